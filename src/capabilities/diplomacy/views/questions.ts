// The questions of the matrix as the record holds them.
import type { Reach } from '../../../acts/index.ts';
import { evolve, NO_QUESTION, type Question, STANDING_QUESTIONS } from '../stances/question.ts';
import { type StepRow, stepsBy, stepsOf } from './steps.ts';

/** The questions that were put and not dropped, in the order in which they were put. */
export function questionsIn(steps: readonly StepRow[]): Question[] {
  return [...stepsBy(steps, 'question').values()].flatMap((own) => {
    const { question, dropped } = own.reduce(evolve, NO_QUESTION);
    return question && !dropped ? [question] : [];
  });
}

/** The question that a person tied a claim to; null where it was taken out of every question. */
export function tiesIn(steps: readonly StepRow[]): Map<string, string | null> {
  const ties = new Map<string, string | null>();
  for (const [claim, own] of stepsBy(steps, 'tie')) {
    const last = own.at(-1)?.payload as { readonly question?: string | null } | undefined;
    ties.set(claim, last?.question ?? null);
  }
  return ties;
}

/** The id of a question by its id or its name; undefined where there is none. */
export async function questionNamed(
  reach: Reach,
  mission: string,
  text: string,
): Promise<string | undefined> {
  const clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };
  const actor = { person: 'house', offices: [] };
  if ((STANDING_QUESTIONS as readonly string[]).includes(text)) return text;
  const all = questionsIn(await stepsOf(reach, { mission, clocks, actor }));
  const same = (name: string | null) => name?.toLowerCase() === text.toLowerCase();
  return all.find(({ id, name, nameFr }) => id === text || same(name) || same(nameFr))?.id;
}
