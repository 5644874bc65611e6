// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Takes the pictures of docs/screenshots from a running server with the reference data:
//   WERKZAAM_URL=http://localhost:8080 node web/tools/screenshots.ts
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const address = process.env.WERKZAAM_URL ?? 'http://localhost:8080';
const folder = join(import.meta.dirname, '../../docs/screenshots');

interface Cards {
    items: { k: number; pool: { id: string; subjectKind: string } }[];
}

/** The worked example with most studies about one intervention. */
async function evidence(): Promise<string> {
    const answer = await fetch(`${address}/v1/guidance-cards?reference=true&pageSize=100`);
    const { items } = (await answer.json()) as Cards;
    const found = items.filter(({ pool }) => pool.subjectKind === 'intervention');
    const most = found.reduce((a, b) => (b.k > a.k ? b : a));
    return `/bewijs/${most.pool.id}`;
}

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 960 } });
const pictures = {
    evidence: await evidence(),
    catalogue: '/interventies',
    map: '/bewijskaart',
};
for (const [name, path] of Object.entries(pictures)) {
    await page.goto(address + path);
    await page.locator('.wz-answer, .wz-result, .wz-gap').first().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`) });
}
await browser.close();
