// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// What the client knows of the session: nothing that could be used elsewhere. The session itself is
// in a cookie that scripts cannot read.
import type { components } from './schema.gen';

export type OpenSession = components['schemas']['OpenSession'];

/** The cookie beside that of the session, which says only that there is one. */
const sign = '__Host-werkzaam-here';

let token = '';
let touched = 0;
let ended: () => void = () => {};
let confirm: (() => Promise<boolean>) | undefined;

/** Whether this browser may be signed in; asking the server makes sense only then. */
export function mayBeSignedIn(): boolean {
    return document.cookie.split('; ').some((cookie) => cookie.startsWith(`${sign}=`));
}

/** Every change carries this token, which no other site can read. */
export function changeToken(): string {
    return token;
}

export function learnSession(session: OpenSession): void {
    token = session.token;
    touched = Date.now();
}

export function forgetSession(): void {
    token = '';
    // biome-ignore lint/suspicious/noDocumentCookie: the other way does not exist in every browser
    document.cookie = `${sign}=; Max-Age=0; Path=/; Secure; SameSite=Lax`;
}

/** The server heard from us: the time until the session ends begins again. */
export function touch(): void {
    if (token !== '') touched = Date.now();
}

/** When the server last heard from us. */
export function lastTouched(): number {
    return touched;
}

/** What happens when the server says that nobody is signed in any more. */
export function onSessionEnded(act: () => void): void {
    ended = act;
}

export function sessionEnded(): void {
    if (token === '' && !mayBeSignedIn()) return;
    forgetSession();
    ended();
}

/** Who asks somebody to show a factor again; true when that was done. */
export function onStepUp(ask: (() => Promise<boolean>) | undefined): void {
    confirm = ask;
}

export async function stepUp(): Promise<boolean> {
    return confirm ? confirm() : false;
}
