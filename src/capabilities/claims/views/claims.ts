// The read model of claims and the one query through which every capability reads its own: visible
// at two clocks, superseded ones out, rivals and working figures settled.
import type { Asking, Clocks, Reach } from '../../../acts/index.ts';
import { type ClaimFields, type ClaimKind, Problem } from '../../../kernel/index.ts';
import { type Projection, type Row, sql } from '../../../record/index.ts';
import { sourcesOf, textOf } from '../../sources/index.ts';
import { type Claim, type ClaimView, datedOf, daysOf } from '../claim.ts';
import { type Choice, type Compared, settled } from '../figures.ts';
import { CLAIM_PROBLEMS } from '../problems.ts';
import { isKept, settledOnce } from './kept.ts';

export const claimsProjection: Projection = {
  name: 'claims',
  tables: [
    {
      name: 'claims',
      columns: {
        id: 'text not null',
        kind: 'text not null',
        fields: 'jsonb not null',
        source: 'text not null',
        start_at: 'integer not null',
        end_at: 'integer not null',
        page: 'integer',
        published_on: 'text',
        said_on: 'text',
        true_on: 'text',
        true_until: 'text',
        as_of_from: 'text',
        published_from: 'text',
        figure: 'jsonb',
        supersedes: 'text',
        proposal: 'text',
        note: 'text',
        recorded_at: 'text not null',
        recorded_by: 'text not null',
        withdrawn_at: 'text',
        withdrawn_because: 'text',
      },
      key: ['id'],
      indexes: [
        'create index claims_kind on claims (mission, kind)',
        'create index claims_source on claims (mission, source)',
        "create index claims_figure on claims (mission, (figure->>'key'))",
        'create index claims_supersedes on claims (mission, supersedes)',
      ],
    },
    {
      name: 'choices',
      columns: {
        id: 'text not null',
        figure: 'text not null',
        claim: 'text',
        reason: 'text not null',
        chosen_by: 'text not null',
        chosen_at: 'text not null',
      },
      key: ['id'],
      indexes: ['create index choices_figure on choices (mission, figure)'],
    },
  ],
  project(entry) {
    const payload = entry.payload as Record<string, unknown>;
    if (payload.claim && typeof payload.claim === 'object')
      return [{ op: 'put', table: 'claims', row: rowOf(payload.claim as Claim, entry) }];
    if (entry.type === 'ClaimWithdrawn') {
      const { claim, reason } = payload as { claim: string; reason: string };
      const set = { withdrawn_at: entry.at, withdrawn_because: reason };
      return [{ op: 'patch', table: 'claims', key: { id: claim }, set }];
    }
    if (entry.type === 'FigureChosen') {
      const { figure, claim, reason } = payload as Record<string, string>;
      const row = { figure: figure ?? '', claim: claim ?? null, reason: reason ?? '' };
      return [
        {
          op: 'put',
          table: 'choices',
          row: { id: entry.id, ...row, chosen_by: entry.by, chosen_at: entry.at },
        },
      ];
    }
    if (entry.type === 'SourceDescribed') return describedSource(payload);
    return [];
  },
};

function rowOf(claim: Claim, entry: { at: string; by: string }): Row {
  const days = daysOf(claim);
  return {
    id: claim.id,
    kind: claim.kind,
    fields: claim.fields,
    source: claim.source,
    start_at: claim.start,
    end_at: claim.end,
    page: claim.page,
    published_on: claim.publishedOn,
    said_on: claim.saidOn,
    true_on: claim.on,
    true_until: claim.until,
    as_of_from: days.asOfFrom,
    published_from: days.publishedFrom,
    figure: claim.figure && { ...claim.figure },
    supersedes: claim.supersedes,
    proposal: claim.proposal,
    note: claim.note,
    recorded_at: entry.at,
    recorded_by: entry.by,
    withdrawn_at: null,
    withdrawn_because: null,
  };
}

/** A corrected day of publication moves the clock of every claim of that source. */
function describedSource(payload: Record<string, unknown>) {
  const { source, set } = payload as { source: string; set: { publishedOn?: string } };
  if (!set.publishedOn) return [];
  const { publishedFrom } = daysOf({ ...NO_DAYS, publishedOn: set.publishedOn });
  return [
    {
      op: 'patch' as const,
      table: 'claims',
      key: { source },
      set: { published_on: set.publishedOn, published_from: publishedFrom },
    },
  ];
}
const NO_DAYS = { on: null, until: null, saidOn: null, publishedOn: null };

