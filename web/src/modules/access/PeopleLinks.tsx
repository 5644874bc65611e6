// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';
import { grantsWith } from './rights';

/** The ways to the people of one's organisation, their rights and the log, for who may see them. */
export function PeopleLinks({ session }: { session: OpenSession }) {
    const sees = grantsWith(session, 'read_people', 'manage_people', 'manage_organisations');
    return (
        <>
            {sees.length > 0 ? (
                <Link to="/organisatie" className="wz-language">
                    {t('people.title')}
                </Link>
            ) : null}
            {grantsWith(session, 'review_rights').length > 0 ? (
                <Link to="/rechten-beoordelen" className="wz-language">
                    {t('reviews.title')}
                </Link>
            ) : null}
            {grantsWith(session, 'read_audit', 'read_disclosures').length > 0 ? (
                <Link to="/logboek" className="wz-language">
                    {t('logs.title')}
                </Link>
            ) : null}
        </>
    );
}
