// "Who comes?", in sentences written from the claims, in English and French.
import { type Doubt, type Lang, type Prose, proseLang, together } from '../../kernel/index.ts';
import { awaitedAnswer, awaitedFinding, awaitedSentence, shrunkSentence } from './awaited-words.ts';
import { doubtsOf } from './doubts.ts';
import { moneySentence } from './money-words.ts';
import { type Facts, here, totalOf } from './picture.ts';
import { presentFinding, statesSentence, totalSentence } from './present-words.ts';

export interface Answer {
  readonly finding: Prose;
  readonly answer: readonly Prose[];
  readonly doubts: readonly Doubt[];
}

/** The finding, the answer and its doubts at the clocks that the facts were taken at. */
export function answerOf(facts: Facts, lang: Lang): Answer {
  const doubts = doubtsOf(facts, lang);
  if (facts.offers.length === 0) return { ...nothing(lang), doubts };
  return here(facts.standings).length > 0 || totalOf(facts)
    ? { finding: presentFinding(facts, lang), answer: presentAnswer(facts, lang), doubts }
    : { finding: awaitedFinding(facts, lang), answer: awaitedAnswer(facts, lang), doubts };
}

function presentAnswer(facts: Facts, lang: Lang): Prose[] {
  return [
    together(totalSentence(facts, lang), statesSentence(facts, lang)),
    together(awaitedSentence(facts, lang), shrunkSentence(facts, lang)),
    moneySentence(facts.money, lang),
  ].filter((prose) => prose.length > 0);
}

function nothing(lang: Lang): { finding: Prose; answer: Prose[] } {
  return proseLang(lang) === 'fr'
    ? {
        finding: ['Aucun État n’a encore parlé de venir, d’après ce registre'],
        answer: [
          [
            'Aucune source versée ici ne dit qu’un État ait envisagé, offert ou envoyé qui que ' +
              'ce soit. C’est ce que contient ce registre ; cela ne dit pas que personne n’a ' +
              'rien offert ailleurs.',
          ],
        ],
      }
    : {
        finding: ['No state has spoken of coming, by this record'],
        answer: [
          [
            'No source here says that a state considered, offered or sent anyone. That is what ' +
              'this record holds; it does not say that nobody offered anything elsewhere.',
          ],
        ],
      };
}
