// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { EvidenceSummary, Recognition } from '@/api/types';
import { label, t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';

interface SignalsProps {
    evidence: EvidenceSummary;
    recognitions: readonly Recognition[];
    costBand: string;
    large?: boolean;
}

export function levelText(recognition: Recognition): string {
    return label('recognition_level', recognition.level);
}

export function recognitionText(recognition: Recognition): string {
    const scheme = label('recognition_scheme', recognition.scheme);
    return recognition.level ? `${scheme}: ${levelText(recognition)}` : scheme;
}

const ends = { in_force: 'expires', expires_soon: 'expires_soon', expired: 'expired' } as const;
const tones = { in_force: 'good', expires_soon: 'provisional', expired: 'bad' } as const;

export function expiryText({ expiresOn, state }: Recognition): string {
    if (!expiresOn) return t('interventions.recognition.no_expiry');
    return t(`interventions.recognition.${ends[state ?? 'in_force']}`, { date: day(expiresOn) });
}

/** Until when a recognition counts, with its state as a shape. */
export function Expiry({ recognition }: { recognition: Recognition }) {
    const { expiresOn, state } = recognition;
    const tone = expiresOn && state ? tones[state] : 'plain';
    return <Badge tone={tone}>{expiryText(recognition)}</Badge>;
}

function RecognitionSignal({ recognitions }: { recognitions: readonly Recognition[] }) {
    if (recognitions.length === 0) return t('interventions.recognition.none');
    return recognitions.map((recognition) => (
        <span key={`${recognition.scheme}-${recognition.level}`}>
            {recognitionText(recognition)}
            <span className="wz-signal__note">{expiryText(recognition)}</span>
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
                    {label('evidence', evidence.state)}
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
                    <RecognitionSignal recognitions={recognitions} />
                </dd>
            </div>
            <div className="wz-signal">
                <dt>{t('interventions.signal.cost')}</dt>
                <dd>{label('cost', costBand)}</dd>
            </div>
        </dl>
    );
}
