// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
interface Sentence {
    key: string;
    text: string;
}

const conclusion = 'guidance.conclusion';

/** The sentence that answers the question: the conclusion, or the first where there is none. */
export function leadOf(items: readonly Sentence[]): Sentence | undefined {
    return items.find((sentence) => sentence.key.startsWith(conclusion)) ?? items[0];
}

/** Sentences that the server computed, in its order; the conclusion stands out. */
export function Sentences({ items }: { items: readonly Sentence[] }) {
    return items.map((sentence, position) => (
        <p
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is part of the answer
            key={`${sentence.key}-${position}`}
            className={sentence.key.startsWith(conclusion) ? 'wz-conclusion' : undefined}
        >
            {sentence.text}
        </p>
    ));
}
