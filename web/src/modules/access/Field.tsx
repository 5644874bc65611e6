// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type HTMLInputAutoCompleteAttribute, type ReactNode, useId } from 'react';
import type { Problem } from '@/api/problem';

interface FieldProps {
    label: string;
    name: string;
    type?: 'text' | 'email' | 'password' | 'date';
    autoComplete?: HTMLInputAutoCompleteAttribute;
    inputMode?: 'numeric' | 'text';
    hint?: ReactNode;
    value: string;
    change: (value: string) => void;
    /** What the server said about this field: by the end of its location. */
    problem?: Problem | undefined;
    /** May stay empty. */
    optional?: boolean;
}

/** A labelled field with its hint and with what the server said about it. */
export function Field({ label, name, type, autoComplete, inputMode, hint, ...field }: FieldProps) {
    const id = useId();
    const errors = (field.problem?.errors ?? []).filter(
        ({ location }) => location.replace(/^\//, '') === name,
    );
    const hintId = hint ? `${id}-hint` : '';
    const errorId = errors.length > 0 ? `${id}-fout` : '';
    return (
        <div className="wz-field">
            <label htmlFor={id}>{label}</label>
            {hint ? (
                <p id={hintId} className="wz-quiet wz-small">
                    {hint}
                </p>
            ) : null}
            {errors.length > 0 ? (
                <p id={errorId} className="wz-field__error">
                    {errors.map(({ detail }) => detail).join(' ')}
                </p>
            ) : null}
            <input
                id={id}
                name={name}
                type={type ?? 'text'}
                autoComplete={autoComplete ?? 'off'}
                inputMode={inputMode ?? 'text'}
                spellCheck={false}
                autoCapitalize="none"
                className="wz-input"
                value={field.value}
                onChange={(event) => field.change(event.target.value)}
                aria-invalid={errors.length > 0}
                aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
                required={!field.optional}
            />
        </div>
    );
}
