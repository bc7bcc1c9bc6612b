// The one way in which a claim enters the record, for all capabilities: `reportAct` makes the act
// of a capability from the fields of its kind. It checks that the passage is there and takes the
// dates.
import { type Act, defineAct, type Reach, z } from '../../acts/index.ts';
import {
  type ClaimFields,
  type ClaimKind,
  canonical,
  firstDay,
  isState,
  type Json,
  lastDay,
  type PartialDate,
  Problem,
  plusDays,
  type Quantity,
} from '../../kernel/index.ts';
import { partialDate, type SourceView, sourceOf, textOf } from '../sources/index.ts';
import type { Claim, FigureKey } from './claim.ts';
import { CLAIM_PROBLEMS } from './problems.ts';

const date = z
  .union([partialDate, z.literal('')])
  .nullish()
  .transform((text) => text || null);

/** Signs of a note; what needs more belongs in a source of its own. */
const NOTE_MAX = 1000;

/** What every claim has beside its fields; offsets are UTF-16 code units in the source's text. */
export const citation = {
  source: z.string(),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
  saidOn: date.describe('When it was said, if not on the day of publication'),
  on: date.describe('When it is true'),
  until: date.describe('The end of the span that it speaks of'),
  note: z.string().max(NOTE_MAX).nullish(),
  supersedes: z.string().nullish().describe('The earlier claim that this one corrects'),
  claim: z
    .string()
    .regex(/^clm_[0-9a-z]{26}$/)
    .optional(),
  proposal: z.string().nullish(),
};
export type Citation = z.infer<z.ZodObject<typeof citation>>;

export interface ReportSpec<K extends ClaimKind, F extends ClaimFields[K]> {
  readonly name: string;
  readonly says: string;
  readonly kind: K;
  /** The type of its event: past tense. */
  readonly event: string;
  readonly fields: z.ZodType<F>;
  readonly example: Readonly<Record<string, Json>>;
  /**
   * What claims of this kind are compared by; null where there is no figure to compare. `window`:
   * days by which two claims of one key may lie apart and still speak of the same.
   */
  figure?(fields: F, dates: ClaimDates): { key: string; value: Json; window: number } | null;
  /** The field that says when it is true; used where the one who reports gives no other day. */
  on?(fields: F): PartialDate | null;
}

/** The days of a claim as it will be recorded. */
export type ClaimDates = Pick<Claim, 'publishedOn' | 'saidOn' | 'on' | 'until'>;

interface State {
  readonly recorded: boolean;
  readonly withdrawnAt: string | null;
}

interface Facts {
  readonly source: SourceView;
  readonly text: string;
}

export function reportAct<K extends ClaimKind, F extends ClaimFields[K]>(
  spec: ReportSpec<K, F>,
): Act {
  const input = z.object({ ...citation, fields: spec.fields });
  type Input = z.infer<typeof input>;
  return defineAct<Input, State, Facts>({
    name: spec.name,
    says: spec.says,
    example: {
      source: 'src_01h00000000000000000000000',
      start: 0,
      end: 40,
      fields: spec.example,
    },
    input: input as unknown as z.ZodType<Input>,
    stream: ({ claim }, { id }) => `claim:${claim ?? id('clm')}`,
    start: { recorded: false, withdrawnAt: null },
    evolve: (state, { type, at }) =>
      type === 'ClaimWithdrawn' ? { ...state, withdrawnAt: at } : { ...state, recorded: true },
    async facts({ source: id }, reach: Reach, { mission }) {
      const source = await sourceOf(reach, mission, id);
      return { source, text: await textOf(reach, source) };
    },
    decide(state, given, { facts, id }) {
      const claim = given.claim ?? id('clm');
      if (state.recorded) return new Problem(CLAIM_PROBLEMS.alreadyRecorded, { claim });
      if (given.supersedes === claim) return new Problem(CLAIM_PROBLEMS.selfSuperseding, { claim });
      const wrong = wrongPassage(facts.text, given);
      if (wrong) return wrong;
      const body = claimOf(spec, given as Citation & { fields: F }, claim, facts.source);
      return {
        events: [
          {
            type: spec.event,
            stream: `claim:${claim}`,
            payload: { claim: { ...body } } as unknown as Json,
            on: body.on ?? body.saidOn ?? body.publishedOn,
          },
        ],
        answer: { claim },
      };
    },
  });
}

