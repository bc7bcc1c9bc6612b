// How a clearance stands, in sentences.
import {
  formatDate,
  formatNumber,
  type Lang,
  type ProseLang,
  proseLang,
} from '../../../kernel/index.ts';
import type { Hindrance, Standings } from './clearance.ts';
import { reasonName, requirementName } from './sentences.ts';

const SAID: Readonly<Record<ProseLang, Readonly<Record<string, string>>>> = {
  en: {
    unsigned: 'Every rule holds; nobody has signed yet.',
    signature: 'The time of the signature is over.',
    override: 'The time of the override is over.',
    unknown: 'No roster of this record has the person at these dates.',
  },
  fr: {
    unsigned: 'Toutes les règles tiennent ; nul n’a encore signé.',
    signature: 'Le temps de la signature est écoulé.',
    override: 'Le temps de la dérogation est écoulé.',
    unknown: 'Aucune liste nominative n’a la personne à ces dates.',
  },
};

/** One thing that stands against a clearance. */
export function hindranceText(
  { requirement, state, why }: Hindrance,
  { word }: Pick<Standings, 'word'>,
  reader: Lang,
): string {
  const lang = proseLang(reader);
  if (why) return why[lang];
  if (state === 'word' && word) {
    const name = requirementName(requirement, lang);
    const [on, reason] = [formatDate(word.on, lang), word.reason && reasonName(word.reason, lang)];
    return lang === 'fr' ? `${name} le ${on} : ${reason}.` : `${name} on ${on}: ${reason}.`;
  }
  return SAID[lang][state === 'unsigned' ? 'unsigned' : requirement] ?? requirement;
}

/** Why somebody stands as they do, in one line; empty where nothing stands against it. */
export function whyText(standing: Standings, reader: Lang): string {
  if (standing.standing === 'unknown') return SAID[proseLang(reader)].unknown ?? '';
  return standing.hindrances.map((each) => hindranceText(each, standing, reader)).join(' ');
}

export interface Counted {
  readonly people: number;
  readonly cleared: number;
  readonly byOverride: number;
}

/** `Cleared: 146 of 200 from Kenya, 3 by override; needed: 200.` */
export function countSentence(
  { people, cleared, byOverride }: Counted,
  { of, needed }: { readonly of: string | null; readonly needed: number },
  reader: Lang,
): string {
  const lang = proseLang(reader);
  const n = (count: number) => formatNumber(count, lang);
  const all = cleared + byOverride;
  if (lang === 'fr') {
    const from = of ? ` de : ${of}` : '';
    if (people === 0) return `Personne n’est inscrit sur une liste nominative${from}.`;
    const by = byOverride > 0 ? `, dont ${n(byOverride)} par dérogation` : '';
    return `Habilités : ${n(all)} sur ${n(people)}${from}${by} ; il en faut ${n(needed)}.`;
  }
  const from = of ? ` from ${of}` : '';
  if (people === 0) return `Nobody${from} is on a roster.`;
  const by = byOverride > 0 ? `, ${n(byOverride)} by override` : '';
  return `Cleared: ${n(all)} of ${n(people)}${from}${by}; needed: ${n(needed)}.`;
}

/** For the answer “are they fit?”: how many are cleared, and those by override counted aloud. */
export function clearedSentences(
  { people, cleared, byOverride }: Counted,
  reader: Lang,
): readonly string[] {
  const lang = proseLang(reader);
  const n = (count: number) => formatNumber(count, lang);
  const all = cleared + byOverride;
  const told =
    lang === 'fr'
      ? `Habilités à ce jour : ${n(all)} sur ${n(people)} inscrits.`
      : `Cleared on this day: ${n(all)} of ${n(people)} on the roster.`;
  if (byOverride === 0) return [told];
  if (lang === 'fr')
    return byOverride === 1
      ? [told, '1 personne est habilitée par dérogation.']
      : [told, `${n(byOverride)} personnes sont habilitées par dérogation.`];
  return byOverride === 1
    ? [told, '1 person is cleared by override.']
    : [told, `${n(byOverride)} people are cleared by override.`];
}
