// What changed since a day: two views of one record, each by both clocks, hold different claims,
// different steps by the offices and, for a gate, other states. For all, a party or a gate.
import { type Asking, type Clocks, defineView, type Reach, z } from '../../../acts/index.ts';
import { formatDate, isDay, partyName } from '../../../kernel/index.ts';
import {
  type ClaimView,
  claimsOf,
  claimView,
  flatRow,
  namedParty,
  partiesOf,
} from '../../claims/index.ts';
import type { ToldStep } from '../../diplomacy/index.ts';
import { changesBetween, type Turn, turnsBetween } from '../changes.ts';

const day = z
  .string()
  .trim()
  .refine((text) => isDay(text), { error: 'is not a day: write 2023-07-01' });
const word = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null);

const query = z.object({
  since: day.describe('The day from which on: 2023-07-01'),
  sinceKnown: z
    .union([day, z.literal('')])
    .optional()
    .describe('As it was known on this day; on the same day where left out'),
  party: word.describe('Only what concerns this party'),
  gate: word.describe('Only what this gate waits for'),
});
type Query = z.infer<typeof query>;

const stepView = z.object({
  entry: z.number(),
  at: z.string(),
  on: z.string().nullable(),
  thing: z.string(),
  id: z.string(),
  parties: z.array(namedParty),
  text: z.string(),
  claims: z.array(claimView),
});
const stateView = z.object({
  id: z.string(),
  title: z.string(),
  /** Null where it was not there yet, or is not any more. */
  was: z.string().nullable(),
  is: z.string().nullable(),
  why: z.string(),
});

export const changed = defineView({
  name: 'reports.changed',
  says: 'What is new between two days, each as it was known: for all, a party or a gate.',
  query,
  answer: z.object({
    since: z.string(),
    sinceKnown: z.string(),
    title: z.string(),
    /** The party or gate that it is asked for; null for the whole record. */
    of: z.string().nullable(),
    /** Claims that were not in the view of that day, as it was known then. */
    claims: z.array(claimView),
    /** Ids of those about that day or before: only the knowledge is new. */
    knownLater: z.array(z.string()),
    /** Claims of that view that are gone: corrected or withdrawn. */
    gone: z.array(claimView),
    /** Figures that go by another claim than then. */
    turned: z.array(z.object({ was: claimView, is: claimView })),
    /** What offices wrote down of approaches and engagements since. */
    steps: z.array(stepView),
    /** Criteria whose state is another: of the gate, or of every gate. */
    states: z.array(stateView),
  }),
  async look(asked, reach, asking) {
    const then = { asOf: asked.since, knownAt: asked.sinceKnown || asked.since };
    const { party } = asked;
    const gate = asked.gate ? await gateBetween(asking, asked.gate, then) : null;
    const turns = gate?.turns ?? (party ? [] : await roadBetween(asking, then));
    const { came, knownLater, went, turned } = await claimsBetween(reach, asking, {
      ...{ then, asked, only: gate?.claims ?? null },
    });
    const [from, to] = [asked.since, asking.clocks.asOf].map((d) => formatDate(d, asking.lang));
    return {
      ...{ since: asked.since, sinceKnown: then.knownAt, title: `${from} – ${to}` },
      of: gate?.title ?? (party && partyName(party, asking.lang)),
      claims: [...came],
      knownLater: knownLater.map(({ id }) => id),
      gone: [...went],
      turned: [...turned],
      steps: gate ? [] : await stepsBetween(asking, party, then),
      states: [...turns],
    };
  },
  rows: ({ claims, gone, steps, states }) => [
    ...claims.map((claim) => flatRow(claim, { party: null, status: 'new', kind: claim.kind })),
    ...gone.map((claim) => flatRow(claim, { party: null, status: 'gone', kind: claim.kind })),
    ...steps.map(({ at, on, text, thing, id }) => ({
      ...{ date: on ?? at.slice(0, 10), party: null, words: text, status: 'written down' },
      ...{ kind: thing, claim: id },
    })),
    ...states.map(({ id, title, was, is }) => ({
      ...{ date: null, party: null, words: title, status: `${was ?? '–'} → ${is ?? '–'}` },
      ...{ kind: 'criterion', claim: id },
    })),
  ],
});

async function claimsBetween(
  reach: Reach,
  asking: Asking,
  given: { then: Clocks; asked: Query; only: ReadonlySet<string> | null },
) {
  const { then, asked, only } = given;
  const [before, now] = (await Promise.all([
    claimsOf(reach, { ...asking, clocks: then }),
    claimsOf(reach, asking),
  ])) as unknown as [ClaimView[], ClaimView[]];
  const wanted = (claim: ClaimView) =>
    (!asked.party || partiesOf(claim).includes(asked.party)) && (!only || only.has(claim.id));
  return changesBetween(before.filter(wanted), now.filter(wanted), asked.since);
}

async function stepsBetween(asking: Asking, party: string | null, then: Clocks) {
  const own = party ? { party } : {};
  const [before, now] = (await Promise.all([
    asking.ask('diplomacy.steps', own, then),
    asking.ask('diplomacy.steps', own),
  ])) as { readonly steps: readonly ToldStep[] }[];
  const known = new Set(before?.steps.map(({ entry }) => entry));
  return (now?.steps ?? []).filter(({ entry }) => !known.has(entry));
}

/** What is read of a gate, whatever else its view gives. */
interface GateSeen {
  readonly gate: { readonly title: string } | null;
  readonly criteria: readonly CriterionSeen[];
}

interface CriterionSeen {
  readonly criterion: string;
  readonly title: string;
  readonly stateName: string;
  readonly why: string;
  readonly cites: readonly string[];
  readonly basis: readonly string[];
}

/** Of every gate. */
async function roadBetween(asking: Asking, then: Clocks): Promise<Turn[]> {
  const [before, now] = (await Promise.all([
    asking.ask('mandates.criteria', {}, then),
    asking.ask('mandates.criteria'),
  ])) as { readonly rows: readonly CriterionSeen[] }[];
  const [old = [], current = []] = [before, now].map((seen) => statedOf(seen?.rows ?? []));
  return turnsBetween(old, current);
}

async function gateBetween(asking: Asking, gate: string, then: Clocks) {
  const now = (await asking.ask('mandates.gate', { gate })) as GateSeen;
  const before = await gateThen(asking, gate, then);
  const all = [...before.criteria, ...now.criteria];
  const claims = new Set(all.flatMap(({ cites, basis }) => [...cites, ...basis]));
  const turns: Turn[] = turnsBetween(...([before, now].map(stated) as [Stated[], Stated[]]));
  return { title: now.gate?.title ?? gate, claims, turns };
}

type Stated = Parameters<typeof turnsBetween>[0][number];

const stated = ({ criteria }: GateSeen): Stated[] => statedOf(criteria);
const statedOf = (criteria: readonly CriterionSeen[]): Stated[] =>
  criteria.map(({ criterion, title, stateName, why }) => ({
    ...{ id: criterion, title, state: stateName, why },
  }));

/** A gate that was not there yet had no criteria. */
async function gateThen(asking: Asking, gate: string, then: Clocks): Promise<GateSeen> {
  try {
    return (await asking.ask('mandates.gate', { gate }, then)) as GateSeen;
  } catch (error) {
    if ((error as { status?: number }).status !== 404) throw error;
    return { gate: null, criteria: [] };
  }
}
