// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { test as base, expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSideways, expectValidHtml } from './helpers';
import { nextCode, type OwnServer, startOwnServer, withPasskeys } from './own-server';

const email = 'anna@werkzaam.example';
const passphrase = 'paarse fietsen in de regen';

interface Account {
    secret: string;
    used: Set<string>;
    codes: string[];
}

/** One server with nobody in it, for each test: a first administrator comes once. */
const test = base.extend<{ own: OwnServer }>({
    // biome-ignore lint/correctness/noEmptyPattern: this is how a fixture without others is written
    own: async ({}, use) => {
        const server = await startOwnServer();
        await use(server);
        await server.stop();
    },
});

/** The first administrator, by the link on the console. */
async function begin(page: Page, own: OwnServer): Promise<Account> {
    await page.goto(own.invitation);
    await expect(page.locator('h1')).toHaveText('Uitnodiging');
    await expect(page.getByText('U bent uitgenodigd als beheerder')).toBeVisible();
    const secret = (await page.locator('.wz-secret').innerText()).replaceAll(' ', '');
    const used = new Set<string>();
    await page.getByLabel('Uw naam').fill('Anna de Wit');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtzin').fill(passphrase);
    await page.getByLabel('Code uit de app').fill(await nextCode(secret, used));
    await page.getByRole('button', { name: 'Account maken' }).click();
    await expect(page.getByText('Uw herstelcodes')).toBeVisible();
    const codes = await page.locator('.wz-codes code').allInnerTexts();
    return { secret, used, codes };
}

async function signOut(page: Page, own: OwnServer): Promise<void> {
    await page.goto(`${own.address}/account`);
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await expect(page.locator('h1')).toHaveText('Aanmelden');
}

async function givePassphrase(page: Page, own: OwnServer, typed = passphrase): Promise<void> {
    await page.goto(`${own.address}/aanmelden`);
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtzin').fill(typed);
    await page.getByRole('button', { name: 'Verder' }).click();
}

test('the first administrator begins by the link on the console and signs in with a code', async ({
    page,
    own,
}) => {
    const account = await begin(page, own);
    expect(account.codes).toHaveLength(10);
    // The token is off the address, and the link works once.
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await expect(page.getByText('beheerder van de installatie bij deze installatie')).toBeVisible();
    await expect(page.getByRole('banner').getByText('Anna de Wit')).toBeVisible();
    await signOut(page, own);
    await page.goto(own.invitation);
    await expect(page.getByRole('alert')).toContainText('Deze link werkt niet');

    await givePassphrase(page, own, 'een andere wachtzin');
    await expect(page.getByRole('alert')).toContainText('Dit klopt niet');
    await givePassphrase(page, own);
    await expect(page.locator('h1')).toHaveText('Tweede factor');
    await page.getByLabel('Code uit de app').fill(await nextCode(account.secret, account.used));
    await page.getByRole('button', { name: 'Bevestigen' }).click();
    await expect(page.locator('h1')).toHaveText('Mijn account');
    await expect(page.locator('h1')).toBeFocused();

    await signOut(page, own);
    await givePassphrase(page, own);
    await page.getByRole('button', { name: 'Een herstelcode gebruiken' }).click();
    await page.getByLabel('Herstelcode').fill(account.codes[0] ?? '');
    await page.getByRole('button', { name: 'Bevestigen' }).click();
    await expect(page.getByText('U hebt nog 9 herstelcodes.')).toBeVisible();
});

test('V7.4.4 signing out is in sight on every page', async ({ page, own }) => {
    await begin(page, own);
    const paths = ['/account', '/organisatie', '/interventies', '/', '/methode', '/nergens'];
    for (const path of paths) {
        await page.goto(`${own.address}${path}`);
        const out = page.getByRole('banner').getByRole('button', { name: /^(Afmelden|Sign out)$/ });
        await expect(out).toBeVisible();
        await expect(out).toBeInViewport();
    }
    await page.getByRole('banner').getByRole('button', { name: 'Afmelden' }).click();
    await expect(page.locator('h1')).toHaveText('Aanmelden');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Aanmelden' })).toBeVisible();
    await page.goto(`${own.address}/account`);
    await expect(page.getByText('U bent niet aangemeld')).toBeVisible();
});

test('a passkey is added, signs in by itself, and a session ended elsewhere is over', async ({
    page,
    own,
    browser,
}) => {
    await withPasskeys(page);
    const account = await begin(page, own);
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await page.getByText('Een passkey toevoegen').click();
    await page.getByLabel('Naam', { exact: true }).first().fill('laptop');
    await page.getByRole('button', { name: 'Passkey maken' }).click();
    await expect(page.getByText('Passkey: laptop', { exact: true })).toBeVisible();
    await signOut(page, own);
    await page.getByRole('button', { name: 'Met een passkey' }).click();
    await expect(page.locator('h1')).toHaveText('Mijn account');
    await expect(page.getByText('aangemeld met een passkey')).toBeVisible();

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await givePassphrase(other, own);
    await other.getByLabel('Code uit de app').fill(await nextCode(account.secret, account.used));
    await other.getByRole('button', { name: 'Bevestigen' }).click();
    await expect(other.locator('h1')).toHaveText('Mijn account');
    await page.reload();
    await page.getByRole('button', { name: 'Overal afmelden behalve hier' }).click();
    await expect(page.getByRole('button', { name: 'Overal afmelden behalve hier' })).toHaveCount(0);
    await expect(other.getByText('Deze sessie is in een andere browser')).toBeVisible();
    await elsewhere.close();
});

