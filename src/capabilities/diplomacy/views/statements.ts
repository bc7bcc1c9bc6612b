// What parties said, from claims and from answers, and the form in which views give it out.
import { z } from '../../../acts/index.ts';
import { claimView, namedParty } from '../../claims/index.ts';
import { questionName, statementName } from '../stances/labels.ts';
import {
  inTime,
  ofAnswer,
  ofOffer,
  ofPosition,
  type Pair,
  pairsOf,
  type Statement,
} from '../stances/statement.ts';
import { seriesRows } from './appeals.ts';
import type { Ground } from './ground.ts';
import { restOf, restsOn } from './ground.ts';

export const statementView = z.object({
  id: z.string(),
  party: namedParty,
  question: z.string(),
  questionName: z.string(),
  from: z.enum(['position', 'offer', 'answer']),
  stance: z.string(),
  /** The stance in words, with the number where one was said. */
  stanceName: z.string(),
  tone: z.enum(['for', 'open', 'against', 'concern', 'call', 'note']),
  on: z.string().nullable(),
  dated: z.string().nullable(),
  words: z.string().nullable(),
  claim: claimView.nullable(),
  rests: restsOn,
  /** The approach that it answers. */
  approach: z.string().nullable(),
});
export type StatementView = z.infer<typeof statementView>;

export const pairView = z.object({
  was: statementView,
  is: statementView,
  differs: z.array(z.enum(['stance', 'figure'])),
  how: z.enum(['moved', 'at_odds']),
});
export type PairView = z.infer<typeof pairView>;

/** Every statement on record, oldest first. */
export function statementsOf(ground: Ground): Statement[] {
  const { positions, offers, questions, ties } = ground;
  return inTime([
    ...positions.map((claim) => ofPosition(claim, questions, ties)),
    ...offers.flatMap((claim) => ofOffer(claim) ?? []),
    ...answersOf(ground),
  ]);
}

function answersOf(ground: Ground): Statement[] {
  const { series } = seriesRows(ground);
  const appeals = series.map(({ id, approach }) => ({ id, approach }));
  const own = [...ground.approaches].flatMap(([id, approach]) =>
    approach.subject ? [{ id, approach }] : [],
  );
  return [...own, ...appeals].flatMap(({ id, approach }) =>
    approach.answers.map(({ on, by, stance, words, evidence, kept }) => {
      const claim = ground.claims.get(evidence?.claim ?? '') ?? null;
      const { what = '', question = null } = approach.subject ?? {};
      const given = { entry: kept?.entry ?? 0, approach: id, by, stance, on, words };
      return ofAnswer({ ...given, what, question, claim }, ground.questions);
    }),
  );
}

export function statementRow(ground: Ground, statement: Statement): StatementView {
  const { lang, questions, named } = ground;
  const { party, question, claim } = statement;
  const { id, from, stance, tone, on, dated, words, approach } = statement;
  const evidence = claim && {
    ...{ claim: claim.id, source: claim.source.id, start: claim.start, end: claim.end },
  };
  return {
    ...{ id, from, stance, tone, on, dated, words, approach, question, claim },
    party: named(party),
    questionName: questionName(question, questions, lang),
    stanceName: statementName(statement, lang),
    rests: restOf(ground, evidence),
  };
}

export function pairRows(ground: Ground, statements: readonly Statement[]): PairView[] {
  return pairsOf(statements).map(({ was, is, differs, how }: Pair) => ({
    ...{ was: statementRow(ground, was), is: statementRow(ground, is) },
    ...{ differs: [...differs], how },
  }));
}
