// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Coefficient, Pool, PoolFigures, PoolVersion } from '@/api/types';
import { t } from '@/i18n';
import { decimal, interval, percent, probability, whole } from '@/i18n/numbers';
import { axisName, pooledOf } from './figures';

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

function Effect({ pooled, pool }: { pooled: Coefficient; pool: Pool }) {
    const odds = pool.metric === 'log_odds';
    return (
        <>
            <Figure
                name={t('evidence.figure.effect')}
                anchor="effect"
                value={decimal(pooled.estimate)}
            >
                <Note>
                    {axisName(pool)}
                    {odds
                        ? `; ${t('evidence.figure.odds_ratio', { value: decimal(Math.exp(pooled.estimate)) })}`
                        : ''}
                </Note>
            </Figure>
            <Figure
                name={t('evidence.figure.interval')}
                anchor="interval"
                value={interval(pooled.ciLb, pooled.ciUb)}
            >
                {odds ? (
                    <Note>
                        {t('evidence.figure.odds_ratio', {
                            value: interval(Math.exp(pooled.ciLb), Math.exp(pooled.ciUb)),
                        })}
                    </Note>
                ) : null}
                {typeof pooled.waldCiLb === 'number' ? (
                    <Note>
                        {t('evidence.figure.wald', {
                            interval: interval(pooled.waldCiLb, pooled.waldCiUb),
                        })}
                    </Note>
                ) : null}
            </Figure>
        </>
    );
}

function Spread({ figures }: { figures: PoolFigures }) {
    const predicted = typeof figures.piLb === 'number';
    return (
        <>
            <Figure
                name={t('evidence.figure.prediction')}
                anchor="prediction"
                value={predicted ? interval(figures.piLb, figures.piUb) : t('ui.not_to_say')}
            >
                <Note>
                    {predicted
                        ? t('evidence.figure.df', { df: decimal(figures.piDf, 0) })
                        : t('evidence.figure.no_prediction')}
                </Note>
            </Figure>
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
                            p: probability(figures.qP),
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
    return (
        <dl className="wz-figures">
            <Figure name={t('evidence.figure.studies')} anchor="studies" value={whole(figures.k)}>
                {version.leftOut.length > 0 ? (
                    <Note>{t('evidence.figure.left_out', { count: version.leftOut.length })}</Note>
                ) : null}
            </Figure>
            {pooled ? <Effect pooled={pooled} pool={pool} /> : null}
            <Spread figures={figures} />
        </dl>
    );
}
