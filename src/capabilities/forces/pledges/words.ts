// Sentences about pledges: what an offer waits for and when that came, how ready the state is, and
// whether its word is still fresh.
import {
  dateAs,
  days,
  daysBetween,
  type Lang,
  type ProseLang,
  partyName,
  proseLang,
  sentence,
} from '../../../kernel/index.ts';
import type { ConditionStanding, Freshness, PledgeLife, Readiness } from './pledge.ts';

const LEVELS: Readonly<Record<ProseLang, Readonly<Record<Readiness, string>>>> = {
  en: {
    none: 'no step on record',
    documents: 'documents in',
    assessed: 'assessed',
    agreement: 'agreement negotiated',
    deployable: 'deployable in 60 days',
  },
  fr: {
    none: 'aucun palier au registre',
    documents: 'documents remis',
    assessed: 'évalué',
    agreement: 'accord négocié',
    deployable: 'déployable en 60 jours',
  },
};

export function levelName(level: Readiness, lang: Lang): string {
  return LEVELS[proseLang(lang)][level];
}

/** `vote of the Security Council`; the office's own words where they say something else. */
function named({ condition, tied }: ConditionStanding): string {
  const { what } = condition;
  if (!tied || tied.title.toLowerCase() === what.toLowerCase()) return what;
  return `${what} (${tied.title})`;
}

/** `Waits for: vote of the Council.`, and when it came. */
export function conditionSentence(standing: ConditionStanding, lang: Lang): string {
  const fr = proseLang(lang) === 'fr';
  const { state, since } = standing;
  const what = named(standing);
  const { dropped } = standing.condition;
  if (dropped) {
    const when = dateAs(dropped.on, proseLang(lang));
    return fr
      ? `N’attend plus : ${what} ; condition retirée ${when} : ${dropped.reason}.`
      : `No longer waits for: ${what}; dropped ${when}: ${dropped.reason}.`;
  }
  if (state === 'open') return fr ? `Attend : ${what}.` : `Waits for: ${what}.`;
  if (state === 'gone')
    return fr
      ? `Attendait : ${what} ; ce à quoi c’était lié n’est pas au registre à cette date.`
      : `Waited for: ${what}; what it was tied to is not on record on this day.`;
  if (state === 'unknown')
    return fr
      ? `Attend : ${what} ; si c’est fait, nul ne le sait.`
      : `Waits for: ${what}; whether that is done is not known.`;
  if (state === 'waived')
    return fr ? `Attendait : ${what} ; levé.` : `Waited for: ${what}; waived.`;
  const came = since ? dateAs(since, proseLang(lang)) : null;
  if (came === null)
    return fr ? `Attendait : ${what} ; c’est fait.` : `Waited for: ${what}; that is done.`;
  return fr ? `Attendait : ${what} ; c’est venu ${came}.` : `Waited for: ${what}; it came ${came}.`;
}

/** Whether the word of a state is still fresh, since when, and by which rule. */
export function freshSentence(
  { last, until, stale }: Freshness,
  life: PledgeLife,
  { asOf, lang }: { readonly asOf: string; readonly lang: Lang },
): string {
  const prose = proseLang(lang);
  const fr = prose === 'fr';
  const age = days(daysBetween(last, asOf), prose);
  const rule = days(life.days, prose);
  const said = dateAs(last, prose);
  if (!stale) {
    const end = dateAs(until, prose, 'until');
    return fr
      ? `Dit pour la dernière fois ${said} ; vaut ${end} sans renouvellement.`
      : `Last said ${said}; counts ${end} without renewal.`;
  }
  return fr
    ? `Dit pour la dernière fois ${said}, il y a ${age}, et non renouvelé depuis ; ` +
        `une parole vaut ${rule}.`
    : `Last said ${said}, ${age} ago, and not renewed since; a word counts ${rule}.`;
}

/** Who set for how long a word counts; Muster's own where nobody did. */
export function lifeSentence(life: PledgeLife, lang: Lang): string {
  const prose = proseLang(lang);
  const fr = prose === 'fr';
  const rule = fr
    ? `Une promesse qui n’est pas renouvelée en ${days(life.days, prose)} est dite périmée`
    : `A promise that is not renewed within ${days(life.days, prose)} is called stale`;
  if (life.reason === null)
    return fr
      ? `${rule}. Aucun texte au registre ne fixe de délai : celui-ci est de ce programme.`
      : `${rule}. No text on record sets a time: this one is of this program.`;
  const since = life.on ? dateAs(life.on, prose, 'since') : '';
  return fr ? `${rule}, ${since} : ${life.reason}.` : `${rule}, ${since}: ${life.reason}.`;
}

/** The finding of the list: how many promises are stale, and how many wait. */
export function pledgesFinding(
  rows: readonly { readonly stale: boolean; readonly waits: boolean }[],
  lang: Lang,
): string {
  const fr = proseLang(lang) === 'fr';
  const n = rows.length;
  const stale = rows.filter((row) => row.stale).length;
  const wait = rows.filter((row) => row.waits).length;
  if (n === 0)
    return fr ? 'Aucune promesse en attente au registre' : 'No promise on record is outstanding';
  return fr
    ? `Promesses en attente : ${n} ; ${stale} non renouvelées à temps, ${wait} sous condition`
    : `Promises outstanding: ${n}; ${stale} not renewed in time, ${wait} on a condition`;
}

/** `Benin: 1,500 people, notified`, as the head of a page. */
export function offerTitle(
  state: string | null,
  stance: string,
  amount: string | null,
  lang: Lang,
): string {
  const fr = proseLang(lang) === 'fr';
  const name =
    state === null ? (fr ? 'toute la force' : 'the whole force') : partyName(state, lang);
  return sentence(`${name}${fr ? ' : ' : ': '}${[stance, amount].filter(Boolean).join(', ')}`);
}
