// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Fragment, type MouseEvent, type ReactNode, useSyncExternalStore } from 'react';
import { isReadOnly, onReadOnly } from '@/api/read-only';
import { type Language, language, t } from '@/i18n';
import { inLanguage } from '@/i18n/address';
import { AccountLink } from '@/modules/access/AccountLink';
import { Notice } from '@/ui/Notice';

const sections = [
    { to: '/interventies', key: 'shell.nav.interventions' },
    { to: '/elementen', key: 'shell.nav.elements' },
    { to: '/bewijskaart', key: 'shell.nav.map' },
    { to: '/richtlijnen', key: 'shell.nav.guidance' },
    { to: '/rekenvoorbeelden', key: 'shell.nav.reference' },
    { to: '/vatbare-groepen', key: 'shell.nav.susceptible' },
    { to: '/methode', key: 'shell.nav.method' },
] as const;

function SkipLink() {
    // The router must not take #inhoud for a page: the focus is moved here.
    const skip = (event: MouseEvent) => {
        event.preventDefault();
        document.getElementById('inhoud')?.focus();
    };
    return (
        // biome-ignore lint/a11y/useValidAnchor: it is a link to the content, helped by a script
        <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud" onClick={skip}>
            {t('shell.skip')}
        </a>
    );
}

function LanguageSwitch() {
    const href = useRouterState({ select: (state) => state.location.href });
    const other: Language = language() === 'nl' ? 'en' : 'nl';
    const [path = '/', query] = href.split('?');
    const target = inLanguage(other, path, query === undefined ? '' : `?${query}`);
    return (
        <a className="wz-language" href={target} lang={other} hrefLang={other}>
            {t('shell.other_language')}
        </a>
    );
}

function Header() {
    return (
        <header className="wz-header">
            <div className="wz-header__bar wz-wide">
                <Link to="/" className="wz-wordmark">
                    <svg viewBox="0 0 32 32" aria-hidden="true" className="wz-wordmark__sign">
                        <path d="M3 16h26" />
                        <path d="M9 16l7-6 7 6-7 6z" />
                    </svg>
                    <span>Werkzaam</span>
                </Link>
                <div className="wz-header__links">
                    <AccountLink />
                    <LanguageSwitch />
                </div>
            </div>
            <nav className="wz-nav" aria-label={t('shell.nav.label')}>
                <ul className="wz-nav__list wz-wide">
                    {sections.map(({ to, key }) => (
                        <li key={to}>
                            <Link to={to} className="wz-nav__link">
                                {t(key)}
                            </Link>
                        </li>
                    ))}
                </ul>
            </nav>
        </header>
    );
}

function FooterColumn({ title, children }: { title: string; children: ReactNode }) {
    return (
        <div>
            <h2 className="wz-footer__title">{title}</h2>
            {children}
        </div>
    );
}

function Footer() {
    return (
        <footer className="wz-footer">
            <div className="wz-footer__columns wz-wide">
                <FooterColumn title={t('shell.footer.about')}>
                    <p>{t('shell.footer.no_mark')}</p>
                </FooterColumn>
                <FooterColumn title={t('shell.footer.data')}>
                    <ul className="wz-plain-list">
                        <li>
                            <a className="wz-footer__link" href="/v1/openapi.json">
                                {t('shell.footer.api')}
                            </a>
                        </li>
                        <li>
                            <a className="wz-footer__link" href="/v1/interventions/_export">
                                {t('shell.footer.interventions_csv')}
                            </a>
                        </li>
                        <li>
                            <a className="wz-footer__link" href="/v1/elements/_export">
                                {t('shell.footer.elements_csv')}
                            </a>
                        </li>
                        <li>
                            <a className="wz-footer__link" href="/v1/evaluations/_export">
                                {t('shell.footer.evaluations_csv')}
                            </a>
                        </li>
                    </ul>
                </FooterColumn>
                <FooterColumn title={t('shell.footer.site')}>
                    <ul className="wz-plain-list">
                        <li>
                            <Link to="/toegankelijkheid" className="wz-footer__link">
                                {t('shell.footer.accessibility')}
                            </Link>
                        </li>
                        <li>
                            <Link to="/methode" className="wz-footer__link">
                                {t('shell.nav.method')}
                            </Link>
                        </li>
                    </ul>
                    <p>{t('shell.footer.licence')}</p>
                </FooterColumn>
            </div>
        </footer>
    );
}

/** Above every page while the server refuses changes. The region is always there, so that a screen
 * reader hears what appears in it. */
function ReadOnlyNotice() {
    const readOnly = useSyncExternalStore(onReadOnly, isReadOnly);
    return (
        <div id="meldingen" aria-live="polite" className="wz-wide">
            {readOnly && (
                <Notice kind="warning">
                    <p>{t('shell.read_only')}</p>
                </Notice>
            )}
        </div>
    );
}

export function Shell() {
    const path = useRouterState({
        select: (state) => (state.resolvedLocation ?? state.location).pathname,
    });
    return (
        <>
            <SkipLink />
            <Header />
            <ReadOnlyNotice />
            <main id="inhoud" tabIndex={-1} className="wz-main wz-wide">
                <Fragment key={path}>
                    <Outlet />
                </Fragment>
            </main>
            <Footer />
        </>
    );
}
