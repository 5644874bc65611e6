// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { getRouteApi, Link } from '@tanstack/react-router';
import type { GuidanceCard, PoolVersion } from '@/api/types';
import { label, pick, t } from '@/i18n';
import { RecordPage } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { PoolName, poolName } from '@/ui/PoolName';
import { Section } from '@/ui/Section';
import { Words } from '@/ui/Words';
import { Answer } from './Answer';
import { CertaintyPart } from './CertaintyPart';
import { Charts } from './Charts';
import { Contributions } from './Contributions';
import { Exploration, LiveAnswer } from './Exploration';
import { isExploring, requestOf } from './evidence-address';
import { ForestChart } from './ForestChart';
import { useCard, useExploration, useVersion } from './queries';
import { StudyTable } from './StudyTable';
import { Versions } from './Versions';
import { Workbench } from './Workbench';

const route = getRouteApi('/bewijs/$pool');

/** The published answer leads; a newer computation stands beside it until a person approves it. */
function Answers({ card: { pool, published, provisional } }: { card: GuidanceCard }) {
    return (
        <div className="wz-answers">
            {published ? <Answer version={published} pool={pool} kind="published" /> : null}
            {provisional ? (
                <Answer version={provisional} pool={pool} kind={published ? 'newer' : 'first'} />
            ) : null}
        </div>
    );
}

/** The older version the reader asked for, or the one in front. */
function useFront(card: GuidanceCard): PoolVersion | undefined {
    const { version } = route.useSearch();
    const asked = useVersion(card.pool.id, version);
    return asked.data ?? card.published ?? card.provisional ?? undefined;
}

function About({ card }: { card: GuidanceCard }) {
    const { pool } = card;
    const to = pool.subjectKind === 'intervention' ? '/interventies/$code' : '/elementen/$code';
    if (pool.subjectKind === 'outcome') return null;
    return (
        <p className="wz-section--3">
            {t(`evidence.about.${pool.subjectKind}`)}{' '}
            <Link className="nl-link" to={to} params={{ code: pool.subjectCode }}>
                {pick(pool.subjectName).text ? <Words text={pool.subjectName} /> : pool.subjectCode}
            </Link>
        </p>
    );
}

function Body({ card }: { card: GuidanceCard }) {
    const address = route.useSearch();
    const front = useFront(card);
    const exploring = isExploring(address);
    const request = requestOf(address, front?.studies ?? []);
    const exploration = useExploration(card.pool.id, request, exploring && front !== undefined);
    const explored = exploring ? exploration.data : undefined;
    if (!front) return <p>{t('evidence.page.no_version')}</p>;
    const shown = explored ?? front;
    const charts = { pool: card.pool, front, shown, exploring };
    return (
        <>
            {card.pool.reference ? (
                <Notice kind="reference" title={t('ui.reference_banner')}>
                    <p>{t('ui.reference_text')}</p>
                </Notice>
            ) : null}
            <Answers card={card} />
            <About card={card} />
            <CertaintyPart certainty={card.certainty} />
            <Section
                id="verkennen"
                title={t('evidence.explore.title')}
                intro={<p>{t('evidence.explore.intro')}</p>}
            >
                <Workbench pool={card.pool} />
                <Exploration pool={card.pool} front={front} query={exploration} request={request} />
                <ForestChart {...charts} />
                <StudyTable pool={card.pool} front={front} shown={shown} />
                <Charts {...charts} />
                <LiveAnswer pool={card.pool} front={front} query={exploration} />
            </Section>
            <Contributions pool={card.pool} />
            <Versions card={card} front={front} />
        </>
    );
}

export function EvidencePage() {
    const { pool } = route.useParams();
    const query = useCard(pool);
    const kind = query.data ? label('subject_kind', query.data.pool.subjectKind) : undefined;
    return (
        <RecordPage
            query={query}
            title={({ pool: named }) => ({
                text: poolName(named),
                shown: <PoolName pool={named} />,
            })}
            kind={kind}
        >
            {(card) => <Body card={card} />}
        </RecordPage>
    );
}
