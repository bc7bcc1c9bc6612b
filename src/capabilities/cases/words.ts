// "Who answers for harm?" in sentences: what is alleged on record, and which questions are open.
import {
  type Doubt,
  formatDate,
  type Lang,
  listedParts,
  type Prose,
  type ProseLang,
  proseLang,
} from '../../kernel/index.ts';
import { type ClaimView, citeWords, doubtsOrNone, sourceDoubts } from '../claims/index.ts';
import type { CaseView } from './views/cases.ts';

export interface CaseFacts {
  /** Claims of harm alleged against the force, and of what is done about such harm. */
  readonly harm: readonly ClaimView[];
  readonly measures: readonly ClaimView[];
  readonly cases: readonly CaseView[];
}

export interface Words {
  none: string;
  noneMeans: string;
  alleged(n: number): string;
  measures(n: number): string;
  noMeasure: string;
  open(n: number, overdue: number): string;
  noCase: string;
  silence: { head: string; text: string };
  next: string;
  due(day: string): string;
}

const EN: Words = {
  none: 'Nobody is on record as alleging harm by the force.',
  noneMeans: 'That says nothing of what was done; it says that no source here speaks of it.',
  alleged: (n) =>
    n === 1
      ? 'One claim of harm by the force is on record'
      : `${n} claims of harm by the force are on record`,
  measures: (n) =>
    n === 1
      ? 'One source speaks of how the force answers for harm'
      : `${n} claims speak of how the force answers for harm`,
  noMeasure: 'No source here says how the force answers for harm.',
  open: (n, overdue) =>
    `${n === 1 ? 'One question is open' : `${n} questions are open`}${overdue > 0 ? `, ${overdue} past ${overdue === 1 ? 'its' : 'their'} day` : ''}.`,
  noCase: 'No question has been opened in Muster by this day.',
  silence: {
    head: 'Silence is not none',
    text: 'No complaint is taken in here yet; that says nothing of complaints made elsewhere.',
  },
  next: 'Next day',
  due: (day) => `An answer is due on ${day}.`,
};

const FR: Words = {
  none: 'Aucune source au registre n’allègue un tort causé par la force.',
  noneMeans: 'Cela ne dit rien de ce qui a été fait ; aucune source d’ici n’en parle.',
  alleged: (n) =>
    n === 1
      ? 'Une déclaration au registre allègue un tort causé par la force'
      : `${n} déclarations au registre allèguent un tort causé par la force`,
  measures: (n) =>
    n === 1
      ? 'Une source dit comment la force répond de ses actes'
      : `${n} déclarations disent comment la force répond de ses actes`,
  noMeasure: 'Aucune source d’ici ne dit comment la force répond de ses actes.',
  open: (n, overdue) =>
    `${n === 1 ? 'Une question est ouverte' : `${n} questions sont ouvertes`}${overdue > 0 ? `, dont ${overdue} en retard` : ''}.`,
  noCase: 'Aucune question n’a été ouverte dans Muster à cette date.',
  silence: {
    head: 'Silence n’est pas absence',
    text: 'Aucune plainte n’est encore reçue ici ; cela ne dit rien des plaintes déposées ailleurs.',
  },
  next: 'Prochaine date',
  due: (day) => `Une réponse est attendue le ${day}.`,
};

const WORDS: Readonly<Record<ProseLang, Words>> = { en: EN, fr: FR };

export function answerOf(facts: CaseFacts, reader: Lang) {
  const lang = proseLang(reader);
  const words = WORDS[lang];
  const open = facts.cases.filter(({ clock }) => clock !== 'closed');
  const overdue = open.filter(({ clock }) => clock === 'overdue').length;
  const asked: Prose = [open.length > 0 ? words.open(open.length, overdue) : words.noCase];
  const finding: Prose =
    facts.harm.length > 0
      ? [...quoted(words.alleged(facts.harm.length), facts.harm, lang)]
      : [words.none];
  return {
    finding,
    answer: [
      facts.harm.length > 0 ? finding : [words.none, ' ', words.noneMeans],
      facts.measures.length > 0
        ? quoted(words.measures(facts.measures.length), facts.measures, lang)
        : [words.noMeasure],
      asked,
    ] as Prose[],
    doubts: doubtsOf(facts, reader, words),
  };
}

/** Words that a claim is told in, up to so many: more is a list, and the page has it. */
const QUOTED_MAX = 2;

function quoted(lead: string, claims: readonly ClaimView[], lang: ProseLang): Prose {
  const shown = claims.slice(-QUOTED_MAX).map((claim) => citeWords(claim, lang));
  return [lead, lang === 'fr' ? ' : ' : ': ', ...listedParts(shown, lang), '.'];
}

function doubtsOf({ harm, measures, cases }: CaseFacts, lang: Lang, words: Words): Doubt[] {
  const due = cases
    .flatMap(({ clock, dueOn }) => (clock === 'due' && dueOn ? [dueOn] : []))
    .sort()[0];
  const doubts: Doubt[] = [
    { head: words.silence.head, text: [words.silence.text] },
    ...(due ? [{ head: words.next, text: [words.due(formatDate(due, lang))] }] : []),
    ...sourceDoubts([...harm, ...measures], lang),
  ];
  return [...doubtsOrNone(doubts, lang)];
}
