// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import {
    expect,
    expectAccessible,
    expectNoSideways,
    expectValidHtml,
    open,
    poolWithStudies,
    test,
} from './helpers';

const paths = [
    '/',
    '/interventies',
    '/interventies?setting=online&targetGroup=detainees&phase=radicalising',
    '/interventies/theater-op-school?layer=all',
    '/interventies/diamant?layer=ten',
    '/interventies?reference=true',
    '/elementen',
    '/elementen/theater-kennis-radicalisering',
    '/bewijskaart',
    '/richtlijnen',
    '/bewijs/POOL',
    '/bewijs/POOL?tau2=DL',
    '/rekenvoorbeelden',
    '/vatbare-groepen',
    '/methode',
    '/toegankelijkheid',
    '/nergens',
];
/** English first: the page that stays open is the Dutch one. */
const views = [
    { prefix: '/en', width: 1280 },
    { prefix: '', width: 320 },
    { prefix: '', width: 768 },
    { prefix: '', width: 1280 },
];

/** Banner, navigation, main and footer, one h1, a title of its own. */
const landmarks = ['banner', 'navigation', 'main', 'contentinfo'] as const;

for (const path of paths) {
    test(`${path} is accessible at every width in Dutch, and in English`, async ({
        page,
        request,
    }) => {
        test.slow();
        const address = path.replace('POOL', (await poolWithStudies(request)).pool.id);
        for (const { prefix, width } of views) {
            await page.setViewportSize({ width, height: 900 });
            await open(page, `${prefix}${address}`);
            await expectNoSideways(page);
            await expectAccessible(page);
        }
        await expectValidHtml(page);
        for (const role of landmarks) await expect(page.getByRole(role).first()).toBeVisible();
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page).toHaveTitle(/\S.* \u2013 Werkzaam$/);
        await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    });
}
