// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { components } from '@/api/schema.gen';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { useAction } from '@/ui/use-action';
import { Choice } from './Choice';
import { reviewKindName } from './names';
import { OrganisationName } from './OrganisationName';
import { Refused } from './Refused';
import { ReviewSection } from './ReviewSection';
import { type Grant, grantsWith, organisationName } from './rights';
import { SignedIn } from './SignedIn';

type Review = components['schemas']['RightsReview'];
type Kind = components['schemas']['ReviewKind'];

const route = getRouteApi('/rechten-beoordelen');
const kinds: Kind[] = ['yearly', 'quarterly'];

/** Begins a review, and goes on to it. */
function Start({ grants }: { grants: Grant[] }) {
    const queries = useQueryClient();
    const navigate = route.useNavigate();
    const [organisation, setOrganisation] = useState(grants[0]?.organisation ?? '');
    const [kind, setKind] = useState<Kind>('yearly');
    const start = useAction({
        act: () => ask(api.POST('/rights-reviews', { body: { organisation, kind } })),
        done: async (review) => {
            await queries.invalidateQueries({ queryKey: ['reviews'] });
            await navigate({ search: { review: review.id } });
        },
    });
    const problem = start.error ? asProblem(start.error) : undefined;
    const submit = (event: FormEvent) => {
        event.preventDefault();
        start.run();
    };
    return (
        <Section title={t('reviews.start.title')} intro={<p>{t('reviews.start.intro')}</p>}>
            <form className="wz-form" onSubmit={submit} noValidate>
                <Refused error={start.error} fields={['organisation', 'kind']} />
                <Choice
                    label={t('people.found.organisation')}
                    name="organisation"
                    value={organisation}
                    change={setOrganisation}
                    problem={problem}
                >
                    {grants.map((grant) => (
                        <option key={grant.organisation} value={grant.organisation}>
                            {organisationName(grant)}
                        </option>
                    ))}
                </Choice>
                <Choice
                    label={t('reviews.kind')}
                    name="kind"
                    value={kind}
                    change={(value) => setKind(value as Kind)}
                    problem={problem}
                >
                    {kinds.map((one) => (
                        <option key={one} value={one}>
                            {reviewKindName(one)}
                        </option>
                    ))}
                </Choice>
                <button
                    type="submit"
                    className="nl-button nl-button--primary"
                    disabled={start.isPending}
                >
                    {t('reviews.start.do')}
                </button>
            </form>
        </Section>
    );
}

function Row({ review, chosen }: { review: Review; chosen: boolean }) {
    return (
        <li>
            <div>
                <p>
                    <Link
                        to="/rechten-beoordelen"
                        search={{ review: review.id }}
                        className="nl-link"
                        aria-current={chosen ? 'true' : undefined}
                        activeProps={{}}
                    >
                        {reviewKindName(review.kind)}, <OrganisationName id={review.organisation} />
                    </Link>
                </p>
                <p className="wz-quiet wz-small">
                    {t('reviews.since', { started: day(review.startedOn), due: day(review.dueOn) })}
                </p>
            </div>
            <Badge tone={review.openItems === 0 ? 'good' : 'pending'}>
                {t('reviews.left', { left: review.openItems, count: review.items })}
            </Badge>
        </li>
    );
}

function Reviews({ chosen }: { chosen: string | undefined }) {
    const query = useQuery({
        queryKey: ['reviews'],
        queryFn: ({ signal }) =>
            ask(api.GET('/rights-reviews', { params: { query: { pageSize: 100 } }, signal })),
    });
    return (
        <Section title={t('reviews.list')}>
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('reviews.none')}</p>
                    ) : (
                        <ul className="wz-rows">
                            {items.map((review) => (
                                <Row
                                    key={review.id}
                                    review={review}
                                    chosen={review.id === chosen}
                                />
                            ))}
                        </ul>
                    )
                }
            </Loaded>
        </Section>
    );
}

function Content({ session }: { session: OpenSession }) {
    const { review } = route.useSearch();
    const grants = grantsWith(session, 'review_rights');
    if (grants.length === 0) return <p>{t('reviews.no_right')}</p>;
    return (
        <>
            {review ? <ReviewSection key={review} id={review} self={session.person} /> : null}
            <Reviews chosen={review} />
            <Start grants={grants} />
        </>
    );
}

/** Reviews of rights: whether what everybody may do is still right. */
export function ReviewsPage() {
    return (
        <Page title={t('reviews.title')} intro={<p>{t('reviews.intro')}</p>}>
            <SignedIn>{(session) => <Content session={session} />}</SignedIn>
        </Page>
    );
}
