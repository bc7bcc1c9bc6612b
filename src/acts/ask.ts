// Asks a view: permission, the form of the question, the two clocks, and the form of the answer.
import { Bug, dayOf, Problem } from '../kernel/index.ts';
import { allowed, HOUSE_TREE, known, parsed } from './checks.ts';
import { rehearse } from './draft.ts';
import type { House } from './house.ts';
import { ACT_PROBLEMS } from './problems.ts';
import type { Question } from './question.ts';
import type { View } from './view.ts';
import { whyOf } from './why.ts';

/**
 * @throws Problem when the actor may not see it, the question is not of its form, or there is no
 * such mission. A view of the installation can be asked from everywhere.
 */
export async function ask(house: House, question: Question): Promise<unknown> {
  if (question.mission !== HOUSE_TREE) await known(house, question.mission);
  return look(house, question);
}

async function look(house: House, question: Question): Promise<unknown> {
  const view = house.views.get(question.view);
  if (!view) throw new Problem(ACT_PROBLEMS.unknownAct, { name: question.view });
  allowed(house, question.actor, view.name);
  const query = parsed(view.query, question.query ?? {});
  const today = dayOf(house.effects.now());
  const clocks = {
    asOf: question.clocks?.asOf ?? today,
    knownAt: question.clocks?.knownAt ?? today,
  };
  const { mission, actor, lang } = question;
  const answer = await view.look(query, house.reach, {
    mission,
    actor,
    lang,
    clocks,
    today,
    ask: (name, inner = {}, at = clocks) =>
      look(house, { ...question, view: name, query: inner, clocks: at }),
    rehearse: (wanted) => rehearse(house, { mission, actor }, wanted, ask),
  });
  return cut(view, answer);
}

/** The answer without anything that is not of its form. @throws Bug naming the field, never data */
function cut(view: View, answer: unknown): unknown {
  const result = view.answer.safeParse(answer);
  if (result.success) return result.data;
  const { field, why } = whyOf(result.error.issues);
  throw new Bug(`the answer of ${view.name} is not of its form: ${field || 'it'} ${why}`);
}
