// The weights of the models, as training left them: numbers, no rules. How they were trained
// and what they reach on names that they were not trained with:
// docs/decisions/0100-screening.md; the training itself: `npm run bench -- names`, which prints
// them anew.
import type { EvidenceFeature } from './evidence.ts';
import type { FirmFeature } from './firm.ts';
import type { Model } from './model.ts';
import type { PersonFeature } from './person.ts';

/** Two names are said to be of one person, or of one firm, from this probability on. */
export const NAMES_THRESHOLD = 0.5;

export const PERSON_MODEL: Model<PersonFeature> = {
  bias: 4.38,
  weights: {
    fewEdits: -0.9,
    manyEdits: -1.44,
    sounds: -0.76,
    worst: -2.11,
    extra: -1.11,
    single: -0.3,
    singleExtra: -2.26,
    initials: -1.15,
    initialAgainst: -4.71,
    reversed: -5.55,
    small: -0.98,
  },
};

export const FIRM_MODEL: Model<FirmFeature> = {
  bias: 2.51,
  weights: {
    fewEdits: -0.75,
    manyEdits: -0.73,
    worst: -0.09,
    against: -1.05,
    extra: -1.08,
    extraGeneric: -4.25,
    single: -0.92,
    forms: -2.68,
  },
};

/**
 * A person is a match of a list from this score on. Found with it: 393 of 395 listed people under
 * altered names; matched: 2 of 30,022 others (UN list), 13 (UN and OFAC).
 */
export const SCREENING_THRESHOLD = 0.5;

/**
 * Natural logarithms of odds, set from how seldom two people agree by chance and held down, since
 * lists and rosters err: a day of birth is one in 20,000, a year one in 45. Not fitted to anyone.
 */
export const SCREENING_MODEL: Model<EvidenceFeature> = {
  bias: -1,
  weights: {
    name: 1,
    common: -3,
    lone: -1,
    extra: -1.2,
    low: -1,
    birthDay: 5,
    birthSlip: 3,
    birthMonth: 3,
    birthYear: 2,
    birthNear: 0.5,
    birthOff: -2,
    birthFar: -4,
    stateSame: 0.7,
    stateOther: -0.7,
    placeSame: 2,
    sexOther: -1.5,
    paper: 6,
  },
};
