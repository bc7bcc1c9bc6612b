// One line a party: what it asked, was asked, said and attended, how often and when last, and what
// waits for an answer from it.
import { defineView, z } from '../../../acts/index.ts';
import { lastDay, type PartialDate } from '../../../kernel/index.ts';
import { claimView, flatRow } from '../../claims/index.ts';
import { partyLines } from '../diplomacy.ts';
import { seriesRows } from './appeals.ts';
import { type EngagementRow, engagementRows } from './engagements.ts';
import { type Ground, groundOf } from './ground.ts';
import { type ApproachRow, approachRows } from './outreach.ts';

const partyRow = z.object({
  party: z.string(),
  name: z.string(),
  asked: z.number(),
  /** By appeals and by approaches. */
  wasAsked: z.number(),
  said: z.number(),
  attended: z.number(),
  /** Approaches and appeals to it without an answer on record. */
  silent: z.number(),
  /** All claims in which it takes part, oldest first. */
  claims: z.array(claimView),
  last: z.string().nullable(),
});
export type PartyRow = z.infer<typeof partyRow>;

export function partyRows(ground: Ground): PartyRow[] {
  const { appeals, talks, positions } = ground;
  const lines = new Map(
    partyLines(appeals, talks, positions).map((line) => [line.party, line] as const),
  );
  const approaches = approachRows(ground);
  const byHand = engagementRows(ground).filter(({ claim }) => claim === null);
  const parties = new Set([
    ...lines.keys(),
    ...approaches.flatMap(({ by, to }) => [by.party, ...(to ? [to.party] : [])]),
    ...byHand.flatMap((row) => row.parties.map(({ party }) => party)),
  ]);
  const { rows: series } = seriesRows(ground);
  const appealsTo = (party: string) =>
    series.filter(({ to }) => to.some((each) => each.party === party));
  const rows = [...parties].map((party): PartyRow => {
    const line = lines.get(party);
    const own = handOf(party, approaches, byHand);
    return {
      ...ground.named(party),
      asked: (line?.asked.length ?? 0) + own.asked.length,
      wasAsked: (line?.wasAsked.length ?? 0) + own.wasAsked.length,
      said: (line?.said.length ?? 0) + own.answers,
      attended: (line?.attended.length ?? 0) + own.attended.length,
      silent: [...own.wasAsked, ...appealsTo(party)].filter(isSilent).length,
      claims: line ? [...line.claims] : [],
      last: latest([line?.last ?? null, ...own.days]),
    };
  });
  const busy = (row: PartyRow) => row.asked + row.wasAsked + row.said + row.attended;
  return rows.sort((a, b) => busy(b) - busy(a));
}

const isSilent = ({ standing }: Pick<ApproachRow, 'standing'>) => standing === 'silent';

function handOf(
  party: string,
  approaches: readonly ApproachRow[],
  byHand: readonly EngagementRow[],
) {
  const wasAsked = approaches.filter(({ to }) => to?.party === party);
  const asked = approaches.filter(({ by }) => by.party === party);
  const attended = byHand.filter((row) => row.parties.some((each) => each.party === party));
  const answers = approaches.flatMap((row) => row.answers).filter(({ by }) => by.party === party);
  const days = [
    ...[...wasAsked, ...asked].map(({ lastOn }) => lastOn),
    ...attended.map((e) => e.dated),
  ];
  return { wasAsked, asked, attended, answers: answers.length, days };
}

function latest(days: readonly (PartialDate | null)[]): PartialDate | null {
  const given = days.flatMap((day) => day ?? []);
  return given.sort((a, b) => lastDay(a).localeCompare(lastDay(b))).at(-1) ?? null;
}

export const parties = defineView({
  name: 'diplomacy.parties',
  says: 'One line a party: what it asked, said and attended, when last, and what waits for it.',
  query: z.object({ party: z.string().optional().describe('Only this one') }),
  answer: z.object({ rows: z.array(partyRow) }),
  async look({ party }, reach, asking) {
    const rows = partyRows(await groundOf(reach, asking));
    return { rows: party ? rows.filter((row) => row.party === party) : rows };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ name, claims }) =>
      claims.map((claim) => flatRow(claim, { party: name, status: claim.kind })),
    ),
});
