// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { OpenSession } from '@/api/session';
import { label, t } from '@/i18n';
import { Tell } from './Identifier';
import { LedgerSection } from './LedgerSection';
import { LogSection } from './LogSection';
import { everything, firstOf, organisationsWith, type Purpose, wholeLedger } from './log-state';
import type { LogPart } from './logs-address';
import { PurposeForm } from './PurposeForm';
import { logsKey } from './questions';

const route = getRouteApi('/logboek');

function Parts({ chosen }: { chosen: LogPart | undefined }) {
    const parts = [
        { part: undefined, title: t('logs.title') },
        { part: 'disclosures', title: t('logs.disclosures') },
    ] as const;
    return (
        <nav aria-label={t('logs.parts')}>
            <ul className="wz-tabs">
                {parts.map(({ part, title }) => (
                    <li key={title}>
                        <Link
                            to="/logboek"
                            search={{ part }}
                            className="wz-tab"
                            aria-current={part === chosen ? 'page' : undefined}
                            // Without this a link counts as current whatever the query is.
                            activeOptions={{
                                exact: true,
                                includeSearch: true,
                                explicitUndefined: true,
                            }}
                            resetScroll={false}
                        >
                            {title}
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}

/** What for, and the way to say something else. */
function Stated({ purpose, change }: { purpose: Purpose; change: () => void }) {
    const line = useRef<HTMLParagraphElement>(null);
    // The form that was pressed is gone.
    useEffect(() => line.current?.focus(), []);
    return (
        <p ref={line} tabIndex={-1} className="wz-said wz-stated">
            {t('logs.purpose.stated', { purpose: label('purpose', purpose) })}{' '}
            <button type="button" className="wz-link-button" onClick={change}>
                {t('logs.purpose.other')}
            </button>
        </p>
    );
}

interface OpenedProps {
    session: OpenSession;
    purpose: Purpose;
}

function Opened({ session, purpose }: OpenedProps) {
    const { part } = route.useSearch();
    const [log, askLog] = useState(firstOf(everything));
    const [ledger, askLedger] = useState(firstOf(wholeLedger));
    const [told, tell] = useState('');
    const logs = organisationsWith(session, 'read_audit');
    const ledgers = organisationsWith(session, 'read_disclosures');
    const chosen = logs.size === 0 || (part && ledgers.size > 0) ? 'disclosures' : undefined;
    return (
        <Tell value={tell}>
            {logs.size > 0 && ledgers.size > 0 ? <Parts chosen={chosen} /> : null}
            {chosen ? (
                <LedgerSection
                    purpose={purpose}
                    organisations={ledgers}
                    asked={ledger}
                    ask={askLedger}
                />
            ) : (
                <LogSection purpose={purpose} organisations={logs} asked={log} ask={askLog} />
            )}
            <p role="status" className="wz-hidden">
                {told}
            </p>
        </Tell>
    );
}

/** The log and the ledger, for who may read one of them and says what for. */
export function Logs({ session }: { session: OpenSession }) {
    const queries = useQueryClient();
    const [purpose, setPurpose] = useState<Purpose>();
    // What was shown is forgotten with the page.
    useEffect(() => () => queries.removeQueries({ queryKey: logsKey }), [queries]);
    const sees = (['read_audit', 'read_disclosures'] as const).some(
        (permission) => organisationsWith(session, permission).size > 0,
    );
    if (!sees) return <p role="status">{t('logs.no_right')}</p>;
    if (!purpose) return <PurposeForm open={setPurpose} />;
    return (
        <>
            <Stated purpose={purpose} change={() => setPurpose(undefined)} />
            <Opened key={purpose} session={session} purpose={purpose} />
        </>
    );
}
