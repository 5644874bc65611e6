// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { components } from '@/api/schema.gen';
import { label } from '@/i18n';

type Schemas = components['schemas'];

export type Colleague = Schemas['Colleague'];
export type Role = Schemas['Role'];

export function roleName(role: Schemas['Role']): string {
    return label('role', role);
}

export function factorName(kind: Schemas['FactorKind']): string {
    return label('factor', kind);
}

export function assuranceName(assurance: Schemas['Assurance']): string {
    return label('assurance', assurance);
}

export function standingName(standing: Schemas['Standing']): string {
    return label('standing', standing);
}

export function reviewKindName(kind: Schemas['ReviewKind']): string {
    return label('review_kind', kind);
}

/** The roles that are given by invitation: one for the installation is given on the server. */
export const invitedRoles: Role[] = [
    'policy_adviser',
    'evaluator',
    'assessor',
    'support_officer',
    'network_coordinator',
    'liaison_officer',
    'case_chair',
    'case_partner',
    'knowledge_editor',
    'protection_officer',
    'auditor',
    'rights_reviewer',
    'organisation_administrator',
];
