// Who is there, in sentences: how many, against what, and what the states' own figures say.
import {
  dateAs,
  formatNumber,
  inWords,
  type Lang,
  listedParts,
  type Part,
  type Prose,
  partyPhrase,
  proseLang,
  say,
  sentenceOf,
} from '../../kernel/index.ts';
import { cite } from '../claims/index.ts';
import { amountProse, numberFigure, peopleNoun, reckonedFigure } from './amounts.ts';
import { type Facts, type Here, here, type Total, totalOf } from './picture.ts';
import { sizeOf, sum } from './quantities.ts';
import { listedProse } from './statements.ts';

const FRACTIONS = [
  [1 / 10, 'a tenth', 'd’un dixième'],
  [1 / 5, 'a fifth', 'd’un cinquième'],
  [1 / 4, 'a quarter', 'd’un quart'],
  [1 / 3, 'a third', 'd’un tiers'],
  [1 / 2, 'half', 'de la moitié'],
  [2 / 3, 'two thirds', 'des deux tiers'],
  [3 / 4, 'three quarters', 'des trois quarts'],
] as const;

/** `Less than a fifth`: the smallest plain fraction that the share stays under. */
export function fractionText(share: number, lang: Lang): string {
  const fr = proseLang(lang) === 'fr';
  if (share >= 1) return fr ? 'La totalité' : 'All';
  const under = FRACTIONS.find(([bound]) => share < bound);
  if (under) return fr ? `Moins ${under[2]}` : `Less than ${under[1]}`;
  return fr ? 'Plus des trois quarts' : 'More than three quarters';
}

/** The number alone; rivals beside it where one claim says it. */
function bareTotal({ claims, quantity }: Total, facts: Facts, lang: Lang): Part {
  const [only] = claims;
  return only && claims.length === 1
    ? numberFigure(only, lang, facts.offers)
    : reckonedFigure(quantity, claims, lang);
}

/** The number and what it counts. */
function wholeTotal(total: Total, facts: Facts, lang: Lang): Prose {
  const [only] = total.claims;
  const own = only && total.claims.length === 1 ? amountProse(only, lang, facts.offers) : null;
  return own ?? [bareTotal(total, facts, lang), ` ${peopleNoun(total.quantity, lang)}`];
}

const when = ({ dated }: Total, lang: Lang) => (dated ? dateAs(dated, proseLang(lang)) : '');

export function presentFinding(facts: Facts, lang: Lang): Prose {
  const fr = proseLang(lang) === 'fr';
  const total = totalOf(facts);
  if (!total) return unnumberedFinding(facts, lang);
  const { measure } = facts;
  if (!measure) {
    const people = wholeTotal(total, facts, lang);
    return fr
      ? say`${people} sur place au dernier compte, ${when(total, lang)}`
      : say`${people} were there by the last count, ${when(total, lang)}`;
  }
  const share = fractionText(sizeOf(total.quantity) / measure.size, lang);
  const size = cite(formatNumber(measure.size, lang), [measure.claim]);
  const number = bareTotal(total, facts, lang);
  const [en, de] =
    measure.kind === 'ceiling'
      ? ['ceiling', 'du plafond']
      : ['planned size', 'de l’effectif prévu'];
  return fr
    ? say`${share} ${de ?? ''} était sur place au dernier compte : ${number} sur ${size}`
    : say`${share} of the ${en ?? ''} was there by the last count: ${number} of ${size}`;
}

function unnumberedFinding({ standings }: Facts, lang: Lang): Prose {
  const states = here(standings).map(({ state, present }) =>
    cite(partyPhrase(state, lang, 'of'), present.claims),
  );
  const names = listedParts(states, proseLang(lang));
  return proseLang(lang) === 'fr'
    ? say`Du personnel ${names} est sur place, mais aucune source ne dit combien`
    : say`People ${names} are there, but no source says how many`;
}

