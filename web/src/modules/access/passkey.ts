// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// Passkeys in the browser (WebAuthn): the server's questions and the browser's answers.
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
    const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
    const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const described = (id: string) => ({ type: 'public-key' as const, id: bytes(id) });

/** Whether this browser can do passkeys here. */
export function hasPasskeys(): boolean {
    return window.isSecureContext && 'PublicKeyCredential' in window;
}

/** Shows a passkey. Throws when somebody stops or has none. */
export async function showPasskey(
    asked: Schemas['PasskeyRequest'],
): Promise<Schemas['PasskeyAnswer']> {
    const shown = (await navigator.credentials.get({
        publicKey: {
            challenge: bytes(asked.challenge),
            rpId: asked.rpId,
            allowCredentials: asked.credentialIds.map(described),
            userVerification: 'required',
        },
    })) as PublicKeyCredential;
    const answer = shown.response as AuthenticatorAssertionResponse;
    return {
        credentialId: shown.id,
        clientData: text(answer.clientDataJSON),
        authenticatorData: text(answer.authenticatorData),
        signature: text(answer.signature),
        userHandle: answer.userHandle ? text(answer.userHandle) : null,
    };
}

/** Makes a passkey that stays on the device. Throws when somebody stops. */
export async function makePasskey(
    asked: Schemas['PasskeyCreation'],
    label: string,
): Promise<Schemas['PasskeyMade']> {
    const made = (await navigator.credentials.create({
        publicKey: {
            challenge: bytes(asked.challenge),
            rp: { id: asked.rpId, name: asked.rpName },
            user: {
                id: bytes(asked.userId),
                name: asked.userName,
                displayName: asked.userDisplayName,
            },
            pubKeyCredParams: asked.algorithms.map((alg) => ({ type: 'public-key', alg })),
            excludeCredentials: asked.excludeCredentialIds.map(described),
            authenticatorSelection: {
                residentKey: 'required',
                requireResidentKey: true,
                userVerification: 'required',
            },
            attestation: 'none',
        },
    })) as PublicKeyCredential;
    const answer = made.response as AuthenticatorAttestationResponse;
    return {
        label,
        credentialId: made.id,
        clientData: text(answer.clientDataJSON),
        authenticatorData: text(answer.getAuthenticatorData()),
    };
}
