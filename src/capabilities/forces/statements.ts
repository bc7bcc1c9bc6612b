// One sentence for what a state, or several in one breath, said of taking part; with the words of
// the passage after it, so that anyone can disagree with how it was coded.
import {
  type Figure,
  isPlural,
  type Lang,
  listed,
  type Party,
  type Prose,
  type ProseLang,
  partyPhrase,
  proseLang,
  type Stance,
  say,
  sentenceOf,
} from '../../kernel/index.ts';
import { citeWords } from '../claims/index.ts';
import { amountProse } from './amounts.ts';
import { type OfferClaim, unitClass } from './offer.ts';

/** Statements of one passage that differ in the state alone. */
export interface Statement {
  readonly states: readonly Party[];
  readonly claims: readonly [OfferClaim, ...OfferClaim[]];
}

/** Statements in the order given, those of one passage and one content together. */
export function grouped(claims: readonly OfferClaim[]): Statement[] {
  const groups = new Map<string, Statement>();
  for (const claim of claims) {
    const { state, ...said } = claim.fields;
    if (state === null) continue;
    const key = JSON.stringify([claim.source.id, claim.quote, said]);
    const before = groups.get(key);
    groups.set(key, {
      states: [...(before?.states ?? []), state],
      claims: before ? [...before.claims, claim] : [claim],
    });
  }
  return [...groups.values()];
}

/** What was said to be given: `1,000 police`, or a bare noun where no number is said. */
function given(claim: OfferClaim, lang: Lang, near: readonly OfferClaim[]): Prose | null {
  const amount = amountProse(claim, lang, near);
  if (amount) return amount;
  const kind = unitClass(claim.fields);
  if (kind === 'people' || kind === 'support') return null;
  return [BARE[proseLang(lang)][kind]];
}

const BARE: Record<ProseLang, Record<'money' | 'equipment' | 'training' | 'logistics', string>> = {
  en: { money: 'money', equipment: 'equipment', training: 'training', logistics: 'logistics' },
  fr: {
    money: 'de l’argent',
    equipment: 'du matériel',
    training: 'de la formation',
    logistics: 'de la logistique',
  },
};

type Verb = (what: Prose | null, many: boolean) => Prose;

const EN: Record<Stance, Verb> = {
  considering: (what, many) => [
    `said that ${many ? 'they were' : 'it was'} considering `,
    ...(what ? ['sending ', ...what] : ['taking part']),
  ],
  offered: (what) => ['offered ', ...(what ?? ['to take part'])],
  committed: (what, many) => [
    `committed ${many ? 'themselves' : 'itself'} to `,
    ...(what ? ['sending ', ...what] : ['taking part']),
  ],
  notified: (what) => ['gave formal notice of ', ...(what ?? ['taking part'])],
  deployed: (what) => ['sent ', ...(what ?? ['people'])],
  declined: () => ['declined to take part'],
  withdrawn: (what) => (what ? ['withdrew ', ...what] : ['withdrew']),
};

function elided([first]: Prose): string {
  const text = typeof first === 'string' ? first : (first?.text ?? '');
  return /^[aeiouyéèêà]/i.test(text) ? 'd’' : 'de ';
}

const FR: Record<Stance, Verb> = {
  considering: (what, many) => [
    `${many ? 'ont' : 'a'} dit envisager `,
    ...(what ? ['d’envoyer ', ...what] : ['de participer']),
  ],
  offered: (what, many) => [`${many ? 'ont' : 'a'} offert `, ...(what ?? ['de participer'])],
  committed: (what, many) => [
    `${many ? 'ont' : 'a'} pris l’engagement `,
    ...(what ? ['d’envoyer ', ...what] : ['de participer']),
  ],
  notified: (what, many) => [
    `${many ? 'ont' : 'a'} notifié officiellement `,
    ...(what ? [`l’envoi ${elided(what)}`, ...what] : [`${many ? 'leur' : 'sa'} participation`]),
  ],
  deployed: (what, many) => [`${many ? 'ont' : 'a'} envoyé `, ...(what ?? ['du personnel'])],
  declined: (_what, many) => [`${many ? 'ont' : 'a'} refusé de participer`],
  withdrawn: (what, many) => [
    `${many ? 'ont' : 'a'} retiré `,
    ...(what ?? [many ? 'leur offre' : 'son offre']),
  ],
};

const SPOKEN: ReadonlySet<Stance> = new Set(['considering', 'offered', 'committed', 'notified']);

/** `, as lead nation`, `, without a number`. */
function tail({ fields }: OfferClaim, lang: ProseLang): string {
  const en = lang === 'en';
  const lead = fields.role === 'lead' && SPOKEN.has(fields.stance);
  const bare = unitClass(fields) === 'people' && !fields.quantity && SPOKEN.has(fields.stance);
  return [
    lead ? (en ? ', as lead nation' : ', comme nation chef de file') : '',
    bare ? (en ? ', without a number' : ', sans donner de chiffre') : '',
  ].join('');
}

/** The names of the states with their articles, as the subject of a sentence. */
export function statesPhrase(states: readonly Party[], lang: Lang): string {
  return listed(
    states.map((state) => partyPhrase(state, lang)),
    proseLang(lang),
  );
}

/** Items of a list that hold figures of their own. */
export function listedProse(items: readonly Prose[], lang: ProseLang): Prose {
  const and = lang === 'fr' ? ' et ' : ' and ';
  return items.flatMap((item, i) =>
    i === 0 ? item : [i === items.length - 1 ? and : ', ', ...item],
  );
}

/** `Kenya said that it was considering sending 1,000 police, as lead nation: “…”.` */
export function statementSentence(
  { states, claims }: Statement,
  lang: Lang,
  near: readonly OfferClaim[],
): Prose {
  const prose = proseLang(lang);
  const [first] = claims;
  const many = states.length > 1 || states.some((state) => isPlural(state, lang));
  const what = given(first, lang, near);
  const verb = (prose === 'fr' ? FR : EN)[first.fields.stance](
    what,
    prose === 'fr' ? many : states.length > 1,
  );
  const words: Figure = {
    ...citeWords(first, prose),
    cites: [...new Set(claims.flatMap(({ id, also }) => [id, ...also]))],
  };
  const colon = prose === 'fr' ? ' : ' : ': ';
  const subject = statesPhrase(states, lang);
  return sentenceOf(say`${subject} ${verb}${tail(first, prose)}${colon}${words}.`);
}
