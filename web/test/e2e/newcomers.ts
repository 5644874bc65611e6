// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// How somebody comes in by the link of an invitation, in Dutch.
import { type Browser, expect, type Page } from '@playwright/test';
import { nextCode, type OwnServer, withPasskeys } from './own-server';

const passphrase = 'paarse fietsen in de regen';

export interface Newcomer {
    page: Page;
    name: string;
    email: string;
    /** Of the app for codes; empty for who uses a passkey. */
    secret: string;
    used: Set<string>;
}

/** A browser of one's own, which may write to the clipboard. */
export async function ownPage(browser: Browser): Promise<Page> {
    const context = await browser.newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
    });
    return context.newPage();
}

/** Makes an account with a passphrase and an app for codes. */
export async function accept(page: Page, link: string, who: string): Promise<Newcomer> {
    await page.goto(link);
    const secret = (await page.locator('.wz-secret').innerText()).replaceAll(' ', '');
    const used = new Set<string>();
    const email = `${who.split(' ')[0]?.toLowerCase()}@werkzaam.example`;
    await page.getByLabel('Uw naam').fill(who);
    // Only the first administrator chooses their own.
    const asked = page.getByLabel('E-mailadres');
    if ((await asked.count()) > 0) await asked.fill(email);
    await page.getByLabel('Wachtzin').fill(passphrase);
    await page.getByLabel('Code uit de app').fill(await nextCode(secret, used));
    await page.getByRole('button', { name: 'Account maken' }).click();
    await expect(page.getByText('Uw herstelcodes')).toBeVisible();
    return { page, name: who, email, secret, used };
}

/** Makes an account with a passphrase and a passkey of the browser's own authenticator. */
export async function acceptWithPasskey(page: Page, link: string, who: string): Promise<void> {
    await withPasskeys(page);
    await page.goto(link);
    await page.getByLabel('Uw naam').fill(who);
    await page.getByLabel('Wachtzin').fill(passphrase);
    await page.getByLabel('Een passkey op dit apparaat').check();
    await page.getByRole('button', { name: 'Account maken' }).click();
    await expect(page.getByText('Uw herstelcodes')).toBeVisible();
}

/** Invites somebody on the page of one's organisation, and gives the link. */
export async function invite(page: Page, who: string, role: string): Promise<string> {
    const form = page.getByRole('region', { name: 'Iemand uitnodigen' });
    await form.getByLabel('Naam', { exact: true }).fill(who);
    const email = `${who.split(' ')[0]?.toLowerCase()}@werkzaam.example`;
    await form.getByLabel('E-mailadres').fill(email);
    await form.getByLabel('Rol', { exact: true }).selectOption({ label: role });
    await form.getByRole('button', { name: 'Uitnodiging maken' }).click();
    const link = await form.getByLabel('Link', { exact: true }).inputValue();
    await form.getByRole('button', { name: 'Nog iemand uitnodigen' }).click();
    return link;
}

/** The first administrator of the installation invites the first one of Leiden, who comes in. */
export async function administratorOfLeiden(browser: Browser, own: OwnServer): Promise<Newcomer> {
    const first = await ownPage(browser);
    await accept(first, own.invitation, 'Anna de Wit');
    await first.goto(`${own.address}/organisatie`);
    await first.getByLabel('Organisatie', { exact: true }).selectOption({ label: 'Leiden' });
    await first.getByLabel('Naam', { exact: true }).fill('Bas van Dijk');
    await first.getByLabel('E-mailadres').fill('bas@werkzaam.example');
    await first.getByRole('button', { name: 'Uitnodiging maken' }).click();
    const link = await first.getByLabel('Link', { exact: true }).inputValue();
    await first.context().close();
    return accept(await ownPage(browser), link, 'Bas van Dijk');
}
