// The goods of the contingents at the two clocks: by state, unit and item, stage beside stage.
import { defineView, z } from '../../../../acts/index.ts';
import { type Projection, sql, type TableSpec, type Write } from '../../../../record/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import { code, maybeState } from '../../contingent.ts';
import { countedAt, ENTRY, entryRow, withdrawnRow } from '../../views/known.ts';
import {
  GOODS_STAGES,
  type Goods,
  type GoodsStage,
  ITEMS,
  type Item,
  levelOn,
} from '../equipment.ts';
import { goodsStageName, itemName } from '../labels.ts';

const TABLE: TableSpec = {
  name: 'force_equipment',
  columns: {
    entry: 'text not null',
    state: 'text not null',
    unit: 'text',
    item: 'text not null',
    stage: 'text not null',
    number: 'integer not null',
    reference: 'text',
    claim: 'text',
    ...ENTRY,
  },
  key: ['entry'],
  indexes: ['create index force_equipment_state on force_equipment (mission, state)'],
};

export const equipmentProjection: Projection = {
  name: 'force_equipment',
  tables: [TABLE],
  project({ type, payload, at, by }): readonly Write[] {
    if (type === 'EquipmentRecorded') {
      const goods = payload as unknown as Goods;
      const { entry, state, unit, item, stage, number, reference, claim } = goods;
      const row = { entry, state, unit, item, stage, number, reference, claim };
      const whole = { ...row, ...entryRow({ at, by }, goods) };
      return [{ op: 'put', table: TABLE.name, row: whole }];
    }
    if (type !== 'EquipmentWithdrawn') return [];
    const { entry, reason } = payload as unknown as { entry: string; reason: string };
    const set = withdrawnRow({ at, by }, reason);
    return [{ op: 'patch', table: TABLE.name, key: { entry }, set }];
  },
};

const row = z.object({
  state: namedParty,
  unit: z.string().nullable(),
  item: z.enum(ITEMS),
  itemName: z.string(),
  promised: z.number(),
  shipped: z.number(),
  arrived: z.number(),
  lost: z.number(),
  returned: z.number(),
  /** Arrived, less lost and taken back. */
  there: z.number(),
  serviceable: z.object({ number: z.number(), on: z.string() }).nullable(),
});
export type EquipmentRow = z.infer<typeof row>;

const entryView = z.object({
  entry: z.string(),
  state: namedParty,
  unit: z.string().nullable(),
  item: z.enum(ITEMS),
  itemName: z.string(),
  stage: z.enum(GOODS_STAGES),
  stageName: z.string(),
  number: z.number(),
  on: z.string(),
  by: z.string(),
  reference: z.string().nullable(),
  claim: z.string().nullable(),
});
export type EquipmentEntry = z.infer<typeof entryView>;

type Raw = Omit<Goods, 'notedOn'> & { readonly by: string };
const word = z.object({ word: z.string(), name: z.string() });

export const listEquipment = defineView({
  name: 'forces.equipment',
  says: 'Equipment by state, unit and item: promised, shipped, arrived, lost, and what works.',
  query: z.object({ state: maybeState, unit: code }),
  answer: z.object({
    rows: z.array(row),
    entries: z.array(entryView),
    items: z.array(word),
    stages: z.array(word),
  }),
  async look({ state, unit }, reach, asking) {
    const counted = await countedAt(reach, asking, 'e');
    const raws = await reach.rows<Raw>(sql`
      select e.entry, e.state, e.unit, e.item, e.stage, e.number, e.on_day as "on",
        e.recorded_by as by, e.reference, e.claim
      from force_equipment e where ${counted} and ${state ? sql`e.state = ${state}` : sql`true`}
        and ${unit ? sql`e.unit = ${unit}` : sql`true`}
      order by e.state, e.unit nulls first, e.item, e.on_day, e.entry_no`);
    const groups = new Map<string, Raw[]>();
    for (const raw of raws) {
      const key = `${raw.state} ${raw.unit ?? ''} ${raw.item}`;
      groups.set(key, [...(groups.get(key) ?? []), raw]);
    }
    const { lang, clocks } = asking;
    const rows = [...groups.values()].flatMap((goods): EquipmentRow[] => {
      const [first] = goods;
      if (!first) return [];
      const level = levelOn(goods as unknown as Goods[], clocks.asOf);
      const { state: of, unit: in_, item } = first;
      return [
        { state: named(of, lang), unit: in_, item, itemName: itemName(item, lang), ...level },
      ];
    });
    const entries = [...raws].reverse().map((raw) => ({
      ...{ ...raw, state: named(raw.state, lang), itemName: itemName(raw.item as Item, lang) },
      stageName: goodsStageName(raw.stage as GoodsStage, lang),
    }));
    return {
      ...{ rows, entries },
      items: ITEMS.map((each) => ({ word: each, name: itemName(each, lang) })),
      stages: GOODS_STAGES.map((each) => ({ word: each, name: goodsStageName(each, lang) })),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ state, serviceable, ...each }) => ({
      ...{ state: state.party, name: state.name, ...each },
      ...{ serviceable: serviceable?.number ?? null, serviceableOn: serviceable?.on ?? null },
    })),
});
