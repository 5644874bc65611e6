// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { test as base, expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSideways, expectValidHtml, shown, tabTo } from './helpers';
import { accept, acceptWithPasskey, administratorOfLeiden, invite, ownPage } from './newcomers';
import { nextCode, type OwnServer, startOwnServer } from './own-server';

const test = base.extend<{ own: OwnServer }>({
    // biome-ignore lint/correctness/noEmptyPattern: this is how a fixture without others is written
    own: async ({}, use) => {
        const server = await startOwnServer();
        await use(server);
        await server.stop();
    },
});

/** At three widths, in both languages; ends on the Dutch page at 1280. */
async function expectGoodLooks(page: Page, own: OwnServer, path: string): Promise<void> {
    for (const prefix of ['/en', '']) {
        await page.goto(`${own.address}${prefix}${path}`);
        await shown(page);
        for (const width of [320, 768, 1280]) {
            await page.setViewportSize({ width, height: 900 });
            await expectNoSideways(page);
            await expectAccessible(page);
        }
        await expectValidHtml(page);
    }
}

test('a name that is one long word fits on a narrow screen', async ({ browser, own }) => {
    const page = await ownPage(browser);
    await accept(page, own.invitation, 'Hottentottententententoonstelling');
    for (const path of ['/account', '/organisatie']) {
        await page.goto(`${own.address}${path}`);
        await shown(page);
        await page.setViewportSize({ width: 320, height: 900 });
        await expectNoSideways(page);
    }
});

