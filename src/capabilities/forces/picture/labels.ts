// The names of the lines of the picture, and the sentences that stand under it.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';

export const LINES = [
  'ceiling',
  'plan',
  'required',
  'promised',
  'notified',
  'cleared',
  'present',
] as const;
export type LineOf = (typeof LINES)[number];

const NAMES: Record<ProseLang, Record<LineOf, string>> = {
  en: {
    ceiling: 'ceiling',
    plan: 'planned size',
    required: 'required',
    promised: 'promised',
    notified: 'notified',
    cleared: 'cleared',
    present: 'present',
  },
  fr: {
    ceiling: 'plafond',
    plan: 'taille prévue',
    required: 'demandés',
    promised: 'promis',
    notified: 'notifiés',
    cleared: 'habilités',
    present: 'présents',
  },
};

export function lineName(line: LineOf, lang: Lang): string {
  return NAMES[proseLang(lang)][line];
}

const MEANINGS: Record<ProseLang, Record<LineOf, string>> = {
  en: {
    ceiling: 'the most that the body in charge allows, in the decision in force on the day',
    plan: 'a size that an option names, until a ceiling is set; the latest one holds',
    required: 'what the requirement lines that stand on the day ask for',
    promised:
      'each state’s latest number, once it went as far as an offer and until it takes it back',
    notified: 'each state’s latest number in a formal notice, until it takes it back',
    cleared: 'people whom a person has signed as cleared to go',
    present:
      'the force’s own latest count; before its first, what is counted or reckoned of its states',
  },
  fr: {
    ceiling: 'le maximum que permet la décision en vigueur ce jour-là',
    plan: 'une taille que nomme une option, jusqu’à un plafond ; la dernière vaut',
    required: 'ce que demandent les lignes de besoin valables ce jour-là',
    promised:
      'le dernier chiffre de chaque État dès qu’il a offert, tant qu’il ne retire pas son offre',
    notified: 'le dernier chiffre notifié par chaque État, tant qu’il ne le retire pas',
    cleared: 'les personnes dont l’habilitation a été signée',
    present:
      'le dernier compte de la force ; avant le premier, ce qui est compté ou calculé de ses États',
  },
};

export function lineMeaning(line: LineOf, lang: Lang): string {
  return MEANINGS[proseLang(lang)][line];
}

interface Told {
  readonly n: string;
  readonly of: 'ceiling' | 'plan' | 'required';
}

/** `4,570 fewer than the ceiling`; `none is missing` has no gap and no text. */
export function gapText({ n, of }: Told, lang: Lang): string {
  const fr = proseLang(lang) === 'fr';
  if (of === 'required') return fr ? `${n} de moins que demandés` : `${n} fewer than required`;
  if (of === 'plan') return fr ? `${n} de moins que prévu` : `${n} fewer than planned`;
  return fr ? `${n} de moins que le plafond` : `${n} fewer than the ceiling`;
}

/** `and 9 states without a number`. */
export function openText(states: number, lang: Lang): string {
  if (proseLang(lang) === 'fr')
    return states === 1 ? 'et un État sans chiffre' : `et ${states} États sans chiffre`;
  return states === 1 ? 'and one state without a number' : `and ${states} states without a number`;
}

export const RULE: Record<ProseLang, string> = {
  en:
    'A step holds until the next; nothing between two counts is known, and nothing is smoothed. ' +
    'A figure is the one that counted among its rivals; the others stand beside it. A hatch is ' +
    'what has no number, and a count of people who are there that is older than 45 days.',
  fr:
    'Une marche vaut jusqu’à la suivante ; entre deux comptes on ne sait rien, rien n’est lissé. ' +
    'Un chiffre est celui qui vaut parmi ses rivaux ; les autres sont à côté. Est hachuré ce qui ' +
    'n’a pas de chiffre, et un compte des présents vieux de plus de 45 jours.',
};
