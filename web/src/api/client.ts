// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import createClient from 'openapi-fetch';
import { language } from '@/i18n';
import { problemFrom } from './problem';
import type { paths } from './schema.gen';

/** Typed client of /v1. Computed texts come in the language of the page. */
export const api = createClient<paths>({ baseUrl: '/v1' });

api.use({
    onRequest({ request }) {
        request.headers.set('Accept-Language', language());
        return request;
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
