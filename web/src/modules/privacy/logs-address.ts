// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { textOf } from '@/ui/search-params';

/** Which half of the page. What somebody looks for never stands in the address. */
export type LogPart = 'disclosures';

export interface LogsAddress {
    part?: LogPart | undefined;
}

export function logsSearch(search: Record<string, unknown>): LogsAddress {
    return { part: textOf(search.part) === 'disclosures' ? 'disclosures' : undefined };
}
