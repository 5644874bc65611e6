// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, open, poolWithStudies, shown, tabTo, test } from './helpers';

/** The figures that a script prints when R runs it: the pooled effect with its interval. */
function rerun(path: string): { estimate: number; lower: number; upper: number } {
    const printed = execFileSync('Rscript', ['--vanilla', path], { encoding: 'utf8' });
    expect(printed).toContain('Same figures');
    const found = /intercept\s+(\S+)\s+\[(\S+),\s*(\S+)\]/.exec(printed);
    if (!found) throw new Error(`the script printed no pooled effect: ${printed}`);
    const [estimate = 0, lower = 0, upper = 0] = found.slice(1).map(Number);
    return { estimate, lower, upper };
}

function shownAs(value: number, language: string): string {
    const options = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', options)
        .format(value)
        .replace('-', '\u2212');
}

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return download;
}

const languages = {
    nl: {
        prefix: '',
        explored: /eigen verkenning.*Opnieuw berekend met/,
        script: 'R-script van uw verkenning',
        published: 'R-script downloaden',
        reference: 'Toon ook rekenvoorbeelden',
        answer: /Wat de onderzoeken samen zeggen/,
        ten: 'In tien minuten',
    },
    en: {
        prefix: '/en',
        explored: /own exploration.*Recomputed with/,
        script: 'R script of your exploration',
        published: 'Download R script',
        reference: 'Show worked examples too',
        answer: /What the studies say together/,
        ten: 'In ten minutes',
    },
};

for (const [language, words] of Object.entries(languages)) {
    test(`from search to a figure that R repeats, in ${language}`, async ({ page, request }) => {
        const { pool } = await poolWithStudies(request);
        await open(page, `${words.prefix}/interventies`);
        await page.getByRole('checkbox', { name: words.reference }).check();
        await page.getByRole('searchbox').fill(pool.subjectName.nl);
        await page.locator('h3 a', { hasText: pool.subjectName.nl }).first().click();
        await shown(page);
        await page.getByRole('link', { name: words.ten }).click();
        const cards = page.locator('section', {
            has: page.getByRole('heading', { name: words.answer }),
        });
        await cards.locator(`a[href$="${pool.id}"]`).click();
        await shown(page);

        // What still arrives, such as the versions, is part of the answer.
        await page.waitForLoadState('networkidle');
        const answer = await page.locator('.wz-answer').first().innerText();
        await page.locator('#onderzoeken summary').click();
        const box = page.locator('#onderzoeken tbody').getByRole('checkbox').first();
        await box.uncheck();
        await expect(page.getByRole('status').last()).toHaveText(words.explored);
        await expect(page).toHaveURL(/without=/);
        await expect.poll(() => page.locator('.wz-answer').first().innerText()).toBe(answer);

        const script = await saved(page, () =>
            page.getByRole('button', { name: words.script }).click(),
        );
        const path = await script.path();
        expect(readFileSync(path, 'utf8').toLowerCase()).toContain('eigen verkenning');
        const again = rerun(path);
        const live = page.getByRole('status').last();
        // The page shows odds ratios, the script the logarithms it computes with.
        await expect(live).toContainText(shownAs(Math.exp(again.estimate), language));
        await expect(live).toContainText(shownAs(Math.exp(again.lower), language));
        await expect(live).toContainText(shownAs(Math.exp(again.upper), language));
    });
}

test('the published script repeats the answer', async ({ page, request }) => {
    const { pool } = await poolWithStudies(request);
    await open(page, `/bewijs/${pool.id}`);
    const script = await saved(page, () =>
        page.getByRole('link', { name: languages.nl.published }).click(),
    );
    const again = rerun(await script.path());
    const figures = page.locator('.wz-answer .wz-figures').first();
    await expect(figures).toContainText(shownAs(again.estimate, 'nl'));
    const interval = `${shownAs(again.lower, 'nl')} tot ${shownAs(again.upper, 'nl')}`;
    await expect(figures).toContainText(`log odds ratio ${interval}`);
    await expect(figures).toContainText(shownAs(Math.exp(again.estimate), 'nl'));
});