test('who runs the installation invites the first administrator of an organisation', async ({
    browser,
    own,
}) => {
    const page = await ownPage(browser);
    const first = await accept(page, own.invitation, 'Anna de Wit');
    await page.goto(`${own.address}/organisatie`);
    await expect(page.locator('h1')).toHaveText('Mijn organisatie');
    await expect(page.getByRole('table')).toHaveCount(0);
    await page.getByRole('button', { name: 'Uitnodiging maken' }).click();
    await expect(page.getByRole('alert')).toContainText('nog geen organisatie gekozen');
    await expect(page.getByLabel('Organisatie', { exact: true })).toHaveAttribute(
        'aria-invalid',
        'true',
    );
    await expectAccessible(page);
    await page.getByLabel('Organisatie', { exact: true }).selectOption({ label: 'Leiden' });
    await page.getByLabel('Naam', { exact: true }).fill('Bas van Dijk');
    await page.getByLabel('E-mailadres').fill('geen adres');
    await page.getByRole('button', { name: 'Uitnodiging maken' }).click();
    await expect(page.getByLabel('E-mailadres')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('E-mailadres').fill('bas@werkzaam.example');
    // The server wants a factor again: the page asks for one and then goes on by itself.
    let refused = false;
    await page.route('**/v1/invitations', async (route) => {
        if (refused || route.request().method() === 'GET') return route.continue();
        refused = true;
        return route.fulfill({
            status: 403,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'access.step_up', detail: 'Bevestig.' }),
        });
    });
    await page.getByRole('button', { name: 'Uitnodiging maken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bevestig dat u het bent' });
    await dialog.getByLabel('Code uit de app').fill(await nextCode(first.secret, first.used));
    await page.keyboard.press('Enter');

    const link = page.getByLabel('Link', { exact: true });
    await expect(link).toBeFocused();
    await expect(link).toHaveValue(/\/uitnodiging#[\w-]{43}$/);
    await page.getByRole('button', { name: 'Link kopiëren' }).click();
    await expect(page.getByText('De link is gekopieerd.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
    await expectAccessible(page);
    await expect(page.getByText('beheerder van de organisatie bij Leiden')).toBeVisible();

    const taken = await link.inputValue();
    await page.getByRole('button', { name: 'Intrekken voor Bas van Dijk' }).click();
    const sure = page.getByRole('dialog', { name: 'Uitnodiging voor Bas van Dijk intrekken?' });
    await expectAccessible(page);
    await sure.getByRole('button', { name: 'Intrekken' }).click();
    await expect(page.getByText('Er zijn geen open uitnodigingen.')).toBeVisible();
    await expect(page.getByText('is ingetrokken.')).toBeFocused();
    const other = await ownPage(browser);
    await other.goto(taken);
    await expect(other.getByRole('alert')).toContainText('Deze link werkt niet');
});

test('an administrator changes a last day and ends a role, by keyboard alone', async ({
    browser,
    own,
}) => {
    test.slow();
    const { page } = await administratorOfLeiden(browser, own);
    await page.goto(`${own.address}/organisatie`);
    const link = await invite(page, 'Chris Jansen', 'beleidsadviseur');
    const chris = await ownPage(browser);
    await accept(chris, link, 'Chris Jansen');
    await chris.goto(`${own.address}/organisatie`);
    // A colleague sees who works there, without addresses and without anything to change.
    await expect(chris.getByRole('rowheader', { name: 'Bas van Dijk' })).toBeVisible();
    await expect(chris.getByText('bas@werkzaam.example')).toHaveCount(0);
    await expect(chris.getByRole('button', { name: 'Rol beëindigen' })).toHaveCount(0);
    await expect(chris.getByText('U kunt hier kijken.')).toBeVisible();
    await expectGoodLooks(chris, own, '/organisatie');

    await page.reload();
    const row = page.getByRole('row', { name: /Chris Jansen/ });
    await expect(row).toContainText('chris@werkzaam.example');
    // One's own last day is for a colleague to change.
    const self = page.getByRole('row', { name: /Bas van Dijk/ });
    await expect(self.getByRole('button', { name: 'Laatste dag wijzigen' })).toHaveCount(0);

    await tabTo(page, 'button', /^Laatste dag wijzigen van Chris/);
    await page.keyboard.press('Enter');
    const lastDay = page.getByRole('dialog', { name: /^Laatste dag van Chris/ });
    await tabTo(page, 'button', /^Laatste dag opslaan/);
    await page.keyboard.press('Enter');
    await expect(lastDay.getByText('Schrijf in een paar woorden waarom')).toBeVisible();
    await expectAccessible(page);
    await lastDay.getByLabel('Laatste dag', { exact: true }).fill('2031-12-31');
    await lastDay.getByLabel('Waarom').fill('Het contract loopt tot dan.');
    await tabTo(page, 'button', /^Laatste dag opslaan/);
    await page.keyboard.press('Enter');
    await expect(row).toContainText('tot en met 31 december 2031');

    await tabTo(page, 'button', /^Rol beëindigen van Chris/);
    await page.keyboard.press('Enter');
    const ending = page.getByRole('dialog', { name: /^Rol van Chris Jansen/ });
    await expect(ending).toContainText('Alle sessies van Chris Jansen eindigen ook meteen');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(ending).toBeHidden();
    await expect(page.getByRole('button', { name: /^Rol beëindigen van Chris/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await ending.getByLabel('Waarom').pressSequentially('Werkt hier niet meer.');
    await tabTo(page, 'button', /^Rol beëindigen$/);
    await page.keyboard.press('Enter');
    await expect(row).toHaveCount(0);
    await expect(page.getByText('als beleidsadviseur is beëindigd.')).toBeFocused();
    await page.getByLabel('Toon ook rollen die voorbij zijn').check();
    await expect(row).toContainText('beëindigd');
    await expect(page).toHaveURL(/past=true/);
    await expectGoodLooks(page, own, '/organisatie?past=true');
});

test('who may see nobody and who is not signed in read why', async ({ browser, own }) => {
    const page = await ownPage(browser);
    await page.goto(`${own.address}/organisatie`);
    await expect(page.getByText('U bent niet aangemeld')).toBeVisible();
    await expectGoodLooks(page, own, '/organisatie');
    await accept(page, own.invitation, 'Anna de Wit');
    await page.route('**/v1/session', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as object;
        await route.fulfill({ response: answer, json: { ...body, grants: [] } });
    });
    await page.goto(`${own.address}/organisatie`);
    await expect(page.getByText('U hebt geen rol waarmee u mensen')).toBeVisible();
    await expectAccessible(page);
});

test('a reviewer confirms one role, ends another and leaves their own to a colleague', async ({
    browser,
    own,
}) => {
    test.slow();
    const { page: bas } = await administratorOfLeiden(browser, own);
    await bas.goto(`${own.address}/organisatie`);
    const forDina = await invite(bas, 'Dina Bakker', 'rechtencontroleur');
    const forChris = await invite(bas, 'Chris Jansen', 'beleidsadviseur');
    await bas.goto(`${own.address}/rechten-beoordelen`);
    await expect(bas.getByText('U bent geen rechtencontroleur.')).toBeVisible();
    const chris = await ownPage(browser);
    await accept(chris, forChris, 'Chris Jansen');
    const page = await ownPage(browser);
    await accept(page, forDina, 'Dina Bakker');

    await page.getByRole('link', { name: 'Rechten beoordelen' }).click();
    await expect(page.getByText('Er is nog geen controle geweest.')).toBeVisible();
    await expectGoodLooks(page, own, '/rechten-beoordelen');
    await page.getByRole('button', { name: 'Controle beginnen' }).click();
    await expect(page.getByRole('table')).toContainText('Nog 3 van 3 te beoordelen');
    await expect(page.getByRole('row', { name: /Dina Bakker/ })).toContainText(
        'Uw eigen rol beoordeelt een collega.',
    );

    await tabTo(page, 'button', /^Bevestigen van Bas/);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^De rol van Bas van Dijk .* is bevestigd\.$/)).toBeFocused();
    await expect(page.getByRole('table')).toContainText('Nog 2 van 3 te beoordelen');
    await tabTo(page, 'button', /^Rol beëindigen van Chris/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', /^Rol beëindigen$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Schrijf in een paar woorden waarom')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Waarom').fill('Werkt nu bij een andere gemeente.');
    await tabTo(page, 'button', /^Rol beëindigen$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /Chris Jansen/ })).toContainText('Beëindigd op');
    await expect(page.getByRole('table')).toContainText('Nog één van 3 te beoordelen');
    const address = new URL(page.url());
    await expectGoodLooks(page, own, address.pathname + address.search);

    // One of a kind at a time, in the words of the server.
    await page.getByRole('button', { name: 'Controle beginnen' }).click();
    await expect(page.getByText('Er loopt al een controle van deze soort.')).toBeVisible();
    await chris.goto(`${own.address}/account`);
    await expect(chris.getByText('omdat uw rechten zijn gewijzigd')).toBeVisible();
});

