// Movements as a reader meets them: the latest first, with what each does to the counts; and where
// each person is after them.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import type { Lang } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import { code, maybeDay, maybeState, state } from '../../contingent.ts';
import { countedAt } from '../../views/known.ts';
import { causeName, kindName } from '../labels.ts';
import { CASUALTIES, CAUSES, type Cause, KINDS, type Kind, type Movement } from '../movement.ts';
import { whereabouts } from '../tally.ts';

export const movementRow = z.object({
  movement: z.string(),
  state: namedParty,
  unit: z.string().nullable(),
  rotation: z.string().nullable(),
  kind: z.enum(KINDS),
  kindName: z.string(),
  number: z.number(),
  /** Of a rotation: how many came for them. */
  relief: z.number(),
  /** What it does to how many are there. */
  there: z.number(),
  cause: z.enum(CAUSES).nullable(),
  causeName: z.string().nullable(),
  on: z.string(),
  notedOn: z.string().nullable(),
  recordedAt: z.string(),
  by: z.string(),
  /** Came, and no roster names them. */
  unchecked: z.number(),
  /** Came uncleared, by an override. */
  overridden: z.number(),
  override: z.string().nullable(),
  reference: z.string().nullable(),
  claim: z.string().nullable(),
  /** How many of them are known by name. */
  named: z.number(),
});
export type MovementRow = z.infer<typeof movementRow>;

type Raw = Omit<MovementRow, 'state' | 'kindName' | 'causeName'> & { state: string };

const COLUMNS = sql`m.movement, m.state, m.unit, m.rotation, m.kind, m.number, m.relief, m.there,
  m.cause, m.on_day as "on", m.noted_on as "notedOn", m.recorded_at as "recordedAt",
  m.recorded_by as by, m.unchecked, m.overridden, m.override, m.reference, m.claim, m.named`;

const shown = (raw: Raw, lang: Lang): MovementRow => ({
  ...raw,
  state: named(raw.state, lang),
  kindName: kindName(raw.kind as Kind, lang),
  causeName: raw.cause && causeName(raw.cause as Cause, lang),
});

const word = z.object({ word: z.string(), name: z.string() });
const whole = z.coerce.number().int();
const query = z.object({
  state: maybeState,
  unit: code,
  /** Only the dead, missing, found and hurt. */
  casualties: z.literal('yes').optional(),
  from: maybeDay,
  until: maybeDay,
  skip: whole.min(0).default(0),
  limit: whole.min(1).max(10_000).default(50),
});
export type MovementsAsked = z.infer<typeof query>;

export async function movementsOf(reach: Reach, asking: Asking, asked: MovementsAsked) {
  const counted = await countedAt(reach, asking, 'm');
  const of = sql`${counted}
    and ${asked.state ? sql`m.state = ${asked.state}` : sql`true`}
    and ${asked.unit ? sql`m.unit = ${asked.unit}` : sql`true`}
    and ${asked.casualties ? sql`m.kind = any(${[...CASUALTIES]})` : sql`true`}
    and ${asked.from ? sql`m.on_day >= ${asked.from}` : sql`true`}
    and ${asked.until ? sql`m.on_day <= ${asked.until}` : sql`true`}`;
  const [rows, [count]] = await Promise.all([
    reach.rows<Raw>(sql`select ${COLUMNS} from force_movements m where ${of}
      order by m.on_day desc, m.entry_no desc limit ${asked.limit} offset ${asked.skip}`),
    reach.rows<{ total: number }>(
      sql`select count(*)::int as total from force_movements m where ${of}`,
    ),
  ]);
  return { rows: rows.map((raw) => shown(raw, asking.lang)), total: count?.total ?? 0 };
}

export const listMovements = defineView({
  name: 'forces.movements',
  says: 'Who came, left, died, went missing or was hurt, as an office recorded it, latest first.',
  query,
  answer: z.object({
    rows: z.array(movementRow),
    total: z.number(),
    /** What a form offers. */
    kinds: z.array(word),
    causes: z.array(word),
  }),
  async look(asked, reach, asking) {
    const { lang } = asking;
    return {
      ...(await movementsOf(reach, asking, asked)),
      kinds: KINDS.map((each) => ({ word: each, name: kindName(each, lang) })),
      causes: CAUSES.map((each) => ({ word: each, name: causeName(each, lang) })),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ state: of, ...row }) => ({ date: row.on, state: of.party, name: of.name, ...row })),
});

const personRow = z.object({
  person: z.string(),
  standing: z.enum(['there', 'missing', 'dead', 'away']),
  since: z.string(),
  movement: z.string(),
});

export const listWhereabouts = defineView({
  name: 'forces.whereabouts',
  says: 'Where each member of a contingent is whom a movement names, by opaque ids.',
  query: z.object({ state }),
  answer: z.object({ people: z.array(personRow) }),
  async look({ state: of }, reach, asking) {
    const counted = await countedAt(reach, asking, 'm');
    const rows = await reach.rows<Named>(sql`
      select m.movement, m.kind, m.on_day as "on",
        array_agg(p.person) filter (where not p.relieving) as people,
        array_agg(p.person) filter (where p.relieving) as relieving
      from force_movements m join force_movers p
        on p.mission = m.mission and p.movement = m.movement
      where ${counted} and m.state = ${of}
      group by m.movement, m.kind, m.on_day, m.entry_no order by m.entry_no`);
    const moves = rows.map(
      ({ people, relieving, ...row }) =>
        ({ ...row, people: people ?? [], relieving: relieving ?? [] }) as unknown as Movement,
    );
    return {
      people: [...whereabouts(moves)].map(([person, now]) => ({
        ...{ person, standing: now.standing },
        ...{ since: now.since ?? '', movement: now.movement ?? '' },
      })),
    };
  },
});

interface Named {
  readonly movement: string;
  readonly kind: string;
  readonly on: string;
  readonly people: string[] | null;
  readonly relieving: string[] | null;
}
