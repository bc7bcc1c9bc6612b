import { describe, expect, it } from 'vitest';
import { subtreeEnds } from './trees.ts';

describe('the subtrees of a tree', () => {
  it.each([
    [0, []],
    [1, [0]],
    [7, [3, 5, 6]],
    [8, [7]],
    [13, [7, 11, 12]],
    [2 ** 40 + 1, [2 ** 40 - 1, 2 ** 40]],
  ])('of %d entries end where its bits say', (size, ends) => {
    expect(subtreeEnds(size)).toEqual(ends);
  });
});
