import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf, type Line, pngOf, shapesOf, svgOf } from './index.ts';

const exact = (n: number) => ({ min: n, max: n });
const step = (
  day: string,
  quantity: { min: number | null; max: number | null } | null,
  open = 0,
) => ({
  ...{ day, quantity, open, sure: null, rivals: [] },
});
const line = (more: Partial<Line>): Line => ({
  ...{
    tone: 'present',
    name: 'present',
    look: 'area',
    steps: [],
    now: '0',
    tells: true,
    end: null,
  },
  ...more,
});
const drawn = (
  lines: readonly Line[],
  gap: { from: number; to: number; label: string } | null = null,
) =>
  chartOf({
    ...{ lines, gap, from: '2024-01-01', asOf: '2025-01-01', height: 200 },
    number: (value) => String(value),
  });

describe('a drawing in steps', () => {
  it('holds an amount until the next one, and goes there upright, never aslant', () => {
    const steps = [step('2024-02-01', exact(100)), step('2024-06-01', exact(300))];
    const lines = shapesOf(drawn([line({ steps })])).filter(({ kind }) => kind === 'line');
    for (const each of lines)
      if (each.kind === 'line')
        expect(each.y1 === each.y2 || each.from[0] === each.to[0], JSON.stringify(each)).toBe(true);
  });

  it('draws a range as a band and what has no number as a hatch', () => {
    const steps = [step('2024-02-01', { min: 100, max: 200 }), step('2024-06-01', null, 2)];
    const tones = shapesOf(drawn([line({ steps })])).map(({ tone }) => tone);
    expect(tones).toContain('band-present');
    expect(tones).toContain('hatch');
  });

  it('hatches a count that has grown old', () => {
    const fresh = { ...step('2024-02-01', exact(100)), sure: '2025-06-01' };
    const old = { ...step('2024-02-01', exact(100)), sure: '2024-03-01' };
    const hatched = (steps: Line['steps']) =>
      shapesOf(drawn([line({ steps })])).some(({ tone }) => tone === 'hatch');
    expect([hatched([fresh]), hatched([old])]).toEqual([false, true]);
  });

  it('stands what is missing upright on the last day, and says it', () => {
    const steps = [step('2024-02-01', exact(100))];
    const shapes = shapesOf(drawn([line({ steps })], { from: 100, to: 900, label: '800 fewer' }));
    expect(shapes.some(({ tone }) => tone === 'gap')).toBe(true);
    expect(shapes.some((each) => each.kind === 'text' && each.text === '800 fewer')).toBe(true);
  });

  it('shows a rival as a dot of its own', () => {
    const rivals = [{ quantity: exact(400), text: '400' }];
    const steps = [{ ...step('2024-02-01', exact(200)), rivals }];
    const dots = shapesOf(drawn([line({ steps })])).filter(({ tone }) => tone === 'rival');
    expect(dots.map(({ kind }) => kind)).toEqual(['dot', 'text']);
  });

  it('names every line at its end, none over another, for any amounts', () => {
    const amount = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 7 }), (amounts) => {
        const lines = amounts.map((n, i) =>
          line({ name: `line${i}`, steps: [step('2024-02-01', exact(n))] }),
        );
        const names = shapesOf(drawn(lines)).flatMap((each) =>
          each.kind === 'text' && each.beside ? [each.y] : [],
        );
        expect(names).toHaveLength(amounts.length);
        const sorted = [...names].sort((a, b) => a - b);
        for (const [i, y] of sorted.entries())
          if (i > 0) expect(y - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(15.99);
      }),
    );
  });

  it('stays within its plot for any steps', () => {
    const any = fc.tuple(fc.integer({ min: 0, max: 366 }), fc.integer({ min: 0, max: 20_000 }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (rows) => {
        const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
        const steps = [...new Map(rows.map(([n, q]) => [day(n), q]))]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([on, q]) => step(on, exact(q)));
        for (const shape of shapesOf(drawn([line({ steps })]))) {
          if (shape.kind !== 'area') continue;
          expect(shape.from[0]).toBeGreaterThanOrEqual(0);
          expect(shape.to[0]).toBeLessThanOrEqual(1);
          expect(Math.max(shape.y1, shape.y2)).toBeLessThanOrEqual(200.01);
        }
      }),
    );
  });
});

describe('a sheet', () => {
  const steps = [step('2024-02-01', exact(100)), step('2024-06-01', exact(300))];
  const sheet = {
    ...{ title: 'R&D <gap>', notes: ['made up'], width: 1280, lang: 'en', looks: {} },
    chart: drawn([line({ steps, now: '300' })], { from: 300, to: 900, label: '600 fewer' }),
  };

  it('is SVG that is whole in itself, with its words as text', () => {
    const svg = svgOf(sheet);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('R&amp;D &lt;gap&gt;');
    expect(svg).toContain('600 fewer');
    expect(svg).not.toMatch(/<script|href=|<style/);
  });

  it('is PNG of twice its size, painted with the font that is handed in', async () => {
    const font = createRequire(import.meta.url).resolve(
      '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    );
    const png = Buffer.from(await pngOf(sheet, readFileSync(font)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2560);
    expect(png.length).toBeGreaterThan(10_000);
  });
});
