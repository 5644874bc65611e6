// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect } from '@playwright/test';
import { expectAccessible, expectNoSideways, expectValidHtml } from './helpers';
import { type OwnServer, startOwnServer } from './own-server';

const here = { WERKZAAM_LOOPBACK_PROVIDERS: 'yes' };

interface There {
    issuer: string;
    /** Who comes next is this person. */
    become: (name: string, roles: string) => Promise<void>;
    logOut: (name: string) => Promise<void>;
}

/** `werkzaam provider add` at a server that runs. */
function added(own: OwnServer, issuer: string) {
    const setup = {
        organisation: 'GM0518',
        name: 'Gemeente Den Haag',
        issuer,
        clientId: 'werkzaam',
        admission: 'everyone',
        roles: [{ value: 'beleid', role: 'policy_adviser' }],
    };
    const port = new URL(own.address).port;
    const said = execFileSync(
        process.env.WERKZAAM ?? '../build/dev/werkzaam',
        ['provider', 'add', '-', '--data', own.data, '--port', port],
        { input: JSON.stringify(setup), env: { ...process.env, ...here }, encoding: 'utf8' },
    );
    return JSON.parse(said) as Record<string, string>;
}

/** A server of our own, and a real identity provider that one organisation signs in by. */
const test = base.extend<{ own: OwnServer; there: There }>({
    // biome-ignore lint/correctness/noEmptyPattern: this is how a fixture without others is written
    own: async ({}, use) => {
        const server = await startOwnServer(here);
        await use(server);
        await server.stop();
    },
    there: async ({ own }, use) => {
        const program = spawn(
            process.execPath,
            [join(import.meta.dirname, '../../../tests/provider/provider.mjs')],
            { stdio: ['pipe', 'pipe', 'ignore'] },
        );
        const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
        const issuer = String((await lines.next()).value);
        const { redirectAddress, logoutAddress, publicKeys = '' } = added(own, issuer);
        const jwks: unknown = JSON.parse(publicKeys);
        const client = { clientId: 'werkzaam', redirectAddress, logoutAddress, jwks };
        program.stdin.write(`${JSON.stringify(client)}\n`);
        await lines.next();
        const tell = async (path: string) => {
            expect((await fetch(issuer + path)).status).toBe(200);
        };
        await use({
            issuer,
            become: (name, roles) => tell(`/as/${name}?roles=${roles}`),
            logOut: (name) => tell(`/log-out/${name}`),
        });
        program.kill();
    },
});

test('somebody is signed in by their organisation, and out when they sign out there', async ({
    page,
    own,
    there,
}) => {
    await there.become('bea', 'beleid');
    await page.goto(`${own.address}/aanmelden`);
    await page.getByRole('button', { name: 'Aanmelden via Gemeente Den Haag' }).click();
    await expect(page.locator('h1')).toHaveText('Mijn account');
    await expect(page.getByText(/^beleidsadviseur bij .*; te bevestigen/)).toBeVisible();
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    expect(page.url()).not.toContain('code=');
    await page.goto(`${own.address}/account`);
    await expect(page.locator('h1')).toHaveText('Mijn account');
    await there.logOut('bea');
    await page.reload();
    await expect(
        page.getByText('Uw sessie is beëindigd door de aanmelddienst van uw organisatie.'),
    ).toBeVisible();
});

test('a refusal is told in words, in the language in which somebody left', async ({
    page,
    own,
    there,
}) => {
    await there.become('cor', 'anders');
    await page.goto(`${own.address}/en/aanmelden`);
    await page.getByRole('button', { name: 'Sign in by Gemeente Den Haag' }).click();
    await expect(page.getByRole('alert')).toContainText(
        'Signing in with this identity provider did not work.',
    );
    await expect(page.getByRole('alert')).toContainText('Your organisation gave you no role here.');
    expect(new URL(page.url()).search).toBe('');
    for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSideways(page);
        await expectAccessible(page);
    }
    await expectValidHtml(page);
    await page.getByRole('link', { name: 'Start again' }).click();
    await expect(page.getByRole('button', { name: 'Sign in by Gemeente Den Haag' })).toBeVisible();
    await expectAccessible(page);
    await expectValidHtml(page);
});

test('a page that nobody was sent to says so', async ({ page, own, there }) => {
    expect(there.issuer).not.toBe('');
    await page.goto(`${own.address}/aanmelden/terug/0198c1b2-0000-7000-8000-000000000001`);
    await expect(page.getByRole('alert')).toContainText('hoort niet bij een aanmelding');
});
