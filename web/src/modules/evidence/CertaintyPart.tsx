// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { Certainty } from '@/api/types';
import { label, t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Scroll } from '@/ui/Scroll';
import { Section } from '@/ui/Section';

type Domain = Certainty['domains'][number];

function judgement({ judged, judgedBy, judgedAt }: Domain): string {
    if (!judged) return t('evidence.certainty.not_judged');
    return t('evidence.certainty.judged', {
        judgement: label('seriousness', judged),
        by: judgedBy,
        date: day(judgedAt),
    });
}

/** How indirect the evidence is, software sees in part only: a person can go higher, not lower. */
function proposal({ domain, proposed }: Domain): string {
    if (!proposed) return t('evidence.certainty.no_proposal');
    const judgement = label('seriousness', proposed);
    return domain === 'indirectness'
        ? t('evidence.certainty.at_least', { judgement })
        : t('evidence.certainty.proposal', { judgement });
}

function DomainRow({ domain }: { domain: Domain }) {
    return (
        <tr>
            <th scope="row">{label('certainty_domain', domain.domain)}</th>
            <td>{proposal(domain)}</td>
            <td className="wz-words">{domain.proposalReason}</td>
            <td>
                {judgement(domain)}
                {domain.reason ? ` ${domain.reason}` : ''}
            </td>
        </tr>
    );
}

/** How sure the answer is, domain by domain: proposed by the software, judged by a person. */
export function CertaintyPart({ certainty }: { certainty: Certainty }) {
    const title = t('evidence.certainty.title', {
        level: label('certainty', certainty.level),
    });
    return (
        <Section
            title={title}
            intro={
                <p>
                    {certainty.startReason}{' '}
                    <Link className="nl-link" to="/methode" hash="certainty">
                        {t('evidence.certainty.explained')}
                    </Link>
                </p>
            }
        >
            <Scroll kind="table" name={title}>
                <table className="wz-table">
                    <thead>
                        <tr>
                            <th scope="col">{t('evidence.certainty.domain')}</th>
                            <th scope="col">{t('evidence.certainty.proposed')}</th>
                            <th scope="col">{t('evidence.certainty.reason')}</th>
                            <th scope="col">{t('evidence.certainty.judgement')}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {certainty.domains.map((domain) => (
                            <DomainRow key={domain.domain} domain={domain} />
                        ))}
                    </tbody>
                </table>
            </Scroll>
        </Section>
    );
}
