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

/** `146 of 200 are cleared, 3 of them by override; 200 are needed.` */
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
  const from = of ? ` of ${of}` : '';
  if (people === 0) return `Nobody${from} is on a roster.`;
  const by = byOverride > 0 ? `, ${n(byOverride)} of them by override` : '';
  return `Cleared: ${n(all)} of ${n(people)} people${from}${by}; ${n(needed)} are needed.`;
}

/** For the answer “are they fit?”: how many are cleared, and those by override counted aloud. */
export function clearedSentences(
  { people, cleared, byOverride }: Counted,
  reader: Lang,
): readonly string[] {
  const lang = proseLang(reader);
  const n = (count: number) => formatNumber(count, lang);
  const all = cleared + byOverride;
  if (lang === 'fr') {
    const told =
      all === 0
        ? `Des ${n(people)} personnes inscrites, aucune n’est habilitée à ce jour.`
        : `Des ${n(people)} personnes inscrites, ${n(all)} ${all === 1 ? 'est habilitée' : 'sont habilitées'} à ce jour.`;
    const by =
      byOverride === 1
        ? '1 personne est habilitée par dérogation.'
        : `${n(byOverride)} personnes sont habilitées par dérogation.`;
    return byOverride === 0 ? [told] : [told, by];
  }
  const told =
    all === 0
      ? `Of ${n(people)} people on the roster, nobody is cleared on this day.`
      : `Of ${n(people)} people on the roster, ${n(all)} ${all === 1 ? 'is' : 'are'} cleared on this day.`;
  const by =
    byOverride === 1
      ? '1 person is cleared by override.'
      : `${n(byOverride)} people are cleared by override.`;
  return byOverride === 0 ? [told] : [told, by];
}
