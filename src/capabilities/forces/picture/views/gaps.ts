// The gaps by capability, each with the states that could fill it by their own words.
import { defineView, z } from '../../../../acts/index.ts';
import { formatNumber, proseLang, type Quantity, quantityText } from '../../../../kernel/index.ts';
import { type ClaimView, claimView, named, namedParty } from '../../../claims/index.ts';
import { CAPABILITIES, capabilityName } from '../../capability.ts';
import { inForce, optionNames, requirementLines } from '../../requirements/views/lines.ts';
import { factsOf } from '../../views/facts.ts';
import { gapsOf } from '../gaps.ts';

const gapRow = z.object({
  capability: z.enum(CAPABILITIES),
  capabilityName: z.string(),
  /** Requirement lines ask for it. */
  asked: z.boolean(),
  required: z.string().nullable(),
  promised: z.string().nullable(),
  present: z.string().nullable(),
  missing: z.string().nullable(),
  /** States whose offer names it, with the claim; an offer without a number has no text. */
  couldFill: z.array(
    z.object({
      state: namedParty,
      text: z.string().nullable(),
      there: z.boolean(),
      claims: z.array(z.string()),
    }),
  ),
});
export type GapRow = z.infer<typeof gapRow>;

export const listGaps = defineView({
  name: 'forces.gaps',
  says: 'What is missing by capability, and which states have named it in an offer.',
  query: z.object({}),
  answer: z.object({ rows: z.array(gapRow), cited: z.array(claimView) }),
  async look(_query, reach, asking) {
    const [facts, lines, options] = await Promise.all([
      factsOf(reach, asking),
      requirementLines(reach, asking),
      optionNames(asking),
    ]);
    const { lang, clocks } = asking;
    const gaps = gapsOf(facts, inForce(lines, options, clocks.asOf));
    const text = (quantity: Quantity | null) => quantityText(quantity, proseLang(lang));
    const cited = new Map(gaps.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])));
    return {
      rows: gaps.map(({ capability, asked, required, promised, present, missing, couldFill }) => ({
        ...{ capability, capabilityName: capabilityName(capability, lang), asked },
        ...{ required: text(required), promised: text(promised), present: text(present) },
        missing: missing === null ? null : formatNumber(missing, lang),
        couldFill: couldFill.map(({ state, offer, there }) => ({
          ...{ state: named(state, lang), there, claims: [offer.id] },
          text: text(offer.fields.quantity),
        })),
      })),
      cited: [...cited.values()] as unknown as ClaimView[],
    };
  },
  tags: {
    ...{ capability: '#capacity+type+code', name: '#capacity+type', asked: '#meta+asked' },
    ...{ required: '#capacity+required', promised: '#capacity+promised' },
    ...{ present: '#capacity+present', missing: '#capacity+missing', could_fill: '#org+name+list' },
  },
  rows: ({ rows }) =>
    rows.map(({ capability, capabilityName: name, couldFill, asked, ...numbers }) => ({
      ...{ capability, name, asked: asked ? 1 : 0, ...numbers },
      could_fill: couldFill.map(({ state }) => state.name).join('; '),
    })),
});
