// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { flagOf, pageOf, textOf } from '@/ui/search-params';

export interface PeopleAddress {
    /** Which organisation; the first one somebody may see without it. */
    organisation?: string | undefined;
    /** Also roles that are over. */
    past?: true | undefined;
    page?: number | undefined;
}

/** What the address of "Mijn organisatie" holds. */
export function peopleSearch(search: Record<string, unknown>): PeopleAddress {
    return {
        organisation: textOf(search.organisation),
        past: flagOf(search.past),
        page: pageOf(search.page),
    };
}

export interface ReviewsAddress {
    /** The review that is open. */
    review?: string | undefined;
}

/** What the address of "Rechten beoordelen" holds. */
export function reviewsSearch(search: Record<string, unknown>): ReviewsAddress {
    return { review: textOf(search.review) };
}
