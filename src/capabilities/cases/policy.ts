import type { Policy } from '../../access/index.ts';

export const policy: Policy = [
  {
    who: ['owner', 'oversight', 'desk'],
    may: ['cases.open', 'cases.answer-question', 'cases.extend', 'cases.close'],
    because: 'Somebody must ask, and answer for the asking.',
  },
  {
    who: ['owner', 'oversight', 'desk', 'force-generation', 'liaison', 'host'],
    may: ['cases.list', 'cases.show'],
    because: 'The offices see what they are asked; the words may name people and are not public.',
  },
  {
    who: 'anyone',
    may: ['cases.answer'],
    because:
      'How many questions are open, and how many are past their day, is for everyone to see.',
  },
];
