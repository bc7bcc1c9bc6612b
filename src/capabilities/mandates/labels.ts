// The names of statuses, instruments and votes, as tables and sentences print them.
import { type ClaimFields, type Lang, type ProseLang, proseLang } from '../../kernel/index.ts';
import type { GateState } from './condition.ts';
import type { Status } from './ladder.ts';
import type { DutyStatus } from './obligation.ts';
import type { Vote } from './vote.ts';

type Names<W extends string> = Readonly<Record<ProseLang, Readonly<Record<W, string>>>>;
type Force = NonNullable<ClaimFields['option']['force']>;
type Visit = ClaimFields['assessment']['status'];

const STATUSES: Names<Status> = {
  en: {
    proposed: 'proposed',
    drafting: 'being drafted',
    pending: 'awaited',
    adopted: 'adopted',
    extended: 'extended',
    rejected: 'rejected',
    ended: 'ended',
  },
  fr: {
    proposed: 'proposé',
    drafting: 'en rédaction',
    pending: 'attendu',
    adopted: 'adopté',
    extended: 'prolongé',
    rejected: 'rejeté',
    ended: 'terminé',
  },
};

const DUTIES: Names<DutyStatus> = {
  en: {
    not_yet_due: 'not yet due',
    due: 'due',
    overdue: 'overdue',
    met: 'met',
    met_late: 'met late',
    waived: 'waived',
    superseded: 'superseded',
    unknown: 'unknown',
  },
  fr: {
    not_yet_due: 'pas encore dû',
    due: 'à échéance',
    overdue: 'en retard',
    met: 'rempli',
    met_late: 'rempli en retard',
    waived: 'levé',
    superseded: 'remplacé',
    unknown: 'inconnu',
  },
};

const GATES: Names<GateState> = {
  en: { open: 'not met', met: 'met', unknown: 'unknown' },
  fr: { open: 'non remplie', met: 'remplie', unknown: 'inconnu' },
};

const FORCES: Names<Force> = {
  en: { police: 'police', military: 'military', mixed: 'police and military', none: 'no force' },
  fr: { police: 'police', military: 'armée', mixed: 'police et armée', none: 'sans force' },
};

const VISITS: Names<Visit> = {
  en: { planned: 'planned', under_way: 'under way', done: 'done' },
  fr: { planned: 'prévue', under_way: 'en cours', done: 'faite' },
};

export const statusName = (status: Status, lang: Lang) => STATUSES[proseLang(lang)][status];
export const dutyName = (status: DutyStatus, lang: Lang) => DUTIES[proseLang(lang)][status];
export const gateName = (state: GateState, lang: Lang) => GATES[proseLang(lang)][state];
export const visitName = (status: Visit, lang: Lang) => VISITS[proseLang(lang)][status];
export const forceName = (force: Force, lang: Lang) => FORCES[proseLang(lang)][force];

/** `resolution 2699`, `la résolution 2699` for a Council resolution; others by their own name. */
export function instrumentName(instrument: string, lang: ProseLang): string {
  const number = /^S\/RES\/(\d+)/.exec(instrument)?.[1];
  if (number === undefined) return instrument;
  return lang === 'fr' ? `la résolution ${number}` : `resolution ${number}`;
}

/** `unanimous`, `13–0–2`, or the votes that the passage tells. */
export function voteText(vote: Vote, lang: ProseLang): string {
  const { unanimous, inFavour, against, abstained } = vote;
  if (unanimous) return lang === 'fr' ? 'à l’unanimité' : 'unanimously';
  if (inFavour !== null && against !== null && abstained !== null)
    return `${inFavour}–${against}–${abstained}`;
  const words =
    lang === 'fr' ? ['voix pour', 'contre', 'abstentions'] : ['in favour', 'against', 'abstaining'];
  return [inFavour, against, abstained]
    .map((n, i) => (n === null ? '' : `${n} ${words[i]}`))
    .filter(Boolean)
    .join(', ');
}
