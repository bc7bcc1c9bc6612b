// What an option, a visit or a decision rests on: claims of this record, or a passage of a source.
// And the one form of the acts that add a step to one of them.
import {
  type Act,
  type Decision,
  defineAct,
  type FactsContext,
  type Reach,
  z,
} from '../../../acts/index.ts';
import { firstDay, type Json, type PartialDate, Problem } from '../../../kernel/index.ts';
import { maybe, maybeDate } from '../../claims/index.ts';
import { WEIGHING_PROBLEMS } from './problems.ts';

/** Claims behind one step. */
const CLAIMS_MAX = 20;

/** A list from a form, a command line or a cell: `a, b; c`. */
export const list = z.preprocess(
  (given) => {
    if (given === undefined || given === null || given === '') return [];
    const texts = typeof given === 'string' ? given.split(/[,;\n]/) : given;
    return Array.isArray(texts)
      ? texts.map((text) => (typeof text === 'string' ? text.trim() : text)).filter(Boolean)
      : texts;
  },
  z.array(z.string().max(600)).max(CLAIMS_MAX),
);

export const groundFields = {
  on: maybeDate.describe('The day that it is about; that of what it rests on where left out'),
  claims: list.describe('The claims that it rests on, by their ids'),
  source: maybe.describe('Or the source in which it stands'),
  quote: maybe.describe('Its words in that source, as they stand there'),
};
export type GroundInput = z.infer<z.ZodObject<typeof groundFields>>;

export interface Ground {
  readonly claims: readonly string[];
  readonly passage: {
    readonly source: string;
    readonly start: number;
    readonly end: number;
  } | null;
  /** Of the earliest source, for *as known* before the record's first day. */
  readonly publishedOn: PartialDate | null;
}

export interface Grounded {
  readonly ground: Ground;
  /** The day that the claims or the source give. */
  readonly on: PartialDate | null;
}

type LookUp<I> = (input: I, reach: Reach, context: FactsContext) => Promise<Grounded>;
export type LookUpGround = LookUp<GroundInput>;

/** A thing as an act must know it: whether it is there, and the ids of its parts. */
export interface ThingState {
  readonly there: boolean;
  readonly parts: readonly string[];
  readonly taken: boolean;
}
const NOTHING: ThingState = { there: false, parts: [], taken: false };

export type Thing = 'option' | 'visit' | 'decision';

interface StepSpec<I extends GroundInput> {
  readonly name: string;
  readonly says: string;
  readonly thing: Thing;
  /** The type of its event: past tense. */
  readonly event: string;
  readonly input: z.ZodType<I>;
  readonly example: Readonly<Record<string, Json>>;
  /** Prefix of the id of what this step makes: the thing itself, or a part of it. */
  readonly makes?: string;
  readonly first?: boolean;
  readonly sheet?: Act['sheet'];
  /** A no of its own, and what must happen with it. */
  check?(state: ThingState, input: I, made: string | null): Problem | null;
  also?(input: I, thing: string): Extract<Decision, { events: unknown }>['also'];
}

/** An act that adds one step to the stream of an option, a visit or a decision. */
export function stepAct<I extends GroundInput>(spec: StepSpec<I>, lookUp: LookUp<I>): Act {
  const idIn = (input: I) => String((input as Readonly<Record<string, unknown>>)[spec.thing] ?? '');
  return defineAct<I, ThingState, Grounded>({
    ...{ name: spec.name, says: spec.says, example: spec.example, input: spec.input },
    ...(spec.sheet ? { sheet: spec.sheet } : {}),
    stream: (input, { id }) => `${spec.thing}:${spec.first ? id(spec.makes ?? '') : idIn(input)}`,
    start: NOTHING,
    evolve: (state, { type, payload }) => ({
      there: true,
      parts: [...state.parts, ...partIn(payload)],
      taken: state.taken || type === 'DecisionTaken',
    }),
    facts: lookUp,
    decide(state, input, { facts, id, at }) {
      const made = spec.makes ? id(spec.makes) : null;
      const thing = spec.first ? (made ?? '') : idIn(input);
      if (!spec.first && !state.there)
        return new Problem(WEIGHING_PROBLEMS.unknown, { thing: spec.thing, id: thing });
      const refused = spec.check?.(state, input, made);
      if (refused) return refused;
      const { on, claims: _, source: __, quote: ___, ...fields } = input;
      const day = on ?? facts.on ?? facts.ground.publishedOn ?? at.slice(0, 10);
      const payload = {
        ...{ ...fields, [spec.thing]: thing, on: day, ground: facts.ground },
        ...(spec.first || made === null ? {} : { part: made }),
      };
      return {
        events: [
          {
            ...{ type: spec.event, stream: `${spec.thing}:${thing}` },
            ...{ payload: payload as unknown as Json, on: day },
          },
        ],
        also: spec.also?.(input, thing) ?? [],
        answer: { [spec.thing]: thing, ...(made === null ? {} : { part: made }) },
      };
    },
  });
}

function partIn(payload: Json): string[] {
  const { part } = (payload ?? {}) as { part?: unknown };
  return typeof part === 'string' ? [part] : [];
}

/** The first of two days, for a span that must not run backwards. */
export const isBackwards = (from: PartialDate | null, to: PartialDate | null): boolean =>
  from !== null && to !== null && firstDay(to) < firstDay(from) && to < from;
