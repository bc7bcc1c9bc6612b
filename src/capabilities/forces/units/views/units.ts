// The units and rotations of the contingents at the two clocks, with who of each is there.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { type Projection, sql, type TableSpec, type Write } from '../../../../record/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import { CAPABILITIES, capabilityName, type ForceCapability } from '../../capability.ts';
import { maybeState } from '../../contingent.ts';
import { countedAt } from '../../views/known.ts';

const TABLES: readonly TableSpec[] = [
  {
    name: 'force_units',
    columns: {
      entry: 'text not null',
      state: 'text not null',
      unit: 'text not null',
      capability: 'text not null',
      planned: 'integer',
      from_day: 'text',
      recorded_day: 'text not null',
    },
    key: ['entry'],
    indexes: ['create index force_units_unit on force_units (mission, state, unit)'],
  },
  {
    name: 'force_unit_ends',
    columns: {
      state: 'text not null',
      unit: 'text not null',
      until_day: 'text not null',
      recorded_day: 'text not null',
    },
    key: ['state', 'unit'],
  },
  {
    name: 'force_rotations',
    columns: {
      entry: 'text not null',
      state: 'text not null',
      rotation: 'text not null',
      planned: 'integer',
      from_day: 'text',
      until_day: 'text',
      recorded_day: 'text not null',
    },
    key: ['entry'],
  },
];

type Said = Readonly<Record<string, string | null>>;

export const unitsProjection: Projection = {
  name: 'force_units',
  tables: TABLES,
  project({ id: entry, type, payload, at }): readonly Write[] {
    const recorded_day = at.slice(0, 10);
    const { state = null, unit = null, planned = null, from = null, ...said } = payload as Said;
    switch (type) {
      case 'UnitFormed': {
        const { capability = null } = said;
        const row = { entry, state, unit, capability, planned, from_day: from, recorded_day };
        return [{ op: 'put', table: 'force_units', row }];
      }
      case 'UnitDisbanded': {
        const row = { state, unit, until_day: said.on ?? null, recorded_day };
        return [{ op: 'put', table: 'force_unit_ends', row }];
      }
      case 'RotationPlanned': {
        const { rotation = null, until = null } = said;
        const row = { entry, state, rotation, planned, from_day: from, until_day: until };
        return [{ op: 'put', table: 'force_rotations', row: { ...row, recorded_day } }];
      }
      default:
        return [];
    }
  },
};

const unitRow = z.object({
  state: namedParty,
  unit: z.string(),
  capability: z.enum(CAPABILITIES),
  capabilityName: z.string(),
  planned: z.number().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  /** By the movements that name it. */
  there: z.number(),
});
export type UnitRow = z.infer<typeof unitRow>;

const rotationRow = z.object({
  state: namedParty,
  rotation: z.string(),
  planned: z.number().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  /** Who came and who went with it, by the movements that name it. */
  came: z.number(),
  went: z.number(),
});
export type RotationRow = z.infer<typeof rotationRow>;

type Raw<R> = Omit<R, 'state' | 'capabilityName'> & { state: string };

async function unitRows(reach: Reach, asking: Asking, of: string | null): Promise<UnitRow[]> {
  const { mission, clocks, lang } = asking;
  const counted = await countedAt(reach, asking, 'm');
  const known = await recordedBy(reach, asking);
  const raws = await reach.rows<Raw<UnitRow>>(sql`
    select u.state, u.unit, u.capability, u.planned, u.from_day as "from", e.until_day as until,
      coalesce(t.there, 0) as there
    from (select distinct on (state, unit) * from force_units
        where mission = ${mission} and recorded_day <= ${known}
          and (from_day is null or from_day <= ${clocks.asOf})
          and ${of ? sql`state = ${of}` : sql`true`}
        order by state, unit, entry_no desc) u
      left join force_unit_ends e on e.mission = u.mission and e.state = u.state
        and e.unit = u.unit and e.until_day < ${clocks.asOf} and e.recorded_day <= ${known}
      left join (select state, unit, sum(there)::int as there from force_movements m
          where ${counted} and unit is not null and ${of ? sql`state = ${of}` : sql`true`}
          group by state, unit) t on t.state = u.state and t.unit = u.unit
    order by u.state, u.unit`);
  return raws.map((raw) => ({
    ...{ ...raw, state: named(raw.state, lang) },
    capabilityName: capabilityName(raw.capability as ForceCapability, lang),
  }));
}

/** Units and plans have no day of noting: before the record's first day all of them are shown. */
async function recordedBy(reach: Reach, asking: Asking): Promise<string> {
  const [row] = await reach.rows<{ day: string | null }>(sql`
    select min(day) as day from (
      select min(recorded_day) as day from force_units where mission = ${asking.mission}
      union all
      select min(recorded_day) from force_rotations where mission = ${asking.mission}) d`);
  const first = row?.day ?? null;
  return first !== null && asking.clocks.knownAt < first ? asking.today : asking.clocks.knownAt;
}

async function rotationRows(
  reach: Reach,
  asking: Asking,
  of: string | null,
): Promise<RotationRow[]> {
  const { mission, lang } = asking;
  const counted = await countedAt(reach, asking, 'm');
  const known = await recordedBy(reach, asking);
  const raws = await reach.rows<Raw<RotationRow>>(sql`
    select r.state, r.rotation, r.planned, r.from_day as "from", r.until_day as until,
      coalesce(t.came, 0) as came, coalesce(t.went, 0) as went
    from (select distinct on (state, rotation) * from force_rotations
        where mission = ${mission} and recorded_day <= ${known}
          and ${of ? sql`state = ${of}` : sql`true`}
        order by state, rotation, entry_no desc) r
      left join (select state, rotation, sum(came)::int as came, sum(went)::int as went
          from force_movements m where ${counted} and rotation is not null
          group by state, rotation) t on t.state = r.state and t.rotation = r.rotation
    order by r.state, r.from_day nulls last, r.rotation`);
  return raws.map((raw) => ({ ...raw, state: named(raw.state, lang) }));
}

export const listUnits = defineView({
  name: 'forces.units',
  says: 'The units and rotations of the contingents: what they are for, planned and there.',
  query: z.object({ state: maybeState }),
  answer: z.object({
    units: z.array(unitRow),
    rotations: z.array(rotationRow),
    capabilities: z.array(z.object({ capability: z.enum(CAPABILITIES), name: z.string() })),
  }),
  async look({ state }, reach, asking) {
    const [units, rotations] = await Promise.all([
      unitRows(reach, asking, state),
      rotationRows(reach, asking, state),
    ]);
    const capabilities = CAPABILITIES.map((capability) => ({
      ...{ capability, name: capabilityName(capability, asking.lang) },
    }));
    return { units, rotations, capabilities };
  },
  rows: ({ units }) =>
    units.map(({ state, ...row }) => ({ state: state.party, name: state.name, ...row })),
});
