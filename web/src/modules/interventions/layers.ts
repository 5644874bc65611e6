// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { textOf } from '@/ui/search-params';

/** How much a reader wants to read: one minute, ten minutes, everything. */
export type Layer = 'minute' | 'ten' | 'all';

export interface LayerAddress {
    layer?: Exclude<Layer, 'minute'>;
}

export function layerSearch(search: Record<string, unknown>): LayerAddress {
    const layer = textOf(search.layer);
    return { layer: layer === 'ten' || layer === 'all' ? layer : undefined };
}

/** Whether a part is open when the reader chose this layer. */
export function isOpen(part: 'ten' | 'all', chosen: LayerAddress['layer']): boolean {
    return chosen === 'all' || chosen === part;
}
