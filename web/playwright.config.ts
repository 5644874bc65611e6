// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// A running server in WERKZAAM_URL, or one of our own on fresh data.
const given = process.env.WERKZAAM_URL;
const port = process.env.WERKZAAM_PORT ?? '18193';
const address = given ?? `http://127.0.0.1:${port}`;
const program = process.env.WERKZAAM ?? '../build/dev/werkzaam';

function ownServer() {
    const data = mkdtempSync(join(tmpdir(), 'werkzaam-e2e-'));
    return {
        command: `${program} serve --port ${port} --data ${data} --web ${join(import.meta.dirname, 'dist')}`,
        url: `${address}/healthz`,
        timeout: 60_000,
        reuseExistingServer: false,
    };
}

export default defineConfig({
    testDir: 'test/e2e',
    testMatch: '*.spec.ts',
    fullyParallel: true,
    workers: 2,
    timeout: 60_000,
    expect: { timeout: 10_000 },
    reporter: 'list',
    outputDir: 'test-results',
    webServer: given ? undefined : ownServer(),
    use: {
        baseURL: address,
        locale: 'nl-NL',
        viewport: { width: 1280, height: 900 },
        launchOptions: {
            executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--no-first-run',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
            ],
        },
    },
});
