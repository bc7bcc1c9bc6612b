// An instrument as views give it out, in one line.
import { type Asking, z } from '../../../../acts/index.ts';
import { firstDay } from '../../../../kernel/index.ts';
import { named, namedParty } from '../../../claims/index.ts';
import { statusName } from '../../labels.ts';
import { isUnread } from '../clause.ts';
import { historyOf, INSTRUMENT_STATUSES, outcomeOf, statusOn } from '../instrument.ts';
import type { Known } from './steps.ts';

export const voteView = z.object({
  members: z.number(),
  required: z.number(),
  for: z.number(),
  against: z.number(),
  abstained: z.number(),
  absent: z.number(),
  on: z.string().nullable(),
  by: z.array(z.object({ member: namedParty, cast: z.string() })),
  vetoes: z.array(namedParty),
  outcome: z.enum(['adopted', 'failed', 'vetoed', 'unknown']),
});

export const instrumentRow = z.object({
  id: z.string(),
  kind: z.string(),
  symbol: z.string().nullable(),
  title: z.string(),
  body: namedParty.nullable(),
  /** The step that it had come to on the day; null where none is known. */
  status: z.enum(INSTRUMENT_STATUSES).nullable(),
  statusName: z.string().nullable(),
  proposedOn: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  until: z.string().nullable(),
  source: z.string().nullable(),
  clauseCount: z.number(),
  /** Paragraphs that nobody here has read. */
  unreadCount: z.number(),
  draftCount: z.number(),
  vote: voteView.nullable(),
});
export type InstrumentRow = z.infer<typeof instrumentRow>;

type At = Pick<Asking, 'lang' | 'clocks'>;

export function rowOf(state: Known, { lang, clocks }: At): InstrumentRow {
  const { instrument, vote } = state;
  const { clauses, body, ...rest } = instrument;
  const day = vote?.on ?? instrument.adoptedOn;
  const voted = vote !== null && (day === null || firstDay(day) <= clocks.asOf);
  const status = statusOn(historyOf(state), clocks.asOf)?.status ?? null;
  return {
    ...rest,
    body: body ? named(body, lang) : null,
    status,
    statusName: status && statusName(status, lang),
    clauseCount: clauses.length,
    unreadCount: clauses.filter(isUnread).length,
    draftCount: state.drafts.filter(({ on }) => on === null || firstDay(on) <= clocks.asOf).length,
    vote: voted
      ? {
          ...vote,
          on: vote.on ?? null,
          by: vote.by.map(({ member, cast }) => ({ member: named(member, lang), cast })),
          vetoes: vote.vetoes.map((member) => named(member, lang)),
          outcome: outcomeOf(vote),
        }
      : null,
  };
}
