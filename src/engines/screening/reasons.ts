// Why a score is what it is, for people: which words were taken for which, what else agrees or does
// not and how much each weighs, and what would have turned the answer round.
import type { BirthAgreement } from './birth.ts';
import type { How } from './closeness.ts';
import type { Evidence, EvidenceFeature, Person } from './evidence.ts';
import type { Listed, ListedName } from './listed.ts';
import { logit, type Model, probability } from './model.ts';
import type { Pair, Pairing } from './pairing.ts';
import type { Word } from './word.ts';

export type Reason = string;

const said = (words: readonly Word[]) => words.map((word) => word.own).join(' ');
const small = ({ part }: Word) => part === 'particle' || part === 'filiation' || part === 'title';

/** One sentence for each pair of words that is not plainly the same, and for what is left over. */
export function because({ pairs, leftA, leftB }: Pairing): Reason[] {
  const same = pairs.filter(({ close }) => close.how === 'same' && close.letters === 0);
  const [restA, restB] = [leftA, leftB].map((words) => words.filter((word) => !small(word)));
  return [
    ...(same.length > 0 ? [`the same: ${same.map(({ a }) => said(a)).join(', ')}`] : []),
    ...pairs.filter((pair) => !same.includes(pair)).map(pairSaid),
    ...(restA?.length ? [`only in the first: ${said(restA)}`] : []),
    ...(restB?.length ? [`only in the second: ${said(restB)}`] : []),
  ];
}

function pairSaid({ a, b, close }: Pair): Reason {
  const [x, y] = [said(a), said(b)];
  const letters = Math.round(close.letters);
  switch (close.how) {
    case 'same':
    case 'sound':
      return `${x} sounds like ${y}`;
    case 'spelling':
      return `${x} is a spelling of ${y}`;
    case 'initial':
      return `${x} begins as ${y} does`;
    case 'nickname':
      return `${x} stands for ${y}`;
    case 'servant':
      return `${x} is ${y} with or without abdul`;
    case 'consonants':
      return `${x} has the consonants of ${y}`;
    case 'sign':
      return `${x} shares signs with ${y}`;
    case 'scrambled':
      return `${x} has the letters of ${y} in another order`;
    case 'slip':
      return `${x} is ${letters} ${letters === 1 ? 'letter' : 'letters'} from ${y}`;
  }
}

const BIRTH_SAID: Readonly<Record<BirthAgreement, string>> = {
  day: 'born on the same day',
  slip: 'the days of birth differ by one figure, or by day and month turned round',
  month: 'born in the same month',
  year: 'born in the same year',
  within: 'born within the years that the list gives',
  near: 'born within two years of what the list gives',
  off: 'born some years from what the list gives',
  far: 'born many years from what the list gives',
  unknown: '',
};

/** What a feature says in words; the name itself and what is not there say nothing here. */
function featureSaid(feature: EvidenceFeature, evidence: Evidence, listed: Listed): string | null {
  if (feature.startsWith('birth')) return BIRTH_SAID[evidence.birth];
  switch (feature) {
    case 'common':
      return 'many share these words';
    case 'lone':
      return 'only one word agrees';
    case 'extra':
      return 'one name has words that the other lacks';
    case 'low':
      return 'the list calls this alias weak';
    case 'stateSame':
      return `the same nationality (${listed.nationalities.join(', ')})`;
    case 'stateOther':
      return `another nationality (${listed.nationalities.join(', ')})`;
    case 'placeSame':
      return `born in the same place (${evidence.place})`;
    case 'sexOther':
      return 'another sex';
    case 'paper':
      return 'the same document number';
    default:
      return null;
  }
}

export interface Explained {
  readonly person: Person;
  readonly listed: Listed;
  readonly said: ListedName;
  readonly pairing: Pairing;
  readonly evidence: Evidence;
}

const RANK = { main: 'the listed name', good: 'the alias', low: 'the weak alias' } as const;
/** A reason that moves the score by less is not told. */
const TOLD = 0.1;
const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;

