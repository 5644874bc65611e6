// SPDX-FileCopyrightText: 2026 werkzaam contributors
// SPDX-License-Identifier: EUPL-1.2
import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ChartFrame } from '@/charts/ChartFrame';
import {
    extentOf,
    linear,
    logarithmic,
    ratiosBetween,
    stepFor,
    ticksBetween,
} from '@/charts/scale';
import { diagnosticOf } from '@/modules/evidence/DiagnosticCharts';
import { ForestChart, forestOf, forestTable, marksOf } from '@/modules/evidence/ForestChart';
import { rowsOf, sidesOf } from '@/modules/evidence/figures';
import { csvOf } from '@/ui/csv';
import { pool, study, version } from './fixtures';

const studies = [study('a', 0.1), study('b', 0.5), study('c', -0.2)];
const front = version(studies);
const plain = { pool, front, shown: front, exploring: false };
const without = version(studies.slice(0, 2), 0.4);
const explored = { pool, front, shown: without, exploring: true };

describe('scales', () => {
    it.each([
        [1, 6, 0.2],
        [10, 6, 2],
        [0.03, 6, 0.005],
        [7, 1, 5],
    ])('a span of %d in %d steps goes by %d', (span, count, step) =>
        expect(stepFor(span, count)).toBeCloseTo(step),
    );

    it('put ticks on round numbers, zero exactly zero', () =>
        expect(ticksBetween(-0.5, 0.5, 5)).toEqual([-0.4, -0.2, 0, 0.2, 0.4]));

    it('place values on the line', () => {
        const scale = linear([-1, 1], [100, 300]);
        expect([scale(-1), scale(0), scale(1)]).toEqual([100, 200, 300]);
    });

    it.each([
        [Math.log(0.7), Math.log(1.4), [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4]],
        [Math.log(0.3), Math.log(20), [0.5, 1, 2, 4, 8, 16]],
        [Math.log(0.001), Math.log(2000), [0.001, 0.01, 0.1, 1, 10, 100, 1000]],
    ])('put round ratios between the logarithms %d and %d', (low, high, ratios) =>
        expect(ratiosBetween(low, high)).toEqual(ratios),
    );

    it('place a ratio by its logarithm', () => {
        const scale = logarithmic([Math.log(0.25), Math.log(4)], [0, 200]);
        expect(scale.ticks.map((tick) => Math.round(scale(tick)))).toEqual([0, 50, 100, 150, 200]);
    });

    it('always hold zero, and values that are all the same', () => {
        const [low, high] = extentOf([2, 2], 0);
        expect(low).toBeLessThan(0);
        expect(high).toBeGreaterThan(2);
    });
});

