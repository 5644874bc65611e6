// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A server with nobody in it yet. On localhost, because passkeys work on no address in numbers. */
export interface OwnServer {
    address: string;
    /** Its data folder. */
    data: string;
    /** The page on which the first administrator begins. */
    invitation: string;
    stop: () => Promise<void>;
}

function linesOf(program: ChildProcess, wanted: number): Promise<string[]> {
    return new Promise((resolve, reject) => {
        let text = '';
        program.stdout?.on('data', (part: Buffer) => {
            text += part.toString();
            const lines = text.split('\n');
            if (lines.length > wanted) resolve(lines);
        });
        program.on('exit', () => reject(new Error(`the server ended: ${text}`)));
    });
}

export async function startOwnServer(more: Record<string, string> = {}): Promise<OwnServer> {
    const data = mkdtempSync(join(tmpdir(), 'werkzaam-e2e-'));
    // Without the settings of an installation that happens to run here.
    const env = Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !name.startsWith('WERKZAAM')),
    );
    const program = spawn(
        process.env.WERKZAAM ?? '../build/dev/werkzaam',
        ['serve', '--port', '0', '--data', data, '--web', join(import.meta.dirname, '../../dist')],
        { stdio: ['ignore', 'pipe', 'ignore'], env: { ...env, ...more } },
    );
    const [ready, first] = await linesOf(program, 2);
    const address = ready?.match(/http:\/\/localhost:\d+/)?.[0] ?? '';
    const invitation = first?.match(/http:\S+/)?.[0] ?? '';
    const stop = async () => {
        const ended = once(program, 'exit');
        program.kill('SIGTERM');
        await ended;
        rmSync(data, { recursive: true, force: true });
    };
    return { address, data, invitation, stop };
}

/** The code of an authenticator (RFC 6238) for a secret as people type it. */
export function totp(secret: string, moment = Date.now()): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...secret.replaceAll(' ', '')]
        .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
        .join('');
    const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000)));
    const digest = createHmac('sha1', key).update(step).digest();
    const at = (digest[19] ?? 0) & 15;
    return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A code that was not used yet: one authenticator's code counts once. */
export async function nextCode(secret: string, used: Set<string>): Promise<string> {
    for (;;) {
        // The next step's code is taken as well.
        for (const moment of [Date.now(), Date.now() + 30_000]) {
            const code = totp(secret, moment);
            if (!used.has(code)) {
                used.add(code);
                return code;
            }
        }
        await new Promise((resolve) => setTimeout(resolve, 1000));
    }
}

/** A built-in authenticator of the browser: it makes passkeys and always knows its owner. */
export async function withPasskeys(page: Page): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
            protocol: 'ctap2',
            transport: 'internal',
            hasResidentKey: true,
            hasUserVerification: true,
            isUserVerified: true,
            automaticPresenceSimulation: true,
        },
    });
}
