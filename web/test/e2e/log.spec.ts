// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSideways, expectValidHtml, shown, tabTo } from './helpers';
import { accept, administratorOfLeiden, invite, ownPage } from './newcomers';
import { type OwnServer, startOwnServer } from './own-server';

const test = base.extend<{ own: OwnServer }>({
    // biome-ignore lint/correctness/noEmptyPattern: this is how a fixture without others is written
    own: async ({}, use) => {
        const server = await startOwnServer();
        await use(server);
        await server.stop();
    },
});

/** The data-protection officer of Leiden, invited by its administrator, who looked at the people. */
async function officerOfLeiden(browser: Browser, own: OwnServer): Promise<Page> {
    const { page } = await administratorOfLeiden(browser, own);
    await page.goto(`${own.address}/organisatie`);
    const link = await invite(page, 'Eva Bos', 'functionaris gegevensbescherming');
    await expect(page.getByRole('link', { name: 'Logboek' })).toHaveCount(0);
    await page.goto(`${own.address}/logboek`);
    await expect(page.getByText('U hebt geen recht om het logboek te zien')).toBeVisible();
    await page.context().close();
    return (await accept(await ownPage(browser), link, 'Eva Bos')).page;
}

async function openLog(page: Page, own: OwnServer, prefix = ''): Promise<void> {
    await page.goto(`${own.address}${prefix}/logboek`);
    await page.locator('input[value=oversight]').check();
    await page.locator('main form button[type=submit]').click();
    await expect(page.getByRole('table')).toBeVisible();
}

const rows = (page: Page, text: string) =>
    page.locator('tbody').getByRole('row').filter({ hasText: text });

test('an officer finds who looked at the list of people, after saying what for', async ({
    browser,
    own,
}) => {
    const page = await officerOfLeiden(browser, own);
    const asked: string[] = [];
    page.on('request', (request) => {
        if (/audit-entries|disclosures/.test(request.url())) asked.push(request.url());
    });
    await page.getByRole('link', { name: 'Logboek' }).click();
    await expect(page.locator('h1')).toHaveText('Logboek');
    await page.getByRole('button', { name: 'Logboek openen' }).click();
    await expect(page.getByRole('alert')).toContainText('Kies een doel');
    await expect(page.getByRole('table')).toHaveCount(0);
    expect(asked).toEqual([]);

    await page.getByLabel('incident').check();
    await page.getByRole('button', { name: 'Logboek openen' }).click();
    await expect(page.getByText('U kijkt met dit doel: incident')).toBeFocused();
    const looked = rows(page, 'Bekeek de lijst van mensen en hun rollen');
    await expect(looked.first()).toContainText('Bas van Dijk');
    await expect(looked.first()).toContainText('read.listMemberships');
    // That this was asked stands there as well, with what for.
    await page.getByRole('button', { name: 'Zoeken' }).click();
    const own_look = rows(page, 'Bekeek het logboek').first();
    await expect(own_look).toContainText('Eva Bos');
    await expect(own_look).toContainText('incident');

    await page.getByLabel('Wie', { exact: true }).fill('dijk');
    await page.getByLabel('Soort handeling').selectOption('uitnodigingen');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    // Who takes up an invitation has no account yet, and is not found by name.
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(rows(page, 'Maakte een uitnodiging')).toHaveCount(1);
    // Nothing that was typed or said is in the address.
    expect(page.url()).toBe(`${own.address}/logboek`);

    const id = rows(page, 'Maakte een uitnodiging').getByRole('button', { name: /^Kopieer/ });
    const whole = await id.locator('.wz-id__whole').textContent();
    expect(whole).toMatch(/^[0-9a-f-]{36}$/);
    await id.click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
    await expect(page.getByText('Het kenmerk is gekopieerd.')).toHaveCount(1);

    await page.getByLabel('Wie', { exact: true }).fill('niemand');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Niets gevonden')).toBeVisible();
    await page.getByLabel('Eerste dag').fill('2026-02-02');
    await page.getByLabel('Laatste dag').fill('2026-02-01');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('De laatste dag ligt voor de eerste');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await expect(looked.first()).toBeVisible();
});

