// Against what a force is screened: each list, how old it is, and what its last version changed.
import { defineView, z } from '../../../../acts/index.ts';
import {
  changesOf,
  LISTED_PARTS,
  type Listed,
  OLD_LIST_DAYS,
} from '../../../../engines/screening/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import { ageOf } from '../list.ts';
import { LIST_PROBLEMS } from '../problems.ts';
import { readParts } from './read.ts';
import { listsAt } from './steps.ts';

const version = z.object({
  version: z.number(),
  /** When it was added, and by whom. */
  at: z.string(),
  by: z.string(),
  dataThrough: z.string().nullable(),
  /** Days from the day to which it holds to the day that is asked for. */
  age: z.number().nullable(),
  listed: z.number(),
  names: z.number(),
  remarks: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.number() })),
});

const listView = z.object({
  list: z.string(),
  title: z.string(),
  kind: z.enum(['un', 'ofac', 'eu', 'uk', 'ftm', 'plain']),
  /** `old`: its data are older than the rule allows, or it does not say how old they are. */
  state: z.enum(['current', 'old', 'retired']),
  retired: z.object({ reason: z.string(), at: z.string(), by: z.string() }).nullable(),
  current: version,
  /** The newest first. */
  versions: z.array(version),
});
export type ListView = z.infer<typeof listView>;

export const lists = defineView({
  name: 'vetting.lists',
  says: 'The lists that people are screened against, with the day to which each holds.',
  query: z.object({}),
  answer: z.object({ lists: z.array(listView), oldAfterDays: z.number() }),
  async look(_query, reach, { mission, clocks }) {
    const kept = await listsAt(reach, mission, clocks);
    const shown = kept.flatMap(({ list, versions, retired }): ListView[] => {
      const views = versions.toReversed().map((each) => ({
        ...each,
        age: ageOf(each, clocks.asOf),
        remarks: [...each.remarks],
        files: each.parts.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
      }));
      const [current] = views;
      const last = versions.at(-1);
      if (!current || !last) return [];
      const old = current.age === null || current.age > OLD_LIST_DAYS;
      const state = retired ? 'retired' : old ? 'old' : 'current';
      const { title, kind } = last;
      return [{ list, title, kind, state, retired, current, versions: views }];
    });
    return { lists: shown, oldAfterDays: OLD_LIST_DAYS };
  },
});

const entry = z.object({
  id: z.string(),
  name: z.string(),
  programme: z.string().nullable(),
});
const changes = z.object({
  list: z.string(),
  version: z.number(),
  /** Null for the first version: all of it is new. */
  before: z.number().nullable(),
  appeared: z.array(entry),
  changed: z.array(entry.extend({ parts: z.array(z.enum(LISTED_PARTS)) })),
  vanished: z.array(entry),
});
export type ListChangesView = z.infer<typeof changes>;

const entryOf = ({ id, names, programme }: Listed) => ({
  ...{ id, name: names[0]?.text ?? '', programme },
});

export const listChanges = defineView({
  name: 'vetting.list-changes',
  says: 'Who came onto a list with a version of it, who left it, and what is said otherwise.',
  query: z.object({ list: z.string(), version: z.coerce.number().int().min(1).optional() }),
  answer: changes,
  rows: (answer) => {
    const { appeared, changed, vanished } = changes.parse(answer);
    return [
      ...appeared.map((each) => ({ change: 'appeared', ...each, differs: null })),
      ...changed.map(({ parts, ...each }) => ({
        ...{ change: 'changed', ...each, differs: parts.join(', ') },
      })),
      ...vanished.map((each) => ({ change: 'vanished', ...each, differs: null })),
    ];
  },
  async look({ list, version: wanted }, reach, { mission, clocks }) {
    const found = (await listsAt(reach, mission, clocks)).find((each) => each.list === list);
    if (!found) throw new Problem(LIST_PROBLEMS.noList, { list });
    const last = found.versions.length;
    const after = found.versions[(wanted ?? last) - 1];
    if (!after) throw new Problem(LIST_PROBLEMS.noVersion, { list, version: wanted ?? last, last });
    const before = found.versions[after.version - 2];
    const [now, then] = [
      (await readParts(reach, after.parts)).listed,
      before ? (await readParts(reach, before.parts)).listed : [],
    ];
    const told = changesOf(then, now);
    return {
      list,
      version: after.version,
      before: before?.version ?? null,
      appeared: before ? told.appeared.map(entryOf) : [],
      changed: told.changed.map(({ after: one, parts }) => ({
        ...entryOf(one),
        parts: [...parts],
      })),
      vanished: told.vanished.map(entryOf),
    };
  },
});
