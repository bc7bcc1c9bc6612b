import { answerView } from '../../../claims/index.ts';

/** The form of a paragraph that a rule wrote. */
export const prose = answerView.shape.finding;
