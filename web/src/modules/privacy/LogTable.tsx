// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { Badge } from '@/ui/Badge';
import { Identifier } from './Identifier';
import type { AuditLine } from './log-state';
import { Remark } from './Remark';
import { aboutOf, actWords, addressOf, lostRecord, moment, named, ruleWords, whoOf } from './words';

interface LineProps {
    line: AuditLine;
}

function Act({ line: { action } }: LineProps) {
    const words = actWords(action);
    return (
        <>
            {words ? <div>{words}</div> : null}
            <code className={words ? 'wz-code' : undefined}>{action}</code>
        </>
    );
}

function About({ line }: LineProps) {
    const whom = aboutOf(line);
    const lost = lostRecord(line);
    return (
        <>
            {whom ? (
                <div>
                    <Remark shown={whom} />
                </div>
            ) : null}
            {line.aboutPerson ? (
                <div>
                    <span className="wz-quiet wz-small">{t('logs.person')}</span>{' '}
                    <Identifier id={line.aboutPerson} />
                </div>
            ) : null}
            {line.object || lost ? (
                <div>
                    <span className="wz-quiet wz-small">{t('logs.record')}</span>{' '}
                    {line.object ? (
                        <Identifier id={line.object} />
                    ) : (
                        <Remark shown={{ text: t('logs.erased'), remark: true }} />
                    )}
                </div>
            ) : null}
            {whom || line.object || lost ? null : (
                <span className="wz-quiet">{t('logs.nobody_in_particular')}</span>
            )}
        </>
    );
}

function Result({ line }: LineProps) {
    const words = named('audit_result', line.result);
    return (
        <>
            {line.result === 'done' ? words : <Badge tone="bad">{words}</Badge>}
            {line.rule ? (
                <div className="wz-quiet wz-small wz-rule">{ruleWords(line.rule)}</div>
            ) : null}
        </>
    );
}

function Why({ line }: LineProps) {
    return (
        <>
            {line.purpose ? (
                named('purpose', line.purpose)
            ) : (
                <span className="wz-quiet">{t('logs.purpose.none')}</span>
            )}
            <div className="wz-quiet wz-small">
                <Remark shown={addressOf(line)} />
            </div>
        </>
    );
}

interface RowProps extends LineProps {
    /** Whose log it stands in, where somebody sees several. */
    organisation: string | undefined;
}

function Row({ line, organisation }: RowProps) {
    return (
        <tr>
            <th scope="row">
                <time dateTime={line.at}>{moment(line.at)}</time>
                {organisation ? <div className="wz-quiet wz-small">{organisation}</div> : null}
            </th>
            <td data-label={t('logs.column.who')}>
                <div>
                    <Remark shown={whoOf(line)} />
                    {!line.actor && line.person ? <Identifier id={line.person} /> : null}
                    {line.onBehalfOf ? (
                        <div className="wz-quiet wz-small">
                            {t('logs.on_behalf_of', { person: line.onBehalfOf })}
                        </div>
                    ) : null}
                </div>
            </td>
            <td data-label={t('logs.column.what')}>
                <div>
                    <Act line={line} />
                </div>
            </td>
            <td data-label={t('logs.column.about')}>
                <div>
                    <About line={line} />
                </div>
            </td>
            <td data-label={t('logs.column.result')}>
                <div>
                    <Result line={line} />
                </div>
            </td>
            <td data-label={t('logs.column.purpose')}>
                <div>
                    <Why line={line} />
                </div>
            </td>
        </tr>
    );
}

interface LogTableProps {
    items: AuditLine[];
    /** Names of the organisations whose log somebody sees. */
    organisations: Map<string, string>;
}

/** Who did what, line by line. Lines have no id of their own: they never change places. */
export function LogTable({ items, organisations }: LogTableProps) {
    const one = organisations.size < 2;
    return (
        <table className="wz-table wz-table--log">
            <caption className="wz-hidden">{t('logs.log.title')}</caption>
            <thead>
                <tr>
                    <th scope="col">{t('logs.column.when')}</th>
                    <th scope="col">{t('logs.column.who')}</th>
                    <th scope="col">{t('logs.column.what')}</th>
                    <th scope="col">{t('logs.column.about')}</th>
                    <th scope="col">{t('logs.column.result')}</th>
                    <th scope="col">{t('logs.column.purpose')}</th>
                </tr>
            </thead>
            <tbody>
                {items.map((line, place) => (
                    <Row
                        // biome-ignore lint/suspicious/noArrayIndexKey: two lines can be the same
                        key={place}
                        line={line}
                        organisation={
                            one
                                ? undefined
                                : organisations.get(line.organisation) || t('logs.installation')
                        }
                    />
                ))}
            </tbody>
        </table>
    );
}
