// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// An identity provider that lies as it is told to. Prints its address. POST /next with JSON says how
// the next tokens are wrong, GET /made?kind=logout gives one that is posted by the test itself.
// Signs with nothing but node's own crypto, so that no library refuses to make what has to be refused.
import { constants, createHmac, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';

const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
const unknown = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...published.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'PS256' };
const pem = createPublicKey(published.privateKey).export({ format: 'pem', type: 'spki' });

let issuer = '';
let next = {};
const nonces = new Map(); // code -> nonce
const used = new Set();

const coded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function made(claims, { alg = 'PS256', kid = 'one', key = 'published', header = {} } = {}) {
    const text = `${coded({ alg, kid, ...header })}.${coded(claims)}`;
    if (alg === 'none') return `${text}.`;
    if (alg === 'HS256') {
        const secret = key === 'modulus' ? Buffer.from(jwk.n, 'base64url') : pem;
        return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    }
    const pair = key === 'unknown' ? unknown : published;
    const padding = alg === 'RS256' ? constants.RSA_PKCS1_PADDING : constants.RSA_PKCS1_PSS_PADDING;
    const options = { key: pair.privateKey, padding };
    if (alg !== 'RS256') options.saltLength = 32;
    const signature = sign('sha256', Buffer.from(text), options);
    if (key === 'broken') signature[0] ^= 1;
    return `${text}.${signature.toString('base64url')}`;
}

// What is right, changed as it was told; null takes a claim away.
function claims(usual) {
    const all = { ...usual, ...next.claims };
    for (const [name, shift] of Object.entries(next.seconds ?? {}))
        all[name] = Math.floor(Date.now() / 1000) + shift;
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

const now = () => Math.floor(Date.now() / 1000);
const about = () => ({ iss: issuer, aud: 'werkzaam', iat: now(), exp: now() + 300, sub: 'bea' });
const idToken = (nonce) =>
    made(
        claims({
            ...about(),
            nonce,
            sid: 'there-1',
            email: 'bea@denhaag.example',
            name: 'Bea de Wit',
            roles: ['beleid'],
        }),
        next.made,
    );
const logoutToken = () =>
    made(
        claims({
            ...about(),
            jti: randomUUID(),
            sid: 'there-1',
            events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        }),
        next.made,
    );

function metadata() {
    return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        authorization_response_iss_parameter_supported: true,
        ...next.metadata,
    };
}

async function textOf(request) {
    let text = '';
    for await (const part of request) text += part;
    return text;
}

function json(response, value, status = 200) {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

const server = createServer(async (request, response) => {
    const url = new URL(request.url, issuer);
    if (url.pathname === '/next') {
        next = JSON.parse(await textOf(request));
        return json(response, {});
    }
    if (url.pathname === '/made') {
        const kind = url.searchParams.get('kind');
        return json(response, { token: kind === 'logout' ? logoutToken() : idToken('x') });
    }
    if (url.pathname === '/.well-known/openid-configuration') return json(response, metadata());
    if (url.pathname === '/keys') return json(response, { keys: [jwk] });
    if (url.pathname === '/authorize') {
        const code = randomUUID();
        nonces.set(code, url.searchParams.get('nonce'));
        const back = new URL(url.searchParams.get('redirect_uri'));
        back.search = new URLSearchParams({ code, state: url.searchParams.get('state'), iss: issuer });
        return response.writeHead(302, { Location: back.href }).end();
    }
    if (url.pathname === '/token') {
        const code = new URLSearchParams(await textOf(request)).get('code');
        if (used.has(code)) return json(response, { error: 'invalid_grant' }, 400);
        used.add(code);
        const token = next.token ?? idToken(nonces.get(code));
        return json(response, { access_token: 'x', token_type: 'Bearer', id_token: token });
    }
    return json(response, {}, 404);
});
server.listen(0, '127.0.0.1', () => {
    issuer = `http://127.0.0.1:${server.address().port}`;
    console.log(issuer);
});
