// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { getRouteApi, Link } from '@tanstack/react-router';
import type { EvidenceMap, MapCell } from '@/api/types';
import { label, t } from '@/i18n';
import { Notice } from '@/ui/Notice';
import { Scroll } from '@/ui/Scroll';
import { Words } from '@/ui/Words';

const route = getRouteApi('/bewijskaart');

export function cellKey(intervention: string, construct: string): string {
    return `${intervention}~${construct}`;
}

/** What evaluations report, as a sign that fits a narrow column; the legend says which is which. */
const signs = {
    favourable: '+',
    unfavourable: '\u2212',
    mixed: '\u00b1',
    no_difference: '=',
    not_measured: '\u00d7',
    unknown: '?',
} as const;
const directions = Object.keys(signs) as (keyof typeof signs)[];

function signOf(direction: string): string {
    return signs[direction as keyof typeof signs] ?? signs.unknown;
}

interface BubbleProps {
    evaluations: number;
    effect: boolean;
}

/** The bubble's surface grows with the number of evaluations; filled when one is about effect. */
function Bubble({ evaluations, effect }: BubbleProps) {
    const radius = Math.min(13, 9 + 2 * Math.sqrt(evaluations - 1));
    return (
        <svg width={28} height={28} viewBox="-14 -14 28 28" aria-hidden="true">
            <circle
                r={radius}
                fill={effect ? '#1c7076' : '#fff'}
                stroke="#1c7076"
                strokeWidth={2}
                strokeDasharray={effect ? undefined : '3 3'}
            />
            <text
                y={4.5}
                textAnchor="middle"
                fontSize={13}
                fontWeight={700}
                fill={effect ? '#fff' : '#0d4f54'}
            >
                {evaluations}
            </text>
        </svg>
    );
}

function Legend() {
    return (
        <div className="wz-gap-legend">
            <p>{t('map.caption')}</p>
            <ul>
                <li>
                    <Bubble evaluations={1} effect /> {t('map.legend.effect')}
                </li>
                <li>
                    <Bubble evaluations={1} effect={false} /> {t('map.legend.other')}
                </li>
                {directions.map((direction) => (
                    <li key={direction}>
                        <span className="wz-gap-sign" aria-hidden="true">
                            {signs[direction]}
                        </span>{' '}
                        {label('direction', direction)}
                    </li>
                ))}
            </ul>
        </div>
    );
}

function Cell({ cell }: { cell: MapCell | undefined }) {
    const address = route.useSearch();
    if (!cell || cell.evaluations === 0) {
        return (
            <td className="wz-gap-cell">
                <span className="wz-hidden">{t('map.empty_cell')}</span>
            </td>
        );
    }
    const key = cellKey(cell.intervention, cell.construct);
    const reported = cell.directions.map((direction) => label('direction', direction)).join(', ');
    const kind = cell.effectStudies > 0 ? t('map.legend.effect') : t('map.legend.other');
    return (
        <td className="wz-gap-cell">
            <Link
                to="/bewijskaart"
                search={{ ...address, cell: key }}
                hash="cel"
                className="wz-gap-link"
                activeOptions={{ exact: true, includeSearch: true, includeHash: false }}
                activeProps={{ 'aria-current': address.cell === key ? 'true' : undefined }}
            >
                <Bubble evaluations={cell.evaluations} effect={cell.effectStudies > 0} />
                <span className="wz-gap-sign" aria-hidden="true">
                    {cell.directions.map(signOf).join(' ')}
                </span>
                <span className="wz-hidden">
                    {`${t('map.evaluations', { count: cell.evaluations })}, ${kind}: ${reported}`}
                </span>
            </Link>
        </td>
    );
}

/** Outcomes as upright words: thirty columns fit where three would. */
function Head({ constructs }: Pick<EvidenceMap, 'constructs'>) {
    return (
        <thead>
            <tr>
                <th scope="col">{t('map.intervention')}</th>
                {constructs.map((construct) => (
                    <th key={construct.code} scope="col" className="wz-gap-outcome">
                        <span>
                            <Words text={construct.name} />
                        </span>
                    </th>
                ))}
            </tr>
        </thead>
    );
}

/** Interventions by outcomes: where evidence is, and where it is missing. A table that is a map. */
export function GapTable({ map }: { map: EvidenceMap }) {
    if (map.interventions.length === 0 || map.constructs.length === 0) {
        return (
            <Notice kind="info" title={t('map.none')}>
                <p>{t('map.none_text')}</p>
            </Notice>
        );
    }
    const cells = new Map(
        map.cells.map((cell) => [cellKey(cell.intervention, cell.construct), cell]),
    );
    return (
        <>
            <Legend />
            <Scroll kind="table" name={t('map.table')}>
                <table className="wz-table wz-gap">
                    <caption className="wz-hidden">{t('map.table')}</caption>
                    <Head constructs={map.constructs} />
                    <tbody>
                        {map.interventions.map((row) => (
                            <tr key={row.code}>
                                <th scope="row">
                                    <Link
                                        className="nl-link"
                                        to="/interventies/$code"
                                        params={{ code: row.code }}
                                    >
                                        <Words text={row.name} />
                                    </Link>
                                </th>
                                {map.constructs.map((column) => (
                                    <Cell
                                        key={column.code}
                                        cell={cells.get(cellKey(row.code, column.code))}
                                    />
                                ))}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </Scroll>
        </>
    );
}
