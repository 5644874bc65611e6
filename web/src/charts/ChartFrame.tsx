// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useId, useRef } from 'react';
import { t } from '@/i18n';
import { type Cell, csvOf } from '@/ui/csv';
import { Scroll } from '@/ui/Scroll';
import { saveText } from '@/ui/save';
import { font } from './ink';
import { standaloneSvg } from './standalone';

export interface ChartTable {
    /** Names of the columns as people read them, and of the same columns in a file. */
    columns: { name: string; field: string; number?: boolean }[];
    /** What the page shows, and the same cells with all their digits for the file. */
    rows: { key: string; shown: string[]; cells: Cell[] }[];
    /** Columns of the file, where it has more of them than the page. */
    fields?: string[];
}

interface ChartFrameProps {
    title: string;
    /** Computed from the same data as the drawing. */
    description: string;
    /** Name of the files to keep, without ending. */
    file: string;
    width: number;
    height: number;
    small?: boolean;
    table: ChartTable;
    /** Something that must stand in every copy of the drawing, such as "eigen verkenning". */
    mark?: string;
    extra?: ReactNode;
    children: ReactNode;
}

function TableOf({ table, caption }: { table: ChartTable; caption: string }) {
    return (
        <table className="wz-table">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    {table.columns.map((column) => (
                        <th
                            key={column.field}
                            scope="col"
                            className={column.number ? 'wz-number' : undefined}
                        >
                            {column.name}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {table.rows.map((row) => (
                    <tr key={row.key}>
                        {row.shown.map((text, position) => {
                            const column = table.columns[position];
                            if (position === 0) {
                                return (
                                    <th key={column?.field} scope="row">
                                        {text}
                                    </th>
                                );
                            }
                            return (
                                <td
                                    key={column?.field}
                                    className={column?.number ? 'wz-number' : undefined}
                                >
                                    {text}
                                </td>
                            );
                        })}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function fileOf(table: ChartTable, mark: string | undefined): string {
    const fields = table.fields ?? table.columns.map((column) => column.field);
    const rows = table.rows.map((row) => row.cells);
    if (!mark) return csvOf(fields, rows);
    return csvOf(
        [...fields, 'remark'],
        rows.map((cells) => [...cells, mark]),
    );
}

/** A drawing with its name, description, table of the same numbers and files to keep. */
export function ChartFrame(props: ChartFrameProps) {
    const { title, description, file, width, height, table, mark } = props;
    const id = `figuur${useId()}`;
    const drawing = useRef<SVGSVGElement>(null);
    const saveDrawing = () => {
        if (drawing.current) {
            saveText(`${file}.svg`, 'image/svg+xml', standaloneSvg(drawing.current));
        }
    };
    const saveTable = () => saveText(`${file}.csv`, 'text/csv', fileOf(table, mark));
    return (
        <figure className="wz-chart" aria-labelledby={`${id}-caption`}>
            <figcaption id={`${id}-caption`} className="wz-chart__caption">
                {title}
            </figcaption>
            <Scroll kind="drawing" name={title}>
                <svg
                    ref={drawing}
                    className={`wz-chart__svg ${props.small ? 'wz-chart__svg--small' : ''}`}
                    viewBox={`0 0 ${width} ${height}`}
                    width={width}
                    height={height}
                    role="img"
                    aria-labelledby={`${id}-title ${id}-desc`}
                    fontFamily={font}
                    fontSize={14}
                >
                    <title id={`${id}-title`}>{title}</title>
                    <desc id={`${id}-desc`}>{description}</desc>
                    {props.children}
                    {mark ? (
                        <text x={width - 8} y={18} textAnchor="end" fontWeight={700} fill="#863d15">
                            {mark}
                        </text>
                    ) : null}
                </svg>
            </Scroll>
            <details className="wz-disclosure">
                <summary>{t('charts.table')}</summary>
                <Scroll kind="table" name={title}>
                    <TableOf table={table} caption={title} />
                </Scroll>
            </details>
            <div className="wz-downloads">
                <button type="button" className="wz-link-button" onClick={saveDrawing}>
                    {t('charts.save_svg')}
                    <span className="wz-hidden">: {title}</span>
                </button>
                <button type="button" className="wz-link-button" onClick={saveTable}>
                    {t('charts.save_csv')}
                    <span className="wz-hidden">: {title}</span>
                </button>
                {props.extra}
            </div>
        </figure>
    );
}
