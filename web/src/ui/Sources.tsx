// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { day } from '@/i18n/numbers';
import { Words } from './Words';

interface Source {
    code: string;
    citation: string;
    url: string;
    doi: string;
    publishedOn: string;
    note: { nl: string; en: string };
}

function addressOf(source: Source): string {
    if (source.doi) return `https://doi.org/${source.doi}`;
    return /^https?:\/\//.test(source.url) ? source.url : '';
}

/** One source: the citation, linked when it can be read somewhere. Cited in its own language. */
export function SourceLine({ source }: { source: Source }) {
    const address = addressOf(source);
    return (
        <>
            {address ? (
                <a className="nl-link" href={address} rel="noreferrer">
                    {source.citation}
                </a>
            ) : (
                source.citation
            )}
            {source.publishedOn && !source.citation.includes(source.publishedOn.slice(0, 4))
                ? ` (${day(source.publishedOn)})`
                : ''}{' '}
            <Words text={source.note} />
        </>
    );
}

interface SourceListProps {
    sources: readonly Source[];
    /** In the order in which a text cites them. */
    numbered?: boolean;
}

export function SourceList({ sources, numbered }: SourceListProps) {
    const List = numbered ? 'ol' : 'ul';
    if (sources.length === 0) return <p className="wz-quiet">{t('ui.no_sources')}</p>;
    return (
        <List className="wz-sources">
            {sources.map((source) => (
                <li key={source.code}>
                    <SourceLine source={source} />
                </li>
            ))}
        </List>
    );
}
