// Word by word: what of a clause stayed, what came and what went, by the package `diff`.
import { diffWords } from 'diff';
import type { Piece } from './comparison.ts';

/** Edits beyond which two texts are two: more than the longest clause of the Council has words. */
const EDITS_MAX = 6000;

export function piecesOf(before: string, after: string): Piece[] {
  const changes = diffWords(before, after, { maxEditLength: EDITS_MAX });
  const pieces =
    changes === undefined
      ? [only('dropped', before), only('added', after)]
      : changes.map(({ added, removed, value }) =>
          only(added ? 'added' : removed ? 'dropped' : 'same', value),
        );
  return pieces.filter(({ text }) => text !== '');
}

export const only = (as: Piece['as'], text: string): Piece => ({ as, text });