test('a download is what was filtered, and stands among the disclosures', async ({
    browser,
    own,
}) => {
    const page = await officerOfLeiden(browser, own);
    await openLog(page, own);
    await page.getByRole('link', { name: 'Verstrekkingen' }).click();
    await expect(page.getByText('Er is nog niets vastgelegd.')).toBeVisible();
    await page.locator('main .wz-tab').first().click();
    await page.getByLabel('Soort handeling').selectOption('bekeken');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await expect(rows(page, 'Meldde zich aan')).toHaveCount(0);
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Downloaden als CSV' }).click();
    const file = await taken;
    expect(file.suggestedFilename()).toBe('logboek.csv');
    const lines = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines[0]).toContain('at,actor,person,action');
    expect(lines.some((line) => line.includes('Bas van Dijk'))).toBe(true);
    expect(lines.slice(1).every((line) => line.includes(',read.'))).toBe(true);
    await expect(page.getByText('Het bestand is gemaakt.')).toBeVisible();

    await page.getByRole('link', { name: 'Verstrekkingen' }).click();
    await expect(page.locator('main .wz-tab[aria-current]')).toHaveText('Verstrekkingen');
    const given = rows(page, 'regels van het logboek');
    await expect(given).toHaveCount(1);
    await expect(given).toContainText('Eva Bos');
    await expect(given).toContainText('toezicht');
    await expect(given).toContainText(`${lines.length - 1} regels`);
    await page.getByRole('link', { name: 'Logboek' }).last().click();
    await page.getByRole('button', { name: 'Filters wissen' }).click();
    await expect(rows(page, 'Legde een verstrekking vast')).toHaveCount(1);
});

test('what goes wrong is said in words', async ({ browser, own }) => {
    const page = await officerOfLeiden(browser, own);
    await openLog(page, own);
    await page.route('**/v1/audit-entries/_search', (route) =>
        route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'access.log_not_sealed', detail: 'Vastleggen hapert.' }),
        }),
    );
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await expect(page.getByRole('alert')).toContainText('Vastleggen hapert.');
    await page.unroute('**/v1/audit-entries/_search');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await page.route('**/v1/audit-entries/_export', (route) =>
        route.fulfill({
            status: 400,
            contentType: 'application/problem+json',
            body: JSON.stringify({
                code: 'logs.invalid',
                detail: 'De vraag klopt niet.',
                errors: [{ in: 'body', location: '/from', code: 'LOG-3', detail: 'Te veel.' }],
            }),
        }),
    );
    await page.getByRole('button', { name: 'Downloaden als CSV' }).click();
    await expect(page.getByRole('alert')).toContainText('Te veel.');
    // Nobody who is not signed in sees more than the way in.
    const stranger = await ownPage(browser);
    await stranger.goto(`${own.address}/logboek`);
    await expect(stranger.getByText('U bent niet aangemeld')).toBeVisible();
});

test('the log can be read with the keyboard alone', async ({ browser, own }) => {
    const page = await officerOfLeiden(browser, own);
    await page.goto(`${own.address}/logboek`);
    await tabTo(page, 'radio', /toezicht/);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'incident' })).toBeChecked();
    await tabTo(page, 'button', /Logboek openen/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table')).toBeVisible();
    await tabTo(page, 'textbox', /^Wie$/);
    await page.keyboard.type('bas');
    await page.keyboard.press('Enter');
    await expect(rows(page, 'Eva Bos')).toHaveCount(0);
    await expect(rows(page, 'Bas van Dijk').first()).toBeVisible();
    await tabTo(page, 'button', /Kopieer kenmerk/);
    const whole = page.locator(':focus .wz-id__whole');
    expect((await whole.boundingBox())?.width).toBeGreaterThan(100);
    await page.keyboard.press('Escape');
    expect((await whole.boundingBox())?.width).toBeLessThan(5);
});

test('the pages are accessible at every width, in both languages', async ({ browser, own }) => {
    // Three states of the page, at three widths, in two languages.
    test.setTimeout(300_000);
    const page = await officerOfLeiden(browser, own);
    const looks = async () => {
        for (const width of [320, 768, 1280]) {
            await page.setViewportSize({ width, height: 900 });
            await expectNoSideways(page);
            await expectAccessible(page);
        }
        await expectValidHtml(page);
    };
    for (const prefix of ['/en', '']) {
        await page.goto(`${own.address}${prefix}/logboek`);
        await shown(page);
        await page.locator('main form button[type=submit]').click();
        await expect(page.getByRole('alert')).toBeVisible();
        await looks();
        await openLog(page, own, prefix);
        await page.getByRole('button', { name: /CSV/ }).click();
        await expect(page.locator('.wz-log-download [role=status]')).not.toBeEmpty();
        await looks();
        await page.locator('main .wz-tab').last().click();
        await expect(page.getByRole('table')).toBeVisible();
        await looks();
    }
});
