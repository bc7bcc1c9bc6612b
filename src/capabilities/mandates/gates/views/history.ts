// The history of one criterion, newest first: how it was laid down, what was said, found,
// estimated, waived and changed, each with its day, its source and who recorded it.
import { type Asking, type Reach, z } from '../../../../acts/index.ts';
import { dayOf } from '../../../../kernel/index.ts';
import { sourcesOf, textOf } from '../../../sources/index.ts';
import { type Criterion, type Passage, type Recorded, spoken } from '../road.ts';
import { wordSays } from '../words.ts';

export const historyRow = z.object({
  criterion: z.string(),
  what: z.enum([
    'added',
    'evidence',
    'finding',
    'reopening',
    'estimate',
    'waiver_asked',
    'waiver_confirmed',
    'waiver_refused',
    'waiver_ended',
    'change',
  ]),
  shows: z.enum(['met', 'not_met', 'unknown', 'nothing']).nullable(),
  on: z.string().nullable(),
  /** The state in a sentence; empty where nothing was settled. */
  says: z.string(),
  note: z.string(),
  cites: z.array(z.string()),
  passage: z
    .object({
      source: z.string(),
      title: z.string(),
      start: z.number(),
      end: z.number(),
      quote: z.string(),
    })
    .nullable(),
  days: z.object({ low: z.number(), likely: z.number(), high: z.number() }).nullable(),
  at: z.string(),
  by: z.string(),
  entry: z.number(),
});
export type HistoryRow = z.infer<typeof historyRow>;

const NOTHING = { shows: null, on: null, says: '', note: '', cites: [], passage: null, days: null };
type Draft = Omit<HistoryRow, 'passage'> & { readonly passage: Passage | null };

export async function historyOf(
  criteria: readonly Criterion[],
  reach: Reach,
  { mission, lang }: Asking,
): Promise<HistoryRow[]> {
  const drafts = criteria
    .flatMap((criterion) => [
      ...draftsOf(criterion, lang),
      ...waiversOf(criterion),
      ...criterion.changes.map((change) => row(criterion, 'change', change, change.reason ?? '')),
    ])
    .sort((a, b) => b.entry - a.entry);
  const ids = [...new Set(drafts.flatMap(({ passage }) => passage?.source ?? []))];
  const sources = new Map(
    (ids.length > 0 ? await sourcesOf(reach, mission, ids) : []).map((each) => [each.id, each]),
  );
  return Promise.all(
    drafts.map(async ({ passage, ...draft }) => {
      const source = passage && sources.get(passage.source);
      if (!passage || !source) return { ...draft, passage: null };
      const quote = (await textOf(reach, source)).slice(passage.start, passage.end);
      return { ...draft, passage: { ...passage, title: source.title, quote } };
    }),
  );
}

function row(
  { criterion }: Criterion,
  what: HistoryRow['what'],
  { at, by, entry }: Recorded,
  note = '',
): Draft {
  return { ...NOTHING, criterion, what, at, by, entry, note };
}

function draftsOf(criterion: Criterion, lang: Asking['lang']): Draft[] {
  const { words, estimates, claims, passage, on } = criterion;
  return [
    { ...row(criterion, 'added', criterion), claims, passage, on },
    ...words.map((word) => ({
      ...row(criterion, word.as, word, spoken(word.note, lang)),
      shows: word.shows,
      on: word.on ?? dayOf(word.at),
      says: wordSays(word, false, lang),
      claims: word.claims,
      passage: word.passage,
    })),
    ...estimates.map((estimate) => ({
      ...row(criterion, 'estimate', estimate, spoken(estimate.note, lang)),
      on: estimate.on,
      claims: estimate.claims,
      passage: estimate.passage,
      days: { low: estimate.low, likely: estimate.likely, high: estimate.high },
    })),
  ].map(({ claims: cited, ...draft }) => ({ ...draft, cites: [...cited] }));
}

function waiversOf(criterion: Criterion): Draft[] {
  return criterion.waivers.flatMap((waiver) => {
    const { confirmed, refused, ended, reason, on, until } = waiver;
    return [
      { ...row(criterion, 'waiver_asked', waiver, reason), on, says: until },
      ...(confirmed ? [row(criterion, 'waiver_confirmed', confirmed)] : []),
      ...(refused ? [row(criterion, 'waiver_refused', refused, refused.reason)] : []),
      ...(ended ? [row(criterion, 'waiver_ended', ended, ended.reason)] : []),
    ];
  });
}
