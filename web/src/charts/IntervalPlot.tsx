// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { interval, percent, withInterval } from '@/i18n/numbers';
import { Axis } from './Axis';
import { ink } from './ink';
import { Marks, type QualityMark } from './Marks';
import { extentOf, linear, logarithmic, px, type Scale } from './scale';

export interface IntervalRow {
    id: string;
    name: string;
    estimate: number;
    lower: number;
    upper: number;
    /** Percent; the square's surface. */
    weight?: number;
    marks?: QualityMark[];
    excluded?: boolean;
    flagged?: boolean;
}

export interface Summary {
    name: string;
    estimate: number;
    lower: number;
    upper: number;
    prediction?: { name: string; lower: number; upper: number };
}

export interface IntervalPlotProps {
    rows: IntervalRow[];
    summary?: Summary;
    /** Another answer to hold the summary against, drawn as an outline. */
    compared?: Summary;
    axis: string;
    /** Values are logarithms of the ratios that people read. */
    ratio?: boolean;
    sides?: { left: string; right: string };
    /** Header of the column of numbers at the right. */
    numbers: string;
    names: string;
    marksHeader?: string;
    /** Header of the weights, where rows have one. */
    weights?: string;
}

const rowHeight = 26;
const top = 48;
const nameEnd = 300;
const plot = [320, 690] as const;
export const plotWidth = 960;
const longestName = 40;

export function plotHeight({ rows, summary, compared }: IntervalPlotProps): number {
    const extra = (summary ? 1 : 0) + (summary?.prediction ? 1 : 0) + (compared ? 1 : 0);
    return top + (rows.length + extra) * rowHeight + 84;
}

function short(name: string): string {
    return name.length > longestName ? `${name.slice(0, longestName - 1)}\u2026` : name;
}

/** Arms may reach beyond the axis when they would squeeze all others; they end in an arrow. */
function domainOf({ rows, summary, compared }: IntervalPlotProps): readonly [number, number] {
    const centres = rows.map((row) => row.estimate);
    const ends = [summary, compared].flatMap((item) =>
        item
            ? [
                  item.lower,
                  item.upper,
                  item.prediction?.lower ?? item.lower,
                  item.prediction?.upper ?? item.upper,
              ]
            : [],
    );
    const arms = rows.flatMap((row) => [row.lower, row.upper]).sort((a, b) => a - b);
    const cut = Math.floor(arms.length * 0.04);
    return extentOf([...centres, ...ends, ...arms.slice(cut, arms.length - cut)], 0);
}

type Shown = (value: number) => number;

function numbersOf(shown: Shown, item: { estimate: number; lower: number; upper: number }): string {
    return withInterval(shown(item.estimate), shown(item.lower), shown(item.upper));
}

function Arm({
    row,
    scale,
    y,
}: {
    row: { lower: number; upper: number };
    scale: Scale;
    y: number;
}) {
    const left = Math.max(scale(row.lower), plot[0]);
    const right = Math.min(scale(row.upper), plot[1]);
    return (
        <>
            <line x1={px(left)} x2={px(right)} y1={y} y2={y} stroke={ink.study} strokeWidth={1.5} />
            {scale(row.lower) < plot[0] ? (
                <path d={`M${plot[0]} ${y}l7-4v8z`} fill={ink.study} />
            ) : null}
            {scale(row.upper) > plot[1] ? (
                <path d={`M${plot[1]} ${y}l-7-4v8z`} fill={ink.study} />
            ) : null}
        </>
    );
}

function Row({
    row,
    scale,
    y,
    heaviest,
    shown,
}: {
    row: IntervalRow;
    scale: Scale;
    y: number;
    heaviest: number;
    shown: Shown;
}) {
    const side = row.weight === undefined ? 8 : 5 + 11 * Math.sqrt(row.weight / heaviest);
    const x = scale(row.estimate);
    return (
        <g opacity={row.excluded ? 0.45 : 1}>
            <text
                x={nameEnd - (row.marks ? 50 : 0)}
                y={y + 5}
                textAnchor="end"
                fill={ink.text}
                textDecoration={row.excluded ? 'line-through' : undefined}
                fontWeight={row.flagged ? 700 : 400}
            >
                {short(row.name)}
            </text>
            {row.marks ? <Marks marks={row.marks} x={nameEnd - 34} y={y} /> : null}
            <Arm row={row} scale={scale} y={y} />
            <rect
                x={px(x - side / 2)}
                y={px(y - side / 2)}
                width={px(side)}
                height={px(side)}
                fill={row.excluded ? '#fff' : ink.study}
                stroke={ink.study}
                strokeDasharray={row.excluded ? '2 2' : undefined}
            />
            <text x={706} y={y + 5} fill={ink.text}>
                {numbersOf(shown, row)}
            </text>
            {row.weight === undefined || row.excluded ? null : (
                <text x={plotWidth - 4} y={y + 5} textAnchor="end" fill={ink.quiet}>
                    {percent(row.weight)}
                </text>
            )}
        </g>
    );
}

