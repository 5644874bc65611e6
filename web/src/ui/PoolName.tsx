// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { pick } from '@/i18n';
import { Words } from './Words';

interface LocalText {
    nl: string;
    en: string;
}

interface Named {
    subjectName: LocalText;
    constructName: LocalText;
}

/** What a pool is about: whose effects, on what; a pool of one outcome is about that alone. */
export function poolName(pool: Named): string {
    const subject = pick(pool.subjectName).text;
    const construct = pick(pool.constructName).text;
    return subject === '' || subject === construct ? construct : `${subject}: ${construct}`;
}

/** The same name, each part marked with its own language. */
export function PoolName({ pool }: { pool: Named }) {
    const { subjectName, constructName } = pool;
    const [subject, construct] = [pick(subjectName).text, pick(constructName).text];
    if (subject === '' || subject === construct) return <Words text={constructName} />;
    return (
        <>
            <Words text={subjectName} />: <Words text={constructName} />
        </>
    );
}
