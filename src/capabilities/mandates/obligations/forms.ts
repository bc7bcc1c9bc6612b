// The forms of what comes in with a duty. Everything that a person types is taken as typed where it
// can be understood, and refused with the field, the cause and the cure where it cannot.

import { z } from '../../../acts/index.ts';
import { isInstant, isZone, readSpan, type Span } from '../../../engines/calendar/index.ts';
import { daysIn, isDay, isPartialDate } from '../../../kernel/index.ts';
import { maybe, maybeParty, party, required } from '../../claims/index.ts';

/** Why a text that looks like a date is none. */
function whyNoDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const [y, m] = [Number(year), Number(month)];
  if (day === undefined) return 'is not a day: write 2023-08-13';
  if (m < 1 || m > 12) return `does not exist: there is no month ${m}. Write 2023-08-13`;
  return `does not exist: that month has ${daysIn(y, m)} days. Write 2023-08-13`;
}

const check = (fits: (text: string) => boolean, why: (text: string) => string) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      if (!fits(text)) context.addIssue({ code: 'custom', message: why(text) });
    });

export const day = check(isDay, whyNoDay);
const aDate = check(
  isPartialDate,
  (text) => `${whyNoDay(text)}, or 2023-08 where only the month is known`,
);
/** A date with its precision, or an instant with its offset. */
export const moment = check(
  (text) => isPartialDate(text) || isInstant(text),
  (text) => `${whyNoDay(text)}, or 2023-08-13T21:40:00-04:00`,
);

/** An empty field of a form is one that was left out. */
export const orNull = <T>(form: z.ZodType<T>) =>
  z
    .union([form, z.literal('')])
    .nullish()
    .transform((given): T | null => (given === '' ? null : ((given as T | null) ?? null)));

export const maybeDay = orNull(day);
export const maybeMoment = orNull(moment);

/** `P30D`, `30 days`, `10 working days`; what was stored is taken as it is. */
const span = z
  .union([
    z.object({ period: z.string(), working: z.boolean() }),
    check(
      (text) => readSpan(text) !== null,
      () => 'is not a length of time: write 30 days, 10 working days, 3 months or P30D',
    ),
  ])
  .transform((given): Span => {
    if (typeof given === 'string') return readSpan(given) ?? { period: given, working: false };
    return given;
  });

const anchor = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null);
const eventText = z.string().trim().min(1, { error: 'is missing' }).max(200);

/**
 * A list as a person types it, `6, 7`. A field of a page comes as a list of one text, and a command
 * line may give several: each text is taken apart.
 */
const listed = (given: unknown): unknown => {
  const texts = typeof given === 'string' ? [given] : given;
  if (!Array.isArray(texts)) return given;
  return texts.flatMap((each) =>
    typeof each === 'string' ? each.split(/[\s,;]+/).filter(Boolean) : [each],
  );
};

const yearDay = check(
  (text) => isDay(`2024-${text}`),
  () => 'is not a day of the year: write 03-31 for 31 March',
);
const yearDays = z.preprocess(
  listed,
  z.array(yearDay).min(1, { error: 'is missing: write 03-31, 09-30' }).max(366),
);
const times = z.preprocess(
  (given) => (given === '' || given === undefined ? null : given),
  z.coerce.number().int().min(1).max(10_000).nullable(),
);

export const triggerForm = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('date'), on: aDate }),
    z.object({ kind: z.literal('within'), span, from: day, of: anchor }),
    z.object({
      ...{ kind: z.literal('every'), span, from: day, of: anchor },
      ...{ until: maybeDay, times },
    }),
    z.object({ kind: z.literal('yearly'), days: yearDays, from: day, until: maybeDay }),
    z.object({ kind: z.literal('event'), event: eventText, span: orNull(span) }),
    z.object({ kind: z.literal('ahead'), span, before: day, of: anchor }),
    z.object({ kind: z.literal('before'), event: eventText }),
    z.object({ kind: z.literal('with'), duty: z.string().trim().min(1, { error: 'is missing' }) }),
    z.object({ kind: z.literal('standing') }),
  ],
  {
    error:
      'names none of: date, within, every, yearly, event, ahead, before, with, standing (kind)',
  },
);

const zone = check(isZone, (text) => `“${text}” is no time zone: write America/Port-au-Prince`);

const WEEK = 7;
const weekend = z.preprocess(
  listed,
  z
    .array(z.coerce.number().int().min(1).max(WEEK))
    .max(WEEK - 1, { error: 'leaves no day to work: 1 is Monday, 7 Sunday' }),
);
const holidays = z.preprocess(listed, z.array(day).max(1000));

