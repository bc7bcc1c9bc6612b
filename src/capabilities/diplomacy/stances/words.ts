// What is found about a party, in sentences: its latest word, where it moved, what it owes an
// answer to. Written by rule from what is on record.
import {
  dateAs,
  inWords,
  type Lang,
  type Party,
  type Prose,
  type ProseLang,
  partyPhrase,
  proseLang,
  quoted,
  say,
  sentence,
  together,
} from '../../../kernel/index.ts';
import { cite } from '../../claims/index.ts';
import type { Statement } from './statement.ts';

/** What the sentences need; the rows of a view are more. */
export interface Found {
  readonly party: Party;
  readonly lang: Lang;
  readonly latest: readonly (Pick<Statement, 'dated' | 'words' | 'claim'> & {
    readonly questionName: string;
    readonly stanceName: string;
  })[];
  readonly moves: number;
  readonly atOdds: number;
  /** Approaches and appeals to it without an answer. */
  readonly silent: number;
}

const EN = {
  nothing: (who: string) =>
    `${who} has said nothing that is on record on these dates. ` +
    'That says nothing of what it thinks.',
  last: (who: string, on: string, stance: string, when: string) =>
    `${who}, on “${on}”: ${stance}${when ? `, ${when}` : ''}`,
  moved: (n: number) => `Its word moved ${n === 1 ? 'once' : `${inWords(n, 'en')} times`}.`,
  odds: (n: number) =>
    n === 1
      ? 'Two of its statements of one day differ.'
      : `${sentence(inWords(n, 'en'))} pairs of its statements differ within one day.`,
  silent: (n: number) =>
    n === 1
      ? 'One request to it has no answer on record.'
      : `${sentence(inWords(n, 'en'))} requests to it have no answer on record.`,
};

const FR: typeof EN = {
  nothing: (who) =>
    `${who} : aucune déclaration au registre à ces dates. Cela ne dit rien de ce que pense ` +
    'cette partie.',
  last: (who, on, stance, when) =>
    `${who}, sur «\u00a0${on}\u00a0» : ${stance}${when ? `, ${when}` : ''}`,
  moved: (n) => `Sa parole a changé ${n === 1 ? 'une fois' : `${inWords(n, 'fr')} fois`}.`,
  odds: (n) =>
    n === 1
      ? 'Deux de ses déclarations d’un même jour diffèrent.'
      : `${sentence(inWords(n, 'fr', true))} paires de ses déclarations diffèrent à jour égal.`,
  silent: (n) =>
    n === 1
      ? 'Une demande qui lui a été faite est sans réponse au registre.'
      : `${sentence(inWords(n, 'fr', true))} demandes qui lui ont été faites sont sans réponse ` +
        'au registre.',
};

const WORDS: Record<ProseLang, typeof EN> = { en: EN, fr: FR };

export function findingOf({ party, lang: reader, latest, ...counts }: Found): Prose {
  const lang = proseLang(reader);
  const w = WORDS[lang];
  const who = sentence(partyPhrase(party, lang));
  const [last] = latest;
  const { moves, atOdds, silent } = counts;
  const more = [
    moves > 0 ? [w.moved(moves)] : [],
    atOdds > 0 ? [w.odds(atOdds)] : [],
    silent > 0 ? [w.silent(silent)] : [],
  ];
  if (!last) return together([w.nothing(who)], ...more);
  const when = last.dated ? dateAs(last.dated, lang) : '';
  const text = w.last(who, last.questionName, last.stanceName, when);
  const words = last.words ? quoted(last.words, lang) : '';
  const quote = last.claim ? cite(words, [last.claim], 'words') : words;
  const colon = lang === 'fr' ? ' : ' : ': ';
  return together(words ? say`${text}${colon}${quote}.` : [`${text}.`], ...more);
}
