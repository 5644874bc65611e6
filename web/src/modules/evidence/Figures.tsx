// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Coefficient, Pool, PoolFigures, PoolVersion } from '@/api/types';
import { t } from '@/i18n';
import { decimal, interval, percent, pValue, whole } from '@/i18n/numbers';
import { pooledOf } from './figures';
import { type Measure, measureOf } from './measure';

type Anchor = 'effect' | 'interval' | 'prediction' | 'tau2' | 'i2' | 'studies';

interface FigureProps {
    name: string;
    anchor: Anchor;
    value: string;
    children?: ReactNode;
}

function Figure({ name, anchor, value, children }: FigureProps) {
    return (
        <div className="wz-figure">
            <dt>
                <Link className="nl-link" to="/methode" hash={anchor}>
                    {name}
                </Link>
            </dt>
            <dd>
                {value}
                {children}
            </dd>
        </div>
    );
}

function Note({ children }: { children: ReactNode }) {
    return <span className="wz-figure__note">{children}</span>;
}

interface ScaledProps {
    measure: Measure;
}

/** The same figure as it was computed, where the page shows another. */
function AsComputed({ measure, value }: ScaledProps & { value: string }) {
    if (!measure.logName) return null;
    return <Note>{t('evidence.figure.log', { measure: measure.logName, value })}</Note>;
}

function Wald({ pooled, measure: { shown } }: ScaledProps & { pooled: Coefficient }) {
    const { waldCiLb: lower, waldCiUb: upper } = pooled;
    if (typeof lower !== 'number' || typeof upper !== 'number') return null;
    const range = interval(shown(lower), shown(upper));
    return <Note>{t('evidence.figure.wald', { interval: range })}</Note>;
}

function Effect({ pooled, measure }: ScaledProps & { pooled: Coefficient }) {
    const { name, shown } = measure;
    const { estimate, ciLb, ciUb } = pooled;
    return (
        <>
            <Figure
                name={t('evidence.figure.effect')}
                anchor="effect"
                value={decimal(shown(estimate))}
            >
                <Note>{name}</Note>
                <AsComputed measure={measure} value={decimal(estimate)} />
            </Figure>
            <Figure
                name={t('evidence.figure.interval')}
                anchor="interval"
                value={interval(shown(ciLb), shown(ciUb))}
            >
                <AsComputed measure={measure} value={interval(ciLb, ciUb)} />
                <Wald pooled={pooled} measure={measure} />
            </Figure>
        </>
    );
}

function Prediction({ figures, measure }: ScaledProps & { figures: PoolFigures }) {
    const { piLb, piUb, piDf } = figures;
    const name = t('evidence.figure.prediction');
    if (typeof piLb !== 'number' || typeof piUb !== 'number') {
        return (
            <Figure name={name} anchor="prediction" value={t('ui.not_to_say')}>
                <Note>{t('evidence.figure.no_prediction')}</Note>
            </Figure>
        );
    }
    const { shown } = measure;
    return (
        <Figure name={name} anchor="prediction" value={interval(shown(piLb), shown(piUb))}>
            <AsComputed measure={measure} value={interval(piLb, piUb)} />
            <Note>{t('evidence.figure.df', { df: decimal(piDf, 0) })}</Note>
        </Figure>
    );
}

function Spread({ figures }: { figures: PoolFigures }) {
    return (
        <>
            <Figure name={t('evidence.figure.tau2')} anchor="tau2" value={decimal(figures.tau2, 3)}>
                <Note>
                    {t('evidence.figure.ci', {
                        interval: interval(figures.tau2CiLb, figures.tau2CiUb, 3),
                    })}
                </Note>
            </Figure>
            <Figure name={t('evidence.figure.i2')} anchor="i2" value={percent(figures.i2, 0)}>
                {typeof figures.q === 'number' ? (
                    <Note>
                        {t('evidence.figure.q', {
                            q: decimal(figures.q),
                            df: decimal(figures.qDf, 0),
                            p: pValue(figures.qP),
                        })}
                    </Note>
                ) : null}
            </Figure>
        </>
    );
}

/** The figures of an answer, each linked to what it means. */
export function Figures({ version, pool }: { version: PoolVersion; pool: Pool }) {
    const { figures } = version;
    if (!figures) return null;
    const pooled = pooledOf(version);
    const measure = measureOf(pool);
    return (
        <dl className="wz-figures">
            <Figure name={t('evidence.figure.studies')} anchor="studies" value={whole(figures.k)}>
                {version.leftOut.length > 0 ? (
                    <Note>{t('evidence.figure.left_out', { count: version.leftOut.length })}</Note>
                ) : null}
            </Figure>
            {pooled ? <Effect pooled={pooled} measure={measure} /> : null}
            <Prediction figures={figures} measure={measure} />
            <Spread figures={figures} />
        </dl>
    );
}
