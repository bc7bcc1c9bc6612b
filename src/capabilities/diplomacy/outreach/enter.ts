// One line of an outreach list as one act: the approach, planned or made, with the answer to it.
import { defineAct } from '../../../acts/index.ts';
import { type EnterInput, enterInput } from './forms.ts';
import { outreachSheet } from './sheet.ts';

export const enterOutreach = defineAct<EnterInput, null>({
  name: 'diplomacy.enter-outreach',
  says: 'Enters a line of an outreach list: who was asked for what, the answer, when to ask again.',
  example: {
    ...{ to: 'KEN', by: 'USA', what: 'whether it would lead the force', way: 'visit' },
    ...{ on: '2023-07', answerOn: '2023-07-29', answerStance: 'considers' },
    answerWords: 'will positively consider leading',
  },
  input: enterInput,
  sheet: outreachSheet,
  stream: (_input, { id }) => `approach:${id('apr')}`,
  start: null,
  evolve: (state) => state,
  decide(_state, { to, by, what, way, on, plannedOn, followUpOn, ...answer }, { id }) {
    const approach = id('apr');
    const subject = { approach, to, by, what, way };
    const { answerOn, answerStance: stance, answerWords: words } = answer;
    if (!on) {
      const input = { ...subject, plannedOn, followUpOn };
      return { events: [], also: [{ act: 'diplomacy.plan-approach', input }] };
    }
    const made = { act: 'diplomacy.record-approach', input: { ...subject, on } };
    // An answer settles the follow-up before it, so the day goes with the last step.
    if (!stance || !answerOn)
      return { events: [], also: [{ ...made, input: { ...made.input, followUpOn } }] };
    const input = { approach, on: answerOn, stance, words, followUpOn };
    return { events: [], also: [made, { act: 'diplomacy.record-answer', input }] };
  },
});
