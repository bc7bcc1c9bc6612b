// The first asking of an appeal, as the claim tells it. Pure.
import { type Appeal, givenDay } from '../diplomacy.ts';
import type { Begun } from './approach.ts';

export function begun(claim: Appeal): Begun {
  const { by, to, what } = claim.fields;
  const { id, source, start, end } = claim;
  const evidence = { claim: id, source: source.id, start, end };
  return {
    subject: { by, to, what, question: null },
    askings: [{ on: givenDay(claim), way: null, words: null, evidence, kept: null }],
  };
}
