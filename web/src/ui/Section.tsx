// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';

interface SectionProps {
    title: string;
    id?: string;
    intro?: ReactNode;
    level?: 2 | 3;
    children: ReactNode;
}

/** A titled part of a page, known by its heading. */
export function Section({ title, id, intro, level = 2, children }: SectionProps) {
    const made = `deel${useId()}`;
    const heading = `${id ?? made}-kop`;
    const Heading = level === 2 ? 'h2' : 'h3';
    return (
        <section id={id} aria-labelledby={heading} className={`wz-section wz-section--${level}`}>
            <Heading id={heading} className={`wz-heading-${level}`}>
                {title}
            </Heading>
            {intro ? <div className="wz-section__intro">{intro}</div> : null}
            {children}
        </section>
    );
}
