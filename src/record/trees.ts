// Where the trees stand, as the session that appends has left them: an append then knows its place
// and its part of the tree without asking. Another program may have appended since; the primary key
// of the entries shows it, and the tree is read again.
import type pg from 'pg';
import type { Instant } from '../kernel/index.ts';
import { Frontier } from '../seal/index.ts';

export interface Tree {
  readonly frontier: Frontier;
  readonly lastAt: Instant | null;
}

/** What a session of pg and a pool of them have in common. */
type Asked = Pick<pg.Client, 'query'>;

/** The tree as the entries have it. */
export async function readTree(session: Asked, mission: string): Promise<Tree> {
  const last = `select no, at from entries where mission = $1 order by no desc limit 1`;
  const [row] = (await session.query<{ no: number; at: Instant }>(last, [mission])).rows;
  if (!row) return { frontier: new Frontier(), lastAt: null };
  const size = row.no + 1;
  const sql = `select node from entries where mission = $1 and no = any ($2) order by no`;
  const { rows } = await session.query<{ node: Uint8Array }>(sql, [mission, subtreeEnds(size)]);
  const frontier = Frontier.of(
    size,
    rows.map(({ node }) => node),
  );
  return { frontier, lastAt: row.at };
}

/** Numbers of the last entries of the full subtrees that make up a tree, largest subtree first. */
export function subtreeEnds(size: number): number[] {
  const ends: number[] = [];
  for (let end = 0, width = 2 ** 52; width >= 1; width /= 2)
    if (size - end >= width) {
      end += width;
      ends.push(end - 1);
    }
  return ends;
}
