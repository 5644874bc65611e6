// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { Page } from '@/ui/Page';
import { FoundSection } from './FoundSection';
import { InvitationsSection } from './InvitationsSection';
import { InviteSection } from './InviteSection';
import { LoansSection } from './LoansSection';
import { PeopleSection } from './PeopleSection';
import { type Grant, grantsWith, may, mayAnywhere, organisationName } from './rights';
import { SignedIn } from './SignedIn';

const route = getRouteApi('/organisatie');

function Organisations({ grants, chosen }: { grants: Grant[]; chosen: Grant }) {
    if (grants.length < 2) return null;
    return (
        <nav aria-label={t('people.choose')}>
            <ul className="wz-tabs">
                {grants.map((grant) => (
                    <li key={grant.organisation}>
                        <Link
                            to="/organisatie"
                            search={{ organisation: grant.organisation }}
                            className="wz-tab"
                            aria-current={grant === chosen ? 'page' : undefined}
                            activeProps={{}}
                        >
                            {organisationName(grant)}
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}

/** One organisation: its people and, for who manages them, inviting others. */
function Organisation({ grant, self }: { grant: Grant; self: string }) {
    const { organisation } = grant;
    return (
        <>
            <p className="wz-lead">
                {t('people.where', { organisation: organisationName(grant) })}
            </p>
            <PeopleSection key={organisation} grant={grant} self={self} />
            {may(grant, 'manage_people') || may(grant, 'review_rights') ? (
                <LoansSection
                    key={`loans ${organisation}`}
                    organisation={organisation}
                    self={self}
                    manages={may(grant, 'manage_people')}
                />
            ) : null}
            {may(grant, 'manage_people') ? (
                <InviteSection organisation={organisation} />
            ) : (
                <p className="wz-quiet">{t('people.only_looking')}</p>
            )}
        </>
    );
}

function Content({ session }: { session: OpenSession }) {
    const { organisation } = route.useSearch();
    const grants = grantsWith(session, 'read_people', 'manage_people');
    const chosen = grants.find((grant) => grant.organisation === organisation) ?? grants[0];
    const founds = mayAnywhere(session, 'manage_organisations');
    if (!chosen && !founds) return <p>{t('people.no_right')}</p>;
    return (
        <>
            {chosen ? (
                <>
                    <Organisations grants={grants} chosen={chosen} />
                    <Organisation grant={chosen} self={session.person} />
                </>
            ) : null}
            {founds ? <FoundSection /> : null}
            {founds || (chosen && may(chosen, 'manage_people')) ? (
                <InvitationsSection organisation={founds ? undefined : chosen?.organisation} />
            ) : null}
        </>
    );
}

/** The people of one's organisation. */
export function OrganisationPage() {
    return (
        <Page title={t('people.title')}>
            <SignedIn>{(session) => <Content session={session} />}</SignedIn>
        </Page>
    );
}
