// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, expectNoSideways, shown, test } from './helpers';

// A server of its own: what is approved and imported here must not change what others test.
const port = Number(process.env.WERKZAAM_PORT ?? '18193') + 1;
const address = `http://127.0.0.1:${port}`;
const web = join(import.meta.dirname, '../..');
const program = process.env.WERKZAAM ?? '../build/dev/werkzaam';
const shipped = join(web, '../data/effects/baskerville2012.csv');
const pool = 'intervention:ref-praktijkbegeleiding';

test.use({ baseURL: address });
test.describe.configure({ mode: 'serial' });

let server: ChildProcess;
let data: string;
let id: string;

function werkzaam(...words: string[]): string {
    return execFileSync(program, [...words, '--data', data], { cwd: web, encoding: 'utf8' });
}

async function ready(): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt += 1) {
        const answer = await fetch(`${address}/healthz`).catch(() => undefined);
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no server at ${address}`);
}

/** The shipped studies with the effect of the first one set to a tenth of what it was. */
function changedStudies(): string {
    const [header = '', first = ''] = readFileSync(shipped, 'utf8').split(/\r?\n/);
    const position = header.split(',').indexOf('estimate');
    const cells = first.split(',');
    cells[position] = String(Number(cells[position]) / 10);
    const path = join(data, 'changed.csv');
    writeFileSync(path, `${header}\n${cells.join(',')}\n`);
    return path;
}

test.beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'werkzaam-e2e-published-'));
    const words = ['serve', '--port', String(port), '--data', data, '--web', join(web, 'dist')];
    server = spawn(program, words, { cwd: web, stdio: 'ignore' });
    await ready();
    const cards = await fetch(`${address}/v1/guidance-cards?reference=true&pageSize=100`);
    const { items } = (await cards.json()) as {
        items: { pool: { id: string; subjectKind: string; subjectCode: string } }[];
    };
    const found = items.find(
        (card) => `${card.pool.subjectKind}:${card.pool.subjectCode}` === pool,
    );
    if (!found) throw new Error(`no card for ${pool}`);
    id = found.pool.id;
});

test.afterAll(async () => {
    // It seals its log and finishes its work before it ends.
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
});

test('a first computation is called that, and is published once a person approves', async ({
    page,
}) => {
    await page.goto(`/bewijs/${id}`);
    await shown(page);
    await expect(page.locator('.wz-answer h2')).toHaveText([
        'Voorlopig berekend, nog niet beoordeeld',
    ]);
    werkzaam('guidance', 'approve', id, '--by', 'Redactie', '--reason', 'Invoer nagekeken');
    await page.reload();
    await shown(page);
    await expect(page.locator('.wz-answer h2')).toHaveText(['Het antwoord']);
    await expect(page.locator('.wz-answer')).toContainText('Beoordeeld door Redactie');
});

test('a changed study leaves the published answer in front and tells the difference', async ({
    page,
}) => {
    await page.goto(`/bewijs/${id}`);
    await shown(page);
    const published = page.locator('.wz-answer--published');
    const before = await published.innerText();
    werkzaam('import', 'effects', changedStudies());
    await page.reload();
    await shown(page);

    await expect(page.locator('.wz-answer h2')).toHaveText([
        'Het antwoord',
        'Voorlopig herberekend, nog niet beoordeeld',
    ]);
    expect(await published.innerText()).toBe(before);
    const newer = page.locator('.wz-answer--newer');
    await expect(newer).toContainText('Onderzoeken: 0 erbij, 0 eraf, 1 gewijzigd.');
    await expect(newer).toContainText(/van \d,\d\d naar \d,\d\d \(verschil \u2212\d,\d{3}\)/);
    await expect(newer).toContainText('De conclusie is dezelfde.');
    await expect(newer.locator('.wz-figures')).toBeHidden();
    await newer.locator('summary').click();
    await expect(newer.locator('.wz-figures')).toBeVisible();

    const sizes = await page
        .locator('.wz-conclusion')
        .evaluateAll((found) =>
            found.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
        );
    expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
});

for (const width of [375, 1280]) {
    test(`both answers are accessible at ${width}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`/bewijs/${id}`);
        await shown(page);
        await expect(page.locator('.wz-answer')).toHaveCount(2);
        await expectNoSideways(page);
        await expectAccessible(page);
    });
}

test('the list and the drawings stay with the published answer', async ({ page }) => {
    await page.goto('/rekenvoorbeelden');
    await shown(page);
    const card = page.locator('.wz-card', { has: page.locator(`a[href$="${id}"]`) }).first();
    await expect(card).toContainText('er is een nieuwere, voorlopige berekening');
    await page.goto(`/bewijs/${id}`);
    await shown(page);
    const answer = page.locator('.wz-answer--published .wz-figure', {
        hasText: 'Gemiddeld effect',
    });
    const estimate = /\d,\d\d/.exec(await answer.innerText())?.[0];
    expect(estimate).toBeDefined();
    const drawn = await page.locator('.wz-chart svg').first().locator('text').allTextContents();
    expect(drawn.some((text) => text.startsWith(`${estimate} (`))).toBe(true);
});
