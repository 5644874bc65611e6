// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import { label, t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { GapCell } from './GapCell';
import { GapTable } from './GapTable';
import { kinds, type MapAddress, mapSearch } from './map-address';

const route = getRouteApi('/bewijskaart');
const settings = [
    'school',
    'neighbourhood',
    'home',
    'care',
    'culture',
    'justice',
    'municipality',
    'network',
    'online',
] as const;
const levels = ['1', '2', '3', '4', '5'] as const;

interface FilterProps {
    name: 'setting' | 'kind' | 'minMaryland';
    values: readonly string[];
    text: (value: string) => string;
}

function Filter({ name, values, text }: FilterProps) {
    const address = route.useSearch();
    const navigate = route.useNavigate();
    const choose = (value: string) => {
        const search = mapSearch({ ...address, [name]: value || undefined, cell: undefined });
        void navigate({ search, resetScroll: false });
    };
    return (
        <div className="wz-field">
            <label htmlFor={`kaart-${name}`}>{t(`map.filter.${name}`)}</label>
            <select
                id={`kaart-${name}`}
                className="wz-select"
                value={address[name] ?? ''}
                onChange={(event) => choose(event.target.value)}
            >
                <option value="">{t('map.filter.all')}</option>
                {values.map((value) => (
                    <option key={value} value={value}>
                        {text(value)}
                    </option>
                ))}
            </select>
        </div>
    );
}

function Filters() {
    const address = route.useSearch();
    const navigate = route.useNavigate();
    const toggle = () => {
        const reference = address.reference ? undefined : (true as const);
        void navigate({ search: { ...address, reference, cell: undefined }, resetScroll: false });
    };
    return (
        <section className="wz-filters" aria-label={t('map.filter.label')}>
            <Filter name="setting" values={settings} text={(value) => label('setting', value)} />
            <Filter name="kind" values={kinds} text={(value) => label('evaluation_kind', value)} />
            <Filter
                name="minMaryland"
                values={levels}
                text={(value) => t('map.filter.level', { level: value })}
            />
            <label className="wz-check">
                <input type="checkbox" checked={address.reference === true} onChange={toggle} />
                <span>{t('interventions.facet.reference')}</span>
            </label>
        </section>
    );
}

function exportAddress({ reference, setting, kind, minMaryland }: MapAddress): string {
    const query = new URLSearchParams();
    if (reference) query.set('includeReference', 'true');
    for (const [key, value] of Object.entries({ setting, kind, minMaryland })) {
        if (value) query.set(key, value);
    }
    const text = query.toString();
    return `/v1/evidence-map/_export${text ? `?${text}` : ''}`;
}

export function MapPage() {
    const address = route.useSearch();
    const { cell, ...filters } = address;
    const query = useQuery({
        queryKey: ['evidence-map', filters],
        queryFn: ({ signal }) => {
            const params = {
                query: {
                    includeReference: filters.reference,
                    setting: filters.setting,
                    kind: filters.kind,
                    minMaryland: filters.minMaryland ? Number(filters.minMaryland) : undefined,
                },
            };
            return ask(api.GET('/evidence-map', { params, signal }));
        },
        placeholderData: keepPreviousData,
    });
    return (
        <Page title={t('map.title')} intro={<p>{t('map.intro')}</p>}>
            <Filters />
            <Loaded query={query}>
                {(map) => (
                    <>
                        <GapTable map={map} />
                        {cell ? <GapCell map={map} cell={cell} /> : null}
                    </>
                )}
            </Loaded>
            <p className="wz-downloads">
                <a className="nl-link" href={exportAddress(address)}>
                    {t('map.csv')}
                </a>
            </p>
        </Page>
    );
}
