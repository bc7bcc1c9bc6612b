// Names of firms, bodies and ships: legal forms set aside, letters with stops drawn together,
// number words as digits; then the same pairing as for persons, with other numbers to weigh.
import { edits } from './edits.ts';
import { fold } from './fold.ts';
import { type Pairing, pairUp } from './pairing.ts';
import type { Features } from './person.ts';
import { type Name, plainWord, type Word, weightOf } from './word.ts';
import { EMPTY, formAt, GENERIC, numberOf } from './words/firms.ts';

export interface Firm extends Name {
  readonly forms: readonly string[];
}

export const FIRM_FEATURES = [
  'fewEdits',
  'manyEdits',
  'worst',
  'against',
  'extra',
  'extraGeneric',
  'single',
  'forms',
] as const;
export type FirmFeature = (typeof FIRM_FEATURES)[number];

const NAME = 1;
const GENERIC_WEIGHT = 0.5;
const NUMBER_WEIGHT = 0.5;

export function firmName(raw: string): Firm {
  const texts = spelt(fold(raw.replaceAll('&', ' and ')).map(({ text }) => text));
  const forms: string[] = [];
  const kept: string[] = [];
  for (let i = 0; i < texts.length; ) {
    const form = formAt(texts, i);
    if (form && kept.length + texts.length - i - form.words.length > 0) forms.push(form.form);
    else if (!EMPTY.has(texts[i] ?? '')) kept.push(texts[i] ?? '');
    i += form ? form.words.length : 1;
  }
  const named = kept.length > 0 ? kept : texts;
  const words = named.map((text) => {
    const number = numberOf(text);
    const weight = number !== null ? NUMBER_WEIGHT : GENERIC.has(text) ? GENERIC_WEIGHT : NAME;
    return plainWord(number === null ? text : String(number), weight);
  });
  return { raw, words, weight: weightOf(words), forms };
}

/** `a b c` is abc, `united states` is us, `forty four` is 44. */
function spelt(texts: readonly string[]): string[] {
  const out: string[] = [];
  let letters = '';
  const flush = () => {
    if (letters !== '') out.push(letters);
    letters = '';
  };
  for (let i = 0; i < texts.length; i += 1) {
    const text = texts[i] ?? '';
    const [ten, one] = [numberOf(text), numberOf(texts[i + 1] ?? '')];
    if (text.length === 1 && /[a-z]/.test(text)) {
      letters += text;
      continue;
    }
    flush();
    if (text === 'united' && texts[i + 1] === 'states') {
      out.push('us');
      i += 1;
    } else if (ten !== null && one !== null && /ty$/.test(text) && one < 10) {
      out.push(String(ten + one));
      i += 1;
    } else out.push(text);
  }
  flush();
  return out;
}

export interface FirmMeasure {
  readonly features: Features<FirmFeature>;
  readonly pairing: Pairing;
}

const EDITS_MAX = 8;
const isGeneric = ({ weight }: Word) => weight < NAME;

export function measureFirms(a: Firm, b: Firm): FirmMeasure {
  const pairing = acronym(a, b) ?? pairUp(a, b);
  const { pairs, leftA, leftB } = pairing;
  const letters = pairs.reduce((sum, { close }) => sum + close.letters, 0);
  const both = leftA.length > 0 && leftB.length > 0;
  const rest = both ? edits(textOf(leftA), textOf(leftB)) : 0;
  const all = Math.min(EDITS_MAX, letters + rest);
  const [overA, overB] = [weightOf(leftA), weightOf(leftB)];
  const over = [...leftA, ...leftB];
  const extra = Math.abs(overA - overB);
  const features = {
    fewEdits: Math.min(2, all),
    manyEdits: Math.max(0, all - 2),
    worst: Math.max(0, ...pairs.map(({ close }) => 1 - close.likeness)),
    against: Math.min(overA, overB),
    extra: over.every(isGeneric) ? 0 : Math.min(3, extra),
    extraGeneric: over.every(isGeneric) ? Math.min(2, extra) : 0,
    single: pairs.every((pair) => [...pair.a, ...pair.b].some(isGeneric)) ? 1 : 0,
    forms: formsAgainst(a, b),
  };
  return { features, pairing };
}

const textOf = (words: readonly Word[]) => words.map((word) => word.text).join('');

const formsAgainst = (a: Firm, b: Firm) =>
  a.forms.length > 0 && b.forms.length > 0 && !a.forms.some((form) => b.forms.includes(form))
    ? 1
    : 0;

/** `PLA` for People's Liberation Army: one word of first letters. */
function acronym(a: Firm, b: Firm): Pairing | null {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  const [word] = short.words;
  if (short.words.length !== 1 || !word || long.words.length < 3) return null;
  if (long.words.map(({ text }) => text.charAt(0)).join('') !== word.text) return null;
  const close = { how: 'initial', letters: 1, sounds: 0.5, likeness: 0.85 } as const;
  return { pairs: [{ a: a.words, b: b.words, close }], leftA: [], leftB: [] };
}
