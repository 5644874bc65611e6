// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { t } from '@/i18n';

interface ScrollProps {
    kind: 'table' | 'drawing';
    /** The title of what scrolls. */
    name: string;
    children: ReactNode;
}

/** Something wider than a small screen: scrolls by itself, also with the keyboard. */
export function Scroll({ kind, name, children }: ScrollProps) {
    return (
        <section
            className="wz-scroll"
            aria-label={t(`ui.${kind}_of`, { title: name })}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling must be possible by keyboard
            tabIndex={0}
        >
            {children}
        </section>
    );
}
