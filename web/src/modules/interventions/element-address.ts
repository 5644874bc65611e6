// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { textOf } from '@/ui/search-params';

export const elementKinds = ['works', 'precondition', 'limit', 'risk'] as const;

export type ElementKind = (typeof elementKinds)[number];

export interface ElementAddress {
    kind?: ElementKind;
    practice?: string;
}

export function elementSearch(search: Record<string, unknown>): ElementAddress {
    return {
        kind: elementKinds.find((kind) => kind === textOf(search.kind)),
        practice: textOf(search.practice),
    };
}
