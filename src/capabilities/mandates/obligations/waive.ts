// Waiving a duty takes a reason and two people: the one who asks cannot confirm. What was waived
// stays visible as waived for ever.
import { defineAct, type z } from '../../../acts/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { occurrenceOf } from './deliver.ts';
import { type DutyState, evolve, type Waiver } from './duty.ts';
import { answerWaiverForm, askWaiverForm, rejectForm } from './forms.ts';
import { noDuty, onDuty, onProposal, start } from './lay-down.ts';
import { DUTY_PROBLEMS } from './problems.ts';
import { type DutyFacts, dutyFacts } from './views/facts.ts';

type Ask = z.infer<typeof askWaiverForm>;

export const askWaiver = defineAct<Ask, DutyState, DutyFacts>({
  name: 'mandates.ask-duty-waiver',
  says: 'Asks that a duty, or one occurrence of it, be waived, with the reason.',
  example: { duty: 'dut_01h00000000000000000000000', occurrence: '3', reason: 'no session held' },
  input: askWaiverForm as unknown as z.ZodType<Ask>,
  stream: onDuty,
  start,
  evolve,
  facts: (_given, reach, context) => dutyFacts({}, reach, context),
  decide(state, { duty, occurrence, reason }, { facts, at, id }) {
    const refused = noDuty(state, duty);
    if (refused) return refused;
    if (occurrence !== null) {
      const found = occurrenceOf(state, occurrence, facts, at);
      if (found instanceof Problem) return found;
    }
    const open = state.waivers.find(({ key, answer }) => key === occurrence && answer === null);
    if (open) return new Problem(DUTY_PROBLEMS.sameWaiver, { waiver: open.id });
    const waiver = id('wai');
    const payload = { duty, waiver, key: occurrence, reason };
    return { events: [{ type: 'DutyWaiverAsked', payload }], answer: { duty, waiver } };
  },
});

function openWaiver(
  state: DutyState,
  { duty, waiver: id }: { duty: string; waiver: string },
): Waiver | Problem {
  const refused = noDuty(state, duty);
  if (refused) return refused;
  const waiver = state.waivers.find((each) => each.id === id);
  if (!waiver) return new Problem(DUTY_PROBLEMS.noWaiver, { duty, waiver: id });
  const { answer } = waiver;
  return answer ? new Problem(DUTY_PROBLEMS.waiverAnswered, { waiver: id, at: answer.at }) : waiver;
}

const answering = (confirmed: boolean) =>
  defineAct<z.infer<typeof answerWaiverForm>, DutyState>({
    name: confirmed ? 'mandates.confirm-duty-waiver' : 'mandates.refuse-duty-waiver',
    says: confirmed
      ? 'Confirms a waiver that somebody else asked for: it is waived from then on.'
      : 'Refuses a waiver that was asked for, or takes it back: the duty stands as it stood.',
    example: {
      duty: 'dut_01h00000000000000000000000',
      waiver: 'wai_01h00000000000000000000000',
    },
    input: answerWaiverForm,
    stream: onDuty,
    start,
    evolve,
    decide(state, given, { actor }) {
      const waiver = openWaiver(state, given);
      if (waiver instanceof Problem) return waiver;
      // Whoever asked may take it back, and nothing more.
      if (confirmed && waiver.askedBy === actor.person)
        return new Problem(DUTY_PROBLEMS.secondPerson);
      const { duty } = given;
      const type = confirmed ? 'DutyWaiverConfirmed' : 'DutyWaiverRefused';
      return { events: [{ type, payload: { duty, waiver: waiver.id } }] };
    },
  });

export const confirmWaiver = answering(true);
export const refuseWaiver = answering(false);

type Reject = z.infer<typeof rejectForm>;

export const rejectProposal = defineAct<Reject, { rejected: boolean }, DutyFacts>({
  name: 'mandates.reject-duty-proposal',
  says: 'Rejects a proposal of a duty with a reason; it stays rejected.',
  example: { proposal: 'claim/clm_01h00000000000000000000000', reason: 'no duty of this mission' },
  input: rejectForm,
  stream: ({ proposal }) => onProposal(proposal),
  start: { rejected: false },
  evolve: () => ({ rejected: true }),
  facts: ({ proposal }, reach, context) => dutyFacts({ proposal }, reach, context),
  decide({ rejected }, { proposal, reason }, { facts }) {
    if (!facts.known) return new Problem(DUTY_PROBLEMS.noProposal, { proposal });
    const taken = [...facts.world.duties.values()].some((each) => each.proposal === proposal);
    if (rejected || taken) return new Problem(DUTY_PROBLEMS.proposalDecided, { proposal });
    return { events: [{ type: 'DutyProposalRejected', payload: { proposal, reason } }] };
  },
});
