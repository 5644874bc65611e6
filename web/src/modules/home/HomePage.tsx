// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, ask } from '@/api/client';
import { t } from '@/i18n';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { OtherAnswers } from '@/ui/OtherAnswers';
import { Page } from '@/ui/Page';
import { PoolName } from '@/ui/PoolName';
import { Section } from '@/ui/Section';
import { leadOf } from '@/ui/Sentences';

function SearchBox() {
    const navigate = useNavigate();
    const [text, setText] = useState('');
    const search = (event: FormEvent) => {
        event.preventDefault();
        void navigate({ to: '/interventies', state: { text } });
    };
    return (
        <search>
            <form className="wz-search" onSubmit={search}>
                <div className="wz-field">
                    <label htmlFor="zoek">{t('home.search.label')}</label>
                    <input
                        id="zoek"
                        type="search"
                        className="wz-input"
                        autoComplete="off"
                        value={text}
                        onChange={(event) => setText(event.target.value)}
                    />
                </div>
                <button type="submit" className="nl-button nl-button--primary">
                    {t('home.search.button')}
                </button>
            </form>
        </search>
    );
}

const entries = [
    {
        to: '/interventies',
        title: 'home.entry.interventions',
        text: 'home.entry.interventions_text',
    },
    { to: '/richtlijnen', title: 'home.entry.guidance', text: 'home.entry.guidance_text' },
    { to: '/bewijskaart', title: 'home.entry.map', text: 'home.entry.map_text' },
] as const;

function Entries() {
    return (
        <ul className="wz-cards">
            {entries.map((entry) => (
                <li key={entry.to} className="wz-card">
                    <h2 className="wz-card__title">
                        <Link to={entry.to}>{t(entry.title)}</Link>
                    </h2>
                    <p>{t(entry.text)}</p>
                </li>
            ))}
        </ul>
    );
}

function Recent() {
    const query = useQuery({
        queryKey: ['guidance-cards', 'recent'],
        queryFn: ({ signal }) =>
            ask(
                api.GET('/guidance-cards', {
                    params: { query: { reference: false, pageSize: 4 } },
                    signal,
                }),
            ),
    });
    return (
        <Section title={t('home.recent.title')} intro={<p>{t('home.recent.intro')}</p>}>
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <>
                            <p>{t('home.recent.none')}</p>
                            <OtherAnswers />
                        </>
                    ) : (
                        <ul className="wz-cards wz-cards--two">
                            {items.map((card) => (
                                <li key={card.pool.id} className="wz-card">
                                    <h3 className="wz-card__title">
                                        <Link to="/bewijs/$pool" params={{ pool: card.pool.id }}>
                                            <PoolName pool={card.pool} />
                                        </Link>
                                    </h3>
                                    <p>{leadOf(card.sentences)?.text}</p>
                                </li>
                            ))}
                        </ul>
                    )
                }
            </Loaded>
        </Section>
    );
}

export function HomePage() {
    return (
        <>
            <div className="wz-hero">
                <Page title={t('home.title')} intro={<p>{t('home.intro')}</p>} />
                <SearchBox />
            </div>
            <Entries />
            <Recent />
            <Notice kind="info" title={t('home.no_mark.title')}>
                <p>{t('home.no_mark.text')}</p>
            </Notice>
        </>
    );
}
