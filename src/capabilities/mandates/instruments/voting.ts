// The vote on an instrument: by member, or as counts where members are not named.
import { defineAct, yesNo, z } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { maybeDate, party, required } from '../../claims/index.ts';
import { onInstrument } from './decide.ts';
import {
  COUNCIL,
  evolve,
  type Instrument,
  type InstrumentState,
  NO_INSTRUMENT,
  type VoteCast,
  type VotingRule,
} from './instrument.ts';
import { INSTRUMENT_PROBLEMS } from './problems.ts';
import { voteSheet } from './sheet.ts';

const parties = z
  .union([z.array(party), z.string().transform((text) => text.split(/[,;]/).filter(Boolean))])
  .pipe(z.array(party))
  .default([]);
/** Votes and seats: more than any parliament has. */
const SEATS_MAX = 5000;
const count = z.coerce.number().int().min(0).max(SEATS_MAX).optional();
const seats = z.coerce.number().int().min(1).max(SEATS_MAX).optional();
const voteInput = z.object({
  instrument: required,
  for: count.describe('How many voted for it, where members are not named'),
  against: count,
  abstained: count,
  absent: count,
  membersFor: parties.describe('The members who voted for it'),
  membersAgainst: parties,
  membersAbstained: parties,
  membersAbsent: parties,
  members: seats.describe('How many sit: 15 in the Security Council, else all who are counted'),
  required: seats.describe(
    'Votes that it needs: 9 in the Council, else more than half of the votes',
  ),
  veto: yesNo.optional().describe('Whether permanent members of the Council have a veto'),
  on: maybeDate.describe('The day of the vote; that of the adoption where left out'),
});
type VoteInput = z.infer<typeof voteInput>;

export const recordVote = defineAct<VoteInput, InstrumentState>({
  name: 'mandates.record-vote',
  says: 'Records the vote on an instrument, by member or as counts; the outcome is computed.',
  example: {
    instrument: 'ins_01h00000000000000000000000',
    for: 13,
    membersAbstained: ['CHN', 'RUS'],
  },
  input: voteInput,
  sheet: voteSheet,
  stream: onInstrument,
  start: NO_INSTRUMENT,
  evolve,
  decide({ instrument: voted }, input) {
    const { instrument } = input;
    if (!voted) return new Problem(INSTRUMENT_PROBLEMS.unknown, { instrument });
    const vote = castOf(input, isCouncil(voted));
    const refused = wrongVote(vote);
    if (refused) return refused;
    const by = vote.by.map((each) => ({ ...each }));
    const on = vote.on ?? null;
    const payload = { instrument, vote: { ...vote, on, by, vetoes: [...vote.vetoes] } };
    return { events: [{ type: 'VoteRecorded', payload, on: on ?? voted.adoptedOn }] };
  },
});

function wrongVote(vote: VoteCast): Problem | null {
  const seen = new Set<string>();
  for (const { member } of vote.by) {
    if (seen.has(member)) return new Problem(INSTRUMENT_PROBLEMS.twice, { member });
    seen.add(member);
  }
  const { members, required: needed } = vote;
  const votes = vote.for + vote.against + vote.abstained + vote.absent;
  if (votes === 0) return new Problem(INSTRUMENT_PROBLEMS.noVotes);
  if (votes > members) return new Problem(INSTRUMENT_PROBLEMS.tooMany, { votes, members });
  return needed > members
    ? new Problem(INSTRUMENT_PROBLEMS.needsTooMany, { required: needed, members })
    : null;
}

function castOf(input: VoteInput, council: boolean): VoteCast {
  const by = (
    [
      ['for', input.membersFor],
      ['against', input.membersAgainst],
      ['abstained', input.membersAbstained],
      ['absent', input.membersAbsent],
    ] as const
  ).flatMap(([cast, members]) => members.map((member) => ({ member, cast })));
  const counted = (cast: VoteCast['by'][number]['cast']) =>
    Math.max(input[cast] ?? 0, by.filter((each) => each.cast === cast).length);
  const votes = {
    ...{ for: counted('for'), against: counted('against') },
    ...{ abstained: counted('abstained'), absent: counted('absent') },
  };
  return { ...ruleOf(input, council, votes), ...votes, by, on: input.on };
}

const THE_COUNCIL = /security council|conseil de sécurité|consejo de seguridad/i;

/** A resolution is the Council's where nobody says whose it is. */
const isCouncil = ({ body, kind }: Instrument): boolean =>
  body === null ? kind === 'resolution' : THE_COUNCIL.test(body);

/** The Council has its Charter; in any other body more than half of those who vote decide. */
function ruleOf(
  input: VoteInput,
  council: boolean,
  votes: Pick<VoteCast, 'for' | 'against' | 'abstained' | 'absent'>,
): VotingRule {
  const { for: yes, against, abstained, absent } = votes;
  const own = council ? COUNCIL : null;
  return {
    members: input.members ?? own?.members ?? Math.max(1, yes + against + abstained + absent),
    required: input.required ?? own?.required ?? Math.floor((yes + against) / 2) + 1,
    vetoes: (input.veto ?? council) ? COUNCIL.vetoes : [],
  };
}
