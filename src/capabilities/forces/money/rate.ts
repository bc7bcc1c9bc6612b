// Rates of one currency in another, each of a day and with who set it. A conversion names its rate;
// without one on record nothing is converted.
import type { Day } from '../../../kernel/index.ts';
import { byCurrency, cents, type Sum } from './amount.ts';
import type { Document } from './document.ts';

export interface Rate {
  readonly rate: string;
  readonly from: string;
  readonly to: string;
  /** How many of `to` one of `from` is. */
  readonly units: number;
  readonly on: Day;
  /** Who set it: a central bank, the Treasury of the UN, a newspaper. */
  readonly by: string;
  readonly document: Document;
}

/** As a conversion shows it: the rate that was used, turned round where it was. */
export interface RateUsed extends Pick<Rate, 'from' | 'to' | 'units' | 'on' | 'by'> {
  readonly turned: boolean;
}

/**
 * The rate of a day: the latest on or before it, of one day the one recorded last. Where there is
 * none in this direction the other is turned round; a direct one of the same day goes first.
 */
export function rateOn(
  rates: readonly Rate[],
  pair: { readonly from: string; readonly to: string },
  day: Day,
): RateUsed | null {
  let best: { rate: Rate; turned: boolean } | null = null;
  for (const rate of rates) {
    const direct = rate.from === pair.from && rate.to === pair.to;
    const turned = rate.from === pair.to && rate.to === pair.from;
    if ((!direct && !turned) || rate.on > day) continue;
    const later = best === null || rate.on > best.rate.on;
    const same = best !== null && rate.on === best.rate.on && (direct || best.turned);
    if (later || same) best = { rate, turned };
  }
  if (!best) return null;
  const { units, on, by } = best.rate;
  return { ...pair, units: best.turned ? 1 / units : units, on, by, turned: best.turned };
}

export interface Converted {
  readonly total: Sum;
  readonly rates: readonly RateUsed[];
  /** Sums of currencies of which no rate is on record: never in the total. */
  readonly left: readonly Sum[];
}

/** Sums of one stage in one currency, at the rates of a day. */
export function converted(
  sums: readonly Sum[],
  into: string,
  rates: readonly Rate[],
  day: Day,
): Converted {
  let total = 0;
  const used: RateUsed[] = [];
  const left: Sum[] = [];
  for (const sum of byCurrency(sums)) {
    if (sum.currency === into) {
      total += cents(sum.amount);
      continue;
    }
    const rate = rateOn(rates, { from: sum.currency, to: into }, day);
    if (!rate) {
      left.push(sum);
      continue;
    }
    used.push(rate);
    total += Math.round(cents(sum.amount) * rate.units);
  }
  return { total: { amount: total / 100, currency: into }, rates: used, left };
}
