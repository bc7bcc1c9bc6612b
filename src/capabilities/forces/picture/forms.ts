// The form of a picture as views give it out: lines of steps, with claims by their ids.
import { z } from '../../../acts/index.ts';
import {
  formatNumber,
  type Lang,
  type Party,
  proseLang,
  type Quantity,
  quantityText,
} from '../../../kernel/index.ts';
import { named, namedParty } from '../../claims/index.ts';
import { gapText, LINES, type LineOf, lineMeaning, lineName, openText } from './labels.ts';
import {
  type LineStep,
  missingOn,
  type Picture,
  type PictureLine,
  type Scope,
  stepOn,
} from './lines.ts';

const quantityForm = z
  .object({ min: z.number().nullable(), max: z.number().nullable() })
  .nullable();

const amountForm = {
  quantity: quantityForm,
  /** The number as words; null where none is said. */
  text: z.string().nullable(),
  /** Of how many states there is something without a number. */
  open: z.number(),
  openText: z.string().nullable(),
};

export const stepForm = z.object({
  day: z.string(),
  ...amountForm,
  /** The last day for which a count is fresh. */
  sure: z.string().nullable(),
  changes: z.array(
    z.object({
      /** Null where the figure is of the whole force. */
      state: namedParty.nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      open: z.boolean(),
      /** As precise as the source has it. */
      date: z.string(),
      how: z.enum(['strength', 'reckoned', 'said', 'unnumbered']).nullable(),
      claims: z.array(z.string()),
      why: z.string().nullable(),
    }),
  ),
  rivals: z.array(
    z.object({ quantity: quantityForm, text: z.string(), claims: z.array(z.string()) }),
  ),
});
export type PictureStep = z.infer<typeof stepForm>;

export const lineForm = z.object({
  of: z.enum(LINES),
  name: z.string(),
  /** How the line is found, in words. */
  means: z.string(),
  /** How it is drawn. */
  look: z.enum(['line', 'dashed', 'area']),
  /** Whether new amounts are written along it. */
  tells: z.boolean(),
  /** The day on which it ends, where that is before the as-of day. */
  end: z.string().nullable(),
  steps: z.array(stepForm),
  /** What holds on the as-of day; null where nothing of it is on record. */
  now: stepForm.nullable(),
  /** All claims that `now` rests on, not only those that came last. */
  rests: z.array(z.string()),
});
export type PictureLineView = z.infer<typeof lineForm>;

export const pictureForm = z.object({
  scope: z.object({
    of: z.enum(['whole', 'state', 'capability']),
    id: z.string().nullable(),
    name: z.string(),
  }),
  lines: z.array(lineForm),
  /** What is missing on the as-of day. */
  gap: z
    .object({
      of: z.enum(['ceiling', 'plan', 'required']),
      size: z.number(),
      present: z.number(),
      missing: z.number(),
      text: z.string(),
    })
    .nullable(),
});
export type PictureView = z.infer<typeof pictureForm>;

export interface Told {
  readonly asOf: string;
  readonly lang: Lang;
  nameOf(scope: Scope): string;
}

export function shownPicture(picture: Picture, told: Told): PictureView {
  const { asOf, lang, nameOf } = told;
  const missing = missingOn(picture, asOf);
  const lines = picture.lines.map((line) => shownLine(line, asOf, lang));
  const gap = missing && {
    ...missing,
    text: gapText({ n: formatNumber(missing.missing, lang), of: missing.of }, lang),
  };
  return { scope: { ...picture.scope, name: nameOf(picture.scope) }, lines, gap };
}

const LOOKS: Readonly<Record<LineOf, PictureLineView['look']>> = {
  ceiling: 'line',
  plan: 'dashed',
  required: 'line',
  promised: 'line',
  notified: 'line',
  cleared: 'dashed',
  present: 'area',
};

/** Numbers along the other lines would cover one another. */
const TELLS: ReadonlySet<LineOf> = new Set(['ceiling', 'plan', 'present']);

function shownLine(line: PictureLine, asOf: string, lang: Lang): PictureLineView {
  const now = stepOn(line, asOf);
  const { of, end } = line;
  return {
    ...{ of, name: lineName(of, lang), means: lineMeaning(of, lang), end },
    ...{ look: LOOKS[of], tells: TELLS.has(of) },
    steps: line.steps.map((step) => shownStep(step, lang)),
    now: now && shownStep(now, lang),
    rests: now ? restsOn(line, asOf) : [],
  };
}

/** The claims of every state's last figure up to a day. */
function restsOn({ steps }: PictureLine, asOf: string): string[] {
  const last = new Map<Party | null, readonly string[]>();
  for (const { day, changes } of steps)
    if (day <= asOf)
      for (const { state, claims, after, open } of changes)
        last.set(state, after || open ? claims.map(({ id }) => id) : []);
  // The force's own count stands for all its states.
  const whole = last.get(null);
  return whole ? [...whole] : [...last.values()].flat();
}

function shownStep({ changes, rivals, ...step }: LineStep, lang: Lang): PictureStep {
  const text = (quantity: Quantity | null) => quantityText(quantity, proseLang(lang));
  const { day, quantity, open, sure } = step;
  return {
    ...{ day, quantity, open, sure, text: text(quantity) },
    openText: open > 0 ? openText(open, lang) : null,
    changes: changes.map(({ state, before, after, claims, open, date, how, why }) => ({
      ...{ state: state ? named(state, lang) : null, open, date, how, why },
      ...{ before: text(before), after: text(after), claims: claims.map(({ id }) => id) },
    })),
    rivals: rivals.map(({ quantity, claim }) => ({
      ...{ quantity, text: text(quantity) ?? '', claims: [claim.id, ...claim.also] },
    })),
  };
}

/** Every claim that the pictures rest on, once. */
export function claimsIn(pictures: readonly Picture[]) {
  const found = new Map<string, LineStep['changes'][number]['claims'][number]>();
  for (const { lines } of pictures)
    for (const { steps } of lines)
      for (const { changes, rivals } of steps) {
        for (const { claims } of changes) for (const claim of claims) found.set(claim.id, claim);
        for (const { claim } of rivals) found.set(claim.id, claim);
      }
  return [...found.values()];
}
