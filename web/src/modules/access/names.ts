// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { components } from '@/api/schema.gen';
import { label } from '@/i18n';

type Schemas = components['schemas'];

export function roleName(role: Schemas['Role']): string {
    return label('role', role);
}

export function factorName(kind: Schemas['FactorKind']): string {
    return label('factor', kind);
}

export function assuranceName(assurance: Schemas['Assurance']): string {
    return label('assurance', assurance);
}
