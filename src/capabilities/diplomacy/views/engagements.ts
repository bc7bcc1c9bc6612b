// Who met, called, visited or wrote to whom: what claims tell and what offices wrote down, one line
// each, with what came of it and which assurances were given or expressly not.
import { defineView, z } from '../../../acts/index.ts';
import { lastDay, type Party, Problem, WORDS } from '../../../kernel/index.ts';
import { type ClaimView, claimView, namedParty } from '../../claims/index.ts';
import type { Evidence } from '../evidence.ts';
import { formName } from '../labels.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import {
  dayOf,
  type Engagement,
  isToCome,
  NO_ENGAGEMENT,
  standingOn,
  toldBy,
} from '../talks/engagement.ts';
import { told } from '../talks/facts.ts';
import { givenName, standingName } from '../talks/labels.ts';
import { claimsAmong, type Ground, groundOf, restOf, restsOn } from './ground.ts';
import { sourceCells } from './outreach.ts';

const outcome = z.object({
  words: z.string(),
  on: z.string(),
  rests: restsOn,
  entry: z.number(),
});
const assurance = z.object({
  by: namedParty.nullable(),
  to: namedParty.nullable(),
  what: z.string(),
  given: z.enum(['given', 'on_conditions', 'not_given']),
  givenName: z.string(),
  on: z.string(),
  rests: restsOn,
  entry: z.number(),
});

export const engagementRow = z.object({
  id: z.string(),
  /** The claim that tells of it; null where only an office does. */
  claim: claimView.nullable(),
  parties: z.array(namedParty),
  form: z.string(),
  formName: z.string(),
  place: z.string().nullable(),
  about: z.string().nullable(),
  /** The day on which it was held, or for which it is planned. */
  when: z.string().nullable(),
  /** The same; where no source gives it, the day of publication. */
  dated: z.string().nullable(),
  standing: z.enum(['planned', 'unconfirmed', 'reported', 'held', 'called_off']),
  standingName: z.string(),
  rests: restsOn,
  outcomes: z.array(outcome),
  assurances: z.array(assurance),
  calledOff: z.object({ on: z.string(), reason: z.string() }).nullable(),
  claims: z.array(claimView),
});
export type EngagementRow = z.infer<typeof engagementRow>;

export function engagementRows(ground: Ground): EngagementRow[] {
  const told_ = ground.talks.map((claim): EngagementRow => {
    const own = ground.engagements.get(claim.id) ?? NO_ENGAGEMENT;
    const { when } = claim.fields;
    const tells = told(claim);
    const toCome = isToCome(when, ground.asOf) && !own.held;
    const state = toldBy(own, toCome ? { ...tells, planned: when, held: null } : tells);
    const view = ground.claims.get(claim.id) ?? null;
    return rowOf(ground, { id: claim.id, state, claim: view, when });
  });
  const byHand = [...ground.engagements].flatMap(([id, state]) =>
    state.meeting ? [rowOf(ground, { id, state, claim: null, when: dayOf(state) })] : [],
  );
  const day = ({ dated }: EngagementRow) => (dated ? lastDay(dated) : '9999');
  return [...told_, ...byHand].sort((a, b) => day(a).localeCompare(day(b)));
}

function rowOf(
  ground: Ground,
  given: { id: string; state: Engagement; claim: ClaimView | null; when: string | null },
): EngagementRow {
  const { id, state, claim, when } = given;
  const { lang, named } = ground;
  const { meeting, outcomes, assurances, calledOff, held } = state;
  const form = meeting?.form ?? 'meeting';
  const standing = standingOn(state, ground.asOf);
  const rests = (evidence: Evidence | null) => restOf(ground, evidence);
  const evidence = [held?.evidence ?? null, ...[...outcomes, ...assurances].map((e) => e.evidence)];
  return {
    ...{ id, claim, when, form, standing },
    parties: (meeting?.parties ?? []).map((party) => named(party)),
    formName: formName(form, lang),
    ...{ place: meeting?.place ?? null, about: meeting?.about ?? null },
    dated: dayOf(state) ?? claim?.dated ?? null,
    standingName: standingName(standing, lang),
    rests: rests(held?.evidence ?? null),
    outcomes: outcomes.map((each) => ({
      ...{ words: each.words, on: each.on, rests: rests(each.evidence), entry: each.entry },
    })),
    assurances: assurances.map((each) => ({
      ...{
        by: each.by ? named(each.by) : null,
        to: each.to ? named(each.to) : null,
        what: each.what,
      },
      ...{ given: each.given, givenName: givenName(each.given, lang), on: each.on },
      ...{ rests: rests(each.evidence), entry: each.entry },
    })),
    calledOff,
    claims: claimsAmong(ground, evidence),
  };
}

const attended = ({ parties }: EngagementRow, party: Party) =>
  parties.some((each) => each.party === party);

export const engagements = defineView({
  name: 'diplomacy.engagements',
  says: 'Who met, called, visited or wrote to whom, what came of it and what was assured.',
  query: z.object({
    party: z.string().optional().describe('Only those in which this one took part'),
    form: z.enum([...WORDS.engagement, '']).optional(),
  }),
  answer: z.object({ rows: z.array(engagementRow), all: z.number() }),
  async look({ party, form }, reach, asking) {
    const all = engagementRows(await groundOf(reach, asking));
    const rows = all.filter(
      (row) => (!party || attended(row, party)) && (!form || row.form === form),
    );
    return { rows, all: all.length };
  },
  rows: ({ rows }) =>
    rows.map((row) => ({
      ...{ date: row.dated, party: row.parties.map(({ name }) => name).join('; ') },
      ...{ form: row.form, place: row.place, about: row.about, standing: row.standing },
      words: row.claim?.quote ?? row.rests?.quote ?? null,
      outcome: row.outcomes.map(({ words }) => words).join('; ') || null,
      assurances:
        row.assurances.map((a) => `${a.by?.name ?? '–'} ${a.givenName}: ${a.what}`).join('; ') ||
        null,
      ...{ ...sourceCells(row.claims), engagement: row.id },
    })),
});

export const engagement = defineView({
  name: 'diplomacy.engagement',
  says: 'One engagement with its outcomes and assurances.',
  query: z.object({ engagement: z.string() }),
  answer: z.object({ row: engagementRow }),
  async look({ engagement: id }, reach, asking) {
    const row = engagementRows(await groundOf(reach, asking)).find((each) => each.id === id);
    if (!row) throw new Problem(DIPLOMACY_PROBLEMS.unknownEngagement, { engagement: id });
    return { row };
  },
});
