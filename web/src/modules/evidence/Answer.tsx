// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Pool, PoolVersion, VersionDifference } from '@/api/types';
import { label, t } from '@/i18n';
import { day, decimal, signed } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Sentences } from '@/ui/Sentences';
import { Figures } from './Figures';

export type AnswerKind = 'published' | 'provisional' | 'exploration';

interface AnswerProps {
    version: PoolVersion;
    pool: Pool;
    kind: AnswerKind;
}

const titles = {
    published: 'evidence.answer.published',
    provisional: 'evidence.answer.provisional',
    exploration: 'evidence.answer.exploration',
} as const;
const tones = {
    published: 'plain',
    provisional: 'provisional',
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

/** What changed since the version before it. */
export function Difference({ difference }: { difference: VersionDifference }) {
    const { estimateBefore: before, estimateAfter: after } = difference;
    const moved = typeof before === 'number' && typeof after === 'number';
    return (
        <ul className="wz-list">
            <li>
                {t('evidence.difference.studies', {
                    added: difference.added.length,
                    removed: difference.removed.length,
                    changed: difference.changed.length,
                })}
            </li>
            {moved ? (
                <li>
                    {t('evidence.difference.estimate', {
                        before: decimal(before),
                        after: decimal(after),
                        difference: signed(after - before),
                    })}
                </li>
            ) : null}
            <li>
                {difference.conclusionChanged
                    ? t('evidence.difference.conclusion_changed', {
                          before: label('conclusion', difference.conclusionBefore),
                          after: label('conclusion', difference.conclusionAfter),
                      })
                    : t('evidence.difference.conclusion_same')}
            </li>
        </ul>
    );
}

/** Said already by the heading of the answer and the banner of the page. */
const saidElsewhere = ['guidance.reference_banner', 'guidance.provisional.'];
/** What an exploration says at once; the rest is one click away. */
const first = ['guidance.own_exploration', 'guidance.conclusion', 'guidance.influence'];

function startsWithAny(key: string, prefixes: readonly string[]): boolean {
    return prefixes.some((prefix) => key.startsWith(prefix));
}

function AnswerWords({ version, short }: { version: PoolVersion; short: boolean }) {
    const items = version.sentences.filter((item) => !startsWithAny(item.key, saidElsewhere));
    if (!short) {
        return (
            <>
                <Sentences items={items} />
                <Sentences items={version.warnings} />
            </>
        );
    }
    return (
        <>
            <Sentences items={items.filter((item) => startsWithAny(item.key, first))} />
            <Sentences items={version.warnings} />
            <details className="wz-disclosure">
                <summary>{t('evidence.explore.all_sentences')}</summary>
                <Sentences items={items.filter((item) => !startsWithAny(item.key, first))} />
            </details>
        </>
    );
}

/** One answer: its state, its sentences, its figures. */
export function Answer({ version, pool, kind }: AnswerProps) {
    const id = `antwoord-${kind}`;
    return (
        <section className={`wz-answer wz-answer--${kind}`} aria-labelledby={id}>
            <div className="wz-answer__head">
                <h2 id={id} className="wz-heading-2">
                    {t(titles[kind])}
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
            <div className="wz-answer__body">
                <div className="wz-answer__text">
                    {kind === 'provisional' && version.difference ? (
                        <>
                            <h3 className="wz-heading-3">{t('evidence.difference.title')}</h3>
                            <Difference difference={version.difference} />
                        </>
                    ) : null}
                    <AnswerWords version={version} short={kind === 'exploration'} />
                    <Approval version={version} />
                </div>
                <Figures version={version} pool={pool} />
            </div>
        </section>
    );
}
