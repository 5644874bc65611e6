// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { PoolVersion } from '@/api/types';
import { label, t } from '@/i18n';
import { percent, whole, withInterval } from '@/i18n/numbers';
import { Badge } from '@/ui/Badge';
import { Scroll } from '@/ui/Scroll';
import { Section } from '@/ui/Section';
import { toggled } from '@/ui/search-params';
import { armOf, rowsOf, type StudyRow } from './figures';
import { useSwitches } from './Workbench';

function qualityText(row: StudyRow): string {
    const entries = Object.entries(row.study.quality);
    if (entries.length === 0) return t('ui.unknown');
    return entries
        .map(([criterion, answer]) => `${label('quality', criterion)}: ${label('answer', answer)}`)
        .join('; ');
}

function Row({ row }: { row: StudyRow }) {
    const { address, change } = useSwitches();
    const { study, figures, excluded } = row;
    const { lower, upper } = armOf(study);
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
            <td className="wz-number">{withInterval(study.yi, lower, upper)}</td>
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

/** All studies of the pool with a switch each. */
export function StudyTable({ front, shown }: { front: PoolVersion; shown: PoolVersion }) {
    return (
        <Section
            level={3}
            id="onderzoeken"
            title={t('evidence.studies.title')}
            intro={<p>{t('evidence.studies.intro')}</p>}
        >
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
                                    {t(`evidence.studies.${name}`)}
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {rowsOf(front, shown).map((row) => (
                            <Row key={row.study.effectId} row={row} />
                        ))}
                    </tbody>
                </table>
            </Scroll>
            <LeftOut version={front} />
        </Section>
    );
}