interface ClaimRow {
  id: string;
  kind: ClaimKind;
  fields: Record<string, unknown>;
  source: string;
  start: number;
  end: number;
  page: number | null;
  publishedOn: string | null;
  saidOn: string | null;
  on: string | null;
  until: string | null;
  figure: Compared['compared'];
  supersedes: string | null;
  note: string | null;
  recordedAt: string;
  recordedBy: string;
  entry: number;
  withdrawnAt: string | null;
  quote: string | null;
}

const COLUMNS = sql`
  c.id, c.kind, c.fields, c.source, c.start_at as start, c.end_at as "end", c.page,
  c.published_on as "publishedOn", c.said_on as "saidOn", c.true_on as "on",
  c.true_until as "until", c.figure, c.supersedes, c.note, c.recorded_at as "recordedAt",
  c.recorded_by as "recordedBy", c.entry_no::int as entry, c.withdrawn_at as "withdrawnAt",
  p.quote`;

const FROM = sql`claims c left join passages p on p.mission = c.mission and p.claim = c.id`;

export interface Wanted {
  readonly kinds?: readonly ClaimKind[];
  readonly source?: string;
  readonly ids?: readonly string[];
  /** Also those that a later claim corrects: for the history of one. */
  readonly corrected?: boolean;
}

/** The first day on which anything was recorded in a mission; null while nothing is. */
export async function firstRecordDay(
  reach: Pick<Reach, 'rows'>,
  mission: string,
): Promise<string | null> {
  const [row] = await reach.rows<{ day: string | null }>(
    sql`select min(recorded_at) as day from claims where mission = ${mission}`,
  );
  return row?.day?.slice(0, 10) ?? null;
}

/**
 * The claims that are visible at the two clocks. Before the record's first day *as known* goes by
 * the day on which the source was published. A claim is out once what supersedes it is visible.
 */
export async function claimsOf<K extends ClaimKind = ClaimKind>(
  reach: Reach,
  asking: Pick<Asking, 'mission' | 'clocks'>,
  wanted: Wanted & { readonly kinds?: readonly K[] } = {},
): Promise<ClaimView<ClaimFields[K]>[]> {
  const { source, kinds, ids, corrected = false } = wanted;
  const all = corrected
    ? await settledAt(reach, asking, { corrected })
    : ((ids && (await few(reach, asking, ids))) ??
      (await settledOnce(reach, asking, () => settledAt(reach, asking, { corrected }))));
  const those = ids && new Set(ids);
  const views = all.filter(
    (claim) =>
      (!kinds || (kinds as readonly string[]).includes(claim.kind)) &&
      (!source || claim.source.id === source) &&
      (!those || those.has(claim.id)),
  );
  return views as unknown as ClaimView<ClaimFields[K]>[];
}

/** Claims that are looked up by themselves; more of them are as well settled with all others. */
const FEW = 20;

/** A rule cites a claim or two: only those are settled, unless all of them are at hand. */
async function few(
  reach: Reach,
  asking: Pick<Asking, 'mission' | 'clocks'>,
  ids: readonly string[],
): Promise<readonly ClaimView[] | null> {
  if (ids.length > FEW || (await isKept(reach, asking))) return null;
  return settledAt(reach, asking, { corrected: false, ids });
}

interface Which {
  /** Also those that others correct. */
  readonly corrected: boolean;
  /** Only these, with all that say something of the same figure. */
  readonly ids?: readonly string[];
}

/** The claims of the mission at the two clocks: every one, unless only some are wanted. */
async function settledAt(
  reach: Reach,
  { mission, clocks }: Pick<Asking, 'mission' | 'clocks'>,
  { corrected, ids }: Which,
): Promise<ClaimView[]> {
  const first = await firstRecordDay(reach, mission);
  const standing = sql`not exists (select from claims n where n.mission = c.mission
    and n.supersedes = c.id and ${visible(clocks, first, 'n')})`;
  const among = ids
    ? sql`(c.id = any(${[...ids]}) or c.figure->>'key' in (select f.figure->>'key' from claims f
        where f.mission = ${mission} and f.id = any(${[...ids]})))`
    : sql`true`;
  const rows = await reach.rows<ClaimRow>(sql`
    select ${COLUMNS} from ${FROM}
    where c.mission = ${mission} and ${among} and ${visible(clocks, first)}
      and ${corrected ? sql`true` : standing}
    order by coalesce(c.as_of_from, c.published_from, c.recorded_at), c.entry_no`);
  const compared = await dressed(reach, mission, rows);
  return settled(compared, await choicesAt(reach, mission, clocks, first));
}

