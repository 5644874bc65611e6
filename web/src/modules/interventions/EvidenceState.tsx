// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { label } from '@/i18n';
import { Badge } from '@/ui/Badge';

/** What the evidence comes to; nothing that a person has yet to review looks like an answer. */
export function EvidenceState({ state }: { state: string }) {
    const text = label('evidence', state);
    return state === 'not_reviewed' ? <Badge tone="pending">{text}</Badge> : text;
}
