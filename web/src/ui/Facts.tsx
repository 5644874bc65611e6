// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export interface Fact {
    name: string;
    value: ReactNode;
}

/** Names with their values. */
export function Facts({ items, className = '' }: { items: Fact[]; className?: string }) {
    return (
        <dl className={`wz-facts ${className}`}>
            {items.map(({ name, value }) => (
                <div key={name} className="wz-facts__row">
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            ))}
        </dl>
    );
}