/** SQL for: counts at this *as of*, and was known at this *as known*. */
function visible(clocks: Clocks, first: string | null, table: 'c' | 'n' = 'c') {
  const { asOf, knownAt } = clocks;
  const c = (column: string) => sql.ref(`${table}.${column}`);
  const known =
    first !== null && knownAt >= first
      ? sql`substr(${c('recorded_at')}, 1, 10) <= ${knownAt} and (${c('withdrawn_at')} is null
          or substr(${c('withdrawn_at')}, 1, 10) > ${knownAt})`
      : sql`${c('published_from')} <= ${knownAt} and ${c('withdrawn_at')} is null`;
  return sql`(${c('as_of_from')} is null or ${c('as_of_from')} <= ${asOf}) and ${known}`;
}

async function choicesAt(
  reach: Reach,
  mission: string,
  { knownAt }: Clocks,
  first: string | null,
): Promise<Choice[]> {
  // A choice is an act in this record: before its first day nobody had chosen anything.
  if (first === null || knownAt < first) return [];
  const rows = await reach.rows<Omit<Choice, 'claim'> & { claim: string | null }>(sql`
    select distinct on (figure) figure, claim, reason, chosen_by as "by", chosen_at as "at"
    from choices where mission = ${mission} and substr(chosen_at, 1, 10) <= ${knownAt}
    order by figure, entry_no desc`);
  return rows.filter((row): row is Choice => row.claim !== null);
}

async function dressed(
  reach: Reach,
  mission: string,
  rows: readonly ClaimRow[],
): Promise<Compared[]> {
  const ids = [...new Set(rows.map((row) => row.source))];
  const sources = new Map((await sourcesOf(reach, mission, ids)).map((s) => [s.id, s]));
  const quotes = await missingQuotes(reach, mission, rows);
  return rows.flatMap((row) => {
    const source = sources.get(row.source);
    if (!source) return [];
    const { withdrawnAt: _, publishedOn: __, quote, figure, ...rest } = row;
    return [
      {
        ...rest,
        quote: quote ?? quotes.get(row.id) ?? '',
        source: {
          id: source.id,
          title: source.title,
          publisher: source.publisher,
          address: source.address,
          publishedOn: source.publishedOn,
          language: source.language,
          reliability: source.reliability,
          credibility: source.credibility,
          invented: source.invented,
        },
        dated: datedOf(row),
        figure: figure?.key ?? null,
        compared: figure,
        rivals: [],
        also: [],
        working: true,
        chosen: null,
      },
    ];
  });
}

/**
 * The words of passages that are not in the work table yet, read from the texts and kept. The words
 * are no part of an entry: they may name people, and an entry can never be made to forget.
 */
async function missingQuotes(reach: Reach, mission: string, rows: readonly ClaimRow[]) {
  const quotes = new Map<string, string>();
  const missing = rows.filter((row) => row.quote === null);
  for (const id of new Set(missing.map((row) => row.source))) {
    const [source] = await sourcesOf(reach, mission, [id]);
    if (!source) continue;
    const text = await textOf(reach, source);
    for (const row of missing.filter((each) => each.source === id))
      quotes.set(row.id, text.slice(row.start, row.end));
  }
  await reach.write(
    [...quotes].map(([claim, quote]) => ({
      op: 'put' as const,
      table: 'passages',
      row: { mission, claim, quote },
      ifNew: true,
    })),
  );
  return quotes;
}

export interface Recorded {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly fields: Record<string, unknown>;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly figure: string | null;
  readonly withdrawnAt: string | null;
  readonly dates: Pick<Claim, 'saidOn' | 'on' | 'until' | 'note'>;
}

/** One claim as it was recorded, whatever the clocks. @throws Problem claims.unknown */
export async function recordedClaim(reach: Reach, mission: string, id: string): Promise<Recorded> {
  const [row] = await reach.rows<ClaimRow>(
    sql`select ${COLUMNS} from ${FROM} where c.mission = ${mission} and c.id = ${id}`,
  );
  if (!row) throw new Problem(CLAIM_PROBLEMS.unknown, { claim: id });
  const { saidOn, on, until, note, figure, ...rest } = row;
  return { ...rest, figure: figure?.key ?? null, dates: { saidOn, on, until, note } };
}