test('the whole way with the keyboard only', async ({ page, request }) => {
    const { pool } = await poolWithStudies(request);
    await open(page, '/');
    await tabTo(page, 'link', /^Rekenvoorbeelden en internationaal$/);
    await page.keyboard.press('Enter');
    await shown(page);
    await expect(page.locator('h1')).toBeFocused();
    await tabTo(page, 'link', new RegExp(pool.subjectName.nl.slice(0, 20)));
    const outline = await page
        .locator(':focus')
        .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
    await page.keyboard.press('Enter');
    await shown(page);
    await tabTo(page, 'link', /^Naar de tabel met onderzoeken/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'checkbox', /./);
    await page.keyboard.press('Space');
    await expect(page.getByRole('status').last()).toHaveText(languages.nl.explored);
    await page.keyboard.press('Space');
    await expect(page.getByRole('status').last()).toBeEmpty();
});

test('a method of choice changes the figure, and going back restores it', async ({
    page,
    request,
}) => {
    const { pool } = await poolWithStudies(request);
    await open(page, `/bewijs/${pool.id}`);
    await page.getByLabel('Methode voor de spreiding').selectOption('FE');
    await expect(page).toHaveURL(/tau2=FE/);
    await expect(page.getByRole('status').last()).toHaveText(languages.nl.explored);
    await page.getByRole('button', { name: 'Terug naar het antwoord' }).click();
    await expect(page).not.toHaveURL(/tau2/);
    await expect(page.locator('.wz-answer--exploration')).toHaveCount(0);
});

test('a picture and a table of an exploration say what they are', async ({ page, request }) => {
    const { pool } = await poolWithStudies(request);
    await open(page, `/bewijs/${pool.id}?tau2=DL`);
    await expect(page.getByRole('status').last()).toHaveText(languages.nl.explored);
    const chart = page.locator('.wz-chart').first();
    const picture = await saved(page, () => chart.getByRole('button', { name: /SVG/ }).click());
    const svg = readFileSync(await picture.path(), 'utf8');
    expect(svg).toContain('eigen verkenning');
    expect(svg).not.toContain('style=');
    const table = await saved(page, () => chart.getByRole('button', { name: /CSV/ }).click());
    expect(readFileSync(await table.path(), 'utf8')).toContain('eigen verkenning');
});

test('a chart and its table hold the same numbers', async ({ page, request }) => {
    const { pool, k } = await poolWithStudies(request);
    await open(page, `/bewijs/${pool.id}`);
    const chart = page.locator('.wz-chart').first();
    await chart.locator('summary').click();
    const drawn = await chart.locator('svg text').allTextContents();
    const rows = chart.locator('tbody tr');
    await expect(rows).toHaveCount(k + 2);
    for (const text of await rows.locator('td:nth-of-type(1)').allInnerTexts()) {
        expect(drawn).toContain(text);
    }
});

test('what is about radicalisation stands apart from the worked examples', async ({ page }) => {
    await open(page, '/richtlijnen');
    await page.getByRole('link', { name: /^Wel over radicalisering/ }).click();
    await shown(page);
    const overviews = page.locator('#overzichten');
    await expect(overviews).toContainText('Jugl');
    await expect(overviews).toBeInViewport();
    await expect(overviews).toContainText('effect (95%-interval)');
    await expect(page.getByText('Gaat niet over radicalisering in Nederland')).toHaveCount(1);
    await expect(overviews).not.toContainText('Gaat niet over radicalisering');
    const names = await page.locator('h2.wz-card__title').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.includes(':'))).toEqual([]);
});

test('software gives a lower bound for how indirect the evidence is', async ({ page, request }) => {
    const { pool } = await poolWithStudies(request);
    await open(page, `/bewijs/${pool.id}`);
    const row = page.getByRole('row', { name: /^Indirect bewijs/ });
    await expect(row).toContainText('ondergrens: zeer ernstig');
    await expect(page.getByRole('row', { name: /^Inconsistentie/ })).toContainText('voorstel: ');
});
