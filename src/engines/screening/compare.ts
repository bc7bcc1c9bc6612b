// Two names, as a row of a file gives them with the kind of thing they name: how likely both
// are one.
import { type Firm, firmName, measureFirms } from './firm.ts';
import { logit, probability } from './model.ts';
import { measurePersons } from './person.ts';
import { because, type Reason } from './reasons.ts';
import { FIRM_MODEL, NAMES_THRESHOLD, PERSON_MODEL } from './weights.ts';
import { type Name, personName } from './word.ts';

export interface Comparison {
  /** The probability that both names are of one person or thing. */
  readonly score: number;
  readonly match: boolean;
  readonly because: readonly Reason[];
}

const FIRMS: ReadonlySet<string> = new Set(
  `company organization organisation publicbody vessel airplane aircraft ship entity asset security
   trust address group body`.split(/\s+/),
);

/**
 * `schema` as FollowTheMoney names it. A LegalEntity, or a kind unknown here, may be a person or a
 * firm: what the names look like decides.
 */
export function compareNames(schema: string, a: string, b: string): Comparison {
  const kind = schema.trim().toLowerCase();
  if (kind === 'person') return persons(a, b);
  if (FIRMS.has(kind)) return firms(a, b);
  const [x, y] = [firmName(a), firmName(b)];
  if (isFirm(x) || isFirm(y)) return firms(a, b);
  return persons(a, b);
}

const isFirm = ({ forms, words, raw }: Firm) =>
  forms.length > 0 || words.some(({ weight }) => weight < 1) || /\bthe\b|&|\d/i.test(raw);

/**
 * The probability that two names, each read once by `personName`, are one person's; 0 where one has
 * no words. For who compares the same names many times.
 */
export function personsLikeness(a: Name, b: Name): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  return probability(logit(PERSON_MODEL, measurePersons(a, b).features));
}

const NOTHING: Comparison = { score: 0, match: false, because: [] };

function persons(a: string, b: string): Comparison {
  const [x, y] = [personName(a), personName(b)];
  if (x.words.length === 0 || y.words.length === 0) return NOTHING;
  const measure = measurePersons(x, y);
  const score = probability(logit(PERSON_MODEL, measure.features));
  return { score, match: score >= NAMES_THRESHOLD, because: because(measure.pairing) };
}

function firms(a: string, b: string): Comparison {
  const [x, y] = [firmName(a), firmName(b)];
  if (x.words.length === 0 || y.words.length === 0) return NOTHING;
  const measure = measureFirms(x, y);
  const score = probability(logit(FIRM_MODEL, measure.features));
  return { score, match: score >= NAMES_THRESHOLD, because: because(measure.pairing) };
}
