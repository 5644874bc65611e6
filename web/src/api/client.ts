// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import createClient from 'openapi-fetch';
import { language } from '@/i18n';
import { problemFrom } from './problem';
import { noteReadOnly } from './read-only';
import type { paths } from './schema.gen';
import { changeToken, learnSession, mayBeSignedIn, sessionEnded, stepUp, touch } from './session';

/** Typed client of /v1. Computed texts come in the language of the page. */
export const api = createClient<paths>({ baseUrl: '/v1', fetch: sent });

const key = 'Idempotency-Key';

/** Whoever hears nothing asks once more: with its key the request has one effect. */
async function sent(request: Request): Promise<Response> {
    const spare = request.headers.has(key) ? request.clone() : undefined;
    try {
        return await fetch(request);
    } catch (failure) {
        if (!spare || request.signal.aborted) throw failure;
        return fetch(spare);
    }
}

/** Requests whose body can be sent a second time, after a factor was shown again. */
const again = new WeakMap<Request, Request>();

async function codeOf(response: Response): Promise<string> {
    const body: unknown = await response
        .clone()
        .json()
        .catch(() => undefined);
    return problemFrom(response.status, body).code;
}

/** The token for changes, asked for when this page does not know it yet. */
async function ensureToken(): Promise<void> {
    if (changeToken() !== '' || !mayBeSignedIn()) return;
    const { data } = await api.GET('/session');
    if (data) learnSession(data);
}

api.use({
    async onRequest({ request }) {
        request.headers.set('Accept-Language', language());
        // A visitor has no token to send and no factor to show again.
        if (request.method === 'GET' || !mayBeSignedIn()) return request;
        await ensureToken();
        if (changeToken() !== '') request.headers.set('Werkzaam-Token', changeToken());
        if (request.method === 'POST') request.headers.set(key, crypto.randomUUID());
        again.set(request, request.clone());
        return request;
    },
    async onResponse({ request, response }) {
        noteReadOnly(response);
        if (response.status === 401 && (await codeOf(response)) === 'access.sign_in')
            sessionEnded();
        else touch();
        const repeat = again.get(request);
        if (response.status !== 403 || !repeat) return response;
        if ((await codeOf(response)) !== 'access.step_up' || !(await stepUp())) return response;
        return fetch(repeat);
    },
});

interface Answer<T> {
    data?: T;
    error?: unknown;
    response: Response;
}

/** The answer's record, or its problem thrown. */
export async function ask<T>(answer: Promise<Answer<T>>): Promise<T> {
    const { data, error, response } = await answer;
    if (!response.ok || data === undefined) throw problemFrom(response.status, error);
    return data;
}

/** Waits for something that has no answer, or throws its problem. */
export async function carryOut(answer: Promise<Answer<unknown>>): Promise<void> {
    const { error, response } = await answer;
    if (!response.ok) throw problemFrom(response.status, error);
}

/** A file that is made on request (CSV, R script), as text. */
export async function askFile(path: string, body: unknown): Promise<string> {
    const response = await fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': language() },
        body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw problemFrom(response.status, parsed(text));
    return text;
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
