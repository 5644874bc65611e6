// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { problemFrom } from './problem';
import type { components } from './schema.gen';

export type SessionState = components['schemas']['SessionState'];

/** Whether the session of this browser still stands, and with which rights. Not asked by the client:
 * what that sends counts as use of the session, here and on the server. */
export async function readState(): Promise<SessionState> {
    const response = await fetch('/v1/session/_state');
    if (!response.ok) throw problemFrom(response.status, undefined);
    return (await response.json()) as SessionState;
}
