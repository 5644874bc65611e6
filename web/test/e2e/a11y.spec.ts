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
const widths = [320, 768, 1280];

/** Banner, navigation, main and footer, one h1, a title of its own. */
const landmarks = ['banner', 'navigation', 'main', 'contentinfo'] as const;

for (const path of paths) {
    test(`${path} is accessible at every width, in Dutch and in English`, async ({
        page,
        request,
    }) => {
        const address = path.replace('POOL', (await poolWithStudies(request)).pool.id);
        for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            await open(page, width === 768 ? `/en${address}` : address);
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
