// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { pick } from '@/i18n';

interface LocalText {
    nl: string;
    en: string;
}

interface Named {
    subjectName: LocalText;
    constructName: LocalText;
}

/** What a pool is about: whose effects, on what; a pool of one outcome is about that alone. */
export function poolName(pool: Named): { text: string; lang?: string } {
    const subject = pick(pool.subjectName);
    const construct = pick(pool.constructName);
    if (subject.text === '' || subject.text === construct.text) return construct;
    return { text: `${subject.text}: ${construct.text}`, lang: subject.lang ?? construct.lang };
}

export function PoolName({ pool }: { pool: Named }) {
    const { text, lang } = poolName(pool);
    return lang ? <span lang={lang}>{text}</span> : text;
}
