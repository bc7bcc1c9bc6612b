// One party: everything that it said, asked, was asked, promised, attended and assured, with dates
// and words; where its stance moved, and how two of its own statements differ.
import { type Asking, defineView, z } from '../../../acts/index.ts';
import { isState, type Lang, Problem } from '../../../kernel/index.ts';
import { namedParty, prose } from '../../claims/index.ts';
import { DIPLOMACY_PROBLEMS } from '../problems.ts';
import { type Found, findingOf } from '../stances/words.ts';
import { seriesRow, seriesRows } from './appeals.ts';
import { engagementRow, engagementRows } from './engagements.ts';
import { groundOf } from './ground.ts';
import { approachRow, approachRows, isAbout, troubleFirst } from './outreach.ts';
import {
  type PairView,
  pairRows,
  pairView,
  type StatementView,
  statementRow,
  statementsOf,
  statementView,
} from './statements.ts';

export const party = defineView({
  name: 'diplomacy.party',
  says: 'One party: what it said, asked, was asked, promised and attended, and where it moved.',
  query: z.object({ party: z.string().describe('Its code or name') }),
  answer: z.object({
    party: namedParty,
    state: z.boolean(),
    /** What is found about it, in a sentence or two. */
    finding: prose,
    /** What it said, oldest first; offers are promises. */
    statements: z.array(statementView),
    /** Neighbours in time, on one question, that differ. */
    pairs: z.array(pairView),
    asked: z.array(seriesRow),
    wasAsked: z.array(seriesRow),
    outreach: z.array(approachRow),
    engagements: z.array(engagementRow),
  }),
  async look({ party: id }, reach, asking) {
    const ground = await groundOf(reach, asking);
    const all = statementsOf(ground).filter((each) => each.party === id);
    const { rows: series } = seriesRows(ground);
    const isOne = ({ party: each }: { readonly party: string }) => each === id;
    const asked = series.filter(({ by }) => by.some(isOne));
    const wasAsked = series.filter(({ to }) => to.some(isOne));
    const outreach = troubleFirst(approachRows(ground).filter((row) => isAbout(row, id)));
    const engagements = engagementRows(ground).filter((row) => row.parties.some(isOne));
    const nothing = [all, asked, wasAsked, outreach, engagements].every(
      (list) => list.length === 0,
    );
    // A state that said nothing has a page that says so; a name that is no party has none.
    if (nothing && !isState(id) && !(await isNamed(id, asking)))
      throw new Problem(DIPLOMACY_PROBLEMS.nothingOnRecord, { party: id });
    const pairs = pairRows(ground, all);
    const statements = all.map((each) => statementRow(ground, each));
    const requests = [...wasAsked, ...outreach.filter(({ to }) => to?.party === id)];
    return {
      party: ground.named(id),
      state: isState(id),
      finding: [...findingOf(found({ id, lang: asking.lang, statements, pairs, requests }))],
      ...{ statements, pairs, asked, wasAsked, outreach, engagements },
    };
  },
  rows: ({ party: { name }, statements, asked, wasAsked, outreach, engagements }) => [
    ...statements.map(({ from, dated, questionName, stanceName, words, claim }) => ({
      ...{ party: name, did: from, date: dated, on: questionName, stance: stanceName, words },
      ...{ source: claim?.source.title ?? null, claim: claim?.id ?? null },
    })),
    ...[...asked, ...wasAsked, ...outreach].map(
      ({ lastOn, what, standing, sentence, id: own }) => ({
        ...{ party: name, did: 'appeal or approach', date: lastOn, on: what, stance: standing },
        ...{ words: sentence, source: null, claim: own },
      }),
    ),
    ...engagements.map(({ dated, formName, standing, claim, id: own }) => ({
      ...{ party: name, did: 'engagement', date: dated, on: formName, stance: standing },
      ...{ words: claim?.quote ?? null, source: claim?.source.title ?? null, claim: own },
    })),
  ],
});

function found(given: {
  readonly id: string;
  readonly lang: Lang;
  readonly statements: readonly StatementView[];
  readonly pairs: readonly PairView[];
  readonly requests: readonly { readonly standing: string }[];
}): Found {
  const { id, lang, statements, pairs, requests } = given;
  const count = (how: PairView['how']) => pairs.filter((pair) => pair.how === how).length;
  return {
    ...{ party: id, lang, latest: statements.slice(-1) },
    ...{ moves: count('moved'), atOdds: count('at_odds') },
    silent: requests.filter(({ standing }) => standing === 'silent').length,
  };
}

/** Whether any claim names it, in whatever kind: it owes, decides or has done something. */
async function isNamed(party: string, asking: Asking): Promise<boolean> {
  const { parties } = (await asking.ask('claims.find', { q: party })) as {
    readonly parties: readonly { readonly party: string; readonly claims: number }[];
  };
  return parties.some((each) => each.party === party && each.claims > 0);
}
