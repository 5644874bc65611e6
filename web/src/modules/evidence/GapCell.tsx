// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api, ask } from '@/api/client';
import type { EvidenceMap } from '@/api/types';
import { label, pick, t } from '@/i18n';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Words } from '@/ui/Words';

interface GapCellProps {
    map: EvidenceMap;
    /** Intervention code and construct. */
    cell: string;
}

/** The studies behind one cell of the map. */
export function GapCell({ map, cell }: GapCellProps) {
    const [intervention = '', construct = ''] = cell.split('~');
    const heading = useRef<HTMLHeadingElement>(null);
    const ids = map.cells.find(
        (item) => item.intervention === intervention && item.construct === construct,
    )?.evaluationIds;
    const query = useQuery({
        queryKey: ['evaluations', 'intervention', intervention, 'all'],
        queryFn: ({ signal }) => {
            const params = { query: { intervention, includeReference: true, pageSize: 100 } };
            return ask(api.GET('/evaluations', { params, signal }));
        },
    });
    // Opening a cell moves the reader to what it holds.
    useEffect(() => {
        if (cell) heading.current?.focus();
    }, [cell]);
    const nameOf = (axis: EvidenceMap['constructs'], code: string) =>
        pick(axis.find((item) => item.code === code)?.name).text || code;
    return (
        <section id="cel" aria-labelledby="cel-kop" className="wz-section">
            <h2 id="cel-kop" ref={heading} tabIndex={-1} className="wz-heading-2">
                {t('map.cell', {
                    intervention: nameOf(map.interventions, intervention),
                    construct: nameOf(map.constructs, construct),
                })}
            </h2>
            <Loaded query={query}>
                {({ items }) => (
                    <ul className="wz-cards wz-cards--two">
                        {items
                            .filter((item) => ids?.includes(item.id) || ids?.includes(item.code))
                            .map((item) => (
                                <li key={item.id} className="wz-card">
                                    <h3 className="wz-card__title">
                                        <Link to="/evaluaties/$code" params={{ code: item.code }}>
                                            {item.title}
                                        </Link>
                                    </h3>
                                    <Badge>{label('direction', item.direction)}</Badge>
                                    <p>
                                        <Words text={item.finding} />
                                    </p>
                                </li>
                            ))}
                    </ul>
                )}
            </Loaded>
        </section>
    );
}
