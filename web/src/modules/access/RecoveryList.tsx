// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { Notice } from '@/ui/Notice';
import { saveText } from '@/ui/save';

/** Recovery codes, which are shown this once. */
export function RecoveryList({ codes }: { codes: string[] }) {
    const save = () => saveText('werkzaam-herstelcodes.txt', 'text/plain', codes.join('\n'));
    return (
        <Notice kind="warning" title={t('account.recovery.title')}>
            <p>{t('account.recovery.intro')}</p>
            <ul className="wz-codes">
                {codes.map((code) => (
                    <li key={code}>
                        <code>{code}</code>
                    </li>
                ))}
            </ul>
            <button type="button" className="nl-button nl-button--secondary" onClick={save}>
                {t('account.recovery.save')}
            </button>
        </Notice>
    );
}
