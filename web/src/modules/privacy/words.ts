// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
// The codes of the log in words. A code without words is shown as it is.
import { hasLabel, label, locale, t } from '@/i18n';
import type { AuditLine } from './log-state';

/** What was done, in words; nothing for a code that has none. */
export function actWords(action: string): string {
    if (hasLabel('act', action)) return label('act', action);
    const [kind = '', ...rest] = action.split('.');
    const what = rest.join('.');
    if (kind === 'read' && hasLabel('seen', what)) {
        return t('logs.act.seen', { what: label('seen', what) });
    }
    if (kind === 'try' && hasLabel('seen', what)) {
        return t('logs.act.tried_seeing', { what: label('seen', what) });
    }
    if (kind === 'try' && hasLabel('operation', what)) {
        return t('logs.act.tried', { what: label('operation', what) });
    }
    return kind === 'authentication' ? authenticationWords(rest) : '';
}

function authenticationWords([outcome = '', how = '']: string[]): string {
    if (!hasLabel('authentication', outcome) || !hasLabel('means', how)) return '';
    return t('logs.act.authentication', {
        what: label('authentication', outcome),
        how: label('means', how),
    });
}

export interface Shown {
    text: string;
    /** It was taken out, or was never there: no name, but a remark. */
    remark?: true;
}

const erased = (): Shown => ({ text: t('logs.erased'), remark: true });

/** Who did it: everybody has a name at first, also who is not signed in. */
export function whoOf(line: AuditLine): Shown {
    if (!line.actor) return erased();
    if (line.person || !hasLabel('nobody', line.actor)) return { text: line.actor };
    return { text: label('nobody', line.actor), remark: true };
}

/** Every act of these kinds is about somebody, so that nobody means: erased. */
const aboutSomebody =
    /^(membership|delegation|person|provider\.link|authentication\.(success|first_factor|step_up|sign_out|ended|factor_[a-z]+))\b/;
/** Every act of these kinds is done with a record. */
const withRecord =
    /^(membership|delegation|invitation|rights_review|provider|person|disclosure|guidance|evidence)\./;

/** About whom it was. */
export function aboutOf(line: AuditLine): Shown | undefined {
    if (line.aboutName) return { text: line.aboutName };
    if (line.aboutPerson) return { text: t('logs.no_name'), remark: true };
    return aboutSomebody.test(line.action) ? erased() : undefined;
}

/** Whether it was done with a record whose id is erased. */
export function lostRecord(line: AuditLine): boolean {
    return !line.object && withRecord.test(line.action);
}

/** From where. */
export function addressOf(line: AuditLine): Shown {
    if (!line.address) return erased();
    if (line.address === 'console') return { text: t('logs.from_console') };
    return { text: t('logs.from', { address: line.address }) };
}

/** An id short enough for a table: how it begins and how it ends. */
export function shortId(id: string): string {
    return id.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, (whole) =>
        [whole.slice(0, 8), whole.slice(-4)].join('…'),
    );
}

/** "28 nov 2026, 09:24:11", by the clock of the Netherlands. */
export function moment(instant: string): string {
    return new Date(instant).toLocaleString(locale(), {
        dateStyle: 'medium',
        timeStyle: 'medium',
        timeZone: 'Europe/Amsterdam',
    });
}

/** A code of a list in words, or as it is. */
export function named(list: string, code: string): string {
    return hasLabel(list, code) ? label(list, code) : code;
}

/** A rule of the access policy by its number; any other reason as it is. */
export function ruleWords(rule: string): string {
    return /^[A-Z]+-\d+$/.test(rule) ? t('logs.rule', { rule }) : rule;
}