function Diamond({
    item,
    scale,
    y,
    shown,
    outline,
}: {
    item: Summary;
    scale: Scale;
    y: number;
    shown: Shown;
    outline?: boolean;
}) {
    const [left, middle, right] = [scale(item.lower), scale(item.estimate), scale(item.upper)].map(
        px,
    );
    return (
        <g>
            <text x={nameEnd} y={y + 5} textAnchor="end" fontWeight={700} fill={ink.text}>
                {item.name}
            </text>
            <path
                d={`M${left} ${y}L${middle} ${y - 9}L${right} ${y}L${middle} ${y + 9}z`}
                fill={outline ? 'none' : ink.pooled}
                stroke={outline ? ink.published : ink.pooled}
                strokeWidth={outline ? 2 : 1}
                strokeDasharray={outline ? '4 3' : undefined}
            />
            <text x={706} y={y + 5} fontWeight={700} fill={ink.text}>
                {numbersOf(shown, item)}
            </text>
        </g>
    );
}

function Prediction({
    item,
    scale,
    y,
    shown,
}: {
    item: NonNullable<Summary['prediction']>;
    scale: Scale;
    y: number;
    shown: Shown;
}) {
    const [left, right] = [scale(item.lower), scale(item.upper)].map(px) as [number, number];
    return (
        <g>
            <text x={nameEnd} y={y + 5} textAnchor="end" fill={ink.text}>
                {item.name}
            </text>
            <path
                d={`M${left} ${y - 5}v10M${right} ${y - 5}v10M${left} ${y}H${right}`}
                stroke={ink.pooled}
                strokeWidth={2.5}
                fill="none"
            />
            <text x={706} y={y + 5} fill={ink.text}>
                {interval(shown(item.lower), shown(item.upper))}
            </text>
        </g>
    );
}

/** Estimates with their intervals one under another: forest, leave-one-out and cumulative plots. */
export function IntervalPlot(props: IntervalPlotProps) {
    const { rows, summary, compared, ratio } = props;
    const scale = (ratio ? logarithmic : linear)(domainOf(props), plot);
    const shown: Shown = ratio ? Math.exp : (value) => value;
    const heaviest = Math.max(1e-9, ...rows.map((row) => row.weight ?? 0));
    const yOf = (line: number) => top + line * rowHeight + rowHeight / 2;
    const after = rows.length;
    const bottom = yOf(
        after + (summary?.prediction ? 2 : 1) + (compared ? 1 : 0) - (summary ? 0 : 1),
    );
    return (
        <>
            <text
                x={nameEnd - (props.marksHeader ? 50 : 0)}
                y={36}
                textAnchor="end"
                fontWeight={700}
                fill={ink.text}
            >
                {props.names}
            </text>
            {props.marksHeader ? (
                <text x={nameEnd - 38} y={36} fontWeight={700} fill={ink.text}>
                    {props.marksHeader}
                </text>
            ) : null}
            <text x={706} y={36} fontWeight={700} fill={ink.text}>
                {props.numbers}
            </text>
            {props.weights ? (
                <text x={plotWidth - 4} y={36} textAnchor="end" fontWeight={700} fill={ink.text}>
                    {props.weights}
                </text>
            ) : null}
            <Axis scale={scale} top={top} bottom={bottom} name={props.axis} sides={props.sides} />
            {rows.map((row, line) => (
                <Row
                    key={row.id}
                    row={row}
                    scale={scale}
                    y={yOf(line)}
                    heaviest={heaviest}
                    shown={shown}
                />
            ))}
            {summary ? <Diamond item={summary} scale={scale} y={yOf(after)} shown={shown} /> : null}
            {summary?.prediction ? (
                <Prediction
                    item={summary.prediction}
                    scale={scale}
                    y={yOf(after + 1)}
                    shown={shown}
                />
            ) : null}
            {compared ? (
                <Diamond
                    item={compared}
                    scale={scale}
                    y={yOf(after + (summary?.prediction ? 2 : 1))}
                    shown={shown}
                    outline
                />
            ) : null}
        </>
    );
}
