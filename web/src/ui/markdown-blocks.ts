// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// The small part of Markdown that the pages under data/pages use.

export type Inline =
    | { kind: 'text' | 'strong' | 'cite'; text: string }
    | { kind: 'link'; text: string; href: string };

export type Block =
    | { kind: 'heading'; level: number; content: Inline[] }
    | { kind: 'paragraph'; content: Inline[] }
    | { kind: 'list'; items: Inline[][] };

const inline = /\[(?:bron|source):([\w.-]+)\]|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*/g;
const safeAddress = /^(https?:\/\/|mailto:|\/(?!\/)|#)/;

export function parseInline(text: string): Inline[] {
    const found: Inline[] = [];
    let end = 0;
    for (const match of text.matchAll(inline)) {
        if (match.index > end) found.push({ kind: 'text', text: text.slice(end, match.index) });
        const [all, code, words, href, strong] = match;
        if (code) found.push({ kind: 'cite', text: code });
        else if (strong) found.push({ kind: 'strong', text: strong });
        else if (words && href && safeAddress.test(href)) {
            found.push({ kind: 'link', text: words, href });
        } else found.push({ kind: 'text', text: all });
        end = match.index + all.length;
    }
    if (end < text.length) found.push({ kind: 'text', text: text.slice(end) });
    return found;
}

function blockOf(lines: string[]): Block {
    const [first = ''] = lines;
    const heading = /^(#{1,6})\s+(.*)$/.exec(first);
    if (heading?.[1] && heading[2]) {
        return { kind: 'heading', level: heading[1].length, content: parseInline(heading[2]) };
    }
    if (/^[-*]\s/.test(first)) return { kind: 'list', items: itemsOf(lines).map(parseInline) };
    return { kind: 'paragraph', content: parseInline(lines.join(' ')) };
}

function itemsOf(lines: string[]): string[] {
    const items: string[] = [];
    for (const line of lines) {
        if (/^[-*]\s/.test(line)) items.push(line.slice(2).trim());
        else items[items.length - 1] += ` ${line.trim()}`;
    }
    return items;
}

/** The blocks of a text; comments (the licence lines) are left out. */
export function parseMarkdown(source: string): Block[] {
    const text = source.replaceAll('\r\n', '\n').replace(/<!--[\s\S]*?-->/g, '');
    return text
        .replace(/^(#{1,6} .*)$/gm, '\n$1\n')
        .split(/\n\s*\n/)
        .map((chunk) => chunk.split('\n').filter((line) => line.trim() !== ''))
        .filter((lines) => lines.length > 0)
        .map(blockOf);
}

/** The text of the first heading, which is the page's title. */
export function titleOf(blocks: readonly Block[]): string {
    const heading = blocks.find((item) => item.kind === 'heading');
    return heading?.kind === 'heading' ? heading.content.map((item) => item.text).join('') : '';
}
