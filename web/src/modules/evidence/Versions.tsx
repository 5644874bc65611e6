// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ask } from '@/api/client';
import type { GuidanceCard, Pool, PoolVersion } from '@/api/types';
import { label, t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Facts } from '@/ui/Facts';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { Difference } from './Difference';

function Method({ version }: { version: PoolVersion }) {
    const { method } = version;
    return (
        <Facts
            items={[
                {
                    name: t('evidence.explore.tau2'),
                    value: label('tau2_method', method.tau2Method),
                },
                { name: t('evidence.explore.test'), value: label('test', method.test) },
                { name: t('evidence.method.rules'), value: method.id },
                { name: t('evidence.method.engine'), value: method.engineVersion },
                {
                    name: t('evidence.method.hash'),
                    value: <span className="wz-small">{version.inputsHash}</span>,
                },
            ]}
        />
    );
}

function Downloads({ pool, number }: { pool: string; number: number }) {
    const base = `/v1/pools/${pool}/versions/${number}`;
    return (
        <p className="wz-downloads">
            <a className="nl-button nl-button--primary" href={`${base}/script`} download>
                {t('evidence.download.script')}
            </a>
            <a className="nl-button nl-button--secondary" href={`${base}/data`} download>
                {t('evidence.download.data')}
            </a>
            <a className="nl-link" href={base}>
                {t('evidence.download.json')}
            </a>
        </p>
    );
}

/** A first computation is no recomputation. */
function stateOf({ state, number }: PoolVersion): string {
    const first = state === 'provisional' && number === 1;
    return first ? t('evidence.answer.first') : label('version_state', state);
}

function VersionLine({ version, pool }: { version: PoolVersion; pool: Pool }) {
    return (
        <li className="wz-card">
            <p className="wz-card__title">
                <Link
                    to="/bewijs/$pool"
                    params={{ pool: pool.id }}
                    search={{ version: version.number }}
                    hash="verkennen"
                >
                    {t('evidence.answer.version', {
                        number: version.number,
                        date: day(version.computedAt),
                    })}
                </Link>
            </p>
            <p>{stateOf(version)}</p>
            {version.approvedBy ? (
                <p className="wz-small">
                    {t('evidence.answer.approved', {
                        by: version.approvedBy,
                        date: day(version.approvedAt),
                        reason: version.approvalReason,
                    })}
                </p>
            ) : null}
            {version.difference ? <Difference difference={version.difference} pool={pool} /> : null}
        </li>
    );
}

/** How it was computed, files to check it with, and every version there has been. */
export function Versions({ card, front }: { card: GuidanceCard; front: PoolVersion }) {
    const { id } = card.pool;
    const query = useQuery({
        queryKey: ['versions', id],
        queryFn: ({ signal }) =>
            ask(api.GET('/pools/{id}/versions', { params: { path: { id } }, signal })),
    });
    return (
        <>
            <Section
                title={t('evidence.download.title')}
                intro={<p>{t('evidence.download.intro')}</p>}
            >
                <Downloads pool={id} number={front.number} />
            </Section>
            <Section title={t('evidence.method.title')}>
                <Method version={front} />
            </Section>
            <Section title={t('evidence.versions.title')}>
                <Loaded query={query}>
                    {(versions) => (
                        <ul className="wz-cards wz-cards--two">
                            {versions.map((version) => (
                                <VersionLine
                                    key={version.number}
                                    version={version}
                                    pool={card.pool}
                                />
                            ))}
                        </ul>
                    )}
                </Loaded>
            </Section>
        </>
    );
}
