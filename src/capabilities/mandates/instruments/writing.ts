// Clauses by hand, of an instrument or of a draft, where no text could be read: written down,
// corrected, taken out. A paragraph that nobody here has read bears no number; what is told of it
// stands there in own words, and is shown as such.
import { type Act, defineAct, type Reach, z } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { maybe, required } from '../../claims/index.ts';
import { type ClausePlace, isNamed } from './clause.ts';
import { onInstrument } from './decide.ts';
import { evolve, type InstrumentState, NO_INSTRUMENT } from './instrument.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';

const PARTS = ['preambular', 'operative', 'annex', 'article', 'text'] as const;
/** Signs of one clause: the longest of the Council's have some four thousand. */
const CLAUSE_MAX = 20_000;
const words = z
  .string()
  .trim()
  .max(CLAUSE_MAX)
  .nullish()
  .transform((text) => text || null);

const where = {
  instrument: required,
  draft: maybe.describe('The draft that it belongs to; the instrument itself where left out'),
};
const said = {
  number: maybe.describe('As printed, such as 5 or 5(a)'),
  part: z.enum(PARTS).optional(),
  verb: maybe.describe('Such as Requests or Calls upon'),
  text: words.describe('Its words as printed; left out where nobody here has read the paragraph'),
  gist: maybe.describe('What is told of it, in own words, where nobody here has read it'),
  parent: maybe.describe('The number or id of the clause that it is a part of'),
};
const addInput = z.object({
  ...where,
  ...said,
  after: maybe.describe('The clause behind which it stands; the last where left out'),
});
type AddInput = z.infer<typeof addInput>;
const amendInput = z.object({ ...where, clause: required, ...said });
type AmendInput = z.infer<typeof amendInput>;
const withdrawInput = z.object({ ...where, clause: required, reason: required });

/** The hash under which the words are kept. */
interface Kept {
  readonly words: string | null;
}

async function kept({ text }: { readonly text: string | null }, reach: Reach): Promise<Kept> {
  return { words: text === null ? null : (await reach.files.putText(text)).sha256 };
}

interface Within {
  readonly clauses: readonly ClausePlace[];
  /** How the text is called. */
  readonly named: string;
}

/** The clauses that an act is about; or why there are none. */
function within(
  state: InstrumentState,
  { instrument: id, draft }: { readonly instrument: string; readonly draft: string | null },
): Within | Problem {
  const { instrument } = state;
  if (!instrument) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument: id });
  if (draft === null) {
    const { clauses, symbol, title } = instrument;
    return { clauses, named: symbol ?? title };
  }
  const found = state.drafts.find((each) => each.id === draft);
  if (!found) return new Problem(INSTRUMENT_PROBLEMS.noDraft, { draft });
  return { clauses: found.clauses, named: found.symbol ?? found.title };
}

function missing({ clauses, named }: Within, clause: string | null): Problem | null {
  if (clause === null || clauses.some(isNamed(clause))) return null;
  return new Problem(INSTRUMENT_PROBLEMS.noClauseHere, { clause, instrument: named });
}

/** What a clause may not be; null where it may. */
function wrong(one: ClausePlace, { clauses }: Within): Problem | null {
  const { number } = one;
  const unread = (one.words ?? null) === null;
  if (unread && !one.gist) return new Problem(INSTRUMENT_PROBLEMS.emptyClause);
  if (number === null) return null;
  if (unread) return new Problem(INSTRUMENT_PROBLEMS.unreadNumber, { number });
  const taken = clauses.some((each) => each.id !== one.id && isNamed(number)(each));
  return taken ? new Problem(INSTRUMENT_PROBLEMS.numberTaken, { number }) : null;
}

const shared = { start: NO_INSTRUMENT, stream: onInstrument, evolve };

export const addClause = defineAct<AddInput, InstrumentState, Kept>({
  name: 'mandates.add-clause',
  says: 'Writes a clause down by hand, or what is told of a paragraph that nobody here has read.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    number: '5',
    verb: 'Requests',
    text: 'Requests the Secretary-General to report on the options within 30 days;',
  },
  input: addInput as unknown as z.ZodType<AddInput>,
  ...shared,
  facts: kept,
  decide(state, input, { id, facts }) {
    const { instrument, draft, part, number, verb, gist, parent, after } = input;
    const all = within(state, input);
    if (all instanceof Problem) return all;
    const kind = state.instrument?.kind;
    const clause: ClausePlace = {
      ...{ id: id('cls'), number, verb, parent, gist, words: facts.words },
      part:
        part ?? (kind === 'resolution' ? 'operative' : kind === 'agreement' ? 'article' : 'text'),
      ...{ start: null, end: null },
    };
    const refused = missing(all, after) ?? missing(all, parent) ?? wrong(clause, all);
    if (refused) return refused;
    const payload = { instrument, draft, clause, after } as unknown as Json;
    return {
      events: [{ type: 'ClauseAdded', payload, on: state.instrument?.adoptedOn ?? null }],
      answer: { instrument, clause: clause.id ?? null },
    };
  },
});

export const amendClause = defineAct<AmendInput, InstrumentState, Kept>({
  name: 'mandates.amend-clause',
  says: 'Corrects a clause that was written down by hand; what was said before stays.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    clause: 'cls_01h00000000000000000000000',
    number: '6',
    text: 'Decides to remain seized of the matter.',
  },
  input: amendInput as unknown as z.ZodType<AmendInput>,
  ...shared,
  facts: kept,
  decide(state, input, { facts }) {
    const all = within(state, input);
    if (all instanceof Problem) return all;
    const before = handmade(all, input.clause);
    if (before instanceof Problem) return before;
    const { number, part, verb, gist, parent } = input;
    const given = { number, part, verb, gist, parent, words: facts.words };
    const set = Object.fromEntries(
      Object.entries(given).filter(([, value]) => (value ?? null) !== null),
    ) as Partial<ClausePlace>;
    if (Object.keys(set).length === 0) return { events: [] };
    const refused = missing(all, parent) ?? wrong({ ...before, ...set }, all);
    if (refused) return refused;
    const { instrument, draft } = input;
    const payload = { instrument, draft, id: before.id, set } as unknown as Json;
    return { events: [{ type: 'ClauseAmended', payload }] };
  },
});

export const withdrawClause: Act = defineAct<z.infer<typeof withdrawInput>, InstrumentState>({
  name: 'mandates.withdraw-clause',
  says: 'Takes out a clause that was written down by hand, with a reason; its entry stays.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    clause: 'cls_01h00000000000000000000000',
    reason: 'it belongs to the draft of 3 May',
  },
  input: withdrawInput as unknown as z.ZodType<z.infer<typeof withdrawInput>>,
  ...shared,
  decide(state, input) {
    const all = within(state, input);
    if (all instanceof Problem) return all;
    const before = handmade(all, input.clause);
    if (before instanceof Problem) return before;
    const { instrument, draft, reason } = input;
    const payload = { instrument, draft, id: before.id ?? '', reason };
    return { events: [{ type: 'ClauseWithdrawn', payload }] };
  },
});

/** The clause that somebody wrote down; or why it is none. */
function handmade(all: Within, clause: string): ClausePlace | Problem {
  const found = all.clauses.find(isNamed(clause));
  if (!found)
    return new Problem(INSTRUMENT_PROBLEMS.noClauseHere, { clause, instrument: all.named });
  return found.id === undefined ? new Problem(INSTRUMENT_PROBLEMS.readClause, { clause }) : found;
}
