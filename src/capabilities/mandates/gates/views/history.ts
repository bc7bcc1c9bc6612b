// The history of one criterion, newest first: how it was laid down, what was said, found,
// estimated, waived and changed, each with its day, its source and who recorded it.
import { type Asking, type Reach, z } from '../../../../acts/index.ts';
import { dayOf } from '../../../../kernel/index.ts';
import { sourcesOf, textOf } from '../../../sources/index.ts';
import { type Criterion, type Passage, type Recorded, spoken, type Word } from '../road.ts';
import { inTime } from '../standing.ts';
import { criterionTitle, wordSays } from '../words.ts';

export const historyRow = z.object({
  criterion: z.string(),
  gate: z.string(),
  title: z.string(),
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
  /** How it stood just before this word, on the day of this word; null where nothing was said. */
  was: z.enum(['met', 'not_met', 'unknown']).nullable(),
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

const NOTHING = {
  ...{ shows: null, was: null, on: null, says: '', note: '', cites: [], passage: null, days: null },
};
type Draft = Omit<HistoryRow, 'passage' | 'gate' | 'title'> & { readonly passage: Passage | null };

/** Rows that one answer holds, newest first; the rest is counted. */
const HISTORY_MAX = 60;

export async function historyOf(
  criteria: readonly Criterion[],
  reach: Reach,
  { mission, lang }: Asking,
): Promise<{ readonly history: HistoryRow[]; readonly earlier: number }> {
  const all = draftsAll(criteria, lang);
  const titled = new Map(criteria.map((each) => [each.criterion, titleOf(each, lang)]));
  const drafts = all.slice(0, HISTORY_MAX);
  const ids = [...new Set(drafts.flatMap(({ passage }) => passage?.source ?? []))];
  const sources = new Map(
    (ids.length > 0 ? await sourcesOf(reach, mission, ids) : []).map((each) => [each.id, each]),
  );
  const history = await Promise.all(
    drafts.map(async ({ passage, ...rest }) => {
      const draft = { ...rest, ...(titled.get(rest.criterion) ?? { gate: '', title: '' }) };
      const source = passage && sources.get(passage.source);
      if (!passage || !source) return { ...draft, passage: null };
      const quote = (await textOf(reach, source)).slice(passage.start, passage.end);
      return { ...draft, passage: { ...passage, title: source.title, quote } };
    }),
  );
  return { history, earlier: all.length - drafts.length };
}

const titleOf = (criterion: Criterion, lang: Asking['lang']) => ({
  ...{ gate: criterion.gate, title: criterionTitle(criterion, lang) },
});

function draftsAll(criteria: readonly Criterion[], lang: Asking['lang']): Draft[] {
  return criteria
    .flatMap((criterion) => [
      ...draftsOf(criterion, lang),
      ...waiversOf(criterion),
      ...criterion.changes.map((change) => row(criterion, 'change', change, change.reason ?? '')),
    ])
    .sort((a, b) => b.entry - a.entry);
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
      was: wasBefore(words, word),
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

function wasBefore(words: readonly Word[], word: Word): HistoryRow['was'] {
  const telling = [...words].sort(inTime).filter(({ shows }) => shows !== 'nothing');
  const before = telling.filter((each) => each !== word && inTime(each, word) < 0).at(-1)?.shows;
  return before === undefined || before === 'nothing' ? null : before;
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
