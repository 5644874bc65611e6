// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, type ReactNode, useId } from 'react';
import { t } from '@/i18n';

interface FieldProps {
    label: string;
    value: string;
    change: (value: string) => void;
    hint?: string;
}

function Hint({ id, children }: { id: string; children: string | undefined }) {
    return children ? (
        <p id={id} className="wz-quiet wz-small">
            {children}
        </p>
    ) : null;
}

export function TextFilter({
    label,
    value,
    change,
    hint,
    type = 'text',
}: FieldProps & { type?: 'text' | 'date' }) {
    const id = useId();
    return (
        <div className="wz-field">
            <label htmlFor={id}>{label}</label>
            <input
                id={id}
                type={type}
                className="wz-input"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={value}
                onChange={(event) => change(event.target.value)}
                aria-describedby={hint ? `${id}-hint` : undefined}
            />
            <Hint id={`${id}-hint`}>{hint}</Hint>
        </div>
    );
}

export function ChoiceFilter({
    label,
    value,
    change,
    children,
}: FieldProps & { children: ReactNode }) {
    const id = useId();
    return (
        <div className="wz-field">
            <label htmlFor={id}>{label}</label>
            <select
                id={id}
                className="wz-select"
                value={value}
                onChange={(event) => change(event.target.value)}
            >
                {children}
            </select>
        </div>
    );
}

interface PeriodProps {
    from: string;
    to: string;
    change: (period: { from?: string; to?: string }) => void;
}

export function Period({ from, to, change }: PeriodProps) {
    return (
        <fieldset className="wz-fieldset wz-period">
            <legend>{t('logs.filter.period')}</legend>
            <div className="wz-period__days">
                <TextFilter
                    type="date"
                    label={t('logs.filter.from')}
                    value={from}
                    change={(day) => change({ from: day })}
                />
                <TextFilter
                    type="date"
                    label={t('logs.filter.to')}
                    value={to}
                    change={(day) => change({ to: day })}
                />
            </div>
            <p className="wz-quiet wz-small">{t('logs.filter.days')}</p>
        </fieldset>
    );
}

interface FilterFormProps {
    name: string;
    submit: () => void;
    clear: () => void;
    children: ReactNode;
}

/** Nothing is looked for until somebody asks: each question is written down. */
export function FilterForm({ name, submit, clear, children }: FilterFormProps) {
    const send = (event: FormEvent) => {
        event.preventDefault();
        submit();
    };
    return (
        <search className="wz-filters">
            <form className="wz-card wz-log-filters" aria-label={name} onSubmit={send}>
                <div className="wz-log-filters__fields">{children}</div>
                <p className="wz-buttons">
                    <button type="submit" className="nl-button nl-button--primary">
                        {t('logs.filter.search')}
                    </button>
                    <button type="button" className="wz-link-button" onClick={clear}>
                        {t('logs.filter.clear')}
                    </button>
                    <span className="wz-quiet wz-small">{t('logs.filter.recorded')}</span>
                </p>
            </form>
        </search>
    );
}
