// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ask } from '@/api/client';
import { asProblem, Problem, problemFrom } from '@/api/problem';
import { Failure, statusOf } from '@/ui/Failure';
import { parseInline, parseMarkdown, titleOf } from '@/ui/markdown-blocks';

describe('problems of the API', () => {
    it('carry code, detail and every error', () => {
        const problem = problemFrom(400, {
            code: 'pools.refused',
            detail: 'Te weinig',
            errors: [{ in: 'body', location: '/exclude', code: 'POOL-1', detail: 'x' }, 'odd'],
        });
        expect(problem).toMatchObject({ status: 400, code: 'pools.refused', detail: 'Te weinig' });
        expect(problem.errors).toHaveLength(1);
    });

    it('keep only the status of an answer that is no problem', () => {
        expect(problemFrom(502, '<html>').code).toBe('http_502');
        expect(problemFrom(502, null).detail).toBe('');
    });

    it.each([
        [0, true],
        [404, false],
        [400, false],
        [429, true],
        [503, true],
    ])('with status %d are passing: %s', (status, passing) =>
        expect(new Problem(status, 'x', '').passing).toBe(passing),
    );

    it('stand for a lost connection too', () =>
        expect(asProblem(new TypeError('failed to fetch'))).toMatchObject({ status: 0 }));

    it('are thrown by ask', async () => {
        const response = new Response(null, { status: 404 });
        const answer = Promise.resolve({ error: { code: 'x.not_found' }, response });
        await expect(ask(answer)).rejects.toMatchObject({ status: 404, code: 'x.not_found' });
    });
});

describe('a failure on a page', () => {
    it('says what happened and lets one try again', () => {
        const retry = vi.fn();
        render(<Failure error={new Problem(503, 'busy', 'detail')} retry={retry} />);
        expect(screen.getByRole('alert').textContent).toContain('te druk');
        fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
        expect(retry).toHaveBeenCalledOnce();
    });

    it('shows the detail of a refusal', () => {
        render(<Failure error={new Problem(400, 'x', 'Kies minder kenmerken.')} />);
        expect(screen.getByText('Kies minder kenmerken.')).toBeTruthy();
        expect(statusOf(new Error('x'))).toBe(0);
    });
});

describe('texts of the site', () => {
    it('become headings, paragraphs, lists, links and references', () => {
        const blocks = parseMarkdown(
            '<!--\nlicence\n-->\n# Titel\n\nEen *regel*\nen nog een. [bron:avg]\n\n- een;\n- twee\n  verder.\n',
        );
        expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list']);
        expect(titleOf(blocks)).toBe('Titel');
        expect(blocks[2]).toEqual({
            kind: 'list',
            items: [[{ kind: 'text', text: 'een;' }], [{ kind: 'text', text: 'twee verder.' }]],
        });
    });

    it('keep markup and unsafe addresses as text', () => {
        expect(parseInline('<b>x</b>')).toEqual([{ kind: 'text', text: '<b>x</b>' }]);
        expect(parseInline('[x](javascript:alert)')).toEqual([
            { kind: 'text', text: '[x](javascript:alert)' },
        ]);
        expect(parseInline('zie [x](https://example.org) **nu**').map((item) => item.kind)).toEqual(
            ['text', 'link', 'text', 'strong'],
        );
    });
});
