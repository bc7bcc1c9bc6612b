// Claims as lists: all, one with its history, one figure with its rivals, and what a search finds.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import {
  CLAIM_KINDS,
  KNOWN_BODIES,
  type Party,
  Problem,
  partiesNamed,
  partyName,
  STATES,
} from '../../../kernel/index.ts';
import { sql } from '../../../record/index.ts';
import { sourceOf, sourcesOf, sourceView, textOf } from '../../sources/index.ts';
import { type ClaimView, claimView } from '../claim.ts';
import { partiesOf } from '../parties.ts';
import { CLAIM_PROBLEMS } from '../problems.ts';
import { claimsOf, firstRecordDay } from './claims.ts';

export const listClaims = defineView({
  name: 'claims.list',
  says: 'The claims of the mission as they stood and were known, oldest first.',
  query: z.object({ kind: z.enum(CLAIM_KINDS).optional(), source: z.string().optional() }),
  answer: z.object({ claims: z.array(claimView) }),
  async look({ kind, source }, reach, asking) {
    const kinds = kind && [kind];
    return { claims: await claimsOf(reach, asking, { ...(kinds && { kinds }), source }) };
  },
});

export const showClaim = defineView({
  name: 'claims.show',
  says: 'One claim with its passage and the words around it, its rivals, what it corrects.',
  query: z.object({ claim: z.string() }),
  answer: z.object({
    claim: claimView,
    rivals: z.array(claimView),
    also: z.array(claimView),
    corrects: z.array(claimView),
    /** The words of the source before and after the passage, cut at words; empty at its ends. */
    around: z.object({ before: z.string(), after: z.string() }),
  }),
  async look({ claim: id }, reach, asking) {
    const claim = (await claimsOf(reach, asking, { ids: [id] }))[0];
    if (!claim) throw new Problem(CLAIM_PROBLEMS.unknown, { claim: id });
    const near = [...claim.rivals, ...claim.also];
    const others = near.length ? await claimsOf(reach, asking, { ids: near }) : [];
    const earlier = claim.supersedes ? await earlierOf(reach, asking, claim) : [];
    return {
      claim,
      rivals: others.filter((other) => claim.rivals.includes(other.id)),
      also: others.filter((other) => claim.also.includes(other.id)),
      corrects: earlier,
      around: await around(reach, asking.mission, claim),
    };
  },
});

/** Code units of the text on each side of a passage: two or three lines. */
const AROUND = 240;

async function around(reach: Reach, mission: string, { source, start, end }: ClaimView) {
  const text = await textOf(reach, await sourceOf(reach, mission, source.id));
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: start > AROUND ? before.replace(/^\S*\s/u, '') : before,
    after: end + AROUND < text.length ? after.replace(/\s\S*$/u, '') : after,
  };
}

/** The chain of claims that this one corrects, newest first, each as it stood before. */
async function earlierOf(reach: Reach, asking: Asking, claim: ClaimView): Promise<ClaimView[]> {
  const rows = await reach.rows<{ id: string; recordedAt: string }>(sql`
    with recursive chain (id) as (
      select ${claim.supersedes}::text
      union all select c.supersedes from claims c join chain on c.id = chain.id
      where c.mission = ${asking.mission} and c.supersedes is not null)
    select c.id, c.recorded_at as "recordedAt" from claims c join chain on chain.id = c.id
    where c.mission = ${asking.mission} order by c.entry_no desc`);
  const ids = rows.map(({ id }) => id);
  return claimsOf(reach, asking, { ids, corrected: true });
}

export const showFigure = defineView({
  name: 'claims.figure',
  says: 'All that is claimed of one figure, with the working one and who or what chose it.',
  query: z.object({ figure: z.string() }),
  answer: z.object({ figure: z.string(), claims: z.array(claimView) }),
  async look({ figure }, reach, asking) {
    const rows = await reach.rows<{ id: string }>(sql`
      select id from claims where mission = ${asking.mission} and figure->>'key' = ${figure}`);
    const ids = rows.map(({ id }) => id);
    return { figure, claims: ids.length ? await claimsOf(reach, asking, { ids }) : [] };
  },
});

/** Hits of each sort: what a palette and a page can show at once. */
const HITS_MAX = 30;
/** Far more than are shown: some are hidden at these dates, and the nearest come first. */
const LOOKED_AT_MAX = 500;
/** Parties that a text may mean: the likely ones and no more. */
const PARTIES_MAX = 5;

const partyHit = z.object({
  party: z.string(),
  name: z.string(),
  /** Claims on these dates that speak of it; 0 where none does. */
  claims: z.number(),
});

