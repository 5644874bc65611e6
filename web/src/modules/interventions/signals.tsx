// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { EvidenceSummary, Recognition } from '@/api/types';
import { label, t } from '@/i18n';
import { day } from '@/i18n/numbers';

interface SignalsProps {
    evidence: EvidenceSummary;
    recognitions: readonly Recognition[];
    costBand: string;
    large?: boolean;
}

export function recognitionText(recognition: Recognition): string {
    const scheme = label('recognition_scheme', recognition.scheme);
    return recognition.level ? `${scheme}: ${recognition.level}` : scheme;
}

export function expiryText(recognition: Recognition): string {
    const date = recognition.expiresOn;
    if (!date) return t('interventions.recognition.no_expiry');
    const key = recognition.state === 'expired' ? 'expired' : 'expires';
    return t(`interventions.recognition.${key}`, { date: day(date) });
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