describe('the forest plot', () => {
    it('names every column of numbers, the weights too', () => {
        render(<ForestChart {...plain} />);
        const drawing = screen.getByRole('img');
        for (const header of ['Onderzoek', 'Gewicht']) {
            expect(within(drawing).getByText(header)).toBeDefined();
        }
    });

    it('shows in its table the numbers of the data', () => {
        const table = forestTable(plain);
        expect(table.fields?.slice(0, 5)).toEqual([
            'study',
            'odds_ratio',
            'odds_ratio_lb',
            'odds_ratio_ub',
            'estimate',
        ]);
        expect(table.rows[1]?.cells.slice(0, 2)).toEqual(['Study b', Math.exp(0.5)]);
        expect(table.rows[1]?.cells[4]).toBe(0.5);
        expect(table.rows[1]?.shown.slice(1, 3)).toEqual([
            '1,65 (1,11 tot 2,44)',
            '0,50 (0,11 tot 0,89)',
        ]);
        expect(table.rows.map((row) => row.key)).toEqual([
            'id-a',
            'id-b',
            'id-c',
            'Gemiddeld effect',
            'Te verwachten in een nieuw onderzoek',
        ]);
        expect(table.rows[3]?.shown.slice(1, 3)).toEqual([
            '1,35 (1,11 tot 1,65)',
            '0,30 (0,10 tot 0,50)',
        ]);
        expect(table.rows[4]?.shown.slice(1, 3)).toEqual(['0,67 tot 2,72', '\u22120,40 tot 1,00']);
    });

    it('keeps the row of a study that is left out, marked and without weight', () => {
        expect(rowsOf(front, without).map((row) => row.excluded)).toEqual([false, false, true]);
        expect(forestTable(explored).rows[2]?.shown[3]).toBe('weggelaten');
        expect(forestTable(explored).rows[2]?.cells[7]).toBeNull();
    });

    it('shows a difference as it was computed', () => {
        const props = { ...plain, pool: { ...pool, metric: 'smd' } };
        const table = forestTable(props);
        expect(table.rows[1]?.shown[1]).toBe('0,50 (0,11 tot 0,89)');
        expect(table.rows[1]?.shown[2]).toBe('33,3%');
        expect(table.fields?.[1]).toBe('estimate');
    });

    it('holds the exploration against the answer', () => {
        const plot = forestOf(explored);
        expect(plot.summary?.estimate).toBe(0.4);
        expect(plot.compared?.estimate).toBe(0.3);
        expect(forestOf(plain).compared).toBeUndefined();
    });

    it('puts the favourable side where it belongs', () => {
        expect(sidesOf(pool)?.left).toBe('gunstig');
        expect(sidesOf({ ...pool, higherIsBetter: true })?.right).toBe('gunstig');
    });

    it('tells quality by shapes: self-evaluation is an empty circle', () => {
        expect(marksOf(study('a'))).toEqual(['yes', 'no']);
        expect(marksOf({ ...study('a'), randomised: 'odd', independence: 'unknown' })).toEqual([
            'unknown',
            'unknown',
        ]);
    });

    it('has a name, a description with the figures, and a table with every study', () => {
        render(<ForestChart {...plain} />);
        const drawing = screen.getByRole('img');
        expect(drawing.querySelector('title')?.textContent).toBe(
            'Alle onderzoeken en het gemiddelde',
        );
        expect(drawing.querySelector('desc')?.textContent).toContain(
            'odds ratio van 0,82 tot 1,65. Gemiddeld 1,35 (1,11 tot 1,65)',
        );
        expect(
            within(screen.getByRole('table', { hidden: true })).getAllByRole('row', {
                hidden: true,
            }),
        ).toHaveLength(6);
        expect(drawing.outerHTML).not.toContain('style=');
    });
});

describe('the other drawings', () => {
    it('show the answer without each study', () => {
        const plot = diagnosticOf({ ...plain, part: 'leave_one_out' });
        expect(plot.rows.map((row) => row.estimate)).toEqual([0.25, 0.25, 0.25]);
    });

    it('grow in order of year', () => {
        const dated = [
            { ...study('late'), year: 2010 },
            { ...study('early'), year: 1990 },
        ];
        const shown = version(dated);
        const plot = diagnosticOf({ ...plain, front: shown, shown, part: 'cumulative' });
        expect(plot.rows.map((row) => row.name)).toEqual(['1990 Study early', '2010 Study late']);
    });
});

describe('files', () => {
    function saved(mark?: string) {
        const contents: Blob[] = [];
        vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
            contents.push(content as Blob);
            return 'blob:x';
        });
        const { unmount } = render(
            <ChartFrame
                title="Title"
                description="Description"
                file="file"
                width={10}
                height={10}
                mark={mark}
                table={{
                    columns: [{ name: 'Naam', field: 'name' }],
                    rows: [{ key: 'a', shown: ['=1'], cells: ['=1'] }],
                }}
            >
                <rect width={5} height={5} className="x" />
            </ChartFrame>,
        );
        for (const button of screen.getAllByRole('button')) fireEvent.click(button);
        unmount();
        return Promise.all(contents.map((content) => content.text()));
    }

    it('are the drawing by itself and the table with all digits', async () => {
        const [svg, csv] = await saved();
        expect(svg).toContain('<title');
        expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
        expect(svg).not.toContain('class=');
        expect(csv).toBe("name\r\n'=1\r\n");
    });

    it("carry the mark of a reader's own look", async () => {
        const [svg, csv] = await saved('eigen verkenning');
        expect(svg).toContain('eigen verkenning');
        expect(csv).toContain('eigen verkenning');
    });

    it('quote what must be quoted', () =>
        expect(csvOf(['a', 'b'], [['x,"y"', 0.1 + 0.2]])).toBe(
            'a,b\r\n"x,""y""",0.30000000000000004\r\n',
        ));
});
