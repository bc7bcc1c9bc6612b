// The sentences that diplomacy's answer is made of, for each language to write.
import type { Figure, Prose } from '../../kernel/index.ts';
import type { Stance } from './labels.ts';

/** Who acts, as the sentence names them, and whether a verb after it stands in the plural. */
export interface Who {
  readonly who: Figure;
  readonly plural: boolean;
}

/** The sentences of one language. Figures and dates come in ready to print. */
export interface Sentences {
  readonly nobody: string;
  readonly nobodyMeans: string;
  once(by: Who, to: string, day: string): Prose;
  firstAndLast(first: Who, day: string, last: Who & { to: string; day: string }): Prose;
  again(by: Who, day: string, lastDay: string): Prose;
  /** Where the sources do not say who came first. */
  several(who: Figure): Prose;
  requests(n: number, parties: number): string;
  words(by: string, to: string, words: Figure): Prose;
  readonly noMeeting: string;
  meetings(n: number, forms: Prose): Prose;
  tookPart(lines: readonly { who: string; plural: boolean; n: number }[]): string;
  latest(day: string, words: Figure): Prose;
  readonly noPosition: string;
  /** `whole`: what follows is the whole passage, not only its sense. */
  stance(stance: Exclude<Stance, 'call'>, plural: boolean, on: Figure, whole: boolean): Prose;
  planned(n: number, when: string): string;
  called(plural: boolean, words: Figure): Prose;
  saysOnly(who: string, words: Figure): Prose;
  readonly noneOpposed: string;
  others(n: number): string;
  readonly unnamed: string;
  unnamedText(names: string): string;
  readonly both: string;
  bothText(who: string): string;
}
