// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Whether the server refuses changes for now; every answer of the API says so.

let readOnly = false;
const listeners = new Set<() => void>();

export function isReadOnly(): boolean {
    return readOnly;
}

export function noteReadOnly(response: Response): void {
    const now = response.headers.has('Werkzaam-Read-Only');
    if (now === readOnly) return;
    readOnly = now;
    for (const listener of listeners) listener();
}

export function onReadOnly(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
