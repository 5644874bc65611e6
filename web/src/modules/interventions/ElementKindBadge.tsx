// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { label } from '@/i18n';
import { Badge, type Tone } from '@/ui/Badge';

const tones: Record<string, Tone> = {
    works: 'good',
    precondition: 'plain',
    limit: 'open',
    risk: 'bad',
};

export function ElementKindBadge({ kind }: { kind: string }) {
    return <Badge tone={tones[kind] ?? 'plain'}>{label('elementKind', kind)}</Badge>;
}
