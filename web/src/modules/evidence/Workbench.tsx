// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { getRouteApi } from '@tanstack/react-router';
import type { Pool } from '@/api/types';
import { label, language, t } from '@/i18n';
import { toggled } from '@/ui/search-params';
import { type EvidenceAddress, isExploring, tau2Methods, tests } from './evidence-address';
import { useModerators } from './queries';

const route = getRouteApi('/bewijs/$pool');

/** The part with the table of studies. */
export const studiesId = 'onderzoeken';

/** A link to the folded table also unfolds it. */
function unfoldStudies(): void {
    const fold = document.querySelector<HTMLDetailsElement>(`#${studiesId} > details`);
    if (fold) fold.open = true;
}

/** Changes what the reader switched; each change replaces the address, so Back leaves the page. */
export function useSwitches() {
    const address = route.useSearch();
    const navigate = route.useNavigate();
    const change = (changed: Partial<EvidenceAddress>) =>
        void navigate({ search: { ...address, ...changed }, replace: true, resetScroll: false });
    return { address, change };
}

interface ChoiceProps {
    id: string;
    name: string;
    list: string;
    values: readonly string[];
    value: string | undefined;
    choose: (value: string | undefined) => void;
}

function Choice({ id, name, list, values, value, choose }: ChoiceProps) {
    return (
        <div className="wz-field">
            <label htmlFor={id}>{name}</label>
            <select
                id={id}
                className="wz-select"
                value={value ?? values[0]}
                onChange={(event) =>
                    choose(event.target.value === values[0] ? undefined : event.target.value)
                }
            >
                {values.map((option) => (
                    <option key={option} value={option}>
                        {label(list, option)}
                    </option>
                ))}
            </select>
        </div>
    );
}

function Moderators({ pool }: { pool: Pool }) {
    const { address, change } = useSwitches();
    const known = useModerators().data ?? [];
    if (pool.moderators.length === 0) return null;
    const nameOf = (name: string) => {
        const moderator = known.find((item) => item.name === name);
        const text = language() === 'nl' ? moderator?.labelNl : moderator?.labelEn;
        return text || name.replaceAll('_', ' ');
    };
    return (
        <fieldset className="wz-fieldset wz-workbench__wide">
            <legend>{t('evidence.explore.moderators')}</legend>
            <p className="wz-small wz-quiet">{t('evidence.explore.moderators_help')}</p>
            <div className="wz-moderators">
                {pool.moderators.map((name) => (
                    <label key={name} className="wz-check">
                        <input
                            type="checkbox"
                            checked={address.moderator?.includes(name) ?? false}
                            onChange={() => change({ moderator: toggled(address.moderator, name) })}
                        />
                        <span>{nameOf(name)}</span>
                    </label>
                ))}
            </div>
            <label className="wz-check">
                <input
                    type="checkbox"
                    checked={address.override === true}
                    onChange={() => change({ override: address.override ? undefined : true })}
                />
                <span>{t('evidence.explore.override')}</span>
            </label>
        </fieldset>
    );
}

/** The switches of the method; the studies are switched in their table. */
export function Workbench({ pool }: { pool: Pool }) {
    const { address, change } = useSwitches();
    const navigate = route.useNavigate();
    return (
        <div className="wz-workbench">
            <Choice
                id="tau2"
                name={t('evidence.explore.tau2')}
                list="tau2_method"
                values={tau2Methods}
                value={address.tau2}
                choose={(tau2) => change({ tau2 })}
            />
            <Choice
                id="toets"
                name={t('evidence.explore.test')}
                list="test"
                values={tests}
                value={address.test}
                choose={(test) => change({ test })}
            />
            <Moderators pool={pool} />
            <p className="wz-small wz-workbench__wide">
                <a className="nl-link" href={`#${studiesId}`} onClick={unfoldStudies}>
                    {t('evidence.explore.to_studies')}
                </a>
            </p>
            {isExploring(address) ? (
                <div className="wz-workbench__wide">
                    <button
                        type="button"
                        className="nl-button nl-button--secondary"
                        onClick={() =>
                            void navigate({ search: {}, replace: true, resetScroll: false })
                        }
                    >
                        {t('evidence.explore.reset')}
                    </button>
                </div>
            ) : null}
        </div>
    );
}
