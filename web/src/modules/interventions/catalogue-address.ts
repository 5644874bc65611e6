// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { flagOf, listOf, pageOf, textOf } from '@/ui/search-params';

/** The facets of the catalogue, in the order of the page. */
export const facetNames = [
    'targetGroup',
    'setting',
    'phenomenon',
    'theme',
    'phase',
    'element',
    'elementKind',
    'evidence',
    'reported',
    'cost',
] as const;

export type FacetName = (typeof facetNames)[number];

export type CatalogueAddress = {
    [facet in FacetName]?: string[];
} & { reference?: true; sort?: string; page?: number };

const sorts = ['relevance', 'name', '-updatedAt'];

/** What the address of the catalogue holds; anything else in it is dropped. */
export function catalogueSearch(search: Record<string, unknown>): CatalogueAddress {
    const address: CatalogueAddress = {
        reference: flagOf(search.reference),
        page: pageOf(search.page),
    };
    const sort = textOf(search.sort);
    if (sort && sorts.includes(sort)) address.sort = sort;
    for (const facet of facetNames) address[facet] = listOf(search[facet]);
    return address;
}

/** The facets that are chosen, as the API takes them. */
export function chosenFacets(address: CatalogueAddress): Record<string, string[]> {
    const chosen: Record<string, string[]> = {};
    for (const facet of facetNames) {
        const values = address[facet];
        if (values) chosen[facet] = values;
    }
    return chosen;
}
