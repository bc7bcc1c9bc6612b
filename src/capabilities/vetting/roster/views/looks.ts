// Who looked at whom, why and when; and whether somebody may see names today because they said why.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { purposeName } from '../labels.ts';
import { PURPOSES, type Purpose } from '../member.ts';
import { ROSTER_PROBLEMS } from '../problems.ts';
import { ALL } from './tables.ts';

type What = 'person' | 'roster' | 'export';

/** Whom an actor has opened today: contingents (null: all of them) or persons. */
export async function openedBy(
  reach: Pick<Reach, 'rows'>,
  { mission, actor, today }: Pick<Asking, 'mission' | 'actor' | 'today'>,
  what: What,
): Promise<ReadonlySet<string | null>> {
  const rows = await reach.rows<{ of: string }>(sql`
    select distinct of from roster_looks where mission = ${mission} and what = ${what}
      and by = ${actor.person} and substr(at, 1, 10) = ${today}`);
  return new Set(rows.map(({ of }) => (of === ALL ? null : of)));
}

/** @throws Problem vetting.not-opened */
export async function mustBeOpened(
  reach: Pick<Reach, 'rows'>,
  asking: Pick<Asking, 'mission' | 'actor' | 'today'>,
  { what, of }: { readonly what: What; readonly of: string | null },
): Promise<void> {
  const opened = await openedBy(reach, asking, what);
  if (!opened.has(of) && !opened.has(null))
    throw new Problem(ROSTER_PROBLEMS.notOpened, { what: of ?? 'the whole roster' });
}

export const lookView = z.object({
  what: z.enum(['person', 'roster', 'export']),
  /** An id of a person, a contingent, or null for the whole roster. */
  of: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  reason: z.enum(PURPOSES as [Purpose, ...Purpose[]]),
  reasonName: z.string(),
  reference: z.string().nullable(),
  entry: z.number(),
});
export type LookView = z.infer<typeof lookView>;

/** Looks at these persons, or at a roster of this contingent, the last first; null: all looks. */
export async function looksAt(
  reach: Pick<Reach, 'rows'>,
  { mission, lang }: Pick<Asking, 'mission' | 'lang'>,
  at: { readonly persons: readonly string[]; readonly contingent: string } | null,
): Promise<LookView[]> {
  const which = at === null ? sql`true` : sql`of = any(${[...at.persons, at.contingent, ALL]})`;
  const rows = await reach.rows<Omit<LookView, 'reasonName'>>(sql`
    select what, nullif(of, ${ALL}) as of, by, at, reason, reference, entry_no::int as entry
    from roster_looks where mission = ${mission} and ${which} order by entry_no desc limit 500`);
  return rows.map((row) => ({ ...row, reasonName: purposeName(row.reason, lang) }));
}

export const looks = defineView({
  name: 'vetting.looks',
  says: 'Who looked at persons, at rosters or took one away: when, and why.',
  query: z.object({}),
  answer: z.object({ looks: z.array(lookView) }),
  look: async (_query, reach, asking) => ({ looks: await looksAt(reach, asking, null) }),
});
