// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { textOf } from '@/ui/search-params';

export interface ElementAddress {
    kind?: string;
    practice?: string;
}

export function elementSearch(search: Record<string, unknown>): ElementAddress {
    return { kind: textOf(search.kind), practice: textOf(search.practice) };
}
