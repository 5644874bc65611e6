// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { t } from '@/i18n';
import { Badge } from '@/ui/Badge';
import { Loaded } from '@/ui/Loaded';
import { Section } from '@/ui/Section';
import { noticePlace, noticeWords, useNotices } from './notices';

/** What happened with an account that its owner may not have done. */
export function NoticesSection({ session }: { session: string }) {
    const query = useNotices(session);
    return (
        <Section
            id="over-uw-account"
            title={t('account.notices.title')}
            intro={<p>{t('account.notices.intro')}</p>}
        >
            <Loaded query={query}>
                {({ items }) =>
                    items.length === 0 ? (
                        <p>{t('account.notices.none')}</p>
                    ) : (
                        <ul className="wz-rows">
                            {items.map((notice) => (
                                <li key={`${notice.at} ${notice.kind}`}>
                                    <div>
                                        <p>
                                            {noticeWords(notice)}{' '}
                                            {notice.recent ? (
                                                <Badge tone="open">
                                                    {t('account.notices.recent')}
                                                </Badge>
                                            ) : null}
                                        </p>
                                        <p className="wz-quiet wz-small">{noticePlace(notice)}</p>
                                    </div>
                                </li>
                            ))}
                        </ul>
                    )
                }
            </Loaded>
        </Section>
    );
}
