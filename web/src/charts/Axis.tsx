// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { decimal } from '@/i18n/numbers';
import { ink } from './ink';
import { px, type Scale } from './scale';

interface AxisProps {
    scale: Scale;
    top: number;
    bottom: number;
    name: string;
    /** What the left and the right side mean. */
    sides?: { left: string; right: string };
}

function digitsOf(...ticks: readonly number[]): number {
    const texts = ticks.map((tick) => String(Math.abs(tick)).split('.')[1]?.length ?? 0);
    return Math.min(Math.max(0, ...texts), 4);
}

/** What stands at each tick; ratios of very different size have digits of their own. */
function textsOf({ ticks, ratio }: Scale): string[] {
    if (!ratio) return ticks.map((tick) => decimal(tick, digitsOf(...ticks)));
    return ticks.map((tick) => {
        const value = Number(Math.exp(tick).toPrecision(6));
        return decimal(value, digitsOf(value));
    });
}

/** A horizontal axis with its tick lines; where nothing differs it is drawn heavier. */
export function Axis({ scale, top, bottom, name, sides }: AxisProps) {
    const texts = textsOf(scale);
    const [low, high] = scale.domain;
    const middle = (scale(low) + scale(high)) / 2;
    return (
        <g>
            {scale.ticks.map((tick, place) => (
                <g key={tick}>
                    <line
                        x1={px(scale(tick))}
                        x2={px(scale(tick))}
                        y1={top}
                        y2={bottom}
                        stroke={tick === 0 ? ink.zero : ink.line}
                        strokeWidth={tick === 0 ? 1.5 : 0.6}
                    />
                    <text x={px(scale(tick))} y={bottom + 18} textAnchor="middle" fill={ink.quiet}>
                        {texts[place]}
                    </text>
                </g>
            ))}
            <text x={px(middle)} y={bottom + 40} textAnchor="middle" fill={ink.text}>
                {name}
            </text>
            {sides ? (
                <>
                    <text x={px(scale(0) - 8)} y={bottom + 62} textAnchor="end" fill={ink.quiet}>
                        {`\u2190 ${sides.left}`}
                    </text>
                    <text x={px(scale(0) + 8)} y={bottom + 62} textAnchor="start" fill={ink.quiet}>
                        {`${sides.right} \u2192`}
                    </text>
                </>
            ) : null}
        </g>
    );
}
