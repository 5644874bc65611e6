// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(html|js|css|svg|json|txt)$/;
/** Below this a compressed copy saves nothing after headers. */
const smallest = 512;

function filesIn(folder: string): string[] {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
}

/** Writes a .br and a .gz beside every text file of the build, for the server to send as they are. */
export function precompress(): Plugin {
    let folder = '';
    return {
        name: 'werkzaam-precompress',
        apply: 'build',
        configResolved(config) {
            folder = join(config.root, config.build.outDir);
        },
        closeBundle() {
            for (const path of filesIn(folder).filter((name) => compressible.test(name))) {
                const content = readFileSync(path);
                if (content.length < smallest) continue;
                const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
                writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
                writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
            }
        },
    };
}
