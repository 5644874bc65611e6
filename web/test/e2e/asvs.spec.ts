// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
/** Requirements of OWASP ASVS 5.0 by their ids, where only a browser shows them. */
import { expect, open, test } from './helpers';

const markup = '<img src=x onerror="document.title=`taken`"><b>vet</b>&amp;{{7*7}}';

test('V1.2.1 names that hold markup are shown as text', async ({ page }) => {
    await page.route('**/v1/elements?*', async (route) => {
        const response = await route.fetch();
        const text = (await response.text()).replaceAll(
            /"(nl|en|name)":"[^"]*"/g,
            (_, key) => `"${key}":${JSON.stringify(markup)}`,
        );
        await route.fulfill({ response, body: text });
    });
    await open(page, '/elementen');
    await expect(page.getByText(markup).first()).toBeVisible();
    await expect(page.locator('main img, main b')).toHaveCount(0);
    expect(await page.title()).not.toContain('taken');
});

test('V3.5.5 no page listens to what other windows say', async ({ page }) => {
    await page.addInitScript(() => {
        const listened: string[] = [];
        Object.assign(window, { listened });
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, ...rest) {
            if (this === window) listened.push(type);
            return add.call(this, type, ...(rest as [EventListener]));
        };
    });
    for (const path of [
        '/',
        '/interventies',
        '/aanmelden',
        '/elementen',
        '/bewijskaart',
        '/methode',
    ]) {
        await open(page, path);
        const heard = await page.evaluate(() => ({
            types: (window as unknown as { listened: string[] }).listened,
            handler: window.onmessage,
        }));
        expect(heard.types.length).toBeGreaterThan(0);
        expect(heard.types).not.toContain('message');
        expect(heard.handler).toBeNull();
    }
});

test('V6.2.6, V6.2.7 a passphrase is hidden, and can be pasted and filled in by a manager', async ({
    page,
}) => {
    await open(page, '/aanmelden');
    const field = page.getByLabel('Wachtzin');
    await expect(field).toHaveAttribute('type', 'password');
    await expect(field).toHaveAttribute('autocomplete', 'current-password');
    await expect(page.getByLabel('E-mailadres')).toHaveAttribute('autocomplete', /username|email/);
    await expect(field).not.toHaveAttribute('maxlength', /^[0-9]{1,2}$/);
    // What was copied elsewhere is pasted with the keys that people use.
    const email = page.getByLabel('E-mailadres');
    await email.fill('paarse fietsen in de regen');
    await email.press('ControlOrMeta+a');
    await email.press('ControlOrMeta+c');
    await field.press('ControlOrMeta+v');
    await expect(field).toHaveValue('paarse fietsen in de regen');
});
