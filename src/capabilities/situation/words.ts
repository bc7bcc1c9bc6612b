// "What happens there?", in sentences written from the claims, in English and French.
import {
  type Doubt,
  type Lang,
  type Prose,
  proseLang,
  quantityText,
  say,
  sentenceOf,
  together,
} from '../../kernel/index.ts';
import { figureOf } from '../claims/index.ts';
import { changeSentence, countsSentence, headFinding, sidesSentence } from './count-words.ts';
import { doubtsOf } from './doubts.ts';
import { eventsSentence, posturesSentence, sitesSentence } from './event-words.ts';
import type { IncidentClaim } from './incident.ts';
import { nameIn } from './names.ts';
import { anything, type Facts } from './picture.ts';

export interface Answer {
  readonly finding: Prose;
  readonly answer: readonly Prose[];
  readonly doubts: readonly Doubt[];
}

/** The finding, the answer and its doubts at the clocks that the facts were taken at. */
export function answerOf(facts: Facts, lang: Lang): Answer {
  const doubts = doubtsOf(facts, lang);
  if (!anything(facts)) return { ...nothing(lang), doubts };
  const counts = countsSentence(facts, lang);
  const none = counts.length === 0 ? noCount(lang) : [];
  const answer = [
    together(counts, changeSentence(facts, lang), sidesSentence(facts, lang)),
    together(none, eventsSentence(facts, lang)),
    together(posturesSentence(facts, lang), sitesSentence(facts, lang)),
  ];
  return { finding: findingOf(facts, lang), answer: answer.filter((p) => p.length > 0), doubts };
}

function nothing(lang: Lang): { finding: Prose; answer: Prose[] } {
  return proseLang(lang) === 'fr'
    ? {
        finding: ['Ce registre ne dit rien de ce qui se passe sur place'],
        answer: [
          [
            'Aucune source versée ici ne signale d’incident. Cela ne dit pas qu’il n’y en a ' +
              'pas eu.',
          ],
        ],
      }
    : {
        finding: ['This record says nothing of what happens there'],
        answer: [['No source here reports an incident. That does not say that there was none.']],
      };
}

function noCount(lang: Lang): Prose {
  return [
    proseLang(lang) === 'fr'
      ? 'Aucun décompte pour le pays n’est versé au registre ce jour-là.'
      : 'No count for the country is on record on this day.',
  ];
}

function findingOf(facts: Facts, lang: Lang): Prose {
  const head = headFinding(facts, lang);
  if (head.length > 0) return head;
  const fr = proseLang(lang) === 'fr';
  const deadliest = [...facts.reports.events]
    .filter(({ tolls }) => (tolls.killed?.best ?? 0) > 0)
    .sort((a, b) => (b.tolls.killed?.best ?? 0) - (a.tolls.killed?.best ?? 0))[0];
  if (deadliest) return killedFinding(deadliest.claim, facts, lang);
  if (facts.reports.events.length > 0)
    return [
      fr
        ? 'Des violences sont signalées, sans aucun chiffre'
        : 'Violence is reported, without a figure',
    ];
  return [
    fr
      ? 'Aucun incident n’est signalé ; des départs ou des sites le sont'
      : 'No incident is reported; departures or sites are',
  ];
}

/** `At least 24 people were reported killed by armed gangs; no count for the country …`. */
function killedFinding(claim: IncidentClaim, { incidents }: Facts, lang: Lang): Prose {
  const prose = proseLang(lang);
  const { by, place, killed } = claim.fields;
  const text = ({ fields }: IncidentClaim) => quantityText(fields.killed, prose) ?? '';
  const near = incidents.filter(({ fields }) => fields.killed !== null);
  const n = figureOf(claim, text, near);
  const one = killed?.max === 1;
  if (prose === 'fr') {
    const who = by ? `, attribués à ${nameIn(by, claim, lang)}` : '';
    const where = place ? ` (${place})` : '';
    const dead = one ? 'mort signalé' : 'morts signalés';
    return sentenceOf(say`${n} ${dead}${where}${who} ; aucun décompte pour le pays`);
  }
  const who = by ? ` by ${nameIn(by, claim, lang)}` : '';
  const where = place ? ` at ${place}` : '';
  const were = one ? 'person was' : 'people were';
  return sentenceOf(
    say`${n} ${were} reported killed${where}${who}; no count for the country is on record`,
  );
}
