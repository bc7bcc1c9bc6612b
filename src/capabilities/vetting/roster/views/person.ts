// One person: what the record says of them to all who may look, and what the vault says to who has
// said today why.
import { defineView, z } from '../../../../acts/index.ts';
import { RANKS, type Rank } from '../../../../engines/roster/index.ts';
import { Problem, proseLang } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { named } from '../../../claims/index.ts';
import { choicesIn, choicesView } from '../choices.ts';
import { personId } from '../forms.ts';
import { RANK_NAMES, ROLE_LABELS, SEX_LABELS } from '../labels.ts';
import { type Officer, ROLE_NAMES, type Role } from '../member.ts';
import { ROSTER_PROBLEMS } from '../problems.ts';
import { foundOf } from './found.ts';
import { everybodyIn } from './known.ts';
import { looksAt, lookView, openedBy } from './looks.ts';
import { mergesAt } from './members.ts';
import { openPairs } from './queue.ts';

const officerView = z.object({
  name: z.string(),
  given: z.string().nullable(),
  family: z.string().nullable(),
  born: z.string().nullable(),
  number: z.string().nullable(),
  sexName: z.string().nullable(),
  nationality: z.string().nullable(),
  birthPlace: z.string().nullable(),
  document: z.string().nullable(),
});

const postView = z.object({
  person: z.string(),
  roster: z.string(),
  contingent: z.string(),
  contingentName: z.string(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  rank: z.enum(Object.keys(RANKS) as [Rank, ...Rank[]]).nullable(),
  rankName: z.string().nullable(),
  role: z.enum(ROLE_NAMES as [Role, ...Role[]]),
  roleName: z.string(),
  from: z.string().nullable(),
  receivedOn: z.string().nullable(),
  recordedAt: z.string(),
  invented: z.boolean(),
  entry: z.number(),
});
export type PostView = z.infer<typeof postView>;

const personView = choicesView.extend({
  person: z.string(),
  /** Whether this actor has said today why. */
  opened: z.boolean(),
  erased: z.boolean(),
  left: z.object({ on: z.string(), reason: z.string() }).nullable(),
  invented: z.boolean(),
  /** Null where it was not opened, or was erased. */
  officer: officerView.nullable(),
  /** All that rosters said, the last first. */
  posts: z.array(postView),
  merges: z.array(z.object({ from: z.string(), into: z.string(), at: z.string(), by: z.string() })),
  /** Others that may be this person. */
  alike: z.number(),
  looks: z.array(lookView),
});
export type PersonAnswer = z.infer<typeof personView>;

type PostRow = Omit<PostView, 'contingentName' | 'unitName' | 'rankName' | 'roleName'>;

export const person = defineView({
  name: 'vetting.person',
  says: 'One person: posts by all rosters, who looked and why; the name once opened.',
  query: z.object({ person: personId }),
  answer: personView,
  async look({ person: id }, reach, asking) {
    const { mission, lang } = asking;
    const found = (await foundOf(reach, mission, [id])).get(id);
    if (!found) throw new Problem(ROSTER_PROBLEMS.unknown, { person: id });
    const all = [...found.all];
    const people = await openedBy(reach, asking, 'person');
    const rosters = await openedBy(reach, asking, 'roster');
    const opened =
      all.some((each) => people.has(each)) ||
      rosters.has(null) ||
      rosters.has(found.post.contingent);
    const rows = await reach.rows<PostRow>(sql`
      select person, roster, contingent, unit, rank, role, from_day as "from",
        received_on as "receivedOn", recorded_at as "recordedAt", invented, entry_no::int as entry
      from roster_posts where mission = ${mission} and person = any(${all})
      order by entry_no desc`);
    const [end] = await reach.rows<{ on: string; reason: string }>(sql`
      select ended_on as "on", reason from roster_ends
      where mission = ${mission} and person = any(${all}) order by entry_no desc limit 1`);
    const everybody = await everybodyIn(reach, mission);
    const fields = opened && !found.erased ? await reach.vault.get(all[0] ?? id) : null;
    const waiting = await openPairs(reach, mission, everybody);
    const merges = await mergesAt(reach, mission, null);
    const said = proseLang(lang);
    return {
      ...choicesIn(lang),
      ...{ person: id, opened, erased: found.erased, left: found.left ? (end ?? null) : null },
      invented: rows.every(({ invented }) => invented),
      officer: fields?.officer ? shown(fields.officer as unknown as Officer, said) : null,
      posts: rows.map((row) => ({
        ...row,
        contingentName: named(row.contingent, lang).name,
        unitName: opened && row.unit ? (everybody.units.get(row.unit) ?? null) : null,
        rankName: row.rank && RANK_NAMES[said][row.rank],
        roleName: ROLE_LABELS[said][row.role],
      })),
      merges: merges
        .filter(({ from, into }) => all.includes(from) || all.includes(into))
        .map(({ from, into, at, by }) => ({ from, into, at, by })),
      alike: waiting.filter(({ a, b }) => all.includes(a) || all.includes(b)).length,
      looks: await looksAt(reach, asking, {
        ...{ persons: all, contingent: found.post.contingent },
      }),
    };
  },
  // A table that is taken away holds no names.
  rows: ({ posts }) => posts.map(({ unitName: _unit, ...post }) => post),
});

function shown({ sex, ...officer }: Officer, lang: 'en' | 'fr') {
  return { ...officer, sexName: sex && SEX_LABELS[lang][sex] };
}
