// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { pageOf, textOf } from '@/ui/search-params';

export interface GuidanceAddress {
    subject?: string;
    page?: number;
}

export function guidanceSearch(search: Record<string, unknown>): GuidanceAddress {
    return { subject: textOf(search.subject), page: pageOf(search.page) };
}
