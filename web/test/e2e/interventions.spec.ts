// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { expect, expectAccessible, open, shown, test } from './helpers';

test('V14.2.1 typed words travel in a request body, never in an address', async ({ page }) => {
    const addresses: string[] = [];
    const bodies: string[] = [];
    page.on('request', (request) => {
        addresses.push(request.url());
        if (request.method() === 'POST') bodies.push(request.postData() ?? '');
    });
    await open(page, '/interventies');
    await page.getByRole('searchbox').fill('theatertje');
    await page.getByRole('searchbox').fill('theater');
    await expect(page.getByRole('status')).toContainText('gevonden');
    await expect.poll(() => bodies.some((body) => body.includes('theater'))).toBe(true);
    await expect(page.getByRole('heading', { name: /Theater op school/ })).toBeVisible();
    await page.getByRole('link', { name: /Theater op school/ }).click();
    await shown(page);
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('theater');
    expect(
        [...addresses, page.url()].filter((address) => /zoek|theatertje|[?&]text/.test(address)),
    ).toEqual([]);
});

test('facets stand in the address and an address gives the same result', async ({ page }) => {
    await open(page, '/interventies');
    const all = await page.getByRole('status').innerText();
    await page.getByRole('checkbox', { name: /^ouders/ }).check();
    await expect(page).toHaveURL(/targetGroup=parents/);
    await expect(page.getByRole('status')).not.toHaveText(all);
    const found = await page.getByRole('status').innerText();
    await page.reload();
    await shown(page);
    await expect(page.getByRole('status')).toHaveText(found);
    await expect(page.getByRole('checkbox', { name: /^ouders/ })).toBeChecked();
});

test('a name is answered with advice not to type names', async ({ page }) => {
    await open(page, '/interventies');
    await page.getByRole('searchbox').fill('Mohammed de Vries');
    await expect(page.getByText('Typ geen namen. Wilt u advies?')).toBeVisible();
    await expect(
        page.getByRole('link', { name: /Landelijk Steunpunt Extremisme/ }),
    ).toHaveAttribute('href', 'https://www.landelijksteunpuntextremisme.nl/');
    await expectAccessible(page);
});

test('worked examples stay out until they are asked for, and are marked', async ({ page }) => {
    await open(page, '/interventies');
    const before = Number((await page.getByRole('status').innerText()).match(/\d+/)?.[0]);
    await page.getByRole('checkbox', { name: 'Toon ook rekenvoorbeelden' }).check();
    await expect(page).toHaveURL(/reference=true/);
    const count = () => page.getByRole('status').innerText();
    await expect
        .poll(async () => Number((await count()).match(/\d+/)?.[0]))
        .toBeGreaterThan(before);
    const unreviewed = 'Voorlopig berekend, nog niet beoordeeld';
    await page.getByRole('checkbox', { name: unreviewed }).check();
    const first = page.locator('.wz-result').first();
    await expect(first).toContainText(unreviewed);
    await expectAccessible(page);
    await first.getByRole('link').click();
    await shown(page);
    await expect(page.locator('.wz-signals--large')).toContainText(unreviewed);
    await expect(page.getByRole('heading', { name: 'Wat de Kamerbrief zegt' })).toHaveCount(0);
});

test('an element without figures says that the studies are too few', async ({ page }) => {
    await open(page, '/elementen/theater-kennis-radicalisering');
    await expect(
        page.locator('section', { has: page.getByRole('heading', { name: /^Verschil tussen/ }) }),
    ).toContainText('Te weinig onderzoeken om iets te zeggen.');
});

test('a recognition quotes its scheme, with source and date', async ({ page }) => {
    await open(page, '/interventies/diamant');
    const signal = page.locator('.wz-signals--large .wz-signal', { hasText: 'Erkenning' });
    await expect(signal).toContainText('\u201egoed onderbouwd\u201d');
    await expect(signal).toContainText('Toegekend op 24 juni 2020');
    await expect(signal).toContainText('Bron: Erkenningscommissie');
});

test('an intervention is read in three layers that the address keeps', async ({ page }) => {
    await open(page, '/interventies/theater-op-school');
    await expect(page.getByRole('heading', { name: 'Wat de Kamerbrief zegt' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Wat het onderzoek laat zien' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Randvoorwaarden' })).toBeHidden();
    await page.getByRole('button', { name: 'In tien minuten' }).click();
    await expect(page.getByRole('heading', { name: 'Randvoorwaarden' })).toBeVisible();
    await expect(page).toHaveURL(/layer=ten/);
    await page.getByRole('link', { name: 'Alles' }).click();
    await expect(page.getByRole('heading', { name: /zeven blokken/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: /zeven blokken/ })).toBeVisible();
});

