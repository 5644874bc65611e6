// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId } from 'react';
import type { Problem } from '@/api/problem';

interface ChoiceProps {
    label: string;
    name: string;
    value: string;
    change: (value: string) => void;
    problem?: Problem | undefined;
    children: ReactNode;
}

/** A labelled list to choose from, with what the server said about the choice. */
export function Choice({ label, name, value, change, problem, children }: ChoiceProps) {
    const id = useId();
    const errors = (problem?.errors ?? []).filter(
        ({ location }) => location.replace(/^\//, '') === name,
    );
    return (
        <div className="wz-field">
            <label htmlFor={id}>{label}</label>
            {errors.length > 0 ? (
                <p id={`${id}-fout`} className="wz-field__error">
                    {errors.map(({ detail }) => detail).join(' ')}
                </p>
            ) : null}
            <select
                id={id}
                name={name}
                className="wz-select"
                value={value}
                onChange={(event) => change(event.target.value)}
                aria-invalid={errors.length > 0}
                aria-describedby={errors.length > 0 ? `${id}-fout` : undefined}
            >
                {children}
            </select>
        </div>
    );
}
