// The policy language: one sentence says which offices may do which acts and see which views. The
// permission table in the docs is generated from these sentences, and a test asks every pair.
import type { Actor, Office } from './office.ts';

/**
 * `who`: the offices, or `anyone` (also without signing in), or `signed-in` (any office).
 * `may`: names of acts and views. `because`: the reason, read aloud in the docs.
 */
interface Sentence {
  readonly who: readonly Office[] | 'anyone' | 'signed-in';
  readonly may: readonly string[];
  readonly because: string;
}

export type Policy = readonly Sentence[];

/** True when one sentence lets this actor do `name`. What no sentence allows is refused. */
export function may(policy: Policy, actor: Actor, name: string): boolean {
  return policy.some((sentence) => sentence.may.includes(name) && holds(sentence.who, actor));
}

function holds(who: Sentence['who'], actor: Actor): boolean {
  if (who === 'anyone') return true;
  if (who === 'signed-in') return actor.offices.length > 0;
  return who.some((office) => actor.offices.includes(office));
}
