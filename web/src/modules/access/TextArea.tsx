// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import type { Problem } from '@/api/problem';

interface TextAreaProps {
    label: string;
    name: string;
    hint: string;
    value: string;
    change: (value: string) => void;
    problem?: Problem | undefined;
}

/** A few lines of text, with what the server said about them. */
export function TextArea({ label, name, hint, value, change, problem }: TextAreaProps) {
    const id = useId();
    const errors = (problem?.errors ?? []).filter(
        ({ location }) => location.replace(/^\//, '') === name,
    );
    const described = errors.length > 0 ? `${id}-hint ${id}-fout` : `${id}-hint`;
    return (
        <div className="wz-field">
            <label htmlFor={id}>{label}</label>
            <p id={`${id}-hint`} className="wz-quiet wz-small">
                {hint}
            </p>
            {errors.length > 0 ? (
                <p id={`${id}-fout`} className="wz-field__error">
                    {errors.map(({ detail }) => detail).join(' ')}
                </p>
            ) : null}
            <textarea
                id={id}
                name={name}
                rows={3}
                className="wz-input"
                value={value}
                onChange={(event) => change(event.target.value)}
                aria-invalid={errors.length > 0}
                aria-describedby={described}
            />
        </div>
    );
}
