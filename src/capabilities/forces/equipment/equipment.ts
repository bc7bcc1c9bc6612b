// The goods of a contingent: promised, shipped, arrived, lost, taken back. These are movements, and
// add up; how many of them work is a snapshot, and holds until the next.
import type { Day, Json, Party } from '../../../kernel/index.ts';
import { Problem } from '../../../kernel/index.ts';
import type { Origin } from '../contingent.ts';
import { EQUIPMENT_PROBLEMS as NO } from './problems.ts';

export const ITEMS = [
  ...(['armoured_vehicle', 'patrol_vehicle', 'truck', 'ambulance', 'helicopter'] as const),
  ...(['aircraft', 'boat', 'drone', 'weapon', 'body_armour', 'radio', 'generator'] as const),
  ...(['field_hospital', 'shelter', 'other'] as const),
] as const;
export type Item = (typeof ITEMS)[number];

export const GOODS_STAGES = [
  ...(['promised', 'shipped', 'arrived', 'serviceable', 'lost', 'returned'] as const),
] as const;
export type GoodsStage = (typeof GOODS_STAGES)[number];

export interface Goods extends Origin {
  readonly entry: string;
  readonly state: Party;
  readonly unit: string | null;
  readonly item: Item;
  readonly stage: GoodsStage;
  readonly number: number;
  readonly on: Day;
}

interface Link {
  readonly goods: Goods;
  readonly before: Link | null;
}
/** A chain, with what was taken back. */
export interface Stock {
  readonly all: Link | null;
  readonly withdrawn: ReadonlySet<string>;
}
export const NO_STOCK: Stock = { all: null, withdrawn: new Set() };

export function evolveStock(
  state: Stock,
  { type, payload }: { readonly type: string; readonly payload: Json },
): Stock {
  if (type === 'EquipmentRecorded')
    return { ...state, all: { goods: payload as unknown as Goods, before: state.all } };
  if (type !== 'EquipmentWithdrawn') return state;
  const { entry } = payload as unknown as { entry: string };
  return { ...state, withdrawn: new Set([...state.withdrawn, entry]) };
}

/** Those that stand. */
export function stockOf({ all, withdrawn }: Stock): Goods[] {
  const list: Goods[] = [];
  for (let link = all; link; link = link.before)
    if (!withdrawn.has(link.goods.entry)) list.push(link.goods);
  return list.reverse();
}

export type Level = Readonly<Record<Exclude<GoodsStage, 'serviceable'>, number>> & {
  /** Arrived, less lost and taken back. */
  readonly there: number;
  /** The last snapshot of how many work; null where nobody looked. */
  readonly serviceable: { readonly number: number; readonly on: Day } | null;
};

/** What the entries of one item come to on a day. */
export function levelOn(goods: readonly Goods[], on: Day): Level {
  const until = goods.filter((each) => each.on <= on);
  const of = (stage: GoodsStage) =>
    until.reduce((n, each) => n + (each.stage === stage ? each.number : 0), 0);
  const [promised, shipped, arrived] = [of('promised'), of('shipped'), of('arrived')];
  const [lost, returned] = [of('lost'), of('returned')];
  const seen = until.filter(({ stage }) => stage === 'serviceable');
  const last = seen.reduce<Goods | null>((a, b) => (a && a.on > b.on ? a : b), null);
  return {
    ...{ promised, shipped, arrived, lost, returned, there: arrived - lost - returned },
    serviceable: last && { number: last.number, on: last.on },
  };
}

/** Why it cannot be, after what stands; null where it can. Checked on each day that follows. */
export function whyNotGoods(stock: readonly Goods[], goods: Goods): Problem | null {
  const { item, unit, on, number } = goods;
  const own = [...stock.filter((each) => each.item === item && each.unit === unit), goods];
  const days = [...new Set(own.map((each) => each.on).filter((day) => day >= on))].sort();
  for (const day of days) {
    const { shipped, arrived, there, serviceable } = levelOn(own, day);
    if (there < 0) return new Problem(NO.moreLost, { number, item, on, day });
    if (serviceable && serviceable.on === day && serviceable.number > there)
      return new Problem(NO.moreServiceable, { number: serviceable.number, item, day, there });
    if (shipped > 0 && arrived > shipped && goods.stage === 'arrived')
      return new Problem(NO.moreArrived, { arrived, shipped, item, day });
  }
  return null;
}

/** Why it cannot be taken back: others rest on it. */
export function whyGoodsNeeded(stock: readonly Goods[], entry: string): Problem | null {
  const out = stock.find((each) => each.entry === entry);
  if (!out) return null;
  const left = stock.filter(
    (each) => each.entry !== entry && each.item === out.item && each.unit === out.unit,
  );
  const short = left.find((each) => {
    const { there, serviceable } = levelOn(left, each.on);
    return there < 0 || (each.stage === 'serviceable' && (serviceable?.number ?? 0) > there);
  });
  return short ? new Problem(NO.needed, { entry, day: short.on }) : null;
}
