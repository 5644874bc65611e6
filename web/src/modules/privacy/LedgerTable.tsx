// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { whole } from '@/i18n/numbers';
import { Identifier } from './Identifier';
import type { Disclosure } from './log-state';
import { Remark } from './Remark';
import { moment, named, ruleWords } from './words';

interface GivenProps {
    given: Disclosure;
}

function About({ given }: GivenProps) {
    if (given.about.length === 0) {
        return <span className="wz-quiet">{t('logs.ledger.no_record')}</span>;
    }
    return (
        <ul className="wz-plain-list">
            {given.about.map((id) => (
                <li key={id}>
                    <Identifier id={id} />
                </li>
            ))}
        </ul>
    );
}

function Basis({ given }: GivenProps) {
    return (
        <>
            <div>{ruleWords(given.basis)}</div>
            <div className="wz-quiet wz-small">
                {given.purpose ? named('purpose', given.purpose) : t('logs.purpose.none')}
            </div>
        </>
    );
}

function Row({ given, organisation }: GivenProps & { organisation: string | undefined }) {
    return (
        <tr>
            <th scope="row">
                <time dateTime={given.at}>{moment(given.at)}</time>
                {organisation ? <div className="wz-quiet wz-small">{organisation}</div> : null}
            </th>
            <td data-label={t('logs.column.receiver')}>
                <div>
                    <Remark
                        shown={
                            given.receiver
                                ? { text: given.receiver }
                                : { text: t('logs.erased'), remark: true }
                        }
                    />
                </div>
            </td>
            <td data-label={t('logs.column.given')}>
                <div>
                    <div>{named('disclosed', given.what)}</div>
                    <div className="wz-quiet wz-small">
                        {t('logs.ledger.rows', { count: given.rows, shown: whole(given.rows) })}
                    </div>
                </div>
            </td>
            <td data-label={t('logs.column.fields')}>
                <div>{given.fields.map((field) => named('disclosed_field', field)).join(', ')}</div>
            </td>
            <td data-label={t('logs.column.basis')}>
                <div>
                    <Basis given={given} />
                </div>
            </td>
            <td data-label={t('logs.column.records')}>
                <div>
                    <About given={given} />
                </div>
            </td>
        </tr>
    );
}

interface LedgerTableProps {
    items: Disclosure[];
    /** Names of the organisations whose ledger somebody sees. */
    organisations: Map<string, string>;
}

/** Who received what. */
export function LedgerTable({ items, organisations }: LedgerTableProps) {
    const one = organisations.size < 2;
    return (
        <table className="wz-table wz-table--log">
            <caption className="wz-hidden">{t('logs.ledger.title')}</caption>
            <thead>
                <tr>
                    <th scope="col">{t('logs.column.when')}</th>
                    <th scope="col">{t('logs.column.receiver')}</th>
                    <th scope="col">{t('logs.column.given')}</th>
                    <th scope="col">{t('logs.column.fields')}</th>
                    <th scope="col">{t('logs.column.basis')}</th>
                    <th scope="col">{t('logs.column.records')}</th>
                </tr>
            </thead>
            <tbody>
                {items.map((given) => (
                    <Row
                        key={given.id}
                        given={given}
                        organisation={
                            one
                                ? undefined
                                : organisations.get(given.organisation) || t('logs.installation')
                        }
                    />
                ))}
            </tbody>
        </table>
    );
}
