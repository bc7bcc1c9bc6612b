// What each party is for or against, worries about or calls for, in time, and where it moved.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { inOrder, type Position } from '../diplomacy.ts';
import { stanceName } from '../labels.ts';
import { pairsOf } from '../stances/statement.ts';
import { groundOf } from './ground.ts';
import { statementsOf } from './statements.ts';

const positionRow = z.object({
  claim: claimView,
  actor: namedParty,
  stance: z.string(),
  stanceName: z.string(),
  on: z.string(),
  /** The claim of the statement from which it moved, or to which it stands at odds. */
  was: z.string().nullable(),
});
export type PositionRow = z.infer<typeof positionRow>;

export function positionRows(
  claims: readonly Position[],
  lang: Lang,
  was: ReadonlyMap<string, string> = new Map(),
): PositionRow[] {
  return inOrder(claims).map((claim) => {
    const { actor, stance, on } = claim.fields;
    const word = { stance, stanceName: stanceName(stance, lang), on };
    return { claim, actor: named(actor, lang), ...word, was: was.get(claim.id) ?? null };
  });
}

export const positions = defineView({
  name: 'diplomacy.positions',
  says: 'What each party is for or against, worries about or calls for, and where it moved.',
  query: z.object({
    party: z.string().optional().describe('Only what this one said'),
    question: z.string().optional().describe('Only what speaks to this question of the matrix'),
  }),
  answer: z.object({ rows: z.array(positionRow) }),
  async look({ party, question }, reach, asking) {
    const ground = await groundOf(reach, asking);
    const statements = statementsOf(ground).filter(({ from }) => from === 'position');
    const was = new Map(pairsOf(statements).map((pair) => [pair.is.id, pair.was.id]));
    const of = new Map(statements.map((each) => [each.id, each.question]));
    const rows = positionRows(ground.positions, asking.lang, was);
    return {
      rows: rows.filter(
        ({ actor, claim }) =>
          (!party || actor.party === party) && (!question || of.get(claim.id) === question),
      ),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, actor, stance, on, was }) =>
      flatRow(claim, { party: actor.name, status: stance, on, was }),
    ),
});
