// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
export type Cell = string | number | null;

function quoted(cell: Cell): string {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell);
    // A text that begins like a formula must stay a text when a spreadsheet opens it.
    const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 with a header; numbers with a point and all their digits. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
    return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
