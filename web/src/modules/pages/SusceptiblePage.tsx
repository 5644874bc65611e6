// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '@/api/client';
import { language, t } from '@/i18n';
import { MarkdownText } from '@/ui/MarkdownText';
import { parseMarkdown, titleOf } from '@/ui/markdown-blocks';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { SourceList } from '@/ui/Sources';
import english from '../../../../data/pages/susceptible.en.md?raw';
import dutch from '../../../../data/pages/susceptible.nl.md?raw';

/** The codes of the sources that the text cites, in order of first mention. */
function citedIn(text: string): string[] {
    const codes = [...text.matchAll(/\[(?:bron|source):([\w.-]+)\]/g)].map(
        (match) => match[1] ?? '',
    );
    return [...new Set(codes)];
}

export function SusceptiblePage() {
    const text = language() === 'nl' ? dutch : english;
    const blocks = parseMarkdown(text);
    const cited = citedIn(text);
    const query = useQuery({
        queryKey: ['sources'],
        queryFn: ({ signal }) =>
            ask(api.GET('/sources', { params: { query: { pageSize: 100 } }, signal })),
    });
    const known = query.data?.items ?? [];
    const sources = cited.flatMap((code) => known.filter((source) => source.code === code));
    const cite = (code: string) => (
        <a className="nl-link" href="#bronnen">
            <span className="wz-hidden">{t('pages.source')} </span>[{cited.indexOf(code) + 1}]
        </a>
    );
    return (
        <Page title={titleOf(blocks)}>
            <MarkdownText
                blocks={blocks.filter((item) => !(item.kind === 'heading' && item.level === 1))}
                cite={cite}
            />
            {cited.length > 0 ? (
                <Section id="bronnen" title={t('ui.sources')}>
                    <SourceList sources={sources} numbered />
                </Section>
            ) : null}
        </Page>
    );
}