test('the map opens the studies behind a cell', async ({ page }) => {
    await open(page, '/bewijskaart');
    const cell = page.locator('.wz-gap-link').first();
    await cell.click();
    await expect(page).toHaveURL(/cell=/);
    await expect(page.locator('#cel h3').first()).toBeVisible();
    await expectAccessible(page);
    await page.locator('#cel h3 a').first().click();
    await shown(page);
    await expect(page.getByText('Hoe er is onderzocht')).toBeVisible();
});

test('the map fits a wide window, and each cell says in words what its signs mean', async ({
    page,
}) => {
    await open(page, '/bewijskaart');
    const table = page.locator('.wz-scroll', { has: page.locator('.wz-gap') });
    const hidden = await table.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(hidden).toBeLessThanOrEqual(0);
    const row = page.getByRole('row', { name: /^Diamant/ });
    await expect(
        row.getByRole('link', { name: '1 evaluatie, effectevaluatie: wisselend' }).first(),
    ).toBeVisible();
    await expect(row.getByRole('cell', { name: 'geen', exact: true }).first()).toBeAttached();
    const legend = page.locator('.wz-gap-legend');
    const signs = await page.locator('.wz-gap-link .wz-gap-sign').allInnerTexts();
    for (const sign of new Set(signs.flatMap((text) => text.split(' ')))) {
        await expect(legend).toContainText(sign);
    }
});

test('an evaluation says what was measured, and what that does not show', async ({ page }) => {
    await open(page, '/evaluaties/under-pressure-2022');
    const measured = page.locator('section', {
        has: page.getByRole('heading', { name: 'Wat is gemeten' }),
    });
    await expect(measured.getByRole('row', { name: /Kennis over nepnieuws/ })).toContainText(
        'of radicalisering is voorkomen',
    );
    await expectAccessible(page);
});

test('the effect of an evaluation is an odds ratio where the evidence page shows one', async ({
    page,
}) => {
    await open(page, '/evaluaties/cgt-little-1993-2');
    // 873 of 1052 against 257 of 329: 873 x 72 / (179 x 257) = 1.37.
    await expect(page.getByRole('row', { name: /Little \(1993, 2\)/ })).toContainText(
        'odds ratio (1 is geen verschil)1,37 (1,01 tot 1,86)',
    );
});

test('the letter to parliament has its place, also where it is silent', async ({ page }) => {
    await open(page, '/interventies/diamant');
    const letter = page.locator('.wz-card', {
        has: page.getByRole('heading', { name: 'Wat de Kamerbrief zegt' }),
    });
    await expect(letter).toContainText('geen passage uit een Kamerbrief');
    await expect(page.getByText('Stand: onderzocht')).toBeVisible();
});

test('a result chosen straight after typing opens, however slow its page is', async ({ page }) => {
    await page.clock.install();
    await open(page, '/interventies');
    let release = () => {};
    const held = new Promise<void>((done) => {
        release = done;
    });
    await page.route('**/assets/InterventionPage-*.js', async (route) => {
        await held;
        await route.continue();
    });
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await page.getByRole('searchbox').fill('diamant');
    await page.getByRole('link', { name: 'Aarhusmodel' }).click();
    await page.clock.runFor(1_000);
    release();
    await page.clock.resume();
    await expect(page.getByRole('heading', { level: 1, name: 'Aarhusmodel' })).toBeVisible();
});

test('an empty result can be cleared of its words and filters at once', async ({ page }) => {
    await open(page, '/interventies?setting=online');
    await page.getByRole('searchbox').fill('xyzzy');
    await expect(page.getByRole('status')).toHaveText('Geen interventies gevonden');
    await page.getByRole('button', { name: 'Alle filters en woorden weghalen' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(/\/interventies$/);
    await expect(page.getByRole('status')).toHaveText(/^\d+ interventies gevonden$/);
});

test('a page that the list does not have leads to its last page', async ({ page }) => {
    await open(page, '/interventies?page=99');
    await expect(page).toHaveURL(/page=2$/);
    await expect(page.locator('.wz-result').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Volgende' })).toBeDisabled();
});

test('blanks in the search box ask for everything', async ({ page }) => {
    await open(page, '/interventies');
    const all = await page.getByRole('status').innerText();
    const answered = page.waitForResponse('**/v1/interventions/_search');
    await page.getByRole('searchbox').fill('   ');
    await answered;
    await expect(page.getByRole('status')).toHaveText(all);
});

test('an element leads to its interventions', async ({ page }) => {
    await open(page, '/elementen?kind=risk');
    await page.locator('.wz-card a').first().click();
    await shown(page);
    await expect(page.getByRole('heading', { name: 'Interventies met dit element' })).toBeVisible();
});
