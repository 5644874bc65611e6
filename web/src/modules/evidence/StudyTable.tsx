// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link, useRouterState } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import type { Pool, PoolVersion } from '@/api/types';
import { label, t } from '@/i18n';
import { percent, whole, withInterval } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Scroll } from '@/ui/Scroll';
import { Section } from '@/ui/Section';
import { toggled } from '@/ui/search-params';
import { armOf, rowsOf, type StudyRow } from './figures';
import { type Measure, measureOf } from './measure';
import { studiesId, useSwitches } from './Workbench';

function qualityText(row: StudyRow): string {
    const entries = Object.entries(row.study.quality);
    if (entries.length === 0) return t('ui.unknown');
    return entries
        .map(([criterion, answer]) => `${label('quality', criterion)}: ${label('answer', answer)}`)
        .join('; ');
}

function Row({ row, measure }: { row: StudyRow; measure: Measure }) {
    const { address, change } = useSwitches();
    const { study, figures, excluded } = row;
    const { lower, upper } = armOf(study);
    const [estimate, from, to] = [study.yi, lower, upper].map(measure.shown);
    const chosen = !(address.without?.includes(study.effectCode) ?? false);
    return (
        <tr className={excluded ? 'wz-excluded' : undefined}>
            <th scope="row">
                <label className="wz-check">
                    <input
                        type="checkbox"
                        checked={chosen}
                        onChange={() =>
                            change({ without: toggled(address.without, study.effectCode) })
                        }
                    />
                    <span>{study.label}</span>
                </label>
            </th>
            <td>{study.year ?? t('ui.unknown')}</td>
            <td className="wz-number">{whole(study.n)}</td>
            <td>
                {label('design', study.design)}
                {typeof study.marylandLevel === 'number'
                    ? `, ${t('evaluations.page.maryland', { level: study.marylandLevel })}`
                    : ''}
            </td>
            <td>{label('answer', study.randomised)}</td>
            <td>{label('independence', study.independence)}</td>
            <td className="wz-number">{withInterval(estimate, from, to)}</td>
            <td className="wz-number">
                {excluded ? t('evidence.studies.excluded') : percent(figures?.weight)}
                {figures?.influential ? <Badge>{t('evidence.studies.influential')}</Badge> : null}
            </td>
            <td>{qualityText(row)}</td>
            <td>
                <Link
                    className="nl-link"
                    to="/evaluaties/$code"
                    params={{ code: study.evaluationCode }}
                >
                    {t('evidence.studies.read')}
                    <span className="wz-hidden">: {study.label}</span>
                </Link>
            </td>
        </tr>
    );
}

function LeftOut({ version }: { version: PoolVersion }) {
    if (version.leftOut.length === 0) return null;
    return (
        <Section level={3} title={t('evidence.studies.left_out')}>
            <ul className="wz-list">
                {version.leftOut.map((item) => (
                    <li key={item.effectCode}>
                        {item.label}: {item.reason}
                    </li>
                ))}
            </ul>
        </Section>
    );
}

const columns = [
    ['study', false],
    ['year', false],
    ['n', true],
    ['design', false],
    ['randomised', false],
    ['independence', false],
    ['effect', true],
    ['weight', true],
    ['quality', false],
    ['evaluation', false],
] as const;

/** This many studies stand open at once; more are folded, so that the page stays a page. */
const fewStudies = 10;

/** Folded until asked for: by hand, by a link to it or by an address that leaves a study out. */
function useFold(count: number) {
    const { address } = useSwitches();
    const linked = useRouterState({ select: (state) => state.location.hash === studiesId });
    const [open, setOpen] = useState(count <= fewStudies || linked || Boolean(address.without));
    return { open, onToggle: (event: ToggleEvent) => setOpen(event.currentTarget.open) };
}

type ToggleEvent = SyntheticEvent<HTMLDetailsElement>;

interface StudyTableProps {
    pool: Pool;
    front: PoolVersion;
    shown: PoolVersion;
}

/** All studies of the pool with a switch each. */
export function StudyTable({ pool, front, shown }: StudyTableProps) {
    const rows = rowsOf(front, shown);
    const fold = useFold(rows.length);
    const measure = measureOf(pool);
    const nameOf = (name: (typeof columns)[number][0]) =>
        name === 'effect'
            ? t('charts.forest.numbers', { measure: measure.short })
            : t(`evidence.studies.${name}`);
    return (
        <Section
            level={3}
            id={studiesId}
            title={t('evidence.studies.title')}
            intro={<p>{t('evidence.studies.intro')}</p>}
        >
            <details className="wz-disclosure" {...fold}>
                <summary>{t('evidence.studies.show', { count: rows.length })}</summary>
                <Scroll kind="table" name={t('evidence.studies.title')}>
                    <table className="wz-table">
                        <thead>
                            <tr>
                                {columns.map(([name, number]) => (
                                    <th
                                        key={name}
                                        scope="col"
                                        className={number ? 'wz-number' : undefined}
                                    >
                                        {nameOf(name)}
                                    </th>
                                ))}
                            </tr>
                        </thead>
                        <tbody>
                            {rows.map((row) => (
                                <Row key={row.study.effectId} row={row} measure={measure} />
                            ))}
                        </tbody>
                    </table>
                </Scroll>
            </details>
            <LeftOut version={front} />
        </Section>
    );
}
