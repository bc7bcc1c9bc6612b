// What the rules of persons must know of them, and the vault's part of a correction.
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import { readName } from '../../../../engines/roster/index.ts';
import type { Json } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import type { Correction } from '../forms.ts';
import type { Member, Officer, PostCorrected } from '../member.ts';
import type { PairFacts } from '../merging.ts';
import { type CorrectFacts, corrected, type OnRecord } from '../people.ts';
import { everybodyIn, unitKey } from './known.ts';
import { mergesAt, standing } from './members.ts';

type In = Pick<FactsContext, 'mission'>;
type PostRow = OnRecord['post'] & { person: string; left: boolean; erased: boolean };

/** Persons of the mission by the ids asked for; an id that was merged is answered for itself. */
export async function foundOf(
  reach: Reach,
  mission: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, OnRecord>> {
  const rows = await reach.rows<PostRow>(sql`
    select distinct on (person) person, contingent, unit, rank, role, roster, invented,
      from_day as "from", received_on as "receivedOn",
      exists (select from roster_ends e where e.mission = p.mission and e.person = p.person
        and e.entry_no > p.entry_no) as left,
      exists (select from roster_erased g where g.mission = p.mission and g.person = p.person)
        as erased
    from roster_posts p where mission = ${mission} and person = any(${[...persons]})
    order by person, entry_no desc`);
  const merges = await mergesAt(reach, mission, null);
  const stands = standing(merges);
  const groups = new Map<string, string[]>();
  for (const { from } of merges)
    groups.set(stands(from), [...(groups.get(stands(from)) ?? []), from]);
  return new Map(
    rows.map(({ person, left, erased, ...post }) => {
      const root = stands(person);
      const all = [root, ...(groups.get(root) ?? [])];
      return [person, { post, left, erased, all }] as const;
    }),
  );
}

export async function foundOne({ person }: { person: string }, reach: Reach, { mission }: In) {
  return (await foundOf(reach, mission, [person])).get(person) ?? null;
}

export const foundMany = ({ persons }: { persons: string[] }, reach: Reach, { mission }: In) =>
  foundOf(reach, mission, persons);

export async function pairFacts(
  { from, into }: { from: string; into: string },
  reach: Reach,
  { mission }: In,
): Promise<PairFacts> {
  const found = await foundOf(reach, mission, [from, into]);
  const stands = standing(await mergesAt(reach, mission, null));
  return {
    ...{ from: found.get(from) ?? null, into: found.get(into) ?? null, merge: null },
    roots: [stands(from), stands(into)],
  };
}

export async function mergeFacts(
  { person }: { person: string },
  reach: Reach,
  { mission }: In,
): Promise<PairFacts> {
  const merges = await mergesAt(reach, mission, null);
  const merge = merges.find(({ from }) => from === person)?.merge ?? null;
  return { from: null, into: null, roots: [person, person], merge };
}

export async function correctFacts(
  input: Correction,
  reach: Reach,
  context: In,
): Promise<CorrectFacts> {
  const found = await foundOne(input, reach, context);
  if (!input.unit || !found) return { found, unit: null };
  const { byName } = await everybodyIn(reach, context.mission);
  const contingent = input.contingent ?? found.post.contingent;
  return { found, unit: byName.get(unitKey({ contingent, unit: input.unit })) ?? null };
}

/** What was sent first is kept too, so that the same roster again is known for the same. */
export async function keepCorrection(
  input: Correction,
  reach: Reach,
  event: PostCorrected,
): Promise<() => Promise<void>> {
  const { person } = input;
  const fields = (await reach.vault.get(person)) ?? {};
  const before = fields.officer as unknown as Officer;
  const after = corrected(before, nameAfter(before, input), input);
  const units = event.units.map(({ unit }) => [unit, { unit: { name: input.unit } }] as const);
  await reach.vault.putMany(new Map(units));
  const sent = (fields.asSent ?? []) as Json[];
  const row = (await rowOf(reach, person, before)) as unknown as Json;
  await reach.vault.put(person, {
    officer: after as unknown as Json,
    asSent: sent.length > 0 ? sent : [row],
  });
  return async () => {
    await reach.vault.put(person, { officer: before as unknown as Json, asSent: sent });
    if (units.length > 0) await reach.vault.forgetMany(units.map(([unit]) => unit));
  };
}

/** What is given of a name joins what is known of it. */
function nameAfter(before: Officer, { name, given, middle, family, family2 }: Correction) {
  if (!name && !given && !middle && !family && !family2) return null;
  const read = name
    ? readName({ name })
    : readName({
        ...{ given: given ?? before.given, middle, family: family ?? before.family, family2 },
      });
  return read && { name: read.full, given: read.given, family: read.family };
}

async function rowOf(reach: Reach, person: string, officer: Officer): Promise<Member> {
  const [post] = await reach.rows<Omit<Member, keyof Officer>>(sql`
    select contingent, unit, rank, role from roster_posts where person = ${person}
    order by entry_no limit 1`);
  const kept = post?.unit ? await reach.vault.getMany([post.unit], 'unit') : new Map();
  const unit = post?.unit ? ((kept.get(post.unit) as { name?: string })?.name ?? null) : null;
  return { ...officer, ...(post as Omit<Member, keyof Officer>), unit };
}
