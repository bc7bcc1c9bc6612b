// One instrument: its clauses in full, its drafts in order, its vote, its history, and the duties
// that rest on each clause.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import {
  firstDay,
  type Lang,
  Problem,
  proseLang,
  spokenDuration,
} from '../../../../kernel/index.ts';
import { claimView, named, namedParty } from '../../../claims/index.ts';
import { groundView, shownGrounds } from '../../decisions/views/ground.ts';
import { statusName } from '../../labels.ts';
import { stepsAt } from '../../obligations/views/steps.ts';
import { worldOf } from '../../obligations/world.ts';
import { sameSymbol } from '../citing.ts';
import { isNamed, numberKey } from '../clause.ts';
import { CITED, historyOf, INSTRUMENT_STATUSES } from '../instrument.ts';
import { INSTRUMENT_PROBLEMS } from '../problems.ts';
import { clauseRow, clausesShown } from './clauses.ts';
import { instrumentRow, rowOf } from './rows.ts';
import { instrumentNamed, type Known, type StepRow, stepsOf } from './steps.ts';

const draftView = z.object({
  id: z.string(),
  order: z.number(),
  title: z.string(),
  symbol: z.string().nullable(),
  on: z.string().nullable(),
  source: z.string().nullable(),
  clauseCount: z.number(),
});

const stepView = z.object({
  status: z.enum(INSTRUMENT_STATUSES),
  statusName: z.string(),
  on: z.string(),
  note: z.string().nullable(),
  /** False where only the days of the instrument, or its vote, tell it. */
  recorded: z.boolean(),
});

const authorityView = z.object({
  effect: z.enum(['gives', 'extends', 'ends']),
  term: z.string().nullable(),
  termText: z.string().nullable(),
  ceiling: z.number().nullable(),
  powers: z.array(z.string()),
  of: z.string().nullable(),
});

const restingView = z.object({
  duty: z.string(),
  what: z.string(),
  owner: namedParty,
  /** The clause as the duty cites it; null where it rests on the whole instrument. */
  clause: z.string().nullable(),
  /** Whether the instrument has that clause here. */
  found: z.boolean(),
});

const answer = z.object({
  instrument: instrumentRow,
  clauses: z.array(clauseRow),
  drafts: z.array(draftView),
  /** The draft whose clauses are shown; null: those of the instrument itself. */
  shown: draftView.nullable(),
  steps: z.array(stepView),
  authority: authorityView.nullable(),
  duties: z.array(restingView),
  /** Where it stands, its vote, what it gives, or one of its clauses (by its id or number). */
  cites: z.array(
    z.object({
      of: z.enum([...CITED, 'clause']),
      clause: z.string().nullable(),
      ground: groundView,
    }),
  ),
  /** The claims behind these. */
  cited: z.array(claimView),
  /** Everything that was recorded of it, oldest first. */
  entries: z.array(
    z.object({ type: z.string(), at: z.string(), by: z.string(), entry: z.number() }),
  ),
});
export type InstrumentView = z.infer<typeof answer>;

export const instrument = defineView({
  name: 'mandates.instrument',
  says: 'One instrument, clause by clause, each with the place of its words in the source.',
  query: z.object({
    instrument: z.string().describe('Its id, or its symbol'),
    draft: z.string().optional().describe('The clauses of this draft instead of its own'),
  }),
  answer,
  async look({ instrument: name, draft: wanted }, reach, asking) {
    const { mission, clocks, lang } = asking;
    const found = await instrumentNamed(reach, asking, name);
    if (!found) throw new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument: name });
    const draft = wanted ? found.drafts.find(({ id }) => id === wanted) : null;
    if (draft === undefined)
      throw new Problem(INSTRUMENT_PROBLEMS.noDraft, { draft: wanted ?? '' });
    const { id } = found.instrument;
    const by = (on: string | null) => on === null || firstDay(on) <= clocks.asOf;
    const steps = (await stepsOf(reach, mission)).filter((step) => step.instrument === id);
    return {
      instrument: rowOf(found, asking),
      clauses: await clausesShown(reach, mission, draft ?? found.instrument),
      drafts: found.drafts.filter(({ on }) => by(on)).map(shownDraft),
      shown: draft ? shownDraft(draft) : null,
      steps: historyOf(found)
        .filter(({ on }) => by(on))
        .map((step) => ({
          ...step,
          statusName: statusName(step.status, lang),
          recorded: found.steps.includes(step),
        })),
      authority: authorityShown(found, lang),
      duties: await restingOn(found, reach, asking),
      ...(await citesOf(found, reach, asking)),
      entries: steps
        .filter(({ at }) => at.slice(0, 10) <= clocks.knownAt)
        .map(({ type, at, by, entry }: StepRow) => ({ type, at, by, entry })),
    };
  },
  rows: ({ clauses }) => clauses,
});

const shownDraft = ({ clauses, ...draft }: Known['drafts'][number]) => ({
  ...draft,
  clauseCount: clauses.length,
});

function authorityShown({ authority }: Known, lang: Lang) {
  if (!authority) return null;
  const { term, powers } = authority;
  return {
    ...authority,
    powers: [...powers],
    termText: term && spokenDuration(term, proseLang(lang)),
  };
}

async function citesOf({ cited: all }: Known, reach: Reach, asking: Asking) {
  const { show, cited } = await shownGrounds(
    reach,
    asking,
    all.map(({ ground }) => ground),
  );
  const cites = all.map(({ of, clause, ground }) => ({ of, clause, ground: show(ground) }));
  return { cites, cited };
}

/** Duties whose basis is this instrument, by its id, its symbol or its title. */
async function restingOn(
  { instrument: { id, symbol, title, clauses } }: Known,
  reach: Reach,
  asking: Asking,
): Promise<z.infer<typeof restingView>[]> {
  const { duties } = worldOf(await stepsAt(reach, asking.mission, asking.clocks));
  const own = (cited: string | null) =>
    cited !== null &&
    (cited === id || cited === title || (symbol !== null && sameSymbol(cited, symbol)));
  return [...duties.values()].flatMap(({ id: duty, terms }) => {
    if (!terms || !own(terms.basis.instrument)) return [];
    const { clause } = terms.basis;
    const at = clause === null ? undefined : clauses.find(isNamed(clause));
    return {
      ...{ duty, what: terms.what, owner: named(terms.owner, asking.lang) },
      clause: at?.number ?? at?.id ?? (clause && numberKey(clause)),
      found: at !== undefined,
    };
  });
}
