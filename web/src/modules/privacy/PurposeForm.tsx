// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useRef, useState } from 'react';
import { label, t } from '@/i18n';
import { Notice } from '@/ui/Notice';
import { type Purpose, purposes } from './log-state';

interface ChoiceProps {
    purpose: Purpose;
    chosen: boolean;
    choose: () => void;
}

function Choice({ purpose, chosen, choose }: ChoiceProps) {
    const hint = `doel-${purpose}`;
    return (
        <div className="wz-purpose">
            <label className="wz-check">
                <input
                    type="radio"
                    name="purpose"
                    value={purpose}
                    checked={chosen}
                    onChange={choose}
                    aria-describedby={hint}
                />
                <span>{label('purpose', purpose)}</span>
            </label>
            <p id={hint} className="wz-purpose__hint wz-quiet wz-small">
                {label('purpose_hint', purpose)}
            </p>
        </div>
    );
}

/** Asks what for. Nothing is shown before that is said. */
export function PurposeForm({ open }: { open: (purpose: Purpose) => void }) {
    const [purpose, setPurpose] = useState<Purpose>();
    const [missing, setMissing] = useState(false);
    const form = useRef<HTMLFormElement>(null);
    const submit = (event: FormEvent) => {
        event.preventDefault();
        if (purpose) return open(purpose);
        setMissing(true);
        form.current?.querySelector('input')?.focus();
    };
    return (
        <form ref={form} className="wz-form wz-purposes" onSubmit={submit} noValidate>
            <Notice kind="info" title={t('logs.looking_title')}>
                <p>{t('logs.looking')}</p>
            </Notice>
            <fieldset
                className="wz-fieldset"
                aria-describedby={missing && !purpose ? 'doel-fout' : undefined}
            >
                <legend>
                    <h2 className="wz-heading-2">{t('logs.purpose.ask')}</h2>
                </legend>
                {missing && !purpose ? (
                    <p id="doel-fout" className="wz-field__error" role="alert">
                        {t('logs.purpose.missing')}
                    </p>
                ) : null}
                {purposes.map((one) => (
                    <Choice
                        key={one}
                        purpose={one}
                        chosen={one === purpose}
                        choose={() => setPurpose(one)}
                    />
                ))}
            </fieldset>
            <button type="submit" className="nl-button nl-button--primary">
                {t('logs.purpose.open')}
            </button>
        </form>
    );
}
