// Sentences about what is required: how much of it is there, and how it is with the ceiling.
import {
  dateAs,
  formatNumber,
  type Lang,
  type Prose,
  type ProseLang,
  proseLang,
  type Quantity,
  quantityText,
  say,
} from '../../../kernel/index.ts';
import { cite } from '../../claims/index.ts';
import { peopleNoun } from '../amounts.ts';
import type { Measure } from '../requirement.ts';
import type { Filling } from './filling.ts';
import type { LineUnit, Required } from './requirement.ts';

const UNITS: Readonly<Record<ProseLang, Readonly<Record<LineUnit, readonly [string, string]>>>> = {
  en: {
    police: ['police officer', 'police officers'],
    military: ['soldier', 'soldiers'],
    personnel: ['person', 'people'],
    equipment: ['piece of equipment', 'pieces of equipment'],
  },
  fr: {
    police: ['policier', 'policiers'],
    military: ['militaire', 'militaires'],
    personnel: ['personne', 'personnes'],
    equipment: ['équipement', 'équipements'],
  },
};

/** `140 police officers`, `120–160 personnes`; null where no number is asked for. */
export function askedText(quantity: Quantity | null, unit: LineUnit, lang: Lang): string | null {
  const number = quantityText(quantity, proseLang(lang));
  if (number === null) return null;
  const one = quantity?.min === 1 && quantity.max === 1;
  return `${number} ${UNITS[proseLang(lang)][unit][one ? 0 : 1]}`;
}

/** Why a requirement is filled, or is not: one sentence. */
export function fillingSentence(
  { asked, present, dated, claims }: Filling,
  lang: Lang,
  unit: LineUnit = 'personnel',
): Prose {
  const prose = proseLang(lang);
  const fr = prose === 'fr';
  if (asked === null) return [fr ? 'Aucun nombre n’est demandé.' : 'No number is asked for.'];
  const need = `${formatNumber(asked, lang)} ${UNITS[prose][unit][asked === 1 ? 0 : 1]}`;
  const number = quantityText(present, prose);
  if (number === null)
    return [
      fr
        ? `Aucune source ne dit combien des ${need} qu’il faut sont sur place.`
        : `No source says how many of the ${need} that are asked for are there.`,
    ];
  const there = cite(
    number,
    claims.map((id) => ({ id, also: [] })),
  );
  const when = dated === null ? '' : fr ? `, ${dateAs(dated, 'fr')}` : `, ${dateAs(dated, 'en')}`;
  const noun = peopleNoun(present ?? { min: 0, max: 0 }, lang);
  return fr
    ? say`${there} ${noun} sur place${when} ; il faut ${need}.`
    : say`${there} ${noun} there${when}; ${need} needed.`;
}

export interface Told {
  readonly required: Required;
  readonly whole: Filling;
  readonly measure: Measure | null;
}

/** The finding of the page: asked, there, and the ceiling where one is in force. */
export function requirementFinding({ required, whole, measure }: Told, lang: Lang): Prose {
  const prose = proseLang(lang);
  const fr = prose === 'fr';
  const number = quantityText(required.people, prose);
  if (number === null)
    return [
      required.lines.length === 0 && measure === null
        ? fr
          ? 'Ce dont la mission a besoin n’est pas au registre'
          : 'What the mission needs is not on record'
        : fr
          ? 'Aucun besoin chiffré n’est au registre'
          : 'No requirement on record gives a number',
    ];
  const claims = required.lines.flatMap(({ now }) => now.ground.claims);
  const asked = cite(
    number,
    claims.map((id) => ({ id, also: [] })),
  );
  const noun = peopleNoun(required.people ?? { min: 0, max: 0 }, lang);
  const present = quantityText(whole.present, prose);
  if (present === null)
    return fr
      ? say`${asked} ${noun} sont demandées ; aucune source ne dit combien sont sur place`
      : say`${asked} ${noun} are required; no source says how many are there`;
  const there = cite(
    present,
    whole.claims.map((id) => ({ id, also: [] })),
  );
  return fr
    ? say`${asked} ${noun} sont demandées ; ${there} sont sur place d’après le dernier décompte`
    : say`${asked} ${noun} are required; ${there} are there by the last count`;
}

/** How the requirement lies to the ceiling in force; empty where there is none. */
export function ceilingSentence({ required, measure }: Told, lang: Lang): Prose {
  if (measure?.kind !== 'ceiling') return [];
  const fr = proseLang(lang) === 'fr';
  const size = cite(formatNumber(measure.size, lang), [measure.claim]);
  const need = required.people?.min ?? required.people?.max ?? null;
  if (need === null)
    return fr ? say`Le plafond en vigueur est de ${size}.` : say`The ceiling in force is ${size}.`;
  const over = need - measure.size;
  const beyond = formatNumber(over, lang);
  if (over > 0)
    return fr
      ? say`Le plafond en vigueur est de ${size} : le besoin le dépasse de ${beyond}.`
      : say`The ceiling in force is ${size}: what is required exceeds it by ${beyond}.`;
  return fr
    ? say`Le plafond en vigueur est de ${size} ; le besoin y tient.`
    : say`The ceiling in force is ${size}; what is required keeps within it.`;
}
