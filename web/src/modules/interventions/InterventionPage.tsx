// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, ask } from '@/api/client';
import type { Intervention } from '@/api/types';
import { label, t } from '@/i18n';
import { RecordPage } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { InFull } from './InFull';
import { InMinute } from './InMinute';
import { InTen } from './InTen';
import { isOpen, type Layer } from './layers';

const route = getRouteApi('/interventies/$code');
const layers: readonly Layer[] = ['minute', 'ten', 'all'];

function LayerTabs() {
    const { code } = route.useParams();
    const { layer } = route.useSearch();
    const current = layer ?? 'minute';
    return (
        <nav aria-label={t('interventions.layer.label')}>
            <ul className="wz-tabs">
                {layers.map((value) => (
                    <li key={value}>
                        <Link
                            to="/interventies/$code"
                            params={{ code }}
                            search={value === 'minute' ? {} : { layer: value }}
                            replace
                            resetScroll={false}
                            className="wz-tab"
                            activeOptions={{
                                exact: true,
                                includeSearch: true,
                                explicitUndefined: true,
                            }}
                            activeProps={{ 'aria-current': value === current ? 'true' : undefined }}
                        >
                            {t(`interventions.layer.${value}`)}
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}

function LayerPart({ part, children }: { part: 'ten' | 'all'; children: ReactNode }) {
    const { layer } = route.useSearch();
    const navigate = route.useNavigate();
    const open = isOpen(part, layer);
    const toggle = () => {
        const next = open ? (part === 'all' ? 'ten' : undefined) : part;
        void navigate({ search: { layer: next }, replace: true, resetScroll: false });
    };
    return (
        <div className="wz-layer">
            <h2 className="wz-heading-2">
                <button
                    type="button"
                    className="wz-layer__toggle"
                    aria-expanded={open}
                    aria-controls={`laag-${part}`}
                    onClick={toggle}
                >
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M5 2l6 6-6 6" />
                    </svg>
                    {t(`interventions.layer.${part}_heading`)}
                </button>
            </h2>
            <div id={`laag-${part}`} className="wz-layer__body" hidden={!open}>
                {children}
            </div>
        </div>
    );
}

function Disclaimer({ intervention }: { intervention: Intervention }) {
    return (
        <>
            {intervention.collection === 'reference' ? (
                <Notice kind="reference" title={t('ui.reference_banner')}>
                    <p>{t('ui.reference_text')}</p>
                </Notice>
            ) : null}
            <Notice
                kind="info"
                title={t('interventions.page.status', {
                    status: label('status', intervention.status),
                })}
            >
                <p>{t(`interventions.disclaimer.${intervention.status}`)}</p>
            </Notice>
        </>
    );
}

export function InterventionPage() {
    const { code } = route.useParams();
    const query = useQuery({
        queryKey: ['intervention', code],
        queryFn: ({ signal }) =>
            ask(api.GET('/interventions/{id}', { params: { path: { id: code } }, signal })),
    });
    return (
        <RecordPage
            query={query}
            title={(intervention) => ({ text: intervention.name })}
            kind={t('interventions.page.kind')}
        >
            {(intervention) => (
                <>
                    <Disclaimer intervention={intervention} />
                    <LayerTabs />
                    <InMinute intervention={intervention} />
                    <LayerPart part="ten">
                        <InTen intervention={intervention} />
                    </LayerPart>
                    <LayerPart part="all">
                        <InFull intervention={intervention} />
                    </LayerPart>
                </>
            )}
        </RecordPage>
    );
}
