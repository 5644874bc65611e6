// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { type Colleague, roleName, standingName } from './names';

export interface RowActs {
    lastDay: (colleague: Colleague) => void;
    end: (colleague: Colleague) => void;
}

interface PeopleTableProps {
    caption: string;
    items: Colleague[];
    /** Who is signed in. */
    self: string;
    /** What may be done with a row; nothing for who only looks. */
    acts?: RowActs | undefined;
}

function Period({ colleague }: { colleague: Colleague }) {
    const begins = day(colleague.validFrom);
    return colleague.validTo
        ? t('people.period.until', { begins, ends: day(colleague.validTo) })
        : t('people.period.open', { begins });
}

interface RowProps extends Omit<PeopleTableProps, 'items' | 'caption'> {
    colleague: Colleague;
}

function Acts({ colleague, self, acts }: RowProps) {
    if (!acts || colleague.standing === 'ended') return null;
    const values = { person: colleague.name, role: roleName(colleague.role) };
    const own = colleague.person === self;
    return (
        <div className="wz-row-acts">
            {own ? (
                <p className="wz-quiet wz-small">{t('people.own_role')}</p>
            ) : (
                <button
                    type="button"
                    className="wz-link-button"
                    onClick={() => acts.lastDay(colleague)}
                >
                    {t('people.last_day.change')}
                    <span className="wz-hidden"> {t('people.of', values)}</span>
                </button>
            )}
            <button type="button" className="wz-link-button" onClick={() => acts.end(colleague)}>
                {t('people.end.do')}
                <span className="wz-hidden"> {t('people.of', values)}</span>
            </button>
        </div>
    );
}

function Row({ colleague, self, acts }: RowProps) {
    return (
        <tr>
            <th scope="row">
                {colleague.name}
                {colleague.person === self ? ` (${t('people.you')})` : ''}
                {colleague.email ? (
                    <span className="wz-quiet wz-email">{colleague.email}</span>
                ) : null}
            </th>
            <td data-label={t('people.column.role')}>
                <div>
                    {roleName(colleague.role)}{' '}
                    {colleague.standing === 'in_force' ? null : (
                        <Badge tone="open">{standingName(colleague.standing)}</Badge>
                    )}
                </div>
            </td>
            <td data-label={t('people.column.period')}>
                <Period colleague={colleague} />
            </td>
            <td data-label={t('people.column.review')}>{day(colleague.reviewDue)}</td>
            {acts ? (
                <td data-label={t('people.column.acts')}>
                    <Acts colleague={colleague} self={self} acts={acts} />
                </td>
            ) : null}
        </tr>
    );
}

/** Who has which role, until when, and when somebody has to confirm it. */
export function PeopleTable({ caption, items, self, acts }: PeopleTableProps) {
    return (
        <table className="wz-table wz-table--stacks">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{t('people.column.person')}</th>
                    <th scope="col">{t('people.column.role')}</th>
                    <th scope="col">{t('people.column.period')}</th>
                    <th scope="col">{t('people.column.review')}</th>
                    {acts ? <th scope="col">{t('people.column.acts')}</th> : null}
                </tr>
            </thead>
            <tbody>
                {items.map((colleague) => (
                    <Row key={colleague.id} colleague={colleague} self={self} acts={acts} />
                ))}
            </tbody>
        </table>
    );
}