/** When the session of a page was first refused what it could see before. */
function firstRefusal(page: Page): Promise<number> {
    return page.evaluate(async () => {
        for (;;) {
            const { status } = await fetch('/v1/memberships');
            if (status === 401) return Date.now();
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    });
}

test('rights end in the open session of whoever loses them, which says what happened', async ({
    browser,
    own,
}) => {
    test.slow();
    const { page: bas } = await administratorOfLeiden(browser, own);
    await bas.goto(`${own.address}/organisatie`);
    const link = await invite(bas, 'Chris Jansen', 'beleidsadviseur');
    const chris = await ownPage(browser);
    await acceptWithPasskey(chris, link, 'Chris Jansen');
    await chris.goto(`${own.address}/account`);
    await chris.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await expect(chris.locator('h1')).toHaveText('Aanmelden');
    await chris.getByRole('button', { name: 'Met een passkey' }).click();
    await expect(chris.getByText('aangemeld met een passkey')).toBeVisible();
    await chris.getByRole('link', { name: 'Mijn organisatie' }).click();
    await expect(chris.getByRole('row', { name: /Bas van Dijk/ })).toBeVisible();

    await bas.reload();
    await bas.getByRole('button', { name: /^Rol beëindigen van Chris/ }).click();
    await bas.getByLabel('Waarom').fill('Werkt hier niet meer.');
    const refusal = firstRefusal(chris);
    const answered = bas.waitForResponse(/_end$/).then(() => Date.now());
    await bas.getByRole('button', { name: 'Rol beëindigen', exact: true }).click();
    const ended = await answered;
    // Nobody touches this page: it hears of it by itself.
    await expect(chris.getByText('omdat uw rechten zijn gewijzigd')).toBeVisible();
    const said = Date.now();
    const refused = await refusal;
    console.log(
        `rights gone ${refused - ended} ms after the answer, said after ${said - ended} ms`,
    );
    expect(refused - ended).toBeLessThan(1000);
    await expect(chris.getByRole('table')).toHaveCount(0);
    await expect(chris.getByRole('link', { name: 'Chris Jansen' })).toHaveCount(0);
    await expectAccessible(chris);
    await chris.goto(`${own.address}/en/account`);
    await expect(chris.getByText('because your rights have changed')).toBeVisible();
    await expectAccessible(chris);
});

/** When the session of a page was first without what was lent to it. */
function firstWithoutLoan(page: Page): Promise<number> {
    return page.evaluate(async () => {
        for (;;) {
            const answer = await fetch('/v1/session');
            const { lent } = (await answer.json()) as { lent: unknown[] };
            if (lent.length === 0) return Date.now();
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    });
}

test('a role is lent to a colleague, shown on every page, and gone when it ends', async ({
    browser,
    own,
}) => {
    test.slow();
    const { page: bas } = await administratorOfLeiden(browser, own);
    await bas.goto(`${own.address}/organisatie`);
    const forDina = await invite(bas, 'Dina Bakker', 'kennisredacteur');
    const forChris = await invite(bas, 'Chris Jansen', 'beleidsadviseur');
    const chris = await ownPage(browser);
    await accept(chris, forChris, 'Chris Jansen');
    await chris.goto(`${own.address}/account`);
    await expect(chris.getByRole('heading', { name: 'Uw rollen' })).toBeVisible();
    const dina = await ownPage(browser);
    await accept(dina, forDina, 'Dina Bakker');

    await dina.goto(`${own.address}/account`);
    await expect(dina.getByText('Er is nu niets uitgeleend.')).toBeVisible();
    await tabTo(dina, 'button', /^Rol uitlenen kennisredacteur/);
    await dina.keyboard.press('Enter');
    const dialog = dina.getByRole('dialog', { name: /^Rol uitlenen: kennisredacteur/ });
    const who = dialog.getByLabel('Aan wie');
    // Oneself is not among them.
    await expect(who.getByRole('option')).toHaveText([
        'Kies een collega',
        'Bas van Dijk',
        'Chris Jansen',
    ]);
    await tabTo(dina, 'button', /^Rol uitlenen$/);
    await dina.keyboard.press('Enter');
    await expect(dialog.getByText('Kies een collega die in deze organisatie werkt')).toBeVisible();
    await expect(dialog.getByText('Een waarneming duurt hoogstens zes weken')).toBeVisible();
    await expect(dialog.getByText('Schrijf in een paar woorden waarom')).toBeVisible();
    await expectAccessible(dina);
    await who.selectOption({ label: 'Chris Jansen' });
    await dialog
        .getByLabel('Laatste dag', { exact: true })
        .fill(await dialog.getByLabel('Eerste dag').inputValue());
    await dialog.getByLabel('Waarom').fill('Kort verlof.');
    await tabTo(dina, 'button', /^Rol uitlenen$/);
    await dina.keyboard.press('Enter');
    await expect(
        dina.getByText(/^Chris Jansen neemt deze rol voor u waar tot en met/),
    ).toBeFocused();
    await expect(dina.getByText('Chris Jansen neemt voor u waar: kennisredacteur')).toBeVisible();
    await expectGoodLooks(dina, own, '/account');

    // Nobody touches this page: it hears of it by itself.
    const notice = chris.getByText('U neemt waar voor Dina Bakker: kennisredacteur bij Leiden');
    await expect(notice.first()).toBeVisible();
    await expectGoodLooks(chris, own, '/account');
    await expectGoodLooks(chris, own, '/');
    await expect(notice).toBeVisible();

    await bas.reload();
    await expect(bas.getByText('Chris Jansen neemt waar voor Dina Bakker')).toBeVisible();
    await expectGoodLooks(bas, own, '/organisatie');

    await dina.getByRole('button', { name: /^Waarneming beëindigen van Chris/ }).click();
    const sure = dina.getByRole('dialog', { name: /^Waarneming door Chris Jansen/ });
    await expectAccessible(dina);
    const without = firstWithoutLoan(chris);
    const answered = dina.waitForResponse(/_end$/).then(() => Date.now());
    await sure.getByRole('button', { name: 'Waarneming beëindigen' }).click();
    const ended = await answered;
    await expect(notice).toHaveCount(0);
    const gone = Date.now();
    const refused = await without;
    console.log(`lent rights gone ${refused - ended} ms after, said after ${gone - ended} ms`);
    expect(refused - ended).toBeLessThan(1000);
    await expect(dina.getByText('De waarneming door Chris Jansen is beëindigd.')).toBeFocused();
    await expect(dina.getByText('Er is nu niets uitgeleend.')).toBeVisible();

    // Who manages people ends it as well.
    await chris.goto(`${own.address}/account`);
    await dina.getByRole('button', { name: /^Rol uitlenen/ }).click();
    await who.selectOption({ label: 'Chris Jansen' });
    await dialog
        .getByLabel('Laatste dag', { exact: true })
        .fill(await dialog.getByLabel('Eerste dag').inputValue());
    await dialog.getByLabel('Waarom').fill('Kort verlof.');
    await dialog.getByRole('button', { name: 'Rol uitlenen' }).click();
    await expect(notice.first()).toBeVisible();
    await bas.reload();
    await bas.getByRole('button', { name: /^Waarneming beëindigen van Chris/ }).click();
    await bas.getByRole('dialog').getByRole('button', { name: 'Waarneming beëindigen' }).click();
    await expect(bas.getByText('De waarneming door Chris Jansen is beëindigd.')).toBeFocused();
    await expect(notice).toHaveCount(0);
});
