// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** Something wider than a small screen: scrolls by itself, also with the keyboard. */
export function Scroll({ name, children }: { name: string; children: ReactNode }) {
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling must be possible by keyboard
        <section className="wz-scroll" aria-label={name} tabIndex={0}>
            {children}
        </section>
    );
}
