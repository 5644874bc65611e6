// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
interface Sentence {
    key: string;
    text: string;
}

/** Sentences that the server computed, in its order; keys may repeat. */
export function Sentences({ items, lead = 0 }: { items: readonly Sentence[]; lead?: number }) {
    return items.map((sentence, position) => (
        <p
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is part of the answer
            key={`${sentence.key}-${position}`}
            className={position < lead ? 'wz-lead' : undefined}
        >
            {sentence.text}
        </p>
    ));
}
