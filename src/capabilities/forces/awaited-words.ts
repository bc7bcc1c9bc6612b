// Who is spoken of and has not come, in sentences.
import {
  dateAs,
  formatNumber,
  inWords,
  isPlural,
  type Lang,
  listedParts,
  type Prose,
  type ProseLang,
  partyPhrase,
  proseLang,
  type Stance,
  say,
  sentenceOf,
  together,
} from '../../kernel/index.ts';
import { cite } from '../claims/index.ts';
import { amountProse } from './amounts.ts';
import { stanceName } from './labels.ts';
import { moneySentence } from './money-words.ts';
import { awaited, type Facts } from './picture.ts';
import { sizeOf } from './quantities.ts';
import type { Standing } from './standing.ts';
import { grouped, listedProse, statementSentence } from './statements.ts';

type Stands = Partial<Record<Stance, readonly [one: string, many: string]>>;

/** Where a state stands, in the present; what it would send follows. */
const STANDS: Record<ProseLang, Stands> = {
  en: {
    considering: ['is considering', 'is considering'],
    offered: ['has offered', 'has offered'],
    committed: ['has committed itself to', 'has committed itself to'],
    notified: ['has given notice of', 'has given notice of'],
  },
  fr: {
    considering: ['envisage', 'envisagent'],
    offered: ['offre', 'offrent'],
    committed: ['s’engage pour', 's’engagent pour'],
    notified: ['a notifié', 'ont notifié'],
  },
};

/** `Kenya is considering 1,000 police`. */
function standsAt({ state, stance, spoken, decidedBy }: Standing, facts: Facts, lang: Lang): Prose {
  const prose = proseLang(lang);
  const taking = prose === 'fr' ? 'une participation' : 'taking part';
  const what = (spoken && amountProse(spoken, lang, facts.offers)) ?? [cite(taking, [decidedBy])];
  const verb = STANDS[prose][stance]?.[isPlural(state, lang) ? 1 : 0] ?? '';
  return say`${partyPhrase(state, lang)} ${verb} ${what}`;
}

/** `three other states have offered without a number`; nothing where there are no others. */
function othersStand(others: readonly Standing[], lang: Lang): Prose {
  const prose = proseLang(lang);
  const offering = others.filter(({ stance }) => stance !== 'considering');
  const group = offering.length > 0 ? offering : others;
  if (group.length === 0) return [];
  const deciding = group.map(({ decidedBy }) => decidedBy);
  const count = cite(inWords(group.length, prose), deciding);
  const bare = group.every(({ spoken }) => spoken === null);
  const i = group.length === 1 ? 0 : 1;
  const verbs = OTHERS[prose][offering.length === 0 ? 'considering' : 'offering'][i];
  const without = prose === 'fr' ? ' sans chiffre' : ' without a number';
  return say`${count} ${verbs}${bare ? without : ''}`;
}

const OTHERS: Record<ProseLang, Record<'considering' | 'offering', readonly [string, string]>> = {
  en: {
    considering: ['other state is considering it', 'other states are considering it'],
    offering: ['other state has offered', 'other states have offered'],
  },
  fr: {
    considering: ['autre État l’envisage', 'autres États l’envisagent'],
    offering: ['autre État a fait une offre', 'autres États ont fait une offre'],
  },
};

export function awaitedFinding(facts: Facts, lang: Lang): Prose {
  const fr = proseLang(lang) === 'fr';
  const [first, ...others] = awaited(facts.standings);
  if (!first)
    return [
      fr
        ? 'Personne n’est sur place, et aucun État n’offre de venir'
        : 'Nobody is there, and no state offers to come',
    ];
  const rest = othersStand(others, lang);
  const and = rest.length > 0 ? (fr ? ', et ' : ', and ') : '';
  const head = fr ? 'Personne n’est encore sur place : ' : 'Nobody is there yet: ';
  return say`${head}${standsAt(first, facts, lang)}${and}${rest}`;
}

/** Sentences of statements in one paragraph: what a reader takes in before the table. */
const STATEMENTS_MAX = 4;

/** What each state last said, in its words, the most telling first. */
export function awaitedAnswer(facts: Facts, lang: Lang): Prose[] {
  const prose = proseLang(lang);
  const statements = grouped(facts.standings.states.map(({ decidedBy }) => decidedBy));
  const hidden = statements.slice(STATEMENTS_MAX).flatMap(({ claims }) => claims);
  const count = cite(inWords(hidden.length, prose), hidden);
  const one = hidden.length === 1;
  const more =
    prose === 'fr'
      ? say`${count} ${one ? 'autre s’est exprimé' : 'autres se sont exprimés'}.`
      : say`${count} more ${one ? 'has' : 'have'} spoken.`;
  const told = statements
    .slice(0, STATEMENTS_MAX)
    .map((statement) => statementSentence(statement, lang, facts.offers));
  return [
    together(...told, hidden.length > 0 ? sentenceOf(more) : []),
    together(sizesSentence(facts, lang), shrunkSentence(facts, lang)),
    moneySentence(facts.money, lang),
  ].filter((paragraph) => paragraph.length > 0);
}

