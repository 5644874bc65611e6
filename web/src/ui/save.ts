// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
/** Offers a text made in the page as a file to keep. */
export function saveText(name: string, type: string, content: string): void {
    const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // The browser has taken the content once the click is handled.
    setTimeout(() => URL.revokeObjectURL(address), 1000);
}
