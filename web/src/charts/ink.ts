// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Colours of the drawings. They stand in attributes, so that a downloaded SVG looks the same alone.
export const ink = {
    text: '#14212e',
    quiet: '#46566b',
    line: '#c0c7d2',
    zero: '#586c88',
    study: '#1c7076',
    pooled: '#08363a',
    published: '#863d15',
    excluded: '#8593a5',
    relevant: '#dceeeb',
} as const;

export const font = 'Source Sans 3, Noto Sans, Segoe UI, Arial, Liberation Sans, sans-serif';
