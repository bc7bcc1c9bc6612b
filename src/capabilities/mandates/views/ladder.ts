// The authorisation ladder with its history, and what is in force on the day asked.
import { defineView, z } from '../../../acts/index.ts';
import { type Lang, proseLang, spokenDuration } from '../../../kernel/index.ts';
import { claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { statusName, voteText } from '../labels.ts';
import { type End, endsOf, type Rung, type Standing, standingOn } from '../ladder.ts';
import { voteOf } from '../vote.ts';
import { rungsAt } from './rungs.ts';

const end = z.object({
  date: z.string(),
  how: z.enum(['said', 'reckoned', 'latest', 'about']),
  from: z.string().nullable(),
});

const rungRow = z.object({
  kind: z.enum(['mandate', 'national', 'ruling', 'other']),
  body: namedParty,
  status: z.string(),
  statusName: z.string(),
  instrument: z.string().nullable(),
  /** The other mandate that it is about; null for this mission's own. */
  of: z.string().nullable(),
  date: z.string().nullable(),
  /** False where the date is only the day of publication. */
  dateGiven: z.boolean(),
  until: end.nullable(),
  term: z.string().nullable(),
  termText: z.string().nullable(),
  ceiling: z.number().nullable(),
  vote: z.string().nullable(),
  inForce: z.boolean(),
  /** The instrument on record; null where only sources tell of it. */
  known: z.string().nullable(),
  powers: z.array(z.string()),
  claims: z.array(claimView),
});
export type RungRow = z.infer<typeof rungRow>;

export function ladderRows(rungs: readonly Rung[], standing: Standing, lang: Lang): RungRow[] {
  const ends = endsOf(rungs);
  return rungs.map((rung) => {
    const { kind, body, status, instrument, of, date, dateGiven, term, ceiling, claims } = rung;
    const vote = voteOf(claims);
    return {
      ...{ kind, status, instrument, of, date, dateGiven, term, ceiling, claims: [...claims] },
      body: named(body, lang),
      known: rung.known,
      powers: [...rung.powers],
      statusName: statusName(status, lang),
      until: ends.get(rung) ?? null,
      termText: term && spokenDuration(term, proseLang(lang)),
      vote: vote && voteText(vote, proseLang(lang)),
      inForce: standing.state === 'in_force' && standing.decision === rung,
    };
  });
}

const standingView = z.object({
  state: z.enum(['in_force', 'expired', 'ended', 'none']),
  body: namedParty.nullable(),
  instrument: z.string().nullable(),
  date: z.string().nullable(),
  until: end.nullable(),
  /** Whole days to the last day of the mandate; negative once it has run out. */
  daysLeft: z.number().nullable(),
  ceiling: z.number().nullable(),
});

function shownStanding(standing: Standing, lang: Lang): z.infer<typeof standingView> {
  const { state, decision, daysLeft, ceiling } = standing;
  const until: End | null = standing.end;
  return {
    ...{ state, until, daysLeft, ceiling: ceiling?.ceiling ?? null },
    body: decision && named(decision.body, lang),
    instrument: decision?.instrument ?? null,
    date: decision?.date ?? null,
  };
}

export const ladder = defineView({
  name: 'mandates.ladder',
  says: 'Every decision and step of a body, oldest first, and the mandate in force on the day.',
  query: z.object({}),
  answer: z.object({ standing: standingView, rows: z.array(rungRow) }),
  async look(_query, reach, asking) {
    const rungs = await rungsAt(reach, asking);
    const standing = standingOn(rungs, asking.clocks.asOf);
    return {
      standing: shownStanding(standing, asking.lang),
      rows: ladderRows(rungs, standing, asking.lang),
    };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ body, status, instrument, until, ceiling, vote, date, claims }) => {
      const own = {
        ...{ party: body.name, status, instrument },
        ...{ until: until?.date ?? null, reckoned: until?.how ?? null, ceiling, vote },
      };
      return claims.length === 0 ? [{ ...own, date }] : claims.map((claim) => flatRow(claim, own));
    }),
});
