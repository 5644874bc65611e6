// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Watched {
    /** What the console and the content security policy complained of. */
    complaints: string[];
}

/** A page whose console must stay clean and that may talk to its own server only. */
export const test = base.extend<Watched>({
    complaints: [
        async ({ page, baseURL }, use) => {
            const complaints: string[] = [];
            page.on('console', (message) => {
                if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
            });
            page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
            page.on('request', (request) => {
                const address = request.url();
                const own = address.startsWith(baseURL ?? '') || address.startsWith('blob:');
                if (!own) complaints.push(`left the site: ${address}`);
            });
            await use(complaints);
            expect(complaints).toEqual([]);
        },
        { auto: true },
    ],
});

export { expect };

/** Opens a page and waits until its data are there. */
export async function open(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await shown(page);
}

export async function shown(page: Page): Promise<void> {
    await expect(page.locator('h1')).not.toHaveText(/^(Laden…|Loading…)$/);
    await expect(page.locator('.wz-loading')).toHaveCount(0);
}

/** No violation of WCAG 2.0 to 2.2, levels A and AA, nor of good practice. */
export async function expectAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
    expect(found).toEqual([]);
}

/** The page as it stands is HTML by the standard. */
export async function expectValidHtml(page: Page): Promise<void> {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
        await page.content(),
    );
    const found = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect(found).toEqual([]);
}

/** Nothing is wider than the window. */
export async function expectNoSideways(page: Page): Promise<void> {
    const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
}

interface Card {
    pool: { id: string; subjectKind: string; subjectName: { nl: string } };
    k: number;
}

/** A pool with at least ten studies: the smallest such, so that pages stay short. */
export async function poolWithStudies(request: APIRequestContext): Promise<Card> {
    const answer = await request.get('/v1/guidance-cards?reference=true&pageSize=100');
    const { items } = (await answer.json()) as { items: Card[] };
    const found = items
        .filter((card) => card.k >= 10 && card.pool.subjectKind === 'intervention')
        .sort((a, b) => a.k - b.k)[0];
    if (!found) throw new Error('the shipped data hold no pool of ten studies');
    return found;
}

/** Presses Tab until the element with this name has the focus. */
export async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
    for (let press = 0; press < 250; press += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        const matches = await page
            .getByRole(role as 'link', { name })
            .and(focused)
            .count();
        if (matches > 0) return;
    }
    throw new Error(`no ${role} ${name} can be reached with Tab`);
}
