// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What another implementation of SCIM (scimmy) makes of ours. Reads lines of JSON {kind, body}, answers
// each with one: {"read": ...} with what it understood, or {"refused": why}.
import { createInterface } from 'node:readline';
import SCIMMY from 'scimmy';

const { Messages, Schemas, Types } = SCIMMY;
const plain = (value) => JSON.parse(JSON.stringify(value));

const readers = {
    User: (body) => new Schemas.User(body, 'out'),
    Group: (body) => new Schemas.Group(body, 'out'),
    ResourceType: (body) => new Schemas.ResourceType(body, 'out'),
    ServiceProviderConfig: (body) => new Schemas.ServiceProviderConfig(body, 'out'),
    ListResponse: (body) => new Messages.ListResponse(body),
    Filter: (body) => new Types.Filter(body),
    // What a PATCH makes of a person.
    Patch: ({ before, message }) =>
        new Messages.PatchOp(message).apply(new Schemas.User(before), (after) => after),
    // What it knows of each attribute.
    Schema: (body) => Schemas[body].definition.describe().attributes,
    // Made again from what it says: it throws an error that it reads.
    Error: ({ schemas, ...said }) => new Messages.ErrorResponse(said),
};

for await (const line of createInterface({ input: process.stdin })) {
    const { kind, body } = JSON.parse(line);
    try {
        console.log(JSON.stringify({ read: plain(await readers[kind](body)) }));
    } catch (error) {
        console.log(JSON.stringify({ refused: `${error.name}: ${error.message}` }));
    }
}
