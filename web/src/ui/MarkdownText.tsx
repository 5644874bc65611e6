// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { Block, Inline } from './markdown-blocks';

interface MarkdownProps {
    blocks: readonly Block[];
    /** What stands where the text says [bron:code]. */
    cite: (code: string) => ReactNode;
}

function inlines(items: readonly Inline[], cite: MarkdownProps['cite']): ReactNode[] {
    return items.map((item, position) => {
        const key = `${item.kind}-${position}`;
        if (item.kind === 'link') {
            return (
                <a key={key} className="nl-link" href={item.href}>
                    {item.text}
                </a>
            );
        }
        if (item.kind === 'strong') return <strong key={key}>{item.text}</strong>;
        return item.kind === 'cite' ? <span key={key}>{cite(item.text)}</span> : item.text;
    });
}

function block(item: Block, key: number, cite: MarkdownProps['cite']): ReactNode {
    switch (item.kind) {
        case 'heading':
            return item.level <= 2 ? (
                <h2 key={key} className="wz-heading-2">
                    {inlines(item.content, cite)}
                </h2>
            ) : (
                <h3 key={key} className="wz-heading-3">
                    {inlines(item.content, cite)}
                </h3>
            );
        case 'list':
            return (
                <ul key={key} className="wz-list">
                    {item.items.map((content) => (
                        <li key={JSON.stringify(content)}>{inlines(content, cite)}</li>
                    ))}
                </ul>
            );
        case 'paragraph':
            return <p key={key}>{inlines(item.content, cite)}</p>;
    }
}

/** Text of the project's own pages as elements; markup in the text stays text. */
export function MarkdownText({ blocks, cite }: MarkdownProps) {
    return <div className="wz-prose">{blocks.map((item, i) => block(item, i, cite))}</div>;
}
