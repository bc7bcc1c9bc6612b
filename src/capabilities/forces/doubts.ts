// What is doubtful in "Who comes?": rival figures and the rule that chose, sums that do not come
// out, figures that are old, and numbers that nobody said.
import {
  type Doubt,
  dateAs,
  days,
  daysBetween,
  formatDate,
  formatNumber,
  inWords,
  type Lang,
  lastDay,
  type Prose,
  partyName,
  partyPhrase,
  proseLang,
  quantityText,
  say,
  sentenceOf,
} from '../../kernel/index.ts';
import { cite, doubtsOrNone, sourceDoubts } from '../claims/index.ts';
import { amountProse, amountText, reckonedFigure } from './amounts.ts';
import { contradictionProse } from './money/contradiction-words.ts';
import { contradictionsOf, wordsOf } from './money/said.ts';
import { type OfferClaim, unitClass } from './offer.ts';
import { awaited, type Facts, type Here, here, statesTotal, totalOf } from './picture.ts';
import { partsOfOne } from './presence.ts';
import { statesPhrase } from './statements.ts';

/** Days after which a figure of presence is called old. */
export const OLD_DAYS = 45;
/** Rival figures told in the brief; the table has them all. */
const RIVALS_MAX = 3;

export function doubtsOf(facts: Facts, lang: Lang): readonly Doubt[] {
  const there = here(facts.standings);
  const told = [
    ...rivalDoubts(facts, lang),
    ...sumDoubts(facts, lang),
    ...there.flatMap((each) => countedDoubt(each, lang)),
    ...oldDoubts(facts, lang),
    ...there.flatMap((each) => sinceDoubt(each, lang)),
    ...unnumberedDoubts(facts, lang),
    ...there.flatMap((each) => unsortedDoubt(each, lang)),
    ...moneyDoubts(facts, lang),
    ...sourceDoubts(restsOn(facts), lang),
  ];
  if (told.length > 0 || facts.offers.length > 0) return doubtsOrNone(told, lang);
  return proseLang(lang) === 'fr'
    ? [{ head: 'Le silence n’est pas un non', text: ['Aucune offre n’est versée au registre.'] }]
    : [{ head: 'Silence is not none', text: ['No offer has been filed in this record.'] }];
}

/** Contradictions about money that are told here; the page of money has them all. */
const MONEY_MAX = 2;

function moneyDoubts({ money }: Facts, lang: Lang): Doubt[] {
  // The ledger's funds do not matter here: words of one fund have one name.
  const none = () => null;
  return contradictionsOf(wordsOf(money, none), money, none)
    .slice(0, MONEY_MAX)
    .map((each) => ({
      head: proseLang(lang) === 'fr' ? 'Argent' : 'Money',
      text: contradictionProse(each, lang),
    }));
}

/** The claims that the answer as a whole rests on. */
function restsOn({ standings }: Facts): OfferClaim[] {
  const claims = standings.states.flatMap(({ decidedBy, present }) =>
    present ? present.claims : [decidedBy],
  );
  return [...new Set(claims)];
}

/** Working figures that others contradict, the newest first. */
function rivalDoubts({ offers }: Facts, lang: Lang): Doubt[] {
  const fr = proseLang(lang) === 'fr';
  return offers
    .filter((claim) => claim.working && trueRivals(claim, offers).length > 0)
    .reverse()
    .slice(0, RIVALS_MAX)
    .map((claim) => {
      const when = claim.dated ? `, ${formatDate(claim.dated, lang)}` : '';
      const amount = amountProse(claim, lang, offers) ?? [];
      const head = `${whose(claim, lang)}${when}${fr ? ' : ' : ': '}`;
      return {
        head: fr ? 'Chiffres rivaux' : 'Rival figures',
        text: sentenceOf(say`${head}${amount}. ${whyWorking(claim, offers, fr)}`),
      };
    });
}

function whose({ fields }: OfferClaim, lang: Lang): string {
  const fr = proseLang(lang) === 'fr';
  if (fields.state) return partyPhrase(fields.state, lang);
  if (unitClass(fields) === 'money') return fr ? 'tous donateurs' : 'all donors';
  return fr ? 'toute la force' : 'the whole force';
}

function trueRivals(claim: OfferClaim, offers: readonly OfferClaim[]): OfferClaim[] {
  return offers.filter(({ id }) => claim.rivals.includes(id)).filter((r) => !partsOfOne(claim, r));
}

/** Which step of the rule chose the working figure, or the person who did. */
export function whyWorking(claim: OfferClaim, offers: readonly OfferClaim[], fr: boolean): string {
  const { chosen, dated, source } = claim;
  if (chosen)
    return fr
      ? `Le premier a été choisi par une personne : « ${chosen.reason} ».`
      : `A person chose the first: “${chosen.reason}”.`;
  const same = trueRivals(claim, offers).filter((rival) => rival.dated === dated);
  const [rival] = same.filter((each) => each.source.reliability === source.reliability);
  if (same.length === 0)
    return fr ? 'Le premier vaut : sa date est la plus récente.' : 'The first counts: it is later.';
  if (!rival)
    return fr
      ? 'Même date : le premier vaut, sa source étant plus fiable.'
      : 'Same date: the first counts, since its source is more reliable.';
  return fr
    ? 'Même date, même fiabilité : vaut la déclaration la plus crédible, puis la dernière versée.'
    : 'Same date, equally reliable: the more credible counts, then the one recorded later.';
}

