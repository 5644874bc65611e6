// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Pool, PoolVersion, SentenceView } from '@/api/types';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Sentences } from '@/ui/Sentences';
import { Difference } from './Difference';
import { Figures } from './Figures';
import { byPart, type Part } from './sentences';

/** Published; the first computation of a pool, or one newer than what is published; a reader's own. */
export type AnswerKind = 'published' | 'first' | 'newer' | 'exploration';

interface AnswerProps {
    version: PoolVersion;
    pool: Pool;
    kind: AnswerKind;
}

const tones = {
    published: 'plain',
    first: 'provisional',
    newer: 'provisional',
    exploration: 'exploration',
} as const;

function Approval({ version }: { version: PoolVersion }) {
    if (!version.approvedBy) return null;
    return (
        <p className="wz-small wz-quiet">
            {t('evidence.answer.approved', {
                by: version.approvedBy,
                date: day(version.approvedAt),
                reason: version.approvalReason,
            })}
        </p>
    );
}

interface PartProps {
    part: Exclude<Part, 'lead'>;
    items: readonly SentenceView[];
}

function AnswerPart({ part, items }: PartProps) {
    if (items.length === 0) return null;
    return (
        <div className={`wz-answer__part wz-answer__part--${part}`}>
            <h3>{t(`evidence.answer.part.${part}`)}</h3>
            {part === 'method' ? (
                <ul>
                    {items.map((item) => (
                        <li key={item.key + item.text}>{item.text}</li>
                    ))}
                </ul>
            ) : (
                <Sentences items={items} />
            )}
        </div>
    );
}

/** The whole answer: the conclusion first, how it was computed last. */
function WholeAnswer({ version, pool }: Omit<AnswerProps, 'kind'>) {
    const { lead, numbers, influence, measured, method } = byPart(version.sentences);
    return (
        <div className="wz-answer__body">
            <div className="wz-answer__text">
                <Sentences items={lead} />
                <AnswerPart part="numbers" items={numbers} />
                <AnswerPart part="influence" items={influence} />
                <AnswerPart part="measured" items={measured} />
                <AnswerPart part="method" items={[...version.warnings, ...method]} />
                <Approval version={version} />
            </div>
            <Figures version={version} pool={pool} />
        </div>
    );
}

/** An answer beside the one in front: what is different and what it says; the rest is folded. */
function ShortAnswer({ version, pool, kind }: AnswerProps) {
    const { lead, numbers, influence, measured, method } = byPart(version.sentences);
    const { difference } = version;
    const fold =
        kind === 'exploration' ? 'evidence.explore.all_sentences' : 'evidence.answer.whole';
    return (
        <div className="wz-answer__text">
            {difference ? (
                <>
                    <h3 className="wz-heading-3">{t('evidence.difference.title')}</h3>
                    <Difference difference={difference} pool={pool} />
                </>
            ) : null}
            <Sentences items={lead} />
            <Sentences items={influence} />
            <Sentences items={version.warnings} />
            {kind === 'exploration' ? <Figures version={version} pool={pool} /> : null}
            <details className="wz-disclosure">
                <summary>{t(fold)}</summary>
                <AnswerPart part="numbers" items={numbers} />
                <AnswerPart part="measured" items={measured} />
                <AnswerPart part="method" items={method} />
                {kind === 'exploration' ? null : <Figures version={version} pool={pool} />}
            </details>
        </div>
    );
}

/** One answer: its state, its sentences, its figures. */
export function Answer(props: AnswerProps) {
    const { version, kind } = props;
    const id = `antwoord-${kind}`;
    const beside = kind === 'newer' || kind === 'exploration';
    return (
        <section className={`wz-answer wz-answer--${kind}`} aria-labelledby={id}>
            <div className="wz-answer__head">
                <h2 id={id} className="wz-heading-2">
                    {t(`evidence.answer.${kind}`)}
                </h2>
                <Badge tone={tones[kind]}>
                    {kind === 'exploration'
                        ? t('evidence.explore.label')
                        : t('evidence.answer.version', {
                              number: version.number,
                              date: day(version.computedAt),
                          })}
                </Badge>
            </div>
            {beside ? <ShortAnswer {...props} /> : <WholeAnswer {...props} />}
        </section>
    );
}
