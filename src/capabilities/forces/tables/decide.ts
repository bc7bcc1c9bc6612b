// The act for a force table: each of its figures is a statement of a source, recorded as the claim
// that it is, at the line in which it stands. There is no second book of figures.
import { defineAct, z } from '../../../acts/index.ts';
import { Problem, WORDS } from '../../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, quantity, required } from '../../claims/index.ts';
import { COUNTS } from '../offer.ts';
import type { Line } from './passage.ts';
import { TABLE_PROBLEMS } from './problems.ts';
import { figureSheet } from './sheet.ts';
import { lineIn } from './views/line.ts';

const UNITS = ['police', 'military', 'personnel', 'equipment'] as const;
/** Words of one row by which its line is found. */
const OTHERS_MAX = 8;

const wordOr = <const T extends readonly [string, ...string[]]>(words: T, other: T[number]) =>
  z
    .union([z.enum(words), z.literal('')])
    .nullish()
    .transform((word) => (word || other) as T[number]);

/** The id of a source, or the address of its page. */
const source = required.transform((text) => /src_[0-9a-z]{26}/.exec(text)?.[0] ?? text);

const input = z.object({
  source: source.describe('The source in which the table stands'),
  state: maybeParty.describe('Whose figure; empty: of the whole force'),
  quantity: quantity.describe('How many: 140, 120-160, >=40, <=150'),
  on: maybeDate.describe('The day that it is of; that of the source where left out'),
  stance: wordOr(WORDS.stance, 'deployed').describe('What the figure is of; who is there if empty'),
  counts: z
    .union([z.enum(COUNTS), z.literal('')])
    .nullish()
    .transform((word) => word || null)
    .describe('A word, people who came or left, or how many are there'),
  unit: wordOr(UNITS, 'personnel'),
  said: required.describe('The number as it stands in the source'),
  others: z
    .preprocess(
      (given) => (typeof given === 'string' ? given.split(/\s*;\s*/).filter(Boolean) : given),
      z.array(z.string().max(200)).max(OTHERS_MAX).default([]),
    )
    .describe('What else stands in its line, such as the name of the state'),
  note: maybe,
});
type FigureInput = z.infer<typeof input>;

export const takeFigure = defineAct<FigureInput, null, Line | null>({
  name: 'forces.take-figure',
  says: 'Takes one figure of a force table as what its source says, at the line where it stands.',
  example: {
    ...{ source: 'src_01h00000000000000000000000', state: 'KEN', quantity: '744' },
    ...{ on: '2025-02-06', unit: 'police', said: '744', others: ['Kenya'] },
  },
  input,
  sheet: figureSheet,
  stream: ({ source: of }) => `table:${of}`,
  start: null,
  evolve: (state) => state,
  facts: ({ source: id, said, others }, reach, { mission }) =>
    lineIn(reach, mission, { id, said, others }),
  decide(_state, given, { facts: line }) {
    const { source: id, on, note, said, state, stance, unit } = given;
    if (given.quantity === null) return new Problem(TABLE_PROBLEMS.noNumber, { field: 'quantity' });
    if (!line) return new Problem(TABLE_PROBLEMS.notThere, { words: said, field: 'quantity' });
    const counts = given.counts ?? (stance === 'deployed' ? 'strength' : null);
    const fields = { state, role: 'contribute', stance, quantity: given.quantity, unit, counts };
    const { start, end } = line;
    const claim = { source: id, start, end, on, note, fields };
    return { events: [], also: [{ act: 'forces.report-offer', input: claim }] };
  },
});
