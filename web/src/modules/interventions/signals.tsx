// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { EvidenceSummary, Recognition } from '@/api/types';
import { label, t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { SourceLine } from '@/ui/Sources';
import { EvidenceState } from './EvidenceState';

interface SignalsProps {
    evidence: EvidenceSummary;
    recognitions: readonly Recognition[];
    costBand: string;
    large?: boolean;
}

/** The level in the words of its scheme, as a quotation: it is no judgement of ours. */
export function levelText({ level }: Recognition): string {
    return t('interventions.recognition.quoted', { level: label('recognition_level', level) });
}

function recognitionText(recognition: Recognition): string {
    const scheme = label('recognition_scheme', recognition.scheme);
    return recognition.level ? `${scheme}: ${levelText(recognition)}` : scheme;
}

const ends = { in_force: 'expires', expires_soon: 'expires_soon', expired: 'expired' } as const;
const tones = { in_force: 'good', expires_soon: 'provisional', expired: 'open' } as const;

export function awardedText({ awardedOn }: Recognition): string {
    return awardedOn
        ? t('interventions.recognition.awarded', { date: day(awardedOn) })
        : t('interventions.recognition.awarded_unknown');
}

/** Who published the recognition. */
export function RecognitionSource({ recognition }: { recognition: Recognition }) {
    const { source } = recognition;
    return source ? <SourceLine source={source} /> : t('interventions.recognition.no_source');
}

function expiryText({ expiresOn, state }: Recognition): string {
    if (!expiresOn) return t('interventions.recognition.no_expiry');
    return t(`interventions.recognition.${ends[state ?? 'in_force']}`, { date: day(expiresOn) });
}

/** Until when a recognition counts, with its state as a shape. */
export function Expiry({ recognition }: { recognition: Recognition }) {
    const { expiresOn, state } = recognition;
    const tone = expiresOn && state ? tones[state] : 'plain';
    return <Badge tone={tone}>{expiryText(recognition)}</Badge>;
}

function RecognitionSignal({ recognitions, large }: Pick<SignalsProps, 'recognitions' | 'large'>) {
    if (recognitions.length === 0) return t('interventions.recognition.none');
    return recognitions.map((recognition) => (
        <span key={`${recognition.scheme}-${recognition.level}`}>
            {recognitionText(recognition)}
            <span className="wz-signal__note">{awardedText(recognition)}</span>
            <span className="wz-signal__note">{expiryText(recognition)}</span>
            {large ? (
                <span className="wz-signal__note">
                    {t('interventions.recognition.source')}:{' '}
                    <RecognitionSource recognition={recognition} />
                </span>
            ) : null}
        </span>
    ));
}

/** Evidence, recognition and cost side by side; never one score. */
export function Signals({ evidence, recognitions, costBand, large }: SignalsProps) {
    const reported = evidence.reported.map((direction) => label('direction', direction));
    return (
        <dl className={`wz-signals ${large ? 'wz-signals--large' : ''}`}>
            <div className="wz-signal">
                <dt>{t('interventions.signal.evidence')}</dt>
                <dd>
                    <EvidenceState state={evidence.state} />
                    <span className="wz-signal__note">
                        {t('interventions.signal.evaluations', {
                            evaluations: evidence.evaluations,
                            figures: evidence.effectStudies,
                        })}
                    </span>
                    {reported.length > 0 ? (
                        <span className="wz-signal__note">
                            {t('interventions.signal.reported', {
                                directions: reported.join(', '),
                            })}
                        </span>
                    ) : null}
                </dd>
            </div>
            <div className="wz-signal">
                <dt>{t('interventions.signal.recognition')}</dt>
                <dd>
                    <RecognitionSignal recognitions={recognitions} large={large} />
                </dd>
            </div>
            <div className="wz-signal">
                <dt>{t('interventions.signal.cost')}</dt>
                <dd>{label('cost', costBand)}</dd>
            </div>
        </dl>
    );
}
