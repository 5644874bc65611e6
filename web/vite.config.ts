// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ownCatalogue } from './tools/own-catalogue.ts';
import { precompress } from './tools/precompress.ts';

const server = process.env.WERKZAAM_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
    plugins: [react(), ownCatalogue(), precompress()],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    build: {
        target: 'es2024',
        modulePreload: { polyfill: false },
        // Data addresses would need img-src data: for pictures and break the policy for scripts.
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        rolldownOptions: {
            output: {
                // What every page needs in two files that stay cached when a page changes.
                codeSplitting: {
                    groups: [
                        { name: 'pages-nl', test: /nl\.json\?part=pages/ },
                        { name: 'pages-en', test: /en\.json\?part=pages/ },
                        { name: 'vendor', test: /node_modules/ },
                        { name: 'shared', test: /\/src\/(api|i18n|ui)\// },
                    ],
                },
            },
        },
    },
    server: { proxy: { '/v1': server }, fs: { allow: ['..'] } },
});
