// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { components } from '@/api/schema.gen';
import { t } from '@/i18n';

type Shown = components['schemas']['AuthenticatorShown'];

/** The secret of a new authenticator: as a picture for the app, and as text to type. */
export function QrCode({ shown }: { shown: Shown }) {
    return (
        <div className="wz-qr">
            <svg
                className="wz-qr__picture"
                viewBox={`0 0 ${shown.qr.size} ${shown.qr.size}`}
                role="img"
                aria-label={t('account.qr.label')}
                shapeRendering="crispEdges"
            >
                <path
                    className="wz-qr__ground"
                    d={`M0,0h${shown.qr.size}v${shown.qr.size}h-${shown.qr.size}z`}
                />
                <path d={shown.qr.path} />
            </svg>
            <div>
                <p>{t('account.qr.text')}</p>
                <p>
                    <code className="wz-secret">{shown.secret.match(/.{1,4}/g)?.join(' ')}</code>
                </p>
            </div>
        </div>
    );
}
