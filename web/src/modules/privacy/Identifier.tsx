// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext, useState } from 'react';
import { t } from '@/i18n';
import { shortId } from './words';

/** Says something to who listens rather than looks; one line for the whole page. */
export const Tell = createContext<(text: string) => void>(() => {});

/** The id of a record or person: short, whole on hover and focus and on a small screen, and copied
 * by a press. Escape closes what hovers. */
export function Identifier({ id }: { id: string }) {
    const tell = useContext(Tell);
    const [copied, setCopied] = useState(false);
    const [closed, setClosed] = useState(false);
    const copy = async () => {
        try {
            await navigator.clipboard.writeText(id);
            setCopied(true);
            tell(t('logs.id.copied'));
        } catch {
            tell(t('logs.id.not_copied'));
        }
    };
    const again = () => {
        setClosed(false);
        setCopied(false);
    };
    const short = shortId(id);
    return (
        <button
            type="button"
            className={closed ? 'wz-id wz-id--closed' : 'wz-id'}
            onClick={() => void copy()}
            onKeyDown={({ key }) => key === 'Escape' && setClosed(true)}
            onBlur={again}
            onMouseLeave={again}
        >
            <span className="wz-hidden">{t('logs.id.copy')} </span>
            {short === id ? null : (
                <code className="wz-id__short" aria-hidden="true">
                    {short}
                </code>
            )}
            <code className={short === id ? undefined : 'wz-id__whole'}>{id}</code>
            <span className="wz-id__said" aria-hidden="true">
                {copied ? t('logs.id.copied_short') : ''}
            </span>
        </button>
    );
}
