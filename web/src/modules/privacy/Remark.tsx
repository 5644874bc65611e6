// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Shown } from './words';

/** A name, or a remark in its place. */
export function Remark({ shown }: { shown: Shown }) {
    return shown.remark ? <i className="wz-quiet">{shown.text}</i> : shown.text;
}
