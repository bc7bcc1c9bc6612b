import type { Slice } from '../../../acts/index.ts';
import { matrix, questions } from '../views/matrix.ts';
import { parties } from '../views/parties.ts';
import { party } from '../views/party.ts';
import { positions } from '../views/positions.ts';
import { steps } from '../views/told-steps.ts';
import { addParty, dropQuestion, putQuestion, tiePosition } from './decide.ts';
import { policy } from './policy.ts';

/** What each party said on which question, and where it moved. */
export const stances: Slice = {
  acts: [putQuestion, dropQuestion, tiePosition, addParty],
  views: [positions, parties, party, matrix, questions, steps],
  policy,
};
