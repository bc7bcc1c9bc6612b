// One statement with all that bears on it: the words and how they are coded, what it waits for, how
// ready the state is, whether it is fresh, who says otherwise, and where the state stands now.
import { defineView, z } from '../../../../acts/index.ts';
import { Problem, proseLang } from '../../../../kernel/index.ts';
import { claimView } from '../../../claims/index.ts';
import { CAPABILITIES, capabilityName, capabilityOf } from '../../capability.ts';
import { whyWorking } from '../../doubts.ts';
import type { OfferClaim } from '../../offer.ts';
import { inTime } from '../../standing.ts';
import { offerRow, offerRows } from '../../views/offers.ts';
import { STANCE_RULE } from '../../views/states.ts';
import { freshnessOf, noPledge } from '../pledge.ts';
import { PLEDGE_PROBLEMS } from '../problems.ts';
import { offerTitle } from '../words.ts';
import {
  conditionRow,
  conditionRows,
  freshOf,
  freshView,
  readinessRow,
  readinessRows,
} from './pledge-rows.ts';
import { lifeOut, lifeView, pledgeFacts } from './pledges.ts';

const tie = z.object({ short: z.string(), title: z.string(), gate: z.string().nullable() });

const offerView = z.object({
  title: z.string(),
  offer: offerRow,
  capability: z.enum(CAPABILITIES).nullable(),
  capabilityName: z.string().nullable(),
  /** When it was said, and from when it holds, where the source gives that day. */
  saidOn: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  until: z.string().nullable(),
  /** Claims that say otherwise of the same figure and day, and which rule or person chose. */
  rivals: z.array(offerRow),
  whyWorking: z.string().nullable(),
  /** Claims of the figure for choosing, rivals and itself. */
  also: z.array(z.string()),
  conditions: z.array(conditionRow),
  readiness: z.array(readinessRow),
  fresh: freshView.nullable(),
  life: lifeView,
  /** The state's words about its people or its support, oldest first. */
  line: z.array(offerRow),
  /** Where the state stands by the rule; null of the whole force. */
  stands: z.object({ stance: z.string(), decidedBy: z.string(), rule: z.string() }).nullable(),
  /** What a condition can be tied to. */
  gates: z.array(tie),
  criteria: z.array(tie),
  cited: z.array(claimView),
});
export type OfferView = z.infer<typeof offerView>;

export const showOffer = defineView({
  name: 'forces.offer',
  says: 'One statement: words and coding, conditions and gates, readiness, freshness, rivals.',
  query: z.object({ offer: z.string().describe('The claim, by its id') }),
  answer: offerView,
  async look({ offer: id }, reach, asking) {
    const all = await pledgeFacts(reach, asking);
    const { facts, pledges, life, showing } = all;
    const claim = facts.offers.find((each) => each.id === id);
    if (!claim) throw new Problem(PLEDGE_PROBLEMS.noOffer, { offer: id });
    const { lang } = asking;
    const rows = (claims: readonly OfferClaim[]) => offerRows(claims, lang);
    const [own] = rows([claim]);
    const rivals = facts.offers.filter((each) => claim.rivals.includes(each.id));
    const standing = facts.standings.states.find(({ state }) => state === claim.fields.state);
    const pledge = pledges.get(claim.fields.state ?? '') ?? noPledge(claim.fields.state ?? '');
    const line = standing
      ? standing.ladder.includes(claim)
        ? standing.ladder
        : standing.support
      : [claim];
    const capability = capabilityOf(claim.fields, claim.quote);
    const fresh = standing && freshnessOf(standing, { pledge, life, day: asking.clocks.asOf });
    const { ties } = showing;
    return {
      title: offerTitle(claim.fields.state, own?.stanceName ?? '', own?.amount ?? null, lang),
      ...{ offer: own as never, capability, rivals: rows(rivals), also: [...claim.also] },
      capabilityName: capability && capabilityName(capability, lang),
      saidOn: claim.saidOn ?? claim.source.publishedOn,
      ...{ effectiveOn: claim.on, until: claim.until },
      whyWorking:
        rivals.length > 0 ? whyWorking(claim, facts.offers, proseLang(lang) === 'fr') : null,
      conditions: conditionRows(pledge, showing, id),
      readiness: readinessRows(pledge, showing),
      fresh: freshOf(fresh ?? null, life, showing),
      life: lifeOut(life, showing),
      line: rows(inTime(line)),
      stands: standing
        ? {
            ...{ stance: standing.stance, decidedBy: standing.decidedBy.id },
            rule: STANCE_RULE[proseLang(lang)],
          }
        : null,
      gates: [...ties.gates].map(([short, { title }]) => ({ short, title, gate: null })),
      criteria: [...ties.criteria].map(([short, { title, gate }]) => ({ short, title, gate })),
      cited: [...all.cited] as never,
    };
  },
  rows: ({ line }) =>
    line.map(({ claim, state, stance, amount }) => ({
      ...{ date: claim.dated, party: state?.name ?? null, status: stance, amount },
      ...{ words: claim.quote, source: claim.source.title, claim: claim.id },
    })),
});
