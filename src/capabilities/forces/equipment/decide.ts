// The acts on equipment: an entry of one item at one stage, and taking it back.
import { type Act, defineAct, z } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import {
  code,
  contingentStream,
  count,
  day,
  originFields,
  reasonField,
  state,
  whyNoDay,
} from '../contingent.ts';
import { CONTINGENT_PROBLEMS } from '../contingent-problems.ts';
import { type Contingent, evolveContingent, NO_CONTINGENT, stoodOn } from '../units/unit.ts';
import {
  evolveStock,
  GOODS_STAGES,
  type Goods,
  ITEMS,
  NO_STOCK,
  type Stock,
  stockOf,
  whyGoodsNeeded,
  whyNotGoods,
} from './equipment.ts';
import { EQUIPMENT_PROBLEMS as NO } from './problems.ts';
import { equipmentSheet } from './sheet.ts';

interface Store {
  readonly contingent: Contingent;
  readonly stock: Stock;
}

const onStock = {
  stream: (input: { readonly state: string }) => contingentStream(input.state),
  start: { contingent: NO_CONTINGENT, stock: NO_STOCK } as Store,
  evolve: (each: Store, entry: { readonly type: string; readonly payload: Json }): Store => ({
    contingent: evolveContingent(each.contingent, entry),
    stock: evolveStock(each.stock, entry),
  }),
} as const;

const equipmentForm = z
  .object({
    state,
    unit: code,
    item: z.enum(ITEMS),
    stage: z.enum(GOODS_STAGES),
    number: count(0).describe('How many; of serviceable ones how many work on the day'),
    on: day,
    ...originFields,
  })
  .superRefine(({ stage, number }, context) => {
    if (number > 0 || stage === 'serviceable') return;
    const message = 'is nought: only of serviceable ones there may be none';
    context.addIssue({ code: 'custom', path: ['number'], message });
  });
export type EquipmentInput = z.infer<typeof equipmentForm>;
type Look = NonNullable<Act<EquipmentInput, Store, boolean>['facts']>;

export const recordEquipment = (claimThere: Look): Act =>
  defineAct<EquipmentInput, Store, boolean>({
    name: 'forces.record-equipment',
    says: 'Records equipment of a contingent: promised, shipped, arrived, lost, or how much works.',
    example: {
      ...{ state: 'KEN', item: 'armoured_vehicle', stage: 'arrived', number: 6 },
      on: '2024-07-01',
    },
    input: equipmentForm as never,
    sheet: equipmentSheet,
    ...onStock,
    facts: claimThere,
    decide({ contingent, stock }, input, { at, id, facts }) {
      const { state: of, unit, on, claim } = input;
      const late = whyNoDay(input, at);
      if (late) return late;
      if (unit !== null && !stoodOn(contingent, unit, on))
        return new Problem(CONTINGENT_PROBLEMS.noUnit, { state: of, unit, on });
      if (claim !== null && !facts) return new Problem(CONTINGENT_PROBLEMS.noClaim, { claim });
      const goods: Goods = { ...input, entry: id('eqp') };
      const no = whyNotGoods(stockOf(stock), goods);
      if (no) return no;
      return {
        events: [{ type: 'EquipmentRecorded', payload: goods as unknown as Json, on }],
        answer: { entry: goods.entry },
      };
    },
  });

const withdrawForm = z.object({
  state,
  entry: z.string().regex(/^eqp_[0-9a-z]{26}$/, { error: 'is no id of an entry of equipment' }),
  reason: reasonField,
});

export const withdrawEquipment = defineAct<z.infer<typeof withdrawForm>, Store>({
  name: 'forces.withdraw-equipment',
  says: 'Takes an entry of equipment back that was a mistake; it stays on record with the reason.',
  example: {
    ...{ state: 'KEN', entry: 'eqp_01h00000000000000000000000' },
    reason: 'the vehicles were of another contingent',
  },
  input: withdrawForm,
  ...onStock,
  decide({ stock }, { state: of, entry, reason }) {
    if (stock.withdrawn.has(entry)) return new Problem(NO.withdrawn, { entry });
    const all = stockOf(stock);
    if (!all.some((each) => each.entry === entry))
      return new Problem(NO.unknown, { state: of, entry });
    const needed = whyGoodsNeeded(all, entry);
    if (needed) return needed;
    return { events: [{ type: 'EquipmentWithdrawn', payload: { state: of, entry, reason } }] };
  },
});
