// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { getRouteApi } from '@tanstack/react-router';
import type { FacetCount } from '@/api/types';
import { label, pick, t } from '@/i18n';
import { whole } from '@/i18n/numbers';
import { toggled } from '@/ui/search-params';
import { Words } from '@/ui/Words';
import { type FacetName, facetNames } from './catalogue-address';
import { EvidenceState } from './EvidenceState';

const route = getRouteApi('/interventies');
/** Open at first where they stand beside the results; the others open when a value is chosen. */
const openAtFirst: readonly FacetName[] = ['targetGroup', 'setting', 'evidence'];
const besideResults = '(min-width: 56rem)';

interface FacetProps {
    name: FacetName;
    counts: FacetCount[];
    chosen: readonly string[];
    toggle: (value: string) => void;
}

function opensAtFirst(name: FacetName): boolean {
    return openAtFirst.includes(name) && window.matchMedia(besideResults).matches;
}

function Label({ name, count }: { name: FacetName; count: FacetCount }) {
    if (name === 'evidence') return <EvidenceState state={count.value} />;
    return pick(count.label).text ? <Words text={count.label} /> : label(name, count.value);
}

/** What gives most first; a facet's own order says nothing to a reader. */
function byCount(counts: FacetCount[]): FacetCount[] {
    return [...counts].sort((a, b) => b.count - a.count);
}

function Facet({ name, counts, chosen, toggle }: FacetProps) {
    const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
    const none = { label: { nl: '', en: '' }, count: 0 };
    const shown = [...byCount(counts), ...missing.map((value) => ({ value, ...none }))];
    if (shown.length === 0) return null;
    return (
        <details
            className="wz-disclosure"
            open={chosen.length > 0 || opensAtFirst(name) || undefined}
        >
            <summary>{t(`interventions.facet.${name}`)}</summary>
            <fieldset className="wz-fieldset">
                <legend className="wz-hidden">{t(`interventions.facet.${name}`)}</legend>
                {shown.map((count) => (
                    <label key={count.value} className="wz-check">
                        <input
                            type="checkbox"
                            checked={chosen.includes(count.value)}
                            onChange={() => toggle(count.value)}
                        />
                        <span>
                            <Label name={name} count={count} />
                        </span>
                        <span className="wz-check__count">{whole(count.count)}</span>
                    </label>
                ))}
            </fieldset>
        </details>
    );
}

/** The facets with how many results each value would give; what is chosen stands in the address. */
export function Facets({ found }: { found: Record<string, FacetCount[]> }) {
    const address = route.useSearch();
    const navigate = route.useNavigate();
    const toggle = (name: FacetName, value: string) => {
        const search = { ...address, [name]: toggled(address[name], value), page: undefined };
        void navigate({ search, state: true, resetScroll: false });
    };
    const toggleReference = () => {
        const search = { ...address, reference: address.reference ? undefined : (true as const) };
        void navigate({ search: { ...search, page: undefined }, state: true, resetScroll: false });
    };
    return (
        <section className="wz-facets" aria-label={t('interventions.facet.label')}>
            {facetNames.map((name) => (
                <Facet
                    key={name}
                    name={name}
                    counts={found[name] ?? []}
                    chosen={address[name] ?? []}
                    toggle={(value) => toggle(name, value)}
                />
            ))}
            <label className="wz-check">
                <input
                    type="checkbox"
                    checked={address.reference === true}
                    onChange={toggleReference}
                />
                <span>{t('interventions.facet.reference')}</span>
            </label>
        </section>
    );
}
