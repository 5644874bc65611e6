// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

export type NoticeKind = 'info' | 'provisional' | 'exploration' | 'reference' | 'warning' | 'error';

interface NoticeProps {
    kind: NoticeKind;
    title?: string;
    role?: 'alert' | 'status';
    children?: ReactNode;
}

const shapes: Record<NoticeKind, string> = {
    info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 3.5v2m0 2.5v5',
    provisional: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 3v5l3.5 2',
    exploration: 'M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zm4 9.5L20 20',
    reference: 'M5 5h14v14H5zM5 10h14M10 10v9',
    warning: 'M12 4l9 16H3zM12 10v5m0 1.5v1',
    error: 'M8.5 4h7L20 8.5v7L15.5 20h-7L4 15.5v-7zM9 9l6 6m0-6l-6 6',
};

/** A framed remark. Its kind is told by title and shape as well as by colour. */
export function Notice({ kind, title, role, children }: NoticeProps) {
    return (
        <div className={`wz-notice wz-notice--${kind}`} role={role}>
            <svg className="wz-notice__sign" viewBox="0 0 24 24" aria-hidden="true">
                <path d={shapes[kind]} />
            </svg>
            <div className="wz-notice__body">
                {title ? <p className="wz-notice__title">{title}</p> : null}
                {children}
            </div>
        </div>
    );
}
