// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import { t } from '@/i18n';

/** Where else to look while there is no answer from Dutch research. */
export function OtherAnswers() {
    return (
        <ul className="wz-list">
            <li>
                <Link className="nl-link" to="/rekenvoorbeelden" hash="overzichten">
                    {t('ui.syntheses')}
                </Link>
            </li>
            <li>
                <Link className="nl-link" to="/rekenvoorbeelden">
                    {t('shell.nav.reference')}
                </Link>
            </li>
        </ul>
    );
}
