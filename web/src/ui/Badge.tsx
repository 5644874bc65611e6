// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export type Tone = 'plain' | 'good' | 'bad' | 'open' | 'provisional' | 'pending' | 'exploration';

const clock = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm0 3v3.5l2.5 1';

const marks: Record<Tone, string> = {
    plain: '',
    good: 'M4 8.5l3 3 5-7',
    bad: 'M4.5 4.5l7 7m0-7l-7 7',
    open: 'M3.5 8h9',
    provisional: clock,
    pending: clock,
    exploration: 'M4 12l8-8m-5 0h5v5',
};

/** A short state: text with a shape, never by colour alone. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
    return (
        <span className={`nl-data-badge wz-badge wz-badge--${tone}`}>
            {marks[tone] ? (
                <svg viewBox="0 0 16 16" aria-hidden="true" className="wz-badge__mark">
                    <path d={marks[tone]} />
                </svg>
            ) : null}
            {children}
        </span>
    );
}
