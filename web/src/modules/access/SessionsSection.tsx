// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { useAction } from '@/ui/use-action';
import { assuranceName } from './names';
import { moment } from './notices';
import { Refused } from './Refused';

type OwnSession = components['schemas']['OwnSession'];

function Row({ session, end }: { session: OwnSession; end: () => void }) {
    return (
        <li>
            <p>
                {session.current ? <strong>{t('account.sessions.this')} </strong> : null}
                {t('account.sessions.one', {
                    seen: moment(session.seenAt),
                    address: session.address,
                    how: assuranceName(session.assurance),
                })}
            </p>
            {session.current ? null : (
                <button type="button" className="nl-button nl-button--secondary" onClick={end}>
                    {t('account.sessions.end', { seen: moment(session.seenAt) })}
                </button>
            )}
        </li>
    );
}

/** Where somebody is signed in, and ways to end that. */
export function SessionsSection() {
    const queries = useQueryClient();
    const query = useQuery({
        queryKey: ['account', 'sessions'],
        queryFn: ({ signal }) =>
            ask(api.GET('/sessions', { params: { query: { pageSize: 100 } }, signal })),
    });
    const again = () => queries.invalidateQueries({ queryKey: ['account', 'sessions'] });
    const end = useAction({
        act: (id: string) => ask(api.DELETE('/sessions/{id}', { params: { path: { id } } })),
        done: again,
    });
    const others = useAction({
        act: () => ask(api.POST('/sessions/_end-others')),
        done: again,
    });
    return (
        <Section title={t('account.sessions.title')} intro={<p>{t('account.sessions.intro')}</p>}>
            <Refused error={end.error ?? others.error} />
            <Loaded query={query}>
                {(found) => (
                    <>
                        <ul className="wz-rows">
                            {found.items.map((session) => (
                                <Row
                                    key={session.id}
                                    session={session}
                                    end={() => end.run(session.id)}
                                />
                            ))}
                        </ul>
                        {found.total > 1 ? (
                            <p className="wz-buttons">
                                <button
                                    type="button"
                                    className="nl-button nl-button--secondary"
                                    onClick={() => others.run()}
                                >
                                    {t('account.sessions.end_others')}
                                </button>
                            </p>
                        ) : null}
                    </>
                )}
            </Loaded>
        </Section>
    );
}