/** What sizes have been named for a force that nobody has authorised. */
function sizesSentence({ options, measure }: Facts, lang: Lang): Prose {
  const sized = options.filter(({ fields }) => fields.size !== null);
  if (measure?.kind === 'ceiling' || sized.length === 0) return [];
  const sizes = [...new Set(sized.map(({ fields }) => fields.size ?? 0))].sort((a, b) => a - b);
  const figures = sizes.map((size) =>
    cite(
      formatNumber(size, lang),
      sized.filter(({ fields }) => fields.size === size),
    ),
  );
  const head = proseLang(lang) === 'fr' ? 'Tailles évoquées : ' : 'Sizes named for the force: ';
  return say`${head}${listedParts(figures, proseLang(lang))}.`;
}

/** Beside those who are there: who else has spoken of people, the largest first. */
export function awaitedSentence(facts: Facts, lang: Lang): Prose {
  const all = awaited(facts.standings);
  if (all.length === 0) return [];
  const prose = proseLang(lang);
  const one = all.length === 1;
  const deciding = all.map(({ decidedBy }) => decidedBy);
  const count = cite(inWords(all.length, prose), deciding);
  const head =
    prose === 'fr'
      ? say`${count} ${one ? 'autre État a' : 'autres États ont'} parlé d’envoyer du personnel, `
      : say`${count} other ${one ? 'state has' : 'states have'} spoken of sending people, `;
  const none =
    prose === 'fr'
      ? 'sans qu’aucune arrivée soit au registre'
      : 'and no arrival of theirs is on record';
  const list = namedStates(all, facts, lang);
  const colon = list.length === 0 ? '' : prose === 'fr' ? ' : ' : ': ';
  return sentenceOf(say`${head}${none}${colon}${list}.`);
}

/** States named one by one before the rest is only counted. */
const NAMED_MAX = 3;
const numberOf = ({ spoken }: Standing) => spoken?.fields.quantity ?? null;

/** `Benin (2,000 people, offered), Chad (…) and six others`. */
function namedStates(all: readonly Standing[], facts: Facts, lang: Lang): Prose {
  const prose = proseLang(lang);
  const named = all
    .filter(({ spoken }) => spoken !== null)
    .sort((a, b) => sizeOf(numberOf(b)) - sizeOf(numberOf(a)))
    .slice(0, NAMED_MAX);
  if (named.length === 0) return [];
  const items = named.map(({ state, spoken, stance }) => {
    const what = (spoken && amountProse(spoken, lang, facts.offers)) ?? [];
    return say`${partyPhrase(state, lang)} (${what}, ${stanceName(stance, lang)})`;
  });
  const rest = all.length - named.length;
  const [other, others] = prose === 'fr' ? ['autre', 'autres'] : ['other', 'others'];
  const tail = rest > 0 ? [[`${inWords(rest, prose)} ${rest === 1 ? other : others}`]] : [];
  return listedProse([...items, ...tail], prose);
}

/** An offer whose number has come down, the steepest first. */
export function shrunkSentence(facts: Facts, lang: Lang): Prose {
  const fell = ({ cameDownFrom, spoken }: Standing) =>
    sizeOf(cameDownFrom?.fields.quantity ?? null) - sizeOf(spoken?.fields.quantity ?? null);
  const [steepest] = facts.standings.states
    .filter(({ cameDownFrom, stance }) => cameDownFrom !== null && stance !== 'withdrawn')
    .sort((a, b) => fell(b) - fell(a));
  if (!steepest?.cameDownFrom || !steepest.spoken) return [];
  const { cameDownFrom, spoken, state } = steepest;
  const prose = proseLang(lang);
  const [was = [], is = []] = [cameDownFrom, spoken].map((c) => amountProse(c, lang) ?? []);
  const [then = '', now = ''] = [cameDownFrom, spoken].map((c) =>
    c.dated ? dateAs(c.dated, prose) : '',
  );
  const who = partyPhrase(state, lang);
  const spoke = isPlural(state, lang) ? 'ont parlé' : 'a parlé';
  return sentenceOf(
    prose === 'fr'
      ? say`${who} ${spoke} de ${was} ${then}, puis de ${is} ${now}.`
      : say`${who} spoke of ${was} ${then}, then of ${is} ${now}.`,
  );
}
