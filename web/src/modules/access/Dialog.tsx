// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
    title: string;
    /** Somebody stopped, with the button, with Escape or otherwise. */
    close: () => void;
    children: ReactNode;
}

/** A question in front of the page. The browser keeps the focus inside and gives it back. */
export function Dialog({ title, close, children }: DialogProps) {
    const dialog = useRef<HTMLDialogElement>(null);
    const heading = useId();
    useEffect(() => dialog.current?.showModal(), []);
    return (
        <dialog ref={dialog} className="wz-dialog" aria-labelledby={heading} onClose={close}>
            <h2 id={heading} className="wz-heading-2">
                {title}
            </h2>
            {children}
        </dialog>
    );
}