export const find = defineView({
  name: 'claims.find',
  says: 'Finds parties, claims and sources by words; forgives typing errors in names.',
  query: z.object({ q: z.string().trim().max(200) }),
  answer: z.object({
    q: z.string(),
    parties: z.array(partyHit),
    claims: z.array(claimView),
    sources: z.array(sourceView),
  }),
  async look({ q }, reach, asking) {
    if (!q) return { q, parties: [], claims: [], sources: [] };
    const like = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const { mission } = asking;
    // Asked first: it also writes down the words of passages that nobody has looked at yet.
    const all = await claimsOf(reach, asking);
    const { parties, claims: ofParty } = partiesFound(q, all, asking);
    const byId = new Map(all.map((claim) => [claim.id, claim]));
    const hits = await reach.rows<{ id: string }>(sql`
      select id from (
        (select claim as id, 2 as near from passages
          where mission = ${mission} and quote ilike ${like} limit ${LOOKED_AT_MAX})
        union all
        select claim, word_similarity(${q}, quote) from (select claim, quote from passages
          where mission = ${mission} and ${q} <% quote limit ${LOOKED_AT_MAX}) likely
      ) found order by near desc`);
    const ids = new Set([...hits, ...ofParty].map(({ id }) => id));
    const claims = [...ids].flatMap((id) => byId.get(id) ?? []).slice(0, HITS_MAX);
    const titles = await reach.rows<{ id: string }>(sql`
      select id from sources where mission = ${mission}
        and (title ilike ${like} or publisher ilike ${like} or ${q} <% title or ${q} <% publisher)
      limit ${HITS_MAX}`);
    const found = titles.map(({ id }) => id);
    const sources = found.length ? await sourcesOf(reach, mission, found) : [];
    return { q, parties, claims, sources };
  },
});

/** The parties that a text may mean, those on record first, and the claims of the nearest one. */
function partiesFound(q: string, all: readonly ClaimView<object>[], { lang }: Asking) {
  const own = new Map<Party, ClaimView<object>[]>();
  for (const claim of all)
    for (const party of new Set(partiesOf(claim)))
      own.set(party, [...(own.get(party) ?? []), claim]);
  const count = (party: Party) => own.get(party)?.length ?? 0;
  const matches = partiesNamed(q, [...own.keys(), ...KNOWN_BODIES, ...STATES]).sort(
    (a, b) => a.distance - b.distance || count(b.party) - count(a.party),
  );
  const parties = matches.slice(0, PARTIES_MAX).map(({ party }) => ({
    ...{ party, name: partyName(party, lang), claims: count(party) },
  }));
  const claims = own.get(parties[0]?.party ?? '') ?? [];
  return { parties, claims: claims.toReversed() };
}

const months = z.array(z.object({ month: z.string(), claims: z.number() }));

export const timeline = defineView({
  name: 'claims.timeline',
  says: 'How many claims each month holds, the days that have any, and which clock is used.',
  query: z.object({}),
  answer: z.object({
    months,
    days: z.array(z.string()),
    instruments: z.array(z.object({ date: z.string(), name: z.string() })),
    firstRecordDay: z.string().nullable(),
    /** True where *as known* goes by the day of publication, not of recording. */
    byPublication: z.boolean(),
    hidden: z.number(),
    claims: z.number(),
  }),
  async look(_query, reach, asking) {
    const always = { ...asking, clocks: { asOf: '9999-12-31', knownAt: asking.today } };
    const [all, seen, first] = [
      await claimsOf(reach, always),
      await claimsOf(reach, asking),
      await firstRecordDay(reach, asking.mission),
    ];
    const dates = all.flatMap(({ dated }) => (dated ? [dated] : []));
    const counts = new Map<string, number>();
    for (const date of dates)
      if (date.length >= 7) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
    return {
      months: [...counts].sort().map(([month, claims]) => ({ month, claims })),
      days: [...new Set(dates.filter((date) => date.length === 10))].sort(),
      instruments: instrumentsOf(all),
      firstRecordDay: first,
      byPublication: first !== null && asking.clocks.knownAt < first,
      hidden: all.length - seen.length,
      claims: seen.length,
    };
  },
});

/** Adopted and extending instruments of this mission, the first date on which each is said. */
function instrumentsOf(claims: readonly ClaimView[]) {
  const first = new Map<string, string>();
  for (const { kind, fields, dated } of claims) {
    const name = kind === 'authorisation' && !fields.of ? fields.instrument : null;
    if (typeof name !== 'string' || !dated) continue;
    if (fields.status !== 'adopted' && fields.status !== 'extended') continue;
    const before = first.get(name);
    if (!before || dated < before) first.set(name, dated);
  }
  return [...first]
    .map(([name, date]) => ({ name, date }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