/** One feature's part in a score: a natural logarithm of odds, for (above zero) or against. */
export interface Weighed {
  readonly feature: EvidenceFeature;
  readonly weight: number;
}

/** What a hit rests on, for other languages and for drawing. */
export interface Explanation {
  /** Words that are the same in both. */
  readonly same: readonly string[];
  readonly pairs: readonly { readonly how: How; readonly a: string; readonly b: string }[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** The name first, then what else moves the score. */
  readonly weights: readonly Weighed[];
  /** Without this feature the answer would be the other, with this score; null: no one would do. */
  readonly turn: { readonly feature: EvidenceFeature; readonly score: number } | null;
}

export function explain(hit: Explained, model: Model<EvidenceFeature>): Explanation {
  const { pairs, leftA, leftB } = hit.pairing;
  const same = pairs.filter(({ close }) => close.how === 'same' && close.letters === 0);
  const left = (words: readonly Word[]) =>
    words.filter((word) => !small(word)).map(({ own }) => own);
  const weights = weighed(hit.evidence, model);
  const whole = logit(model, hit.evidence.features);
  const [turn] = turning(weights, whole);
  return {
    same: same.map(({ a }) => said(a)),
    pairs: pairs
      .filter((pair) => !same.includes(pair))
      .map(({ a, b, close }) => ({ how: close.how, a: said(a), b: said(b) })),
    onlyFirst: left(leftA),
    onlySecond: left(leftB),
    weights,
    turn: turn ? { feature: turn.feature, score: probability(whole - turn.weight) } : null,
  };
}

function weighed({ features }: Evidence, model: Model<EvidenceFeature>): Weighed[] {
  return (Object.keys(model.weights) as EvidenceFeature[])
    .map((feature) => ({ feature, weight: model.weights[feature] * features[feature] }))
    .filter(({ weight }) => Math.abs(weight) >= TOLD);
}

/** Features without which the answer would be the other, the weightiest first. */
const turning = <W extends { readonly weight: number }>(
  weights: readonly W[],
  whole: number,
): W[] =>
  weights
    .filter(({ weight }) => whole >= 0 !== whole - weight >= 0)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));

/** Sentences, the strings compared first; weights are natural logarithms of odds. */
export function hitBecause(hit: Explained, model: Model<EvidenceFeature>): Reason[] {
  const { features } = hit.evidence;
  const moves = weighed(hit.evidence, model).flatMap(({ feature, weight }) => {
    const words = featureSaid(feature, hit.evidence, hit.listed);
    return words ? [{ words, weight }] : [];
  });
  return [
    `“${hit.person.name}” beside ${RANK[hit.said.rank]} “${hit.said.text}”`,
    ...because(hit.pairing),
    `the names alone weigh ${signed(model.weights.name * features.name)}`,
    ...moves.map(({ words, weight }) => `${words} (${signed(weight)})`),
    ...turned(hit, model, moves),
  ];
}

interface Move {
  readonly words: string;
  readonly weight: number;
}

/** The one thing without which the answer would be the other; or that nothing alone would do. */
function turned(hit: Explained, model: Model<EvidenceFeature>, moves: readonly Move[]): Reason[] {
  const whole = logit(model, hit.evidence.features);
  const [told] = turning(moves, whole);
  const answer = whole >= 0 ? 'no match' : 'a match';
  if (told) {
    const score = probability(whole - told.weight).toFixed(2);
    return [`were it not that ${clause(told.words)}, it would be ${answer} (${score})`];
  }
  if (hit.evidence.birth === 'unknown' && whole >= 0)
    return probability(whole + model.weights.birthFar) < 0.5
      ? ['a birth many years apart would make it no match; no birth was compared']
      : ['not even a birth many years apart would make it no match'];
  return ['no one thing alone would have turned the answer'];
}

const clause = (words: string) => (words.startsWith('born') ? `they were ${words}` : words);
