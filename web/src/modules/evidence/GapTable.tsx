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

/** The bubble's surface grows with the number of evaluations; filled when there are figures. */
function Bubble({ cell }: { cell: MapCell }) {
    const radius = Math.min(18, 6 + 4 * Math.sqrt(cell.evaluations - 1));
    return (
        <svg width={40} height={40} viewBox="-20 -20 40 40" aria-hidden="true">
            <circle
                r={radius}
                fill={cell.effectStudies > 0 ? '#1c7076' : '#fff'}
                stroke="#1c7076"
                strokeWidth={2}
                strokeDasharray={cell.effectStudies > 0 ? undefined : '3 3'}
            />
        </svg>
    );
}

function Cell({ cell }: { cell: MapCell | undefined }) {
    const address = route.useSearch();
    if (!cell || cell.evaluations === 0) {
        return <td className="wz-gap-cell wz-gap-cell--empty">{t('map.empty_cell')}</td>;
    }
    const key = cellKey(cell.intervention, cell.construct);
    const directions = cell.directions.map((direction) => label('direction', direction));
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
                <Bubble cell={cell} />
                <span>{t('map.evaluations', { count: cell.evaluations })}</span>
                <span className="wz-quiet">{directions.join(', ')}</span>
            </Link>
        </td>
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
        <Scroll kind="table" name={t('map.table')}>
            <table className="wz-table wz-gap">
                <caption>{t('map.caption')}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t('map.intervention')}</th>
                        {map.constructs.map((construct) => (
                            <th key={construct.code} scope="col">
                                <Words text={construct.name} />
                            </th>
                        ))}
                    </tr>
                </thead>
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
    );
}
