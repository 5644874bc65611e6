// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// An identity provider that is not ours (oidc-provider), on this machine. Prints its address, reads
// what a client is as one line of JSON, prints "ready". Whoever comes is signed in without a page, as
// the test said: GET /as/NAME, with ?roles=a,b&acr=x. GET /log-out/NAME tells the client.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const server = createServer();
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(issuer);

const line = await new Promise((done) => createInterface({ input: process.stdin }).once('line', done));
const told = JSON.parse(line);

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), alg: 'PS256', use: 'sig', kid: 'one' };
const accounts = new Map();
const sessions = new Map();
let current;

const provider = new Provider(issuer, {
    clients: [
        {
            client_id: told.clientId,
            redirect_uris: [told.redirectAddress],
            response_types: ['code'],
            grant_types: ['authorization_code'],
            token_endpoint_auth_method: 'private_key_jwt',
            token_endpoint_auth_signing_alg: 'PS256',
            id_token_signed_response_alg: 'PS256',
            jwks: told.jwks,
            backchannel_logout_uri: told.logoutAddress,
            backchannel_logout_session_required: true,
        },
    ],
    jwks: { keys: [key] },
    enabledJWA: {
        idTokenSigningAlgValues: ['PS256', 'RS256'],
        clientAuthSigningAlgValues: ['PS256'],
    },
    clientAuthMethods: ['private_key_jwt'],
    acrValues: ['urn:one', 'urn:two'],
    claims: { openid: ['sub', 'email', 'name', 'roles'], acr: null, sid: null },
    features: {
        backchannelLogout: { enabled: true },
        claimsParameter: { enabled: true },
        devInteractions: { enabled: false },
    },
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
    async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({
            clientId: oidc.client.clientId,
            accountId: oidc.session.accountId,
        });
        grant.addOIDCScope('openid');
        grant.addOIDCClaims(['email', 'name', 'roles', 'acr']);
        await grant.save();
        return grant;
    },
    // Its own guard refuses this machine.
    fetch: (url, { dispatcher, ...options }) => fetch(url, options),
});
provider.on('authorization.success', ({ oidc }) =>
    sessions.set(oidc.session.accountId, oidc.session.sidFor(told.clientId)),
);
for (const fault of ['authorization.error', 'grant.error', 'server_error'])
    provider.on(fault, (_, error) => console.error(fault, error.message, error.error_description ?? ''));

function become(url) {
    const name = url.pathname.slice('/as/'.length);
    const roles = (url.searchParams.get('roles') ?? '').split(',').filter((role) => role !== '');
    accounts.set(name, { email: `${name}@denhaag.example`, name: 'Bea de Wit', roles });
    current = { accountId: name, acr: url.searchParams.get('acr') ?? 'urn:one' };
}

async function tellClient(name) {
    const client = await provider.Client.find(told.clientId);
    await client.backchannelLogout(name, sessions.get(name));
}

const answer = provider.callback();
server.on('request', async (request, response) => {
    const url = new URL(request.url, issuer);
    try {
        if (url.pathname.startsWith('/as/')) become(url);
        else if (url.pathname.startsWith('/log-out/')) await tellClient(url.pathname.slice(9));
        else if (url.pathname.startsWith('/interaction/')) {
            const outcome =
                current.accountId === 'nobody'
                    ? { error: 'access_denied', error_description: 'not today' }
                    : { login: current };
            return await provider.interactionFinished(request, response, outcome);
        } else return answer(request, response);
        response.end('done');
    } catch (error) {
        console.error(url.pathname, error);
        response.writeHead(500).end(String(error));
    }
});
console.log('ready');
