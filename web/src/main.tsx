// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { asProblem } from '@/api/problem';
import { speak } from '@/i18n';
import { languageOf } from '@/i18n/address';
import { createAppRouter } from './router';
import '@/styles/index.css';

const language = languageOf(window.location.pathname);

// One language a page load: the other catalogue is never fetched.
const catalogues = {
    nl: () => import('../../i18n/nl.json'),
    en: () => import('../../i18n/en.json'),
};

function retry(failures: number, error: Error): boolean {
    return failures < 2 && asProblem(error).passing;
}

async function start(root: HTMLElement): Promise<void> {
    const messages = await catalogues[language]();
    speak(language, messages.default);
    document.documentElement.lang = language;
    const queries = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 60_000 } } });
    createRoot(root).render(
        <QueryClientProvider client={queries}>
            <RouterProvider router={createAppRouter(language)} />
        </QueryClientProvider>,
    );
}

const root = document.getElementById('app');
if (root) void start(root);
