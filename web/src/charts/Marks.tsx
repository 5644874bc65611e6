// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { ink } from './ink';

export type QualityMark = 'yes' | 'partly' | 'no' | 'unknown';

/** One mark: full, half or empty circle, or a question mark: told by shape, not by colour. */
export function Mark({ mark, x, y }: { mark: QualityMark; x: number; y: number }) {
    if (mark === 'unknown') {
        return (
            <text x={x} y={y + 5} textAnchor="middle" fill={ink.quiet}>
                ?
            </text>
        );
    }
    return (
        <g>
            <circle cx={x} cy={y} r={5} fill="#fff" stroke={ink.text} strokeWidth={1.3} />
            {mark === 'yes' ? <circle cx={x} cy={y} r={5} fill={ink.text} /> : null}
            {mark === 'partly' ? (
                <path d={`M${x} ${y - 5}a5 5 0 0 0 0 10z`} fill={ink.text} />
            ) : null}
        </g>
    );
}

export function Marks({ marks, x, y }: { marks: QualityMark[]; x: number; y: number }) {
    return marks.map((mark, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the meaning of a mark
        <Mark key={position} mark={mark} x={x + position * 16} y={y} />
    ));
}
