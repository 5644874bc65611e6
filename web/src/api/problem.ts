// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Failures of the API (application/problem+json) as an error that pages can show.

export interface ProblemError {
    in: string;
    location: string;
    code: string;
    detail: string;
}

export class Problem extends Error {
    readonly status: number;
    readonly code: string;
    readonly detail: string;
    readonly errors: ProblemError[];

    constructor(status: number, code: string, detail: string, errors: ProblemError[] = []) {
        super(detail || code);
        this.name = 'Problem';
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.errors = errors;
    }

    /** Trying again can help: the server is away or busy, the request itself is not wrong. */
    get passing(): boolean {
        return this.status === 0 || this.status === 429 || this.status >= 500;
    }
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

function errorsOf(value: unknown): ProblemError[] {
    if (!Array.isArray(value)) return [];
    return value.filter(isRecord).map((error) => ({
        in: textOf(error.in),
        location: textOf(error.location),
        code: textOf(error.code),
        detail: textOf(error.detail),
    }));
}

/** The problem that an answer with an error status carries; anything but problem+json is kept to
 * its status, so that no markup of a proxy reaches the page. */
export function problemFrom(status: number, body: unknown): Problem {
    if (!isRecord(body)) return new Problem(status, `http_${status}`, '');
    const code = textOf(body.code) || `http_${status}`;
    return new Problem(status, code, textOf(body.detail), errorsOf(body.errors));
}

/** The problem behind anything thrown while fetching: no answer at all is status 0. */
export function asProblem(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0, 'no_answer', '');
}
