// The picture as a chart for a file: what stands at the end of each line, and its colours on paper.
import { type Chart, chartOf, type Line, type Look } from '../../../engines/charts/index.ts';
import { type Day, formatNumber, type Lang } from '../../../kernel/index.ts';
import type { PictureLineView, PictureView } from './forms.ts';

export interface Drawn {
  readonly picture: PictureView;
  readonly from: Day;
  readonly asOf: Day;
  readonly lang: Lang;
  readonly height: number;
}

export function chartOfPicture({ picture, from, asOf, lang, height }: Drawn): Chart {
  const { gap, lines } = picture;
  return chartOf({
    ...{ from, asOf, height, lines: lines.map(lineOf) },
    gap: gap && { from: gap.present, to: gap.size, label: gap.text },
    number: (value) => formatNumber(value, lang),
  });
}

function lineOf({ of, name, look, steps, now, tells, end }: PictureLineView): Line {
  const text = now?.text ?? (now && now.open > 0 ? '?' : '0');
  return { tone: of, name, look, steps, now: text, tells, end };
}

const INK = '#14191b';
const GREY = '#5f696b';
const BLUE = '#0b4a78';
const GREEN = '#0c6046';

/** The colours of the pages, light. */
export const PAPER: Readonly<Record<string, Look>> = {
  'line-ceiling': { stroke: INK, wide: 2 },
  'dashed-plan': { stroke: GREY, wide: 1.5, dash: [2, 4] },
  'line-required': { stroke: INK, wide: 1.5 },
  'band-required': { fill: '#e9edee' },
  'line-promised': { stroke: '#86a8c0', wide: 2.5 },
  'band-promised': { fill: '#e3ecf2' },
  'line-notified': { stroke: '#5486aa', wide: 2.5 },
  'band-notified': { fill: '#cfdfea' },
  'dashed-cleared': { stroke: GREEN, wide: 2.5, dash: [7, 3] },
  'line-present': { stroke: BLUE, wide: 3 },
  'under-present': { fill: '#d8e3eb' },
  'band-present': { fill: '#9dbcd2' },
  present: { stroke: BLUE, wide: 2, fill: '#ffffff' },
  ceiling: { stroke: INK, wide: 1, fill: INK },
  plan: { stroke: GREY, wide: 1, fill: '#ffffff' },
  'name-ceiling': { fill: INK, heavy: true },
  'name-required': { fill: INK, heavy: true },
  'name-plan': { fill: GREY },
  'name-promised': { fill: '#4a728e', heavy: true },
  'name-notified': { fill: '#336b93', heavy: true },
  'name-cleared': { fill: GREEN, heavy: true },
  'name-present': { fill: BLUE, heavy: true },
};
