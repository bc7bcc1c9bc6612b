// The fields of each kind of claim as a form shows them: how each is asked for, and in which order.
// Data, so that a kind is one line here; the rules of a kind are its capability's.
import {
  type ClaimKind,
  formatDate,
  formatNumber,
  isPartialDate,
  type Lang,
  partyName,
  proseLang,
  type Quantity,
  spokenDuration,
  WORDS,
} from '../../kernel/index.ts';
import { quantityText } from '../marks/marks.tsx';
import { type Translate, wordAt } from '../words/words.ts';

/** How a field is asked for. `word`: one of a set; `due`: a date or a span of time. */
export type Ask = 'party' | 'parties' | 'word' | 'quantity' | 'count' | 'date' | 'due' | 'words';

export interface FieldForm {
  readonly name: string;
  readonly ask: Ask;
  readonly needed: boolean;
  /** The set of words that it is one of. */
  readonly of?: WordSet;
  /** Asked for only where it is opened: most claims have nothing there. */
  readonly rare?: boolean;
}

/** Words that a capability adds to those of the kernel. */
const MORE = {
  counts: ['statement', 'arrival', 'strength'],
  stage: ['pledged', 'signed', 'deposited', 'allotted', 'spent'],
} as const;

export type WordSet = keyof typeof WORDS | keyof typeof MORE;

export const wordsIn = (set: WordSet): readonly string[] => ({ ...WORDS, ...MORE })[set];

const field = (ask: Ask, name: string, needed = false): FieldForm => ({ name, ask, needed });
const party = (name: string, needed = true) => field('party', name, needed);
const said = (name: string, needed = true) => field('words', name, needed);
const rare = (form: FieldForm): FieldForm => ({ ...form, rare: true });
const word = (name: string, of: WordSet, needed = true): FieldForm => ({
  ...field('word', name, needed),
  of,
});

export const FIELDS: Readonly<Record<ClaimKind, readonly FieldForm[]>> = {
  offer: [
    party('state', false),
    word('role', 'role'),
    word('stance', 'stance'),
    field('quantity', 'quantity'),
    word('unit', 'unit', false),
    rare(word('counts', 'counts', false)),
    rare(word('stage', 'stage', false)),
    rare(said('currency', false)),
    rare(said('fund', false)),
  ],
  appeal: [party('by'), party('to', false), said('what')],
  authorisation: [
    party('body'),
    word('status', 'authorisation'),
    said('instrument', false),
    field('date', 'until'),
    field('due', 'term'),
    field('count', 'ceiling'),
    rare(said('of', false)),
  ],
  obligation: [
    party('owner'),
    party('to', false),
    said('what'),
    field('due', 'due'),
    rare(field('date', 'met')),
    rare(field('date', 'outstanding')),
  ],
  assessment: [
    party('by'),
    word('status', 'assessment'),
    said('place', false),
    field('date', 'when'),
  ],
  condition: [
    said('what'),
    party('holder', false),
    said('before', false),
    rare(field('date', 'met')),
  ],
  option: [said('what'), field('count', 'size'), word('force', 'force', false)],
  incident: [
    word('type', 'incident'),
    said('place', false),
    field('date', 'when'),
    field('quantity', 'killed'),
    field('quantity', 'injured'),
    field('quantity', 'abducted'),
    said('by', false),
  ],
  posture: [party('actor'), word('action', 'posture'), said('place', false)],
  site: [said('name'), word('status', 'site')],
  engagement: [
    field('parties', 'parties', true),
    word('form', 'engagement'),
    said('place', false),
    field('date', 'when'),
  ],
  safeguard: [word('measure', 'measure'), word('status', 'safeguard')],
  position: [party('actor'), word('stance', 'position'), said('on')],
};

/** The act that records a claim of a kind by hand. */
export const RECORDS: Readonly<Record<ClaimKind, string>> = {
  offer: 'forces.report-offer',
  appeal: 'diplomacy.report-appeal',
  engagement: 'diplomacy.report-engagement',
  position: 'diplomacy.report-position',
  option: 'mandates.report-option',
  authorisation: 'mandates.report-authorisation',
  obligation: 'mandates.report-obligation',
  assessment: 'mandates.report-assessment',
  condition: 'mandates.report-condition',
  safeguard: 'vetting.report-safeguard',
  incident: 'situation.report-incident',
  posture: 'situation.report-posture',
  site: 'situation.report-site',
};

/** A value as a reader reads it; null where the claim says nothing. */
export function valueText(
  form: FieldForm,
  value: unknown,
  t: Translate,
  lang: Lang,
): string | null {
  if (value === null || value === undefined || value === '') return null;
  switch (form.ask) {
    case 'party':
      return partyName(String(value), lang);
    case 'parties':
      return (value as readonly string[]).map((each) => partyName(each, lang)).join(', ');
    case 'word':
      return wordAt(t, `claim.${form.of}`, String(value));
    case 'quantity':
      return quantityText(value as Quantity, t, lang);
    case 'date':
      return formatDate(String(value), lang);
    case 'due':
      return dueText(String(value), lang);
    case 'count':
      return formatNumber(Number(value), lang);
    default:
      return String(value);
  }
}

function dueText(due: string, lang: Lang): string {
  if (isPartialDate(due)) return formatDate(due, lang);
  return spokenDuration(due, proseLang(lang)) || due;
}

/** A value as it stands in a field to be edited: what `quantity` and the dates of the acts read. */
export function typedText(form: FieldForm, value: unknown): string {
  if (value === null || value === undefined) return '';
  return form.ask === 'quantity' ? typedQuantity(value as Quantity) : String(value);
}

/** `140`, `120-160`, `>=40`, `<=150`; empty where no number is said. */
export function typedQuantity(quantity: Quantity | null): string {
  const { min, max } = quantity ?? { min: null, max: null };
  if (min !== null && max !== null) return min === max ? `${min}` : `${min}-${max}`;
  return min !== null ? `>=${min}` : max !== null ? `<=${max}` : '';
}

/** One line that says what a claim says, for lists: `Kenya · considering · 1,000 · police`. */
export function lineOf(
  claim: { readonly kind: ClaimKind; readonly fields: Readonly<Record<string, unknown>> },
  t: Translate,
  lang: Lang,
): string {
  return FIELDS[claim.kind]
    .filter(({ name, rare: seldom }) => !seldom || name === 'stage')
    .map((form) => valueText(form, claim.fields[form.name], t, lang))
    .filter((text) => text !== null)
    .join(' · ');
}
