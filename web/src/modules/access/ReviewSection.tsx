// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { statusOf } from '@/ui/Failure';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { useAction } from '@/ui/use-action';
import { EndDialog } from './EndDialog';
import { reviewKindName, roleName } from './names';
import { Refused } from './Refused';
import { useSaid } from './Said';

type Full = components['schemas']['RightsReviewInFull'];
type Item = components['schemas']['ReviewItem'];
type Verdict = components['schemas']['ReviewVerdict'];

interface ActsProps {
    item: Item;
    self: string;
    confirm: () => void;
    end: () => void;
}

function Acts({ item, self, confirm, end }: ActsProps) {
    if (item.outcome !== 'open') {
        return (
            <Badge tone={item.outcome === 'confirmed' ? 'good' : 'bad'}>
                {t(`reviews.${item.outcome}`, { decided: day(item.decidedAt) })}
            </Badge>
        );
    }
    if (item.person === self) return <p className="wz-quiet wz-small">{t('reviews.own')}</p>;
    const whose = t('people.of', { person: item.name, role: roleName(item.role) });
    return (
        <p className="wz-buttons">
            <button type="button" className="nl-button nl-button--secondary" onClick={confirm}>
                {t('reviews.confirm')}
                <span className="wz-hidden"> {whose}</span>
            </button>
            <button type="button" className="nl-button nl-button--secondary" onClick={end}>
                {t('people.end.do')}
                <span className="wz-hidden"> {whose}</span>
            </button>
        </p>
    );
}

interface ItemsProps {
    full: Full;
    self: string;
    confirm: (item: Item) => void;
    end: (item: Item) => void;
}

function Items({ full, self, confirm, end }: ItemsProps) {
    return (
        <table className="wz-table wz-table--stacks">
            <caption>
                {t('reviews.left', { left: full.review.openItems, count: full.review.items })}
            </caption>
            <thead>
                <tr>
                    <th scope="col">{t('people.column.person')}</th>
                    <th scope="col">{t('people.column.role')}</th>
                    <th scope="col">{t('people.column.review')}</th>
                    <th scope="col">{t('reviews.column.decision')}</th>
                </tr>
            </thead>
            <tbody>
                {full.items.map((item) => (
                    <tr key={item.membership}>
                        <th scope="row">{item.name}</th>
                        <td data-label={t('people.column.role')}>{roleName(item.role)}</td>
                        <td data-label={t('people.column.review')}>{day(item.reviewDue)}</td>
                        <td data-label={t('reviews.column.decision')}>
                            <Acts
                                item={item}
                                self={self}
                                confirm={() => confirm(item)}
                                end={() => end(item)}
                            />
                        </td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

/** One review: every role in it, to confirm or to end. */
export function ReviewSection({ id, self }: { id: string; self: string }) {
    const queries = useQueryClient();
    const [asked, setAsked] = useState<Item>();
    const [said, say] = useSaid();
    const key = ['review', id];
    const query = useQuery({
        queryKey: key,
        queryFn: ({ signal }) =>
            ask(api.GET('/rights-reviews/{id}', { params: { path: { id } }, signal })),
    });
    const decide = (body: Verdict) =>
        ask(api.POST('/rights-reviews/{id}/_decide', { params: { path: { id } }, body }));
    const decided = (full: Full, text: string) => {
        queries.setQueryData(key, full);
        void queries.invalidateQueries({ queryKey: ['reviews'] });
        say(text);
    };
    const confirm = useAction({
        act: async (item: Item) => {
            const { membership } = item;
            return { item, full: await decide({ membership, outcome: 'confirmed', reason: '' }) };
        },
        done: ({ item, full }) =>
            decided(
                full,
                t('reviews.confirm.done', { person: item.name, role: roleName(item.role) }),
            ),
    });
    const end = async ({ membership, name, role }: Item, reason: string) => {
        const full = await decide({ membership, outcome: 'ended', reason });
        decided(full, t('people.end.done', { person: name, role: roleName(role) }));
    };
    if (query.error && statusOf(query.error) === 404) return <p>{t('reviews.unknown')}</p>;
    const title = query.data ? reviewKindName(query.data.review.kind) : t('ui.loading');
    return (
        <Section title={title}>
            {said}
            <Refused error={confirm.error} />
            <Loaded query={query}>
                {(full) => (
                    <>
                        {full.review.openItems === 0 ? (
                            <p>{t('reviews.finished')}</p>
                        ) : (
                            <p>{t('reviews.until', { due: day(full.review.dueOn) })}</p>
                        )}
                        <Items
                            full={full}
                            self={self}
                            confirm={(item) => confirm.run(item)}
                            end={setAsked}
                        />
                    </>
                )}
            </Loaded>
            {asked ? (
                <EndDialog
                    person={asked.name}
                    role={roleName(asked.role)}
                    own={false}
                    end={(reason) => end(asked, reason)}
                    done={() => setAsked(undefined)}
                    close={() => setAsked(undefined)}
                />
            ) : null}
        </Section>
    );
}
