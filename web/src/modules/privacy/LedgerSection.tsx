// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { t } from '@/i18n';
import { Section } from '@/ui/Section';
import { FilterForm, Period, TextFilter } from './FilterFields';
import { Found } from './Found';
import { LedgerTable } from './LedgerTable';
import {
    type Asked,
    askedFor,
    isFiltered,
    type LedgerFilters,
    type Purpose,
    wholeLedger,
} from './log-state';
import { useLedger } from './questions';

interface FiltersProps {
    asked: Asked<LedgerFilters>;
    ask: (asked: Asked<LedgerFilters>) => void;
}

function Filters({ asked, ask }: FiltersProps) {
    const [wanted, setWanted] = useState(asked.filters);
    const set = (more: Partial<LedgerFilters>) => setWanted((before) => ({ ...before, ...more }));
    const clear = () => {
        setWanted(wholeLedger);
        ask(askedFor(asked, wholeLedger));
    };
    return (
        <FilterForm
            name={t('logs.ledger.filters')}
            submit={() => ask(askedFor(asked, wanted))}
            clear={clear}
        >
            <Period from={wanted.from} to={wanted.to} change={set} />
            <TextFilter
                label={t('logs.column.receiver')}
                hint={t('logs.filter.receiver_hint')}
                value={wanted.receiver}
                change={(receiver) => set({ receiver })}
            />
            <TextFilter
                label={t('logs.filter.record')}
                hint={t('logs.filter.record_hint')}
                value={wanted.about}
                change={(about) => set({ about })}
            />
        </FilterForm>
    );
}

interface LedgerSectionProps extends FiltersProps {
    purpose: Purpose;
    organisations: Map<string, string>;
}

/** Who received what. */
export function LedgerSection({ purpose, organisations, asked, ask }: LedgerSectionProps) {
    const query = useLedger(purpose, asked);
    return (
        <Section title={t('logs.ledger.title')} intro={<p>{t('logs.ledger.intro')}</p>}>
            <Filters asked={asked} ask={ask} />
            <Found
                query={query}
                filtered={isFiltered(asked)}
                go={(page) => ask({ ...asked, page })}
            >
                {(found) => <LedgerTable items={found.items} organisations={organisations} />}
            </Found>
        </Section>
    );
}
