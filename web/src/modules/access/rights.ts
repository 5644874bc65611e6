// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// What the session may do where. The server decides; this only keeps a page from offering what it
// would refuse.
import type { components } from '@/api/schema.gen';
import type { OpenSession } from '@/api/session';
import { t } from '@/i18n';

export type Grant = components['schemas']['GrantShown'];
export type Permission = components['schemas']['Permission'];

export function may(grant: Grant, permission: Permission): boolean {
    return grant.permissions.includes(permission);
}

/** Where the session has one of these permissions, by name. */
export function grantsWith(session: OpenSession, ...any: Permission[]): Grant[] {
    return session.grants
        .filter((grant) => any.some((permission) => may(grant, permission)))
        .sort((a, b) => a.organisationName.localeCompare(b.organisationName));
}

/** In any organisation, or for the installation itself. */
export function mayAnywhere(session: OpenSession, permission: Permission): boolean {
    return session.grants.some((grant) => may(grant, permission));
}

export function organisationName(grant: Grant): string {
    return grant.organisationName || t('account.installation');
}
