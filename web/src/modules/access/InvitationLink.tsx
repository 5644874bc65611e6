// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, useState } from 'react';
import type { components } from '@/api/schema.gen';
import { language, t } from '@/i18n';
import { inLanguage } from '@/i18n/address';
import { day } from '@/i18n/numbers';
import { Notice } from '@/ui/Notice';

type Made = components['schemas']['InvitationLink'];

/** The page that a link opens. What it may do stands behind #, which browsers keep to themselves. */
function addressOf(token: string): string {
    const page = inLanguage(language(), '/uitnodiging', '');
    return `${new URL(page, window.location.href).href}#${token}`;
}

/** A new invitation's link, which is shown this once. */
export function InvitationLink({ made, again }: { made: Made; again: () => void }) {
    const id = useId();
    const field = useRef<HTMLInputElement>(null);
    const [copied, setCopied] = useState<boolean>();
    const address = addressOf(made.token);
    useEffect(() => field.current?.focus(), []);
    const copy = async () => {
        try {
            await navigator.clipboard.writeText(address);
            setCopied(true);
        } catch {
            // Not allowed here: selected, so that one key copies it.
            field.current?.select();
            setCopied(false);
        }
    };
    const { name, email, expiresAt } = made.invitation;
    return (
        <>
            <Notice kind="warning" title={t('people.link.title', { name })}>
                <p>{t('people.link.text', { email, expires: day(expiresAt) })}</p>
                <div className="wz-field wz-link-shown">
                    <label htmlFor={id}>{t('people.link.label')}</label>
                    <input
                        ref={field}
                        id={id}
                        className="wz-input"
                        value={address}
                        readOnly
                        onFocus={(event) => event.target.select()}
                    />
                </div>
                <p className="wz-buttons">
                    <button
                        type="button"
                        className="nl-button nl-button--primary"
                        onClick={() => void copy()}
                    >
                        {t('people.link.copy')}
                    </button>
                    <span role="status">
                        {copied ? t('people.link.copied') : null}
                        {copied === false ? t('people.link.selected') : null}
                    </span>
                </p>
            </Notice>
            <button type="button" className="nl-button nl-button--secondary" onClick={again}>
                {t('people.link.again')}
            </button>
        </>
    );
}
