// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState } from 'react';

interface Action<Input, Output> {
    act: (input: Input) => Promise<Output>;
    done?: (output: Output) => unknown;
}

interface State {
    error: Error | null;
    isPending: boolean;
    isSuccess: boolean;
}

const idle: State = { error: null, isPending: false, isSuccess: false };

/** Something that is sent when somebody asks for it, one at a time, and how that went. */
export function useAction<Output, Input = void>({ act, done }: Action<Input, Output>) {
    const [state, setState] = useState(idle);
    const busy = useRef(false);
    const run = async (input: Input): Promise<void> => {
        if (busy.current) return;
        busy.current = true;
        setState({ ...idle, isPending: true });
        try {
            const output = await act(input);
            setState({ ...idle, isSuccess: true });
            await done?.(output);
        } catch (error) {
            setState({ ...idle, error: error instanceof Error ? error : new Error(String(error)) });
        } finally {
            busy.current = false;
        }
    };
    return { ...state, run: (input: Input) => void run(input) };
}