/** `, 18 % of a ceiling of 5,550`; nothing where there is no measure. */
function shareOf(total: Total, { measure }: Facts, lang: Lang): Prose {
  if (!measure) return [];
  const percent = Math.round((100 * sizeOf(total.quantity)) / measure.size);
  const share = cite(`${percent}\u00a0%`, [...total.claims, measure.claim], 'reckoned');
  const size = cite(formatNumber(measure.size, lang), [measure.claim]);
  const ceiling = measure.kind === 'ceiling';
  return proseLang(lang) === 'fr'
    ? say`, soit ${share} d’un ${ceiling ? 'plafond' : 'effectif prévu'} de ${size}`
    : say`, ${share} of a ${ceiling ? 'ceiling' : 'planned size'} of ${size}`;
}

/** How many are there in all, when, by what sort of count, and against what. */
export function totalSentence(facts: Facts, lang: Lang): Prose {
  const total = totalOf(facts);
  if (!total) return [];
  const [only] = total.claims;
  const state = only?.fields.state ?? null;
  const alone = here(facts.standings).length === 1 && !total.summed && state !== null;
  const said = alone ? oneState(state, total, facts, lang) : wholeForce(total, facts, lang);
  return sentenceOf(say`${said}${shareOf(total, facts, lang)}.`);
}

function oneState(state: string, total: Total, facts: Facts, lang: Lang): Prose {
  const who = partyPhrase(state, lang);
  const people = wholeTotal(total, facts, lang);
  const day = when(total, lang);
  if (proseLang(lang) === 'fr') {
    if (total.how === 'strength') return say`${who} avait ${people} sur place ${day}`;
    if (total.how === 'said') return say`${who} aurait ${people} sur place (dit ${day})`;
    return say`${who} a fait venir ${people} ${day}`;
  }
  if (total.how === 'strength') return say`${who} had ${people} there ${day}`;
  if (total.how === 'said') return say`${who} was said to have ${people} there ${day}`;
  return say`${who} brought in ${people} ${day}`;
}

function wholeForce(total: Total, facts: Facts, lang: Lang): Prose {
  const prose = proseLang(lang);
  const people = wholeTotal(total, facts, lang);
  const day = when(total, lang);
  if (total.summed) {
    const n = inWords(numbered(facts).length, prose);
    return prose === 'fr'
      ? say`les derniers chiffres de ${n} États font ${people} sur place`
      : say`the last figures of ${n} states come to ${people} there`;
  }
  if (prose === 'fr')
    return total.how === 'strength'
      ? say`on comptait ${people} sur place ${day}`
      : say`${day}, les arrivées consignées faisaient ${people}`;
  return total.how === 'strength'
    ? say`${people} were counted there ${day}`
    : say`the arrivals on record came to ${people} ${day}`;
}

const numbered = ({ standings }: Facts) =>
  here(standings).filter(({ present }) => present.quantity !== null);

/** States named with their number before the rest is summed. */
const NAMED_MAX = 5;

/** What the last word on each state is, where more than one is there. */
export function statesSentence(facts: Facts, lang: Lang): Prose {
  const states = numbered(facts);
  if (states.length < 2) return [];
  const prose = proseLang(lang);
  const cut = states.length > NAMED_MAX + 1 ? NAMED_MAX : states.length;
  const shown = states.slice(0, cut).map((each) => stateItem(each, facts, lang));
  const list = listedProse([...shown, ...restItem(states.slice(cut), lang)], prose);
  return prose === 'fr'
    ? say`Dernier mot sur chaque État : ${list}.`
    : say`By the last word on each state: ${list}.`;
}

function stateItem({ state, present }: Here, facts: Facts, lang: Lang): Prose {
  const [only] = present.claims;
  const figure =
    only && present.claims.length === 1
      ? numberFigure(only, lang, facts.offers)
      : reckonedFigure(present.quantity ?? sum([]), present.claims, lang);
  return say`${partyPhrase(state, lang)} ${figure}`;
}

function restItem(rest: readonly Here[], lang: Lang): Prose[] {
  if (rest.length === 0) return [];
  const prose = proseLang(lang);
  const quantity = sum(rest.flatMap(({ present }) => present.quantity ?? []));
  const claims = rest.flatMap(({ present }) => present.claims);
  const others = prose === 'fr' ? 'autres' : 'others';
  return [say`${inWords(rest.length, prose)} ${others} ${reckonedFigure(quantity, claims, lang)}`];
}
