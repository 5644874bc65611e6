// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Records what Chromium hands over when somebody adds a passkey and signs in with it, as vectors
// for the server's own verification: `node tools/record-passkeys.ts > FILE` in web/.
// The authenticator is Chromium's virtual one; the page is answered here and nothing is sent.
import { type CDPSession, chromium, type Page } from '@playwright/test';

const origin = 'https://werkzaam.test';
const rpId = 'werkzaam.test';
const algorithms = { es256: -7, eddsa: -8, rs256: -257 };
type Algorithm = keyof typeof algorithms;

async function withAuthenticator(session: CDPSession, userVerification: boolean): Promise<string> {
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
            protocol: 'ctap2',
            transport: 'internal',
            hasResidentKey: true,
            hasUserVerification: userVerification,
            isUserVerified: userVerification,
            automaticPresenceSimulation: true,
        },
    });
    return authenticatorId;
}

/** Adds a passkey; runs in the page. */
async function added({ rpId, alg, verification }: AddOrder) {
    const text = (buffer: ArrayBuffer) =>
        btoa(String.fromCharCode(...new Uint8Array(buffer)))
            .replaceAll('+', '-')
            .replaceAll('/', '_')
            .replaceAll('=', '');
    const challenge = crypto.getRandomValues(new Uint8Array(32));
    const user = crypto.getRandomValues(new Uint8Array(16));
    const made = (await navigator.credentials.create({
        publicKey: {
            challenge,
            rp: { id: rpId, name: 'werkzaam' },
            user: { id: user, name: 'j.de.vries@voorbeeld.test', displayName: 'J. de Vries' },
            pubKeyCredParams: [{ type: 'public-key', alg }],
            authenticatorSelection: {
                // Without a PIN or finger an authenticator keeps nothing to find by itself.
                residentKey: verification === 'required' ? 'required' : 'discouraged',
                userVerification: verification,
            },
            attestation: 'none',
        },
    })) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    return {
        challenge: text(challenge.buffer),
        userHandle: text(user.buffer),
        credentialId: made.id,
        clientData: text(response.clientDataJSON),
        authenticatorData: text(response.getAuthenticatorData()),
    };
}
interface AddOrder {
    rpId: string;
    alg: number;
    verification: UserVerificationRequirement;
}
interface UseOrder {
    rpId: string;
    verification: UserVerificationRequirement;
    id: string;
}

/** Signs in with the passkey that the authenticator has; runs in the page. */
async function used({ rpId, verification, id }: UseOrder) {
    const text = (buffer: ArrayBuffer) =>
        btoa(String.fromCharCode(...new Uint8Array(buffer)))
            .replaceAll('+', '-')
            .replaceAll('/', '_')
            .replaceAll('=', '');
    const challenge = crypto.getRandomValues(new Uint8Array(32));
    const bytes = Uint8Array.from(
        atob(id.replaceAll('-', '+').replaceAll('_', '/')),
        (sign) => sign.codePointAt(0) ?? 0,
    );
    const known = verification === 'required' ? [] : [{ type: 'public-key' as const, id: bytes }];
    const given = (await navigator.credentials.get({
        publicKey: { challenge, rpId, userVerification: verification, allowCredentials: known },
    })) as PublicKeyCredential;
    const response = given.response as AuthenticatorAssertionResponse;
    return {
        challenge: text(challenge.buffer),
        credentialId: given.id,
        clientData: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : '',
    };
}

async function recorded(page: Page, session: CDPSession, algorithm: Algorithm, verified: boolean) {
    const authenticator = await withAuthenticator(session, verified);
    const verification = verified ? 'required' : 'discouraged';
    const order = { rpId, alg: algorithms[algorithm], verification } as const;
    try {
        const registration = await page.evaluate(added, order);
        const assertions = [];
        const use = { rpId, verification, id: registration.credentialId } as const;
        for (let i = 0; i < 3; i += 1) assertions.push(await page.evaluate(used, use));
        return { algorithm, verified, registration, assertions };
    } finally {
        await session.send('WebAuthn.removeVirtualAuthenticator', {
            authenticatorId: authenticator,
        });
    }
}

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>passkeys</title>' }),
);
await page.goto(`${origin}/`);
const session = await page.context().newCDPSession(page);
await session.send('WebAuthn.enable');
const passkeys = [];
for (const algorithm of Object.keys(algorithms) as Algorithm[])
    passkeys.push(await recorded(page, session, algorithm, true));
passkeys.push(await recorded(page, session, 'es256', false));
process.stdout.write(
    `${JSON.stringify({ browser: `Chromium ${browser.version()}`, origin, rpId, passkeys }, null, 2)}\n`,
);
await browser.close();
