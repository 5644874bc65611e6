// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
/// <reference types="vite/client" />

declare module '*.json?part=pages' {
    const messages: Record<string, string>;
    export default messages;
}
