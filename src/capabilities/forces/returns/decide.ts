// The acts on returns: one is recorded or taken back, and a difference is settled by a person.
import { type Act, defineAct, type z } from '../../../acts/index.ts';
import { type Json, Problem } from '../../../kernel/index.ts';
import { contingentStream, whyNoDay } from '../contingent.ts';
import { CONTINGENT_PROBLEMS } from '../contingent-problems.ts';
import { type Contingent, evolveContingent, NO_CONTINGENT, stoodOn } from '../units/unit.ts';
import {
  type ReturnInput,
  returnForm,
  type SettleInput,
  settleForm,
  withdrawReturnForm,
} from './forms.ts';
import { RETURN_PROBLEMS as NO } from './problems.ts';
import type { Agreement, Count } from './reconcile.ts';
import type { StrengthReturn } from './return.ts';
import { returnSheet } from './sheet.ts';

/** The stream of the whole force, beside those of its contingents. */
const FORCE = 'force';
const of = (state: string | null) => state ?? FORCE;

interface Returns {
  readonly contingent: Contingent;
  readonly returns: ReadonlyMap<string, StrengthReturn & { readonly withdrawn: boolean }>;
}

const onReturns = {
  stream: ({ state }: { readonly state: string | null }) => contingentStream(of(state)),
  start: { contingent: NO_CONTINGENT, returns: new Map() } as Returns,
  evolve(state: Returns, entry: { readonly type: string; readonly payload: Json }): Returns {
    const contingent = evolveContingent(state.contingent, entry);
    const said = entry.payload as unknown as StrengthReturn;
    // Of twenty years there are hundreds: the map is written on, not copied, for each.
    if (entry.type === 'ReturnRecorded')
      return { contingent, returns: withOne(state.returns, { ...said, withdrawn: false }) };
    const known = entry.type === 'ReturnWithdrawn' ? state.returns.get(said.return) : undefined;
    if (known)
      return { contingent, returns: withOne(state.returns, { ...known, withdrawn: true }) };
    return contingent === state.contingent ? state : { ...state, contingent };
  },
} as const;

const withOne = (returns: Returns['returns'], each: StrengthReturn & { withdrawn: boolean }) =>
  new Map([...returns, [each.return, each] as const]);

type Look<I, F> = NonNullable<Act<I, Returns, F>['facts']>;

export const recordReturn = (claimThere: Look<ReturnInput, boolean>): Act =>
  defineAct<ReturnInput, Returns, boolean>({
    name: 'forces.record-return',
    says: 'Records how many a contingent, the mission, the host or a newspaper counted on a day.',
    example: { state: 'KEN', number: 744, on: '2025-02-06', counter: 'mission' },
    input: returnForm as never,
    sheet: returnSheet,
    ...onReturns,
    facts: claimThere,
    decide({ contingent, returns }, input, { at, id, facts }) {
      const { state, unit, on, number, counter, claim } = input;
      const late = whyNoDay(input, at);
      if (late) return late;
      if (unit !== null && !stoodOn(contingent, unit, on))
        return new Problem(CONTINGENT_PROBLEMS.noUnit, { state: of(state), unit, on });
      if (claim !== null && !facts) return new Problem(CONTINGENT_PROBLEMS.noClaim, { claim });
      const same = [...returns.values()].some(
        (each) =>
          !each.withdrawn &&
          each.on === on &&
          each.unit === unit &&
          each.counter === counter &&
          each.number === number,
      );
      if (same) return new Problem(NO.twice, { of: of(state), on, number });
      const recorded = { ...input, return: id('ret') };
      return {
        events: [{ type: 'ReturnRecorded', payload: recorded as unknown as Json, on }],
        answer: { return: recorded.return },
      };
    },
  });

export const withdrawReturn = defineAct<z.infer<typeof withdrawReturnForm>, Returns>({
  name: 'forces.withdraw-return',
  says: 'Takes a return back that was recorded by mistake; it stays on record with the reason.',
  example: {
    ...{ state: 'KEN', return: 'ret_01h00000000000000000000000' },
    reason: 'it counted another contingent',
  },
  input: withdrawReturnForm,
  ...onReturns,
  decide({ returns }, { state, return: id, reason }) {
    const known = returns.get(id);
    if (!known) return new Problem(NO.unknown, { of: of(state), return: id });
    if (known.withdrawn) return new Problem(NO.withdrawn, { return: id });
    return { events: [{ type: 'ReturnWithdrawn', payload: { state, return: id, reason } }] };
  },
});

/** The counts of that state and day, as they stand. */
export interface SettleFacts {
  readonly counts: readonly Count[];
  readonly agreement: Agreement;
}

export const settleCount = (facts: Look<SettleInput, SettleFacts | null>): Act =>
  defineAct<SettleInput, Returns, SettleFacts | null>({
    name: 'forces.settle-count',
    says: 'Settles a difference between counts of one day, by a figure and the reason for it.',
    example: {
      ...{ state: 'KEN', of: 'arrival', on: '2024-06-25', number: 200 },
      reason: 'the manifest of the flight has 200 names',
    },
    input: settleForm,
    ...onReturns,
    facts,
    decide(_returns, input, { id, facts: row }) {
      const { state, on } = input;
      if (!row || row.counts.length === 0) return new Problem(NO.noCounts, { of: of(state), on });
      if (row.agreement === 'agrees' || row.agreement === 'alone')
        return new Problem(NO.agrees, { of: of(state), on });
      const settlement = id('stl');
      const counts = row.counts.map(({ what, id: each }) => ({ what, id: each }));
      return {
        events: [{ type: 'CountSettled', payload: { ...input, settlement, counts }, on }],
        answer: { settlement },
      };
    },
  });
