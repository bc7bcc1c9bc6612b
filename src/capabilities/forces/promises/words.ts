// What became of promises, and what may come, in sentences that say what they rest on.
import type { Basis, Forecast, Hindcast } from '../../../engines/arrivals/index.ts';
import { formatDate, formatNumber, type Lang, proseLang } from '../../../kernel/index.ts';
import type { Delay, KeptSum } from './promise.ts';

const fr = (lang: Lang) => proseLang(lang) === 'fr';

/** `331 days`, `305–335 days`. */
export function delayText({ min, max }: Delay, lang: Lang): string {
  const n = (days: number) => formatNumber(days, lang);
  const days = min === max ? n(min) : `${n(min)}–${n(max)}`;
  if (fr(lang)) return `${days} ${Math.abs(max) < 2 ? 'jour' : 'jours'}`;
  return `${days} ${max === 1 ? 'day' : 'days'}`;
}

/** `74 %`, `40–60 %`. */
export function shareText({ min, max }: Delay, lang: Lang): string {
  const percent = (share: number) => formatNumber(Math.round(share * 100), lang);
  const [low, high] = [percent(min), percent(max)];
  return low === high ? `${low} %` : `${low}–${high} %`;
}

/** The finding, and one sentence more. */
export function keptSentences(sum: KeptSum, lang: Lang): { finding: string; answer: string } {
  const n = (value: number) => formatNumber(value, lang);
  const share = sum.promised > 0 ? Math.round((sum.came / sum.promised) * 100) : null;
  const delay = sum.delay && delayText(sum.delay, lang);
  if (fr(lang)) {
    if (share === null)
      return {
        finding: 'Aucun État n’a promis un nombre, d’après ce registre',
        answer: 'Sans nombre promis, il n’y a pas de part tenue à calculer.',
      };
    return {
      finding:
        `De ${n(sum.promised)} personnes promises, ${n(sum.came)} sont venues, soit ` +
        `${share} %`,
      answer:
        `${n(sum.come)} des ${n(sum.numbered)} États qui ont donné un nombre ont envoyé ` +
        'quelqu’un.' +
        (delay
          ? ` Des premiers mots aux premiers arrivés, il a fallu ${delay} au milieu des ` +
            `${sum.delays} cas.`
          : ' Personne n’est encore arrivé, on ne connaît donc aucun délai.'),
    };
  }
  if (share === null)
    return {
      finding: 'No state has promised a number, by this record',
      answer: 'Without a number promised there is no share to reckon.',
    };
  return {
    finding: `Of ${n(sum.promised)} people promised, ${n(sum.came)} came: ${share} %`,
    answer:
      `${n(sum.come)} of the ${n(sum.numbered)} states that gave a number have sent somebody.` +
      (delay
        ? ` From first words to first people it took ${delay} in the middle of ${sum.delays} cases.`
        : ' Nobody has arrived yet, so no delay is known.'),
  };
}

/** `between 980 and 1,480 people; 980 in the middle`. */
export function forecastText({ on, low, likely, high }: Forecast, lang: Lang): string {
  const n = (value: number) => formatNumber(value, lang);
  const day = formatDate(on, lang);
  if (low === high)
    return fr(lang)
      ? `Au ${day} : ${n(low)} personnes, si rien ne va autrement que jusqu’ici.`
      : `On ${day}: ${n(low)} people, if all goes as it has so far.`;
  return fr(lang)
    ? `Au ${day} : entre ${n(low)} et ${n(high)} personnes, ${n(likely)} au milieu, si tout ` +
        'va comme jusqu’ici.'
    : `On ${day}: between ${n(low)} and ${n(high)} people, ${n(likely)} in the middle, if ` +
        'all goes as it has so far.';
}

/** How the range comes about, each with its numbers. */
export function basisTexts(basis: Basis, lang: Lang): string[] {
  const n = (value: number) => formatNumber(value, lang);
  const percent = (share: number) =>
    new Intl.NumberFormat(fr(lang) ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(
      share * 100,
    );
  const { words, notice } = basis.watched;
  const came = new Intl.NumberFormat(fr(lang) ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 1,
  }).format(words.came + notice.came);
  const years = n(Math.round((words.days + notice.days) / 365));
  if (fr(lang))
    return [
      `${n(basis.present)} personnes sont là et ${n(basis.awaited)}, promises avec un ` +
        'nombre, sont attendues.',
      `Les promesses suivies ici font ${years} années-promesse, dont l’équivalent de ` +
        `${came} promesses entières est venu : ` +
        `${percent(basis.pace.words)} % par mois après des mots, ` +
        `${percent(basis.pace.notice)} % après une notification.`,
      'Chaque promesse attendue vient ou ne vient pas, à ce rythme ; huit parcours sur ' +
        'dix finissent dans la fourchette.',
      `Ceux qui sont là peuvent partir comme par le passé : ${n(basis.spans)} périodes de ` +
        'même durée ont été vues ; ' +
        'un compte lui-même peut se tromper de trois pour cent.',
      ...(basis.thin ? ['Le registre est trop mince pour qu’on se fie à cette fourchette.'] : []),
    ];
  return [
    `${n(basis.present)} people are there and ${n(basis.awaited)}, promised with a ` +
      'number, are awaited.',
    `Promises watched here come to ${years} promise-years, in which as much as ${came} ` +
      'whole promises came: ' +
      `${percent(basis.pace.words)} % a month after words alone, ` +
      `${percent(basis.pace.notice)} % after a notice.`,
    'Each promise that is awaited comes or does not, at that pace; eight courses in ten ' +
      'end in the range.',
    `Those who are there may leave as they have before: ${n(basis.spans)} spans of the ` +
      'same length were seen; ' +
      'a count itself may be off by three in a hundred.',
    ...(basis.thin ? ['The record is too thin for this range to be trusted.'] : []),
  ];
}

/** What a forecast is not. */
export function cautionText(lang: Lang): string {
  return fr(lang)
    ? 'Une prévision, et non un fait : elle prolonge ce qui fut et ne connaît ni plan, ni ' +
        'vote, ni avion affrété. Elle n’est versée nulle part.'
    : 'A forecast and no fact: it carries on what was, and knows of no plan, no vote and no ' +
        'chartered plane. It is recorded nowhere.';
}

/** What the same method would have said before, beside what came. */
export function hindcastText({ days, cases, errors, held }: Hindcast, lang: Lang): string {
  const n = (value: number) => formatNumber(Math.round(value), lang);
  if (!errors || held === null)
    return fr(lang)
      ? `À ${n(days)} jours : le registre est trop court pour l’éprouver.`
      : `${n(days)} days ahead: the record is too short to try it.`;
  const percent = n(held * 100);
  return fr(lang)
    ? `À ${n(days)} jours, en ${n(cases.length)} essais : erreur moyenne de ` +
        `${n(errors.likely)} personnes ; ${n(errors.naive)} si l’on dit que rien ne change, ` +
        `${n(errors.promised)} si l’on croit toutes les promesses. La fourchette a tenu dans ` +
        `${percent} % des cas.`
    : `${n(days)} days ahead, in ${n(cases.length)} trials: wrong by ${n(errors.likely)} ` +
        `people on average; by ${n(errors.naive)} when one says that nothing changes, by ` +
        `${n(errors.promised)} when one believes every promise. The range held in ${percent} ` +
        '% of cases.';
}
