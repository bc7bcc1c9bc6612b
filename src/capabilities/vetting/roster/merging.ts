// Whether two entries of rosters are one person: a person decides, and can take it back. Nothing is
// thrown away: each entry keeps what it said, and the ids go together.
import { type Act, defineAct, z } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { personId } from './forms.ts';
import { absent, type OnRecord } from './people.ts';
import { ROSTER_PROBLEMS } from './problems.ts';

const pairInput = z.object({ from: personId, into: personId });
type PairInput = z.infer<typeof pairInput>;

export interface PairFacts {
  readonly from: OnRecord | null;
  readonly into: OnRecord | null;
  /** The ids by which both go now. */
  readonly roots: readonly [string, string];
  /** The entry of the merge of `from`; null where it is in none. */
  readonly merge: string | null;
}
type Look<I> = NonNullable<Act<I, null, PairFacts>['facts']>;

const alone = { start: null, evolve: (state: null) => state } as const;
const FROM = 'off_01h00000000000000000000001';
const INTO = 'off_01h00000000000000000000000';
const pairStream = (a: string, b: string) => `same:${[a, b].sort().join(':')}`;

export const mergePersons = (facts: Look<PairInput>): Act =>
  defineAct<PairInput, null, PairFacts>({
    name: 'vetting.merge-persons',
    says: 'Says that two entries of rosters are one person; it can be undone.',
    example: { from: FROM, into: INTO },
    input: pairInput,
    stream: ({ from, into }) => pairStream(from, into),
    ...alone,
    facts,
    decide(_state, { from, into }, { facts: seen }) {
      if (from === into) return new Problem(ROSTER_PROBLEMS.itself);
      const no = absent(seen.from, from) ?? absent(seen.into, into);
      if (no) return no;
      const [a, b] = seen.roots;
      if (a === b) return new Problem(ROSTER_PROBLEMS.already, { a: from, b: into });
      return {
        events: [{ type: 'PersonsMerged', payload: { from: a, into: b } }],
        answer: { person: b },
      };
    },
  });

const undoInput = z.object({ person: personId.describe('Who was merged into another') });

export const undoMerge = (facts: Look<{ person: string }>): Act =>
  defineAct<{ person: string }, null, PairFacts>({
    name: 'vetting.undo-merge',
    says: 'Takes back that an entry of a roster is another person: both are as they were.',
    example: { person: FROM },
    input: undoInput,
    stream: ({ person }) => person,
    ...alone,
    facts,
    decide(_state, { person }, { facts: { merge } }) {
      if (!merge) return new Problem(ROSTER_PROBLEMS.notMerged, { person });
      return { events: [{ type: 'MergeUndone', payload: { merge, person } }], answer: { person } };
    },
  });

export const keepApart = (facts: Look<PairInput>): Act =>
  defineAct<PairInput, null, PairFacts>({
    name: 'vetting.keep-apart',
    says: 'Says that two entries of rosters are two people: they are not proposed again.',
    example: { from: FROM, into: INTO },
    input: pairInput,
    stream: ({ from, into }) => pairStream(from, into),
    ...alone,
    facts,
    decide(_state, { from, into }, { facts: seen }) {
      if (from === into) return new Problem(ROSTER_PROBLEMS.itself);
      const no = absent(seen.from, from) ?? absent(seen.into, into);
      if (no) return no;
      const [a = from, b = into] = [from, into].sort();
      return { events: [{ type: 'PersonsKeptApart', payload: { a, b } }], answer: { a, b } };
    },
  });
