// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '@/i18n';

// The first page was asked for by the browser, which sets the focus itself.
let arrived = false;

function useTitle(title: string): void {
    useEffect(() => {
        document.title = `${title} \u2013 Werkzaam`;
    }, [title]);
}

interface PageProps {
    title: string;
    /** Small line above the title: what kind of thing this is. */
    kind?: ReactNode;
    /** Language of the title when it is not the page's. */
    lang?: string;
    /** What the heading shows when it is more than the title's text. */
    heading?: ReactNode;
    intro?: ReactNode;
    children?: ReactNode;
}

/** A page: its one h1, which takes the focus after a change of page, and the window's title. */
export function Page({ title, kind, lang, heading, intro, children }: PageProps) {
    const ref = useRef<HTMLHeadingElement>(null);
    useTitle(title);
    useEffect(() => {
        if (arrived) ref.current?.focus({ preventScroll: true });
        arrived = true;
    }, []);
    return (
        <>
            <div className="wz-page-head">
                {kind ? <p className="wz-kind">{kind}</p> : null}
                <h1 ref={ref} tabIndex={-1} lang={lang} className="wz-title">
                    {heading ?? title}
                </h1>
                {intro ? <div className="wz-intro">{intro}</div> : null}
            </div>
            {children}
        </>
    );
}

/** What is being fetched; shown only when it takes a while, with the room kept. */
export function Loading() {
    return (
        <div className="wz-loading" role="status">
            <span className="wz-loading__text">{t('ui.loading')}</span>
        </div>
    );
}
