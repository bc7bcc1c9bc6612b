// One line a state: where it stands by the rule, what it promised and notified, who of it is there.
import { defineView, z } from '../../../acts/index.ts';
import { type Lang, proseLang, WORDS } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { peopleText } from '../amounts.ts';
import { stanceName } from '../labels.ts';
import type { OfferClaim } from '../offer.ts';
import { statesTotal, totalOf } from '../picture.ts';
import type { Present } from '../presence.ts';
import type { Standing } from '../standing.ts';
import type { AllFacts } from './facts.ts';
import { factsOf } from './facts.ts';
import { offerRow, offerRows, quantityView } from './offers.ts';

const HOWS = ['strength', 'reckoned', 'said', 'unnumbered'] as const;

const presentView = z.object({
  /** `strength`: counted. `reckoned`: arrivals less departures. `said`: which of both is open. */
  how: z.enum(HOWS),
  quantity: quantityView,
  text: z.string().nullable(),
  dated: z.string().nullable(),
  claims: z.array(claimView),
  /** Movements after that day. */
  since: z.array(claimView),
  /** What arrivals less departures come to, where somebody also counted. */
  reckoned: z.object({ quantity: quantityView, claims: z.array(claimView) }).nullable(),
});

const stateRow = z.object({
  state: namedParty,
  lead: z.boolean(),
  stance: z.enum(WORDS.stance),
  stanceName: z.string(),
  /** The statement that decides the stance. */
  decidedBy: claimView,
  /** All about its people, oldest first: the ladder. */
  ladder: z.array(offerRow),
  /** All about its money, goods and services. */
  support: z.array(offerRow),
  /** The latest number that it spoke of. */
  spoken: offerRow.nullable(),
  /** The same, where it offered and has not taken it back. */
  promised: offerRow.nullable(),
  /** A larger number that it came down from. */
  cameDownFrom: offerRow.nullable(),
  notified: offerRow.nullable(),
  present: presentView.nullable(),
  /** Claims that contradict the figures of this line. */
  rivals: z.array(claimView),
});
export type StateRow = z.infer<typeof stateRow>;

function presentOf(present: Present, lang: Lang): z.infer<typeof presentView> {
  const { how, quantity, dated, claims, since, reckoned } = present;
  return {
    ...{ how, quantity, dated, claims: [...claims], since: [...since] },
    text: quantity && peopleText(quantity, lang),
    reckoned: reckoned && { quantity: reckoned.quantity, claims: [...reckoned.claims] },
  };
}

export function stateRows({ standings, offers }: AllFacts, lang: Lang): StateRow[] {
  return standings.states.map((standing) => {
    const { state, lead, stance, decidedBy, ladder, support, present } = standing;
    const one = (claim: OfferClaim | null) =>
      claim ? (offerRows([claim], lang)[0] ?? null) : null;
    return {
      ...{ state: named(state, lang), lead, stance, decidedBy },
      stanceName: stanceName(stance, lang),
      ladder: offerRows(ladder, lang),
      support: offerRows(support, lang),
      spoken: one(standing.spoken),
      promised: one(standing.promised),
      cameDownFrom: one(standing.cameDownFrom),
      notified: one(standing.notified),
      present: present && presentOf(present, lang),
      rivals: rivalsOf(standing, offers),
    };
  });
}

function rivalsOf(
  { spoken, notified, present }: Standing,
  offers: readonly OfferClaim[],
): OfferClaim[] {
  const shown = [spoken, notified, ...(present?.claims ?? [])].flatMap((claim) => claim ?? []);
  const ids = new Set(shown.flatMap(({ rivals }) => rivals));
  return offers.filter(({ id }) => ids.has(id));
}

export const STANCE_RULE = {
  en:
    'The latest statement of a state counts, down as well as up; a state whose people came stays ' +
    'deployed until a source says that they left. Present is the latest strength; where nobody ' +
    'counted, arrivals less departures, marked as reckoned.',
  fr:
    'La dernière déclaration d’un État compte, à la baisse comme à la hausse ; un État dont le ' +
    'personnel est arrivé reste « déployé » tant qu’aucune source ne dit qu’il est parti. ' +
    'Présents : le dernier effectif compté ; à défaut, les arrivées moins les départs, calculés.',
} as const;

const totalView = z
  .object({
    how: z.enum(HOWS),
    quantity: quantityView,
    text: z.string(),
    dated: z.string().nullable(),
    claims: z.array(claimView),
  })
  .nullable();

export const listStates = defineView({
  name: 'forces.states',
  says: 'One line a state: its ladder of statements, promised, notified and present, with rivals.',
  query: z.object({ state: z.string().optional().describe('Only this one') }),
  answer: z.object({
    rows: z.array(stateRow),
    /** How stance and presence are found, in a sentence. */
    rule: z.string(),
    /** The whole force: its own count, else the sum of the states. */
    total: totalView,
    /** What the states' last figures come to. */
    states: totalView,
    /** The ceiling or planned size on the day. */
    measure: z
      .object({ kind: z.enum(['ceiling', 'plan']), size: z.number(), claim: claimView })
      .nullable(),
  }),
  async look({ state }, reach, asking) {
    const facts = await factsOf(reach, asking);
    const rows = stateRows(facts, asking.lang);
    const told = (total: ReturnType<typeof totalOf>) =>
      total && {
        ...{ how: total.how, quantity: total.quantity, dated: total.dated },
        text: peopleText(total.quantity, asking.lang),
        claims: [...total.claims],
      };
    return {
      rows: state ? rows.filter((row) => row.state.party === state) : rows,
      rule: STANCE_RULE[proseLang(asking.lang)],
      total: told(totalOf(facts)),
      states: told(statesTotal(facts.standings)),
      measure: facts.measure,
    };
  },
  rows: ({ rows }) =>
    rows.map(({ state, stance, decidedBy, spoken, promised, notified, present }) => ({
      ...flatRow(decidedBy, { party: state.name, status: stance }),
      ...{ spoken: spoken?.amount ?? null, promised: promised?.amount ?? null },
      notified: notified ? (notified.amount ?? 'yes, no number') : null,
      ...{ present: present?.text ?? null, how: present?.how ?? null },
      presentOn: present?.dated ?? null,
    })),
});
