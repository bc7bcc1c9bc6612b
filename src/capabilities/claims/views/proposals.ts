// Proposals: what the reading engine makes of a source. They are no part of the record and can be
// made again at any time, so they lie in a work table and are read anew when the engine is another
// one. A proposal's id follows from what it says and where, so a decision finds it after a new
// reading.
import { createHash } from 'node:crypto';
import type { Reach } from '../../../acts/index.ts';
import { type ClaimKind, canonical, type Json, Problem } from '../../../kernel/index.ts';
import { type Projection, sql, type TableSpec } from '../../../record/index.ts';
import { type SourceView, sourcesOf, textOf } from '../../sources/index.ts';
import { CLAIM_PROBLEMS } from '../problems.ts';

export const reviewTables: readonly TableSpec[] = [
  {
    name: 'proposals',
    columns: {
      mission: 'text not null',
      id: 'text not null',
      source: 'text not null',
      ordinal: 'integer not null',
      kind: 'text not null',
      start_at: 'integer not null',
      end_at: 'integer not null',
      fields: 'jsonb not null',
      said_key: 'text not null',
      why: 'text not null',
      ties: 'jsonb not null',
      unsure: 'boolean not null',
    },
    key: ['mission', 'id'],
    indexes: ['create index proposals_source on proposals (mission, source, ordinal)'],
  },
  {
    name: 'readings',
    columns: {
      mission: 'text not null',
      source: 'text not null',
      engine: 'text not null',
      language: 'text',
      unread: 'boolean not null',
      proposals: 'integer not null',
    },
    key: ['mission', 'source'],
  },
  {
    name: 'passages',
    columns: { mission: 'text not null', claim: 'text not null', quote: 'text not null' },
    key: ['mission', 'claim'],
    indexes: ['create index passages_words on passages using gin (quote gin_trgm_ops)'],
  },
];

/** What people decided on proposals: from the record, so that it outlives every reading. */
export const decisionsProjection: Projection = {
  name: 'decisions',
  tables: [
    {
      name: 'decisions',
      columns: {
        proposal: 'text not null',
        source: 'text not null',
        kind: 'text not null',
        start_at: 'integer not null',
        end_at: 'integer not null',
        said_key: 'text not null',
        decision: 'text not null',
        claim: 'text',
        reason: 'text',
        decided_by: 'text not null',
        decided_at: 'text not null',
      },
      key: ['proposal'],
      indexes: ['create index decisions_source on decisions (mission, source)'],
    },
  ],
  project({ type, payload, by, at }) {
    const p = payload as Record<string, Json>;
    if (type === 'ProposalReopened')
      return [{ op: 'drop', table: 'decisions', key: { proposal: p.proposal ?? null } }];
    const decision = DECISIONS[type];
    if (!decision) return [];
    const row = {
      proposal: p.proposal ?? null,
      source: p.source ?? null,
      kind: p.kind ?? null,
      start_at: p.start ?? null,
      end_at: p.end ?? null,
      said_key: p.key ?? null,
      decision,
      claim: p.claim ?? null,
      reason: p.reason ?? null,
      decided_by: by,
      decided_at: at,
    };
    return [{ op: 'put', table: 'decisions', row }];
  },
};

const DECISIONS: Readonly<Record<string, string>> = {
  ProposalAccepted: 'accepted',
  ProposalAmended: 'amended',
  ProposalRejected: 'rejected',
};

export interface Proposal {
  readonly id: string;
  readonly source: string;
  readonly kind: ClaimKind;
  readonly start: number;
  readonly end: number;
  readonly fields: Record<string, Json>;
  /** Canonical fields: two readings say the same when these are equal. */
  readonly key: string;
  readonly why: string;
  readonly ties: Record<string, [number, number]>;
  readonly unsure: boolean;
}

export interface ReviewedProposal extends Proposal {
  readonly decision: 'accepted' | 'amended' | 'rejected' | null;
  readonly claim: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

const PROPOSAL = sql`
  p.id, p.source, p.kind, p.start_at as start, p.end_at as "end", p.fields, p.said_key as key,
  p.why, p.ties, p.unsure`;

/** @throws Problem claims.unknown-proposal */
export async function proposalOf(reach: Reach, mission: string, id: string): Promise<Proposal> {
  const [row] = await reach.rows<Proposal>(
    sql`select ${PROPOSAL} from proposals p where p.mission = ${mission} and p.id = ${id}`,
  );
  if (!row) throw new Problem(CLAIM_PROBLEMS.unknownProposal, { proposal: id });
  return row;
}

/**
 * The proposals of a source in the order of the text, with what was decided. A decision also holds
 * for a proposal of the same kind that says the same at an overlapping passage.
 */
export async function reviewedProposals(
  reach: Reach,
  mission: string,
  source: string | null,
): Promise<ReviewedProposal[]> {
  return reach.rows<ReviewedProposal>(sql`
    select distinct on (p.source, p.ordinal) ${PROPOSAL}, d.decision, d.claim, d.reason,
      d.decided_by as "decidedBy", d.decided_at as "decidedAt"
    from proposals p
    left join decisions d on d.mission = p.mission and d.source = p.source and (
      d.proposal = p.id or (d.kind = p.kind and d.said_key = p.said_key
        and d.start_at < p.end_at and p.start_at < d.end_at))
    where p.mission = ${mission} and ${source ? sql`p.source = ${source}` : sql`true`}
    order by p.source, p.ordinal, (d.proposal = p.id) desc nulls last, d.entry_no desc`);
}

/** The engine with its lexicons is loaded by the first reading: most commands never need it. */
const engine = () => import('../../../engines/reading/index.ts');

/** Reads every source of the mission that this engine has not read yet. */
export async function ensureRead(reach: Reach, mission: string, source?: string): Promise<void> {
  const { READING_VERSION } = await engine();
  const unread = await reach.rows<{ id: string }>(sql`
    select s.id from sources s left join readings r on r.mission = s.mission and r.source = s.id
    where s.mission = ${mission} and (r.engine is null or r.engine <> ${String(READING_VERSION)})
      and ${source ? sql`s.id = ${source}` : sql`true`}`);
  if (unread.length === 0) return;
  const ids = unread.map(({ id }) => id);
  for (const each of await sourcesOf(reach, mission, ids)) await readAgain(reach, mission, each);
}

async function readAgain(reach: Reach, mission: string, source: SourceView): Promise<void> {
  const { READING_VERSION, read } = await engine();
  const reading = read(await textOf(reach, source), { publishedOn: source.publishedOn });
  const rows = reading.claims.map(({ why, ties, unsure, ...claim }, ordinal) => {
    const { kind, start, end, quote: _, ...fields } = claim;
    const key = canonical(fields);
    const said = `${source.sha256}\n${kind}\n${start}\n${end}\n${key}`;
    const id = `prp_${createHash('sha256').update(said).digest('hex').slice(0, 24)}`;
    return {
      mission,
      id,
      source: source.id,
      ordinal,
      kind,
      start_at: start,
      end_at: end,
      fields: fields as unknown as Json,
      said_key: key,
      why,
      ties: ties as unknown as Json,
      unsure,
    };
  });
  await reach.write([
    { op: 'drop', table: 'proposals', key: { mission, source: source.id } },
    ...rows.map((row) => ({ op: 'put' as const, table: 'proposals', row })),
    {
      op: 'put',
      table: 'readings',
      row: {
        mission,
        source: source.id,
        engine: String(READING_VERSION),
        language: reading.language,
        unread: reading.unread,
        proposals: rows.length,
      },
    },
  ]);
}
