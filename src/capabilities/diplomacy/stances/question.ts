// The questions of the matrix: what an office wants to know of every party. A position counts for a
// question where a person tied it, else where one of the question's terms stands in it. Pure.
import type { Json } from '../../../kernel/index.ts';

export interface Question {
  readonly id: string;
  readonly name: string;
  readonly nameFr: string | null;
  /** Words that a position on this question has in it, in any language. */
  readonly terms: readonly string[];
}

export interface QuestionState {
  readonly question: Question | null;
  readonly dropped: boolean;
}

export const NO_QUESTION: QuestionState = { question: null, dropped: false };

export const QUESTION_EVENTS = ['QuestionPut', 'QuestionDropped'] as const;

export function evolve(
  state: QuestionState,
  { type, payload }: { type: string; payload: Json },
): QuestionState {
  if (type === 'QuestionPut') {
    const { question, name, nameFr, terms } = payload as unknown as Question & {
      readonly question: string;
    };
    return { question: { id: question, name, nameFr, terms }, dropped: false };
  }
  return type === 'QuestionDropped' ? { ...state, dropped: true } : state;
}

/**
 * Questions that every mission has, from what its claims say: whether a party sends people, and
 * what else it gives. `other` holds what is tied to no question.
 */
export const STANDING_QUESTIONS = ['people', 'means'] as const;
export type StandingQuestion = (typeof STANDING_QUESTIONS)[number];
export const OTHER = 'other';

export const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();

/** The question that words speak to: by the longest of the terms, then the older question. */
export function questionOf(words: string, questions: readonly Question[]): string | null {
  const said = bare(words);
  let best: { readonly id: string; readonly length: number } | null = null;
  for (const { id, terms } of questions)
    for (const term of terms) {
      const plain = bare(term);
      if (plain.length > (best?.length ?? 0) && said.includes(plain))
        best = { id, length: plain.length };
    }
  return best?.id ?? null;
}

/** Who said it on what, for a tie by hand. */
export interface Tie {
  readonly claim: string;
  readonly question: string | null;
}