/** The force's own total against what its states come to. */
function sumDoubts(facts: Facts, lang: Lang): Doubt[] {
  const [whole, states] = [totalOf(facts), statesTotal(facts.standings)];
  if (whole?.how !== 'strength' || whole.summed || !states?.summed) return [];
  const difference = (whole.quantity.min ?? 0) - (states.quantity.min ?? 0);
  if (difference === 0) return [];
  const sum = reckonedFigure(states.quantity, states.claims, lang);
  const all = cite(quantityText(whole.quantity, proseLang(lang)) ?? '', whole.claims);
  const n = formatNumber(Math.abs(difference), lang);
  if (proseLang(lang) === 'fr') {
    const text = say`Les derniers chiffres par État font ${sum} ; la force compte ${all}`;
    const more = difference > 0 ? 'de plus' : 'de moins';
    return [{ head: 'Le compte est-il bon ?', text: say`${text}, soit ${n} ${more}.` }];
  }
  const text = say`The last figures by state come to ${sum}; the force’s own total is ${all}, ${n}`;
  const more = difference > 0 ? ' more than the states explain.' : ' fewer than the states give.';
  return [{ head: 'Does it add up?', text: say`${text}${more}` }];
}

/** A strength beside what the arrivals of that state come to. */
function countedDoubt({ state, present }: Here, lang: Lang): Doubt[] {
  const prose = proseLang(lang);
  const { reckoned, quantity, how, dated } = present;
  if (how !== 'strength' || !reckoned || !quantity) return [];
  const [said, sum] = [quantity, reckoned.quantity].map((q) => quantityText(q, prose) ?? '');
  if (said === sum) return [];
  const counted = cite(said ?? '', present.claims);
  const arrivals = reckonedFigure(reckoned.quantity, reckoned.claims, lang);
  const who = partyPhrase(state, lang);
  const when = dated ? dateAs(dated, prose) : '';
  const text =
    prose === 'fr'
      ? say`${who} : ${counted} comptés ${when}, ${arrivals} d’après les arrivées au registre.`
      : say`${who}: ${counted} counted ${when}, ${arrivals} by the arrivals on record.`;
  const rule = prose === 'fr' ? ' Ce qui est compté l’emporte.' : ' What was counted goes first.';
  const head = prose === 'fr' ? 'Compté et calculé' : 'Counted and reckoned';
  return [{ head, text: sentenceOf(say`${text}${rule}`) }];
}

/** How old the last figure of presence is. */
function oldDoubts(facts: Facts, lang: Lang): Doubt[] {
  const prose = proseLang(lang);
  const total = totalOf(facts);
  const age = total?.dated ? daysBetween(lastDay(total.dated), facts.asOf) : 0;
  if (age <= OLD_DAYS) return [];
  const old = days(age, prose);
  return prose === 'fr'
    ? [
        {
          head: 'Chiffre ancien',
          text: [`Le dernier chiffre de présence a ${old}. Combien sont là ce jour, on l’ignore.`],
        },
      ]
    : [
        {
          head: 'Old figure',
          text: [`The last figure of presence is ${old} old. How many are there now is not known.`],
        },
      ];
}

/** What moved after the last count of a state. */
function sinceDoubt({ state, present }: Here, lang: Lang): Doubt[] {
  const fr = proseLang(lang) === 'fr';
  if (present.since.length === 0) return [];
  const moves = present.since.map((claim) => {
    const left = claim.fields.stance === 'withdrawn';
    const what = amountText(claim.fields, lang) ?? (fr ? 'sans chiffre' : 'a number not given');
    if (fr) return cite(`${left ? 'départ' : 'arrivée'} (${what})`, [claim]);
    return cite(`${left ? 'departure' : 'arrival'} (${what})`, [claim]);
  });
  const list: Prose = moves.flatMap((move, i) => (i === 0 ? [move] : [', ', move]));
  const who = partyPhrase(state, lang);
  const when = present.dated ? formatDate(present.dated, lang) : '';
  return fr
    ? [{ head: 'Depuis', text: sentenceOf(say`${who}, après le compte du ${when} : ${list}.`) }]
    : [{ head: 'Since', text: sentenceOf(say`${who}, after the count of ${when}: ${list}.`) }];
}

/** Offers that carry no number. */
function unnumberedDoubts({ standings }: Facts, lang: Lang): Doubt[] {
  const prose = proseLang(lang);
  const bare = awaited(standings)
    .filter(({ spoken }) => spoken === null)
    .sort((a, b) => partyName(a.state, lang).localeCompare(partyName(b.state, lang), lang));
  if (bare.length === 0) return [];
  const names = statesPhrase(
    bare.map(({ state }) => state),
    lang,
  );
  const who = cite(
    names,
    bare.map(({ decidedBy }) => decidedBy),
  );
  const n = inWords(bare.length, prose, true);
  const one = bare.length === 1;
  const text =
    prose === 'fr'
      ? say`${n} ${one ? 'annonce ne porte' : 'annonces ne portent'} aucun chiffre : ${who}.`
      : say`${n} ${one ? 'statement carries' : 'statements carry'} no number: ${who}.`;
  return [{ head: prose === 'fr' ? 'Sans chiffre' : 'No number', text: sentenceOf(text) }];
}

/** A number of people who are there, of which no source says what it counts. */
function unsortedDoubt({ state, present }: Here, lang: Lang): Doubt[] {
  const prose = proseLang(lang);
  if (present.how !== 'said') return [];
  const number = cite(quantityText(present.quantity, prose) ?? '', present.claims);
  const who = partyPhrase(state, lang);
  const text =
    prose === 'fr'
      ? say`${who} : la source ne dit pas si ${number} est un total ou une arrivée.`
      : say`${who}: the source does not say whether ${number} is a total or one arrival.`;
  const head = prose === 'fr' ? 'Total ou arrivée ?' : 'A total or one arrival?';
  return [{ head, text: sentenceOf(text) }];
}
