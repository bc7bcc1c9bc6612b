// Where an approach stands, in one sentence: "Asked by letter on 3 March 2023; no answer on record
// after 45 days." Silence is told as what is on record, never as what the party thinks.
import {
  dateAs,
  days,
  inWords,
  type Lang,
  type ProseLang,
  precisionOf,
  proseLang,
} from '../../../kernel/index.ts';
import type { Approach, Asking, Stood } from './approach.ts';
import { answerName, endName, wayName } from './labels.ts';

interface Words {
  planned(how: string, when: string): string;
  late(when: string): string;
  asked(how: string, when: string): string;
  again(n: number, when: string): string;
  readonly noDay: string;
  silent(after: string): string;
  readonly silentSince: string;
  answered(when: string, stance: string): string;
  askedSince(after: string): string;
  closed(when: string, end: string, reason: string): string;
  atLeast(span: string): string;
  due(when: string, inDays: number): string;
}

const EN: Words = {
  planned: (how, when) => `To be asked ${how}${when ? `, planned ${when}` : ''}`,
  late: (when) => `Planned ${when}; nothing on record says that it was asked`,
  asked: (how, when) => `Asked ${[how, when].filter(Boolean).join(' ')}`,
  again: (n, when) =>
    `, and ${n === 1 ? 'again' : `${inWords(n, 'en')} times more`}${when ? `, last ${when}` : ''}`,
  noDay: 'on a day that no source gives',
  silent: (after) => `; no answer on record after ${after}`,
  silentSince: '; no answer on record',
  answered: (when, stance) => `; answered ${when}: ${stance}`,
  askedSince: (after) => `; asked again since, no answer on record after ${after}`,
  closed: (when, end, reason) => `; closed ${when} as ${end}: ${reason}`,
  atLeast: (span) => `at least ${span}`,
  due: (when, n) =>
    n < 0
      ? ` Follow-up was due ${when}, ${days(-n, 'en')} ago.`
      : n === 0
        ? ' Follow-up is due today.'
        : ` Follow-up is due ${when}, in ${days(n, 'en')}.`,
};

const FR: Words = {
  planned: (how, when) => `Demande à faire ${how}${when ? `, prévue ${when}` : ''}`,
  late: (when) => `Demande prévue ${when} ; rien au registre ne dit qu’elle a été faite`,
  asked: (how, when) => `Demande faite ${[how, when].filter(Boolean).join(' ')}`,
  again: (n, when) =>
    `, puis ${n === 1 ? 'de nouveau' : `${inWords(n, 'fr')} fois encore`}` +
    `${when ? `, la dernière ${when}` : ''}`,
  noDay: 'un jour qu’aucune source ne donne',
  silent: (after) => ` ; aucune réponse au registre après ${after}`,
  silentSince: ' ; aucune réponse au registre',
  answered: (when, stance) => ` ; réponse ${when} : ${stance}`,
  askedSince: (after) => ` ; nouvelle demande depuis, aucune réponse au registre après ${after}`,
  closed: (when, end, reason) => ` ; ${end} ${when} : ${reason}`,
  atLeast: (span) => `au moins ${span}`,
  due: (when, n) =>
    n < 0
      ? ` La relance était attendue ${when}, il y a ${days(-n, 'fr')}.`
      : n === 0
        ? ' La relance est attendue aujourd’hui.'
        : ` La relance est attendue ${when}, dans ${days(n, 'fr')}.`,
};

const WORDS: Record<ProseLang, Words> = { en: EN, fr: FR };

export function sentenceOf(approach: Approach, stood: Stood, reader: Lang): string {
  const lang = proseLang(reader);
  const w = WORDS[lang];
  const { followUp, standing } = stood;
  const due = followUp ? w.due(dateAs(followUp.dueOn, lang), followUp.inDays) : '';
  if (standing === 'planned' || standing === 'plan_late')
    return `${plannedText(approach, standing, lang)}.${due}`;
  const { closed } = approach;
  const shut = closed
    ? w.closed(dateAs(closed.on, lang), endName(closed.as, lang), closed.reason)
    : '';
  return `${askedText(stood, approach.askings.length, lang)}${cameText(stood, lang)}${shut}.${due}`;
}

function plannedText({ planned }: Approach, standing: string, lang: ProseLang): string {
  const w = WORDS[lang];
  const when = planned?.on ? dateAs(planned.on, lang) : '';
  if (standing === 'plan_late') return w.late(when);
  return w.planned(planned?.way ? wayName(planned.way, lang) : '', when);
}

function askedText({ asked, lastAsked }: Stood, count: number, lang: ProseLang): string {
  const w = WORDS[lang];
  const how = asked?.way ? wayName(asked.way, lang) : '';
  const first = w.asked(how, dayText(asked, lang));
  if (count < 2) return first;
  const last = lastAsked && lastAsked !== asked && lastAsked.on ? dateAs(lastAsked.on, lang) : '';
  return first + w.again(count - 1, last);
}

const dayText = (asking: Asking | null, lang: ProseLang) =>
  asking?.on ? dateAs(asking.on, lang) : WORDS[lang].noDay;

function cameText({ standing, answer, silentDays, lastAsked }: Stood, lang: ProseLang): string {
  const w = WORDS[lang];
  const told = answer ? w.answered(dateAs(answer.on, lang), answerName(answer.stance, lang)) : '';
  if (standing !== 'silent') return told;
  if (silentDays === null) return told || w.silentSince;
  // Within the very month of the asking no day of silence is certain.
  if (silentDays === 0 && lastAsked?.on?.length !== 10) return told || w.silentSince;
  const exact = lastAsked?.on ? precisionOf(lastAsked.on) === 'day' : true;
  const span = exact ? days(silentDays, lang) : w.atLeast(days(silentDays, lang));
  return answer ? told + w.askedSince(span) : w.silent(span);
}
