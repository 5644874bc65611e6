// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { expect, expectAccessible, open, poolWithStudies, shown, test } from './helpers';

test('the first Tab stop skips to the content', async ({ page }) => {
    await open(page, '/interventies');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    expect(new URL(page.url()).hash).toBe('');
});

test('a change of page moves focus, title and scroll; Back brings them back', async ({ page }) => {
    await open(page, '/interventies?setting=school');
    await page.getByRole('navigation').getByRole('link', { name: 'Methode' }).click();
    await expect(page.locator('h1')).toHaveText('Methode');
    await expect(page.locator('h1')).toBeFocused();
    await expect(page).toHaveTitle('Methode \u2013 Werkzaam');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await shown(page);
    await expect(page.getByRole('checkbox', { name: /^school/ })).toBeChecked();
});

test('the language switch keeps page and filters', async ({ page }) => {
    await open(page, '/interventies?setting=school&sort=name');
    await page.getByRole('link', { name: 'English' }).click();
    await shown(page);
    expect(page.url()).toContain('/en/interventies?setting=school&sort=name');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('h1')).toHaveText('Interventions');
    await page.getByRole('link', { name: 'Nederlands' }).click();
    await shown(page);
    expect(new URL(page.url()).pathname).toBe('/interventies');
});

test('an unknown address and an unknown record say so', async ({ page, complaints }) => {
    for (const path of ['/nergens', '/interventies/bestaat-niet', '/bewijs/bestaat-niet']) {
        await open(page, path);
        await expect(page.locator('h1')).toHaveText('Pagina niet gevonden');
    }
    // The browser itself reports every 404 of a request.
    expect(complaints.splice(0).every((text) => text.includes('404'))).toBe(true);
});

test('a server that only reads says so above the page, until it writes again', async ({ page }) => {
    let full = true;
    await page.route('**/v1/**', async (route) => {
        const response = await route.fetch();
        const extra: Record<string, string> = full ? { 'Werkzaam-Read-Only': '1' } : {};
        await route.fulfill({ response, headers: { ...response.headers(), ...extra } });
    });
    const notice = page.getByText('U kunt nu alleen lezen.');
    await open(page, '/elementen');
    await expect(notice).toBeVisible();
    await expectAccessible(page);
    full = false;
    await page.getByRole('navigation').getByRole('link', { name: 'Interventies' }).click();
    await expect(page.locator('h1')).toBeFocused();
    await expect(notice).toBeHidden();
    await page.unrouteAll({ behavior: 'wait' });
});

test('a failed request says what happened and can be tried again', async ({ page, complaints }) => {
    let failing = true;
    await page.route('**/v1/elements?*', (route) => {
        const body = JSON.stringify({ code: 'x', detail: 'Even niet.' });
        const problem = { status: 400, contentType: 'application/problem+json', body };
        return failing ? route.fulfill(problem) : route.continue();
    });
    await page.goto('/elementen');
    await expect(page.getByRole('alert')).toContainText('Even niet.');
    await expectAccessible(page);
    failing = false;
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect(page.getByRole('heading', { level: 2 }).nth(3)).toBeVisible();
    complaints.splice(0);
});

test('V3.4.3 the pages carry a strict content security policy', async ({ page }) => {
    const answer = await page.goto('/');
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("require-trusted-types-for 'script'");
});

test('a printed page leaves the menu out and opens its tables', async ({ page, request }) => {
    const { pool } = await poolWithStudies(request);
    await open(page, `/bewijs/${pool.id}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.locator('.wz-workbench')).toBeHidden();
    const table = page.locator('.wz-chart details table').first();
    expect((await table.boundingBox())?.height).toBeGreaterThan(100);
    const file = await page.pdf({ tagged: true, outline: true });
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.includes('/MarkInfo')).toBe(true);
});

test('states stay readable in forced colours', async ({ page, request }) => {
    const { pool } = await poolWithStudies(request);
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, `/bewijs/${pool.id}`);
    await expect(page.getByText('nog niet beoordeeld').first()).toBeVisible();
    const border = await page
        .locator('.wz-badge')
        .first()
        .evaluate((badge) => getComputedStyle(badge).borderTopWidth);
    expect(Number.parseFloat(border)).toBeGreaterThan(0);
});
