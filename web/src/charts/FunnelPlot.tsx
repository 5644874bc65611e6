// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { decimal } from '@/i18n/numbers';
import { Axis } from './Axis';
import { ink } from './ink';
import { extentOf, linear, logarithmic, px } from './scale';

export interface FunnelPoint {
    id: string;
    name: string;
    estimate: number;
    se: number;
    excluded?: boolean;
}

interface FunnelPlotProps {
    points: FunnelPoint[];
    centre: number;
    axis: string;
    /** Estimates are logarithms of the ratios that people read. */
    ratio?: boolean;
    seAxis: string;
}

export const funnelWidth = 620;
export const funnelHeight = 400;
const plot = { left: 70, right: 600, top: 30, bottom: 330 };

/** Effects against their standard error, with the triangle in which 95% would lie by chance. */
export function FunnelPlot({ points, centre, axis, ratio, seAxis }: FunnelPlotProps) {
    const largest = Math.max(1e-9, ...points.map((point) => point.se)) * 1.08;
    const reach = 1.96 * largest;
    const values = [...points.map((point) => point.estimate), centre - reach, centre + reach];
    const x = (ratio ? logarithmic : linear)(extentOf(values, centre), [plot.left, plot.right]);
    const y = linear([0, largest], [plot.top, plot.bottom], 5);
    const corner = (side: number) => `${px(x(centre + side * reach))} ${px(y(largest))}`;
    return (
        <>
            <path
                d={`M${px(x(centre))} ${px(y(0))}L${corner(-1)}L${corner(1)}z`}
                fill={ink.relevant}
                stroke={ink.line}
            />
            <Axis scale={x} top={plot.top} bottom={plot.bottom} name={axis} />
            {y.ticks.map((tick) => (
                <text
                    key={tick}
                    x={plot.left - 10}
                    y={px(y(tick)) + 5}
                    textAnchor="end"
                    fill={ink.quiet}
                >
                    {decimal(tick, 2)}
                </text>
            ))}
            <text
                x={18}
                y={(plot.top + plot.bottom) / 2}
                textAnchor="middle"
                fill={ink.text}
                transform={`rotate(-90 18 ${(plot.top + plot.bottom) / 2})`}
            >
                {seAxis}
            </text>
            <line
                x1={px(x(centre))}
                x2={px(x(centre))}
                y1={plot.top}
                y2={plot.bottom}
                stroke={ink.pooled}
                strokeDasharray="5 4"
            />
            {points.map((point) => (
                <circle
                    key={point.id}
                    cx={px(x(point.estimate))}
                    cy={px(y(point.se))}
                    r={5}
                    fill={point.excluded ? '#fff' : ink.study}
                    stroke={ink.study}
                    strokeDasharray={point.excluded ? '2 2' : undefined}
                    strokeWidth={1.2}
                />
            ))}
        </>
    );
}
