// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import { t } from '@/i18n';
import { Page } from './Page';

/** An unknown address or record. */
export function NotFound() {
    return (
        <Page title={t('ui.not_found.title')}>
            <p>{t('ui.not_found.text')}</p>
            <p>
                <Link to="/interventies" className="nl-link">
                    {t('ui.not_found.search')}
                </Link>
            </p>
        </Page>
    );
}