export const evidenceForm = z
  .object({
    claim: maybe.describe('A claim of this record, whose passage is taken'),
    source: maybe.describe('Or a source, with the passage'),
    start: orNull(z.coerce.number().int().min(0)),
    end: orNull(z.coerce.number().int().min(1)),
    quote: maybe.describe('Its words as they stand there, instead of start and end'),
  })
  .nullish()
  .transform((given) => (given && (given.claim || given.source) ? given : null));
export type EvidenceInput = z.infer<typeof evidenceForm>;

const observable = z.preprocess(
  (given) => (given === 'true' ? true : given === 'false' ? false : given),
  z.boolean(),
);

const fields = {
  owner: party.describe('Who owes it'),
  to: maybeParty.describe('To whom'),
  what: required.describe('What is owed, in a few words'),
  instrument: maybe.describe('The instrument that lays it down, such as S/RES/2692'),
  clause: maybe.describe('The number of its clause'),
  trigger: triggerForm.describe('What makes it fall due'),
  zone: zone.describe('Time zone of the owner'),
  weekend: weekend.describe('Days of the week that are no working days; 1 is Monday'),
  holidays: holidays.describe('Other days that are no working days'),
  observable: observable.describe('Whether a delivery would be seen: published, or received here'),
};

export const layDownForm = z.object({
  ...fields,
  zone: fields.zone.default('UTC'),
  weekend: fields.weekend.default([6, 7]),
  holidays: fields.holidays.default([]),
  observable: fields.observable.default(true),
  since: orNull(aDate).describe('The day on which it was laid down'),
  evidence: evidenceForm.describe('Where that stands'),
  takes: z
    .preprocess(listed, z.array(z.string()).max(50))
    .default([])
    .describe('Claims of the obligation that it takes up; their line is replaced'),
  proposal: maybe.describe('The proposal that it comes from'),
  duty: z
    .string()
    .regex(/^dut_[0-9a-z]{26}$/)
    .optional()
    .describe('Its id, where the caller makes it'),
});
export type LayDownInput = z.infer<typeof layDownForm>;

const reason = z.string().trim().min(1, { error: 'give a reason' }).max(1000);
export const dutyId = z.string().trim().min(1, { error: 'is missing' });

const maybeOf = <T>(form: z.ZodType<T>) => orNull(form);
export const changeForm = z.object({
  duty: dutyId,
  owner: maybeOf(fields.owner),
  to: maybeOf(party),
  what: maybeOf(required),
  instrument: fields.instrument,
  clause: fields.clause,
  trigger: triggerForm.nullish().transform((given) => given ?? null),
  zone: maybeOf(zone),
  weekend: weekend.nullish().transform((given) => given ?? null),
  holidays: holidays.nullish().transform((given) => given ?? null),
  observable: observable.nullish().transform((given) => given ?? null),
  reason,
});
export type ChangeInput = z.infer<typeof changeForm>;

export const supersedeForm = z.object({
  duty: dutyId,
  from: day.describe('The first day on which it no longer holds'),
  by: maybe.describe('The duty that takes its place'),
  reason,
});

export const unobservableForm = z.object({ duty: dutyId, reason });

export const deliverForm = z.object({
  duty: dutyId,
  occurrence: maybe.describe('The key of the occurrence, where there are several'),
  said: moment.describe('The date that it bears'),
  received: maybeMoment.describe('When it was received; the day that counts, where it is known'),
  by: maybeParty.describe('Who delivered it; the owner where left out'),
  evidence: evidenceForm.describe('Where that stands'),
  note: maybe,
});
export type DeliverInput = z.infer<typeof deliverForm>;

export const withdrawDeliveryForm = z.object({ duty: dutyId, delivery: z.string(), reason });

export const eventForm = z.object({
  event: eventText.describe('Its name, as the duties have it: “use of a power of arrest”'),
  when: moment.describe('When it happened'),
  evidence: evidenceForm.describe('Where that stands'),
  note: maybe,
});
export type EventInput = z.infer<typeof eventForm>;

export const withdrawEventForm = z.object({ event: eventText, occurrence: z.string(), reason });

export const askWaiverForm = z.object({
  duty: dutyId,
  occurrence: maybe.describe('One occurrence; the whole duty where left out'),
  reason,
});
export const answerWaiverForm = z.object({ duty: dutyId, waiver: z.string() });
export const rejectForm = z.object({ proposal: z.string(), reason });