function wrongPassage(text: string, { start, end }: Citation): Problem | null {
  if (end > text.length || start >= end)
    return new Problem(CLAIM_PROBLEMS.passageOutside, { start, end, length: text.length });
  if (!text.slice(start, end).trim())
    return new Problem(CLAIM_PROBLEMS.passageEmpty, { start, end });
  return null;
}

function claimOf<K extends ClaimKind, F extends ClaimFields[K]>(
  spec: ReportSpec<K, F>,
  given: Citation & { fields: F },
  id: string,
  source: SourceView,
): Claim {
  const dates = {
    publishedOn: source.publishedOn,
    saidOn: given.saidOn ?? null,
    on: given.on ?? spec.on?.(given.fields) ?? null,
    until: given.until ?? null,
  };
  return {
    id,
    kind: spec.kind,
    fields: given.fields as unknown as Claim['fields'],
    source: source.id,
    text: source.textSha256,
    start: given.start,
    end: given.end,
    page: source.pages.find((p) => p.start <= given.start && given.start < p.end)?.page ?? null,
    ...dates,
    figure: figureOf(spec, given.fields, dates),
    supersedes: given.supersedes ?? null,
    proposal: given.proposal ?? null,
    note: given.note ?? null,
  };
}

function figureOf<K extends ClaimKind, F extends ClaimFields[K]>(
  spec: ReportSpec<K, F>,
  fields: F,
  dates: ClaimDates,
): FigureKey | null {
  const figure = spec.figure?.(fields, dates);
  const first = dates.on ?? dates.saidOn ?? dates.publishedOn;
  if (!figure || !first) return null;
  return {
    key: figure.key,
    value: canonical(figure.value),
    from: plusDays(firstDay(first), -figure.window),
    to: plusDays(lastDay(dates.until ?? first), figure.window),
  };
}

/** A quantity from a form or a command line: `1000`, `1000-2000`, `>=40`, `<=150`, or as JSON. */
export const quantity = z.preprocess(
  readQuantity,
  z
    .object({ min: z.number().min(0).nullable(), max: z.number().min(0).nullable() })
    .refine(({ min, max }) => min === null || max === null || min <= max, {
      error: 'the smaller number comes first',
    })
    .nullable(),
);

/** `500 to 1,000` and its like; what is no quantity is given back and refused by the form. */
function readQuantity(given: unknown): unknown {
  if (given === undefined || given === '' || given === null) return null;
  if (typeof given === 'number') return { min: given, max: given };
  if (typeof given !== 'string') return given;
  const text = given.replaceAll(/(?<=\d)[\s,’'](?=\d{3})/g, '').trim();
  const range = /^(\d+(?:\.\d+)?)\s*(?:-|–|to|à)\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (range) return { min: Number(range[1]), max: Number(range[2]) };
  const open = /^(>=|≥|<=|≤|at least|up to)?\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (!open) return given;
  const n = Number(open[2]);
  if (open[1] === undefined) return { min: n, max: n } satisfies Quantity;
  return /^(>=|≥|at least)$/.test(open[1]) ? { min: n, max: null } : { min: null, max: n };
}

/** A short text of a form; empty is null. */
export const maybe = z
  .string()
  .trim()
  .max(NOTE_MAX)
  .nullish()
  .transform((text) => text || null);
export const required = z.string().trim().min(1, { error: 'is missing' }).max(NOTE_MAX);
export const maybeDate = date;

/** A party of a form: a state's code in small letters is still that state. */
export const party = required.transform((text) =>
  isState(text.toUpperCase()) ? text.toUpperCase() : text,
);
export const maybeParty = z
  .union([party, z.literal('')])
  .nullish()
  .transform((text) => text || null);
