// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ask, carryOut } from '@/api/client';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Pagination } from '@/ui/Pagination';
import { Section } from '@/ui/Section';
import { EndDialog } from './EndDialog';
import { LastDayDialog } from './LastDayDialog';
import { type Colleague, roleName } from './names';
import { PeopleTable } from './PeopleTable';
import type { Grant } from './rights';
import { may, organisationName } from './rights';
import { useSaid } from './Said';

const route = getRouteApi('/organisatie');
const pageSize = 50;

type Asked = { what: 'end' | 'lastDay'; colleague: Colleague };

function usePeople(organisation: string) {
    const { past, page = 1 } = route.useSearch();
    return useQuery({
        queryKey: ['people', organisation, past, page],
        queryFn: ({ signal }) => {
            const query = {
                organisation: [organisation],
                includePast: past === true,
                page,
                pageSize,
            };
            return ask(api.GET('/memberships', { params: { query }, signal }));
        },
        placeholderData: keepPreviousData,
    });
}

function Past() {
    const { past } = route.useSearch();
    const navigate = route.useNavigate();
    return (
        <label className="wz-check">
            <input
                type="checkbox"
                checked={past === true}
                onChange={({ target }) => {
                    const chosen = target.checked ? (true as const) : undefined;
                    void navigate({
                        search: (address) => ({ ...address, past: chosen, page: undefined }),
                        replace: true,
                        resetScroll: false,
                    });
                }}
            />
            <span>{t('people.past')}</span>
        </label>
    );
}

interface QuestionProps {
    asked: Asked;
    self: string;
    done: (said: string) => void;
    close: () => void;
}

function Question({ asked: { what, colleague }, self, done, close }: QuestionProps) {
    const named = { person: colleague.name, role: roleName(colleague.role) };
    if (what === 'lastDay') {
        return (
            <LastDayDialog
                colleague={colleague}
                done={() => done(t('people.last_day.done', named))}
                close={close}
            />
        );
    }
    const end = (reason: string) => {
        const params = { path: { id: colleague.id } };
        return carryOut(api.POST('/memberships/{id}/_end', { params, body: { reason } }));
    };
    return (
        <EndDialog
            {...named}
            own={colleague.person === self}
            end={end}
            done={() => done(t('people.end.done', named))}
            close={close}
        />
    );
}

/** The people of one organisation, with what may be done with their roles. */
export function PeopleSection({ grant, self }: { grant: Grant; self: string }) {
    const queries = useQueryClient();
    const navigate = route.useNavigate();
    const people = usePeople(grant.organisation);
    const [asked, setAsked] = useState<Asked>();
    const [said, say] = useSaid();
    const done = (what: string) => {
        setAsked(undefined);
        say(what);
        void queries.invalidateQueries({ queryKey: ['people'] });
    };
    const acts = {
        lastDay: (colleague: Colleague) => setAsked({ what: 'lastDay', colleague }),
        end: (colleague: Colleague) => setAsked({ what: 'end', colleague }),
    };
    const manages = may(grant, 'manage_people');
    return (
        <Section title={t('people.people')} intro={<p>{t('people.people_intro')}</p>}>
            {said}
            <Past />
            <Loaded query={people}>
                {(found) => (
                    <>
                        {found.items.length === 0 ? (
                            <p>{t('people.none')}</p>
                        ) : (
                            <PeopleTable
                                caption={t('people.table', {
                                    organisation: organisationName(grant),
                                    count: found.total,
                                })}
                                items={found.items}
                                self={self}
                                acts={manages ? acts : undefined}
                            />
                        )}
                        <Pagination
                            page={found.page}
                            pageSize={found.pageSize}
                            total={found.total}
                            go={(page, how) =>
                                void navigate({
                                    search: (address) => ({ ...address, page }),
                                    ...how,
                                })
                            }
                        />
                    </>
                )}
            </Loaded>
            {asked ? (
                <Question asked={asked} self={self} done={done} close={() => setAsked(undefined)} />
            ) : null}
        </Section>
    );
}
