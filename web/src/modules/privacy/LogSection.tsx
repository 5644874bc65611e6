// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { label, t } from '@/i18n';
import { Section } from '@/ui/Section';
import { saveText } from '@/ui/save';
import { useAction } from '@/ui/use-action';
import { ChoiceFilter, FilterForm, Period, TextFilter } from './FilterFields';
import { Found } from './Found';
import { LogTable } from './LogTable';
import {
    type Asked,
    askedFor,
    changes,
    everything,
    isFiltered,
    type LogFilters,
    type Purpose,
    results,
} from './log-state';
import { ledgerKey, logFile, useLog } from './questions';
import { Why } from './Why';

function ActChoice({ value, change }: { value: string; change: (action: string) => void }) {
    return (
        <ChoiceFilter label={t('logs.filter.act')} value={value} change={change}>
            <option value="">{t('logs.filter.all')}</option>
            <option value="read.">{t('logs.filter.seen')}</option>
            <option value="authentication.">{t('logs.filter.signed_in')}</option>
            <option value="try.">{t('logs.filter.tried')}</option>
            <optgroup label={t('logs.filter.changed')}>
                {changes.map((begin) => (
                    <option key={begin} value={begin}>
                        {label('changed', begin.replace('.', ''))}
                    </option>
                ))}
            </optgroup>
        </ChoiceFilter>
    );
}

interface FiltersProps {
    asked: Asked<LogFilters>;
    ask: (asked: Asked<LogFilters>) => void;
}

function Filters({ asked, ask }: FiltersProps) {
    const [wanted, setWanted] = useState(asked.filters);
    const set = (more: Partial<LogFilters>) => setWanted((before) => ({ ...before, ...more }));
    const clear = () => {
        setWanted(everything);
        ask(askedFor(asked, everything));
    };
    return (
        <FilterForm
            name={t('logs.log.filters')}
            submit={() => ask(askedFor(asked, wanted))}
            clear={clear}
        >
            <Period from={wanted.from} to={wanted.to} change={set} />
            <TextFilter
                label={t('logs.filter.name')}
                hint={t('logs.filter.name_hint')}
                value={wanted.name}
                change={(name) => set({ name })}
            />
            <TextFilter
                label={t('logs.filter.about')}
                hint={t('logs.filter.about_hint')}
                value={wanted.about}
                change={(about) => set({ about })}
            />
            <ActChoice value={wanted.action} change={(action) => set({ action })} />
            <ChoiceFilter
                label={t('logs.column.result')}
                value={wanted.result}
                change={(result) => set({ result })}
            >
                <option value="">{t('logs.filter.all')}</option>
                {results.map((result) => (
                    <option key={result} value={result}>
                        {label('audit_result', result)}
                    </option>
                ))}
            </ChoiceFilter>
        </FilterForm>
    );
}

function Download({ purpose, asked }: { purpose: Purpose; asked: Asked<LogFilters> }) {
    const queries = useQueryClient();
    const file = useAction({
        act: () => logFile(purpose, asked),
        done: (csv) => {
            saveText(t('logs.download.name'), 'text/csv', csv);
            // The ledger has a line more.
            queries.removeQueries({ queryKey: ledgerKey, type: 'inactive' });
        },
    });
    return (
        <div className="wz-log-download">
            <p className="wz-downloads">
                <button
                    type="button"
                    className="nl-button nl-button--secondary"
                    onClick={() => file.run()}
                >
                    {t('logs.download')}
                </button>
                <span className="wz-quiet wz-small">{t('logs.download.hint')}</span>
            </p>
            <p role="status" className="wz-said">
                {file.isPending ? t('ui.loading') : file.isSuccess ? t('logs.download.done') : ''}
            </p>
            {file.error ? <Why error={file.error} /> : null}
        </div>
    );
}

interface LogSectionProps extends FiltersProps {
    purpose: Purpose;
    organisations: Map<string, string>;
}

/** Who did, saw and was refused what. */
export function LogSection({ purpose, organisations, asked, ask }: LogSectionProps) {
    const query = useLog(purpose, asked);
    // The installation itself has no name.
    const runs = [...organisations.values()].includes('');
    return (
        <Section title={t('logs.log.title')} intro={<p>{t('logs.log.intro')}</p>}>
            <Filters asked={asked} ask={ask} />
            {asked.filters.action === 'authentication.' && !runs ? (
                <p>{t('logs.log.signing_in')}</p>
            ) : null}
            <Found
                query={query}
                filtered={isFiltered(asked)}
                go={(page) => ask({ ...asked, page })}
                above={<Download key={asked.turn} purpose={purpose} asked={asked} />}
            >
                {(found) => <LogTable items={found.items} organisations={organisations} />}
            </Found>
        </Section>
    );
}
