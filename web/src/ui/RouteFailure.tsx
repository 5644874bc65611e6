// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ErrorComponentProps } from '@tanstack/react-router';
import { t } from '@/i18n';
import { Failure } from './Failure';
import { Page } from './Page';

/** A page that could not be shown, for example because its script did not arrive. */
export function RouteFailure({ error }: ErrorComponentProps) {
    return (
        <Page title={t('ui.failure.title')}>
            <Failure
                error={error instanceof Error ? error : new Error(String(error))}
                retry={() => window.location.reload()}
            />
        </Page>
    );
}
