// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Told {
    text: string;
    /** The same sentence said twice is said twice. */
    turn: number;
}

function Said({ told }: { told: Told | undefined }) {
    const line = useRef<HTMLParagraphElement>(null);
    // What was pressed may be gone with what it did: the focus goes to what is said of it.
    useEffect(() => {
        if (told) line.current?.focus();
    }, [told]);
    return (
        <p ref={line} tabIndex={-1} role="status" className="wz-said">
            {told?.text}
        </p>
    );
}

/** A line that says what was done, and the way to say it. */
export function useSaid(): [ReactNode, (text: string) => void] {
    const [told, setTold] = useState<Told>();
    const say = (text: string) => setTold((before) => ({ text, turn: (before?.turn ?? 0) + 1 }));
    return [<Said key="said" told={told} />, say];
}