test('a sensitive act asks for a factor again and then goes on by itself', async ({
    page,
    own,
}) => {
    const account = await begin(page, own);
    await page.getByRole('link', { name: 'Mijn account' }).click();
    let refused = false;
    await page.route('**/v1/account/factors/_renew-recovery-codes', async (route) => {
        if (refused) return route.continue();
        refused = true;
        return route.fulfill({
            status: 403,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'access.step_up', detail: 'Bevestig.' }),
        });
    });
    await page.getByRole('button', { name: 'Nieuwe herstelcodes maken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bevestig dat u het bent' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel('Code uit de app').fill('000000');
    await dialog.getByRole('button', { name: 'Bevestigen' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Dit klopt niet');
    await dialog.getByLabel('Code uit de app').fill(await nextCode(account.secret, account.used));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Uw herstelcodes')).toBeVisible();
});

test('a session that is about to end says so and can be kept', async ({ page, own }) => {
    await page.clock.install();
    await begin(page, own);
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await expect(page.locator('h1')).toHaveText('Mijn account');
    // An answer that comes in after the jump would count as activity at that later time.
    await expect(page.getByText('Laatst gebruikt').first()).toBeVisible();
    await expect(page.getByText('U hebt nog 10 herstelcodes.')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.clock.fastForward('26:00');
    const warning = page.getByRole('alert').filter({ hasText: 'Uw sessie eindigt bijna' });
    await expect(warning).toContainText('Over 4 minuten');
    await expectAccessible(page);
    await warning.getByRole('button', { name: 'Aangemeld blijven' }).click();
    await expect(warning).toBeHidden();
    await page.clock.fastForward('31:00');
    await expect(page.getByText('U bent niet aangemeld.')).toBeVisible();
});

test('the pages are accessible at every width, in both languages', async ({ page, own }) => {
    test.slow();
    const looks = async () => {
        for (const width of [320, 1280]) {
            await page.setViewportSize({ width, height: 900 });
            await expectNoSideways(page);
            await expectAccessible(page);
        }
        await expectValidHtml(page);
    };
    await page.goto(own.invitation.replace('/uitnodiging', '/en/uitnodiging'));
    await expect(page.locator('h1')).toHaveText('Invitation');
    await expect(page.locator('.wz-secret')).toBeVisible();
    await looks();
    await page.goto('about:blank');
    await begin(page, own);
    await looks();
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await expect(page.getByText('U hebt nog 10 herstelcodes.')).toBeVisible();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await looks();
    await signOut(page, own);
    await looks();
    await givePassphrase(page, own);
    await expect(page.locator('h1')).toHaveText('Tweede factor');
    await looks();
});

test('somebody changes their name and address, and hears what happened with the account', async ({
    page,
    own,
    browser,
}) => {
    test.slow();
    const account = await begin(page, own);
    await page.getByRole('link', { name: 'Mijn account' }).click();
    await expect(page.getByText('Er is niets te melden.')).toBeVisible();
    await page.getByText('Naam of e-mailadres wijzigen').click();
    await page.getByLabel('Uw naam').fill('Anna de Vries');
    await page.getByLabel('E-mailadres').fill('geen adres');
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByText('Dit is geen e-mailadres.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('E-mailadres').fill('nieuw@werkzaam.example');
    await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect(page.getByText('Meld u voortaan aan met het nieuwe adres.')).toBeFocused();
    await expect(page.getByRole('link', { name: 'Aangemeld als Anna de Vries' })).toBeVisible();
    await expect(page.getByText('Gewijzigd: e-mailadres')).toBeVisible();
    await expect(page.getByText('Anna de Vries, nieuw@werkzaam.example')).toBeVisible();

    // Somebody else tries, with the old address first.
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await givePassphrase(other, own);
    await expect(other.getByRole('alert')).toBeVisible();
    const tries = async (typed: string) => {
        await other.getByLabel('E-mailadres').fill('nieuw@werkzaam.example');
        await other.getByLabel('Wachtzin').fill(typed);
        const answer = other.waitForResponse(/\/v1\/sessions$/);
        await other.getByRole('button', { name: 'Verder' }).click();
        return (await answer).status();
    };
    for (const typed of ['een gok', 'nog een gok', 'de derde gok']) {
        expect(await tries(typed)).toBe(401);
    }
    expect(await tries(passphrase)).toBe(200);
    await other.getByLabel('Code uit de app').fill(await nextCode(account.secret, account.used));
    await other.getByRole('button', { name: 'Bevestigen' }).click();
    await expect(other.locator('h1')).toHaveText('Mijn account');
    const told = other.getByRole('region', { name: 'Meldingen over uw account' });
    await expect(told.getByText('Er is aangemeld na 3 mislukte pogingen.')).toBeVisible();
    await expect(told.getByText('Gewijzigd: e-mailadres')).toContainText('nieuw');

    // Above any other page as well, until it was seen.
    await other.goto(`${own.address}/methode`);
    const news = other.getByText('nieuwe meldingen over uw account');
    await expect(news).toBeVisible();
    for (const width of [320, 1280]) {
        await other.setViewportSize({ width, height: 900 });
        await expectNoSideways(other);
        await expectAccessible(other);
    }
    await other.getByRole('link', { name: 'Meldingen bekijken' }).click();
    await expect(other.locator('h1')).toHaveText('Mijn account');
    await expect(told).toBeVisible();
    await expectAccessible(other);
    await expect(news).toHaveCount(0);
    await other.getByRole('link', { name: 'Methode' }).first().click();
    await expect(other.locator('h1')).toBeVisible();
    await expect(news).toHaveCount(0);
    await elsewhere.close();
});
