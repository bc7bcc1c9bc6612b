// Who asked for a force, or asked others to join or to pay: each appeal, and the series of its
// renewals, answered or not.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang, Party } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { type Appeal, inOrder, unique } from '../diplomacy.ts';
import { type Made, type Series, seriesOf } from '../outreach/series.ts';
import { type Ground, groundOf } from './ground.ts';
import { sharedOf, sharedRow } from './outreach.ts';

const appealRow = z.object({
  claim: claimView,
  by: namedParty,
  to: namedParty.nullable(),
  what: z.string(),
  /** The how-manieth request of this asker it is, from 1. */
  time: z.number(),
  /** The series to which it belongs: the id of its first claim. */
  series: z.string().nullable(),
});
export type AppealRow = z.infer<typeof appealRow>;

export function appealRows(
  claims: readonly Appeal[],
  lang: Lang,
  series: ReadonlyMap<string, string> = new Map(),
): AppealRow[] {
  const times = new Map<string, number>();
  return inOrder(claims).map((claim) => {
    const { by, to, what } = claim.fields;
    const time = (times.get(by) ?? 0) + 1;
    times.set(by, time);
    const of = series.get(claim.id) ?? null;
    return { claim, by: named(by, lang), to: to ? named(to, lang) : null, what, time, series: of };
  });
}

export const seriesRow = z.object({
  ...sharedRow,
  /** All who asked, and all whom they asked. */
  by: z.array(namedParty),
  to: z.array(namedParty),
  made: z.array(
    z.object({
      on: z.string().nullable(),
      by: z.array(namedParty),
      to: namedParty.nullable(),
      what: z.string(),
      claims: z.array(claimView),
    }),
  ),
});
export type SeriesRow = z.infer<typeof seriesRow>;

export function seriesRows(ground: Ground): { rows: SeriesRow[]; series: Series[] } {
  const series = seriesOf(ground.appeals, (claim) => ground.approaches.get(claim));
  return { series, rows: series.map((each) => rowOf(ground, each)) };
}

function rowOf(ground: Ground, { id, made, approach }: Series): SeriesRow {
  const { named: name } = ground;
  const parties = (of: (each: Made) => readonly Party[]) =>
    unique(made.flatMap(of)).map((party) => name(party));
  const row = sharedOf(ground, id, approach);
  const told = made.flatMap(({ claims }) => claims).map((claim) => ground.claims.get(claim.id));
  return {
    ...row,
    claims: unique([...told.flatMap((claim) => claim ?? []), ...row.claims]),
    by: parties(({ by }) => by),
    to: parties(({ to }) => (to ? [to] : [])),
    made: made.map(({ on, by, to, claims }) => ({
      on,
      by: by.map((party) => name(party)),
      to: to ? name(to) : null,
      what: claims[0]?.fields.what ?? '',
      claims: claims.flatMap((claim) => ground.claims.get(claim.id) ?? []),
    })),
  };
}

export const appeals = defineView({
  name: 'diplomacy.appeals',
  says: 'Who asked whom for what, when it was renewed, and whether anything came back.',
  query: z.object({ party: z.string().optional().describe('Only appeals by or to this one') }),
  answer: z.object({ rows: z.array(appealRow), series: z.array(seriesRow) }),
  async look({ party }, reach, asking) {
    const ground = await groundOf(reach, asking);
    const { rows: series } = seriesRows(ground);
    const of = new Map(
      series.flatMap(({ id, made }) =>
        made.flatMap(({ claims }) => claims.map((claim) => [claim.id, id] as const)),
      ),
    );
    const isOf = (each: { readonly party: string } | null) => !party || each?.party === party;
    const rows = appealRows(ground.appeals, asking.lang, of);
    return {
      rows: rows.filter(({ by, to }) => isOf(by) || isOf(to)),
      series: series.filter(({ by, to }) => [...by, ...to].some(isOf) || !party),
    };
  },
  rows: ({ rows, series }) =>
    rows.map(({ claim, by, to, what, series: id }) => {
      const own = series.find((each) => each.id === id);
      return flatRow(claim, {
        ...{ party: by.name, status: own?.standing ?? 'asked', to: to?.name ?? null, what },
        ...{ series: id, silentDays: own?.silentDays ?? null },
        ...{ answered: own?.answers.at(-1)?.on ?? null },
      });
    }),
});
