// The acts of mandates: each records what one source says, at a passage.
import { z } from '../../acts/index.ts';
import { isPartialDate, plusDuration, WORDS } from '../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, party, reportAct, required } from '../claims/index.ts';

/** Years within which two texts on one instrument or duty are compared: longer than any mandate. */
const COMPARED_DAYS = 3660;

const isPeriod = (text: string) => plusDuration('2000-01-01', text) !== null;
const orNull = <T>(form: z.ZodType<T>) =>
  z
    .union([form, z.literal('')])
    .nullish()
    .transform((given): T | null => (given === '' ? null : ((given as T | null) ?? null)));

const period = orNull(
  z.string().trim().refine(isPeriod, {
    error: 'is not a period: write P12M for twelve months, P30D for thirty days, P1Y for a year',
  }),
);
const due = orNull(
  z
    .string()
    .trim()
    .refine((text) => isPartialDate(text) || isPeriod(text), {
      error: 'is neither a date nor a period: write 2023-08-13, or 2023-08, or P30D for 30 days',
    }),
);
const number = z.preprocess(
  (given) => (given === '' || given === undefined ? null : given),
  z.coerce.number().int().min(0).nullable(),
);
const word = <T extends readonly [string, ...string[]]>(words: T) => orNull(z.enum(words));

export const reportOption = reportAct({
  name: 'mandates.report-option',
  says: 'Records a form that the mission could take.',
  kind: 'option',
  event: 'OptionReported',
  fields: z.object({
    what: required.describe('The option, in a few words'),
    size: number,
    force: word(WORDS.force),
  }),
  example: { what: 'a large mission with police and soldiers', size: null, force: 'mixed' },
});

export const reportAuthorisation = reportAct({
  name: 'mandates.report-authorisation',
  says: 'Records that a body authorises, extends, ends, drafts or puts off a mandate.',
  kind: 'authorisation',
  event: 'AuthorisationReported',
  fields: z.object({
    body: party.describe('Who decides'),
    status: z.enum(WORDS.authorisation),
    instrument: maybe.describe('Its symbol, such as S/RES/2699'),
    until: maybeDate.describe('The day that it names as its end'),
    term: period.describe('How long it runs, such as P12M'),
    ceiling: number.describe('The most personnel that it allows'),
    of: maybe.describe('Another mandate that it is about, if it is not this mission’s own'),
  }),
  example: { body: 'UN Security Council', status: 'adopted', instrument: 'S/RES/2699' },
  figure({ instrument, ceiling, until, term }) {
    if (!instrument) return null;
    const key = `authorisation/${instrument}`;
    if (ceiling !== null) return { key: `${key}/ceiling`, value: ceiling, window: COMPARED_DAYS };
    if (until) return { key: `${key}/until`, value: until, window: COMPARED_DAYS };
    return term ? { key: `${key}/term`, value: term, window: COMPARED_DAYS } : null;
  },
});

export const reportObligation = reportAct({
  name: 'mandates.report-obligation',
  says: 'Records that someone owes something to someone, and whether it was seen delivered.',
  kind: 'obligation',
  event: 'ObligationReported',
  fields: z.object({
    owner: party.describe('Who owes it'),
    to: maybeParty.describe('To whom'),
    what: required.describe('What is owed, in a few words'),
    due: due.describe('A date, or a period from the day on which it was laid down'),
    met: maybeDate.describe('The day of delivery, where this passage tells it'),
    outstanding: maybeDate.describe('A day on which this passage says that it was still owed'),
  }),
  example: { owner: 'UN Secretary-General', what: 'report on the options', due: 'P30D' },
});

export const reportAssessment = reportAct({
  name: 'mandates.report-assessment',
  says: 'Records a visit to find out facts: planned, under way or done.',
  kind: 'assessment',
  event: 'AssessmentReported',
  fields: z.object({
    by: party.describe('Who goes'),
    place: maybe,
    when: maybeDate,
    status: z.enum(WORDS.assessment),
  }),
  example: { by: 'KEN', place: 'Haiti', when: '2023-08', status: 'planned' },
  on: ({ when }) => when,
});

export const reportCondition = reportAct({
  name: 'mandates.report-condition',
  says: 'Records something that must happen before something else can.',
  kind: 'condition',
  event: 'ConditionReported',
  fields: z.object({
    holder: maybeParty.describe('Who makes it or waits for it'),
    what: required.describe('What must happen'),
    before: maybe.describe('What it holds up'),
    met: maybeDate.describe('The day on which it was met, where this passage tells it'),
  }),
  example: { holder: 'KEN', what: 'a vote of the Security Council', before: 'deployment' },
});
