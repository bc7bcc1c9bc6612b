// The seven questions, "How do we know?" in sentences, and a question that is closed to its reader.
import {
  type Doubt,
  type Figure,
  formatDate,
  formatNumber,
  inWords,
  type Lang,
  type Prose,
  type ProseLang,
  proseLang,
  say,
  sentenceOf,
} from '../../kernel/index.ts';
import { cite, doubtsOrNone } from '../claims/index.ts';
import { type Grounds, RELIABILITIES } from './grounds.ts';
import type { QuestionKey } from './report.ts';

export const ASKED: Readonly<Record<ProseLang, Readonly<Record<QuestionKey, string>>>> = {
  en: {
    go: 'May it go?',
    comes: 'Who comes?',
    fit: 'Are they fit?',
    happens: 'What happens there?',
    answers: 'Who answers for harm?',
    owed: 'What is owed?',
    know: 'How do we know?',
  },
  fr: {
    go: 'Peut-elle partir ?',
    comes: 'Qui vient ?',
    fit: 'Sont-ils aptes ?',
    happens: 'Que se passe-t-il là-bas ?',
    answers: 'Qui répond des torts ?',
    owed: 'Qu’est-ce qui est dû ?',
    know: 'Comment le savons-nous ?',
  },
};

export interface Told {
  readonly finding: Prose;
  readonly answer: readonly Prose[];
  readonly doubts: readonly Doubt[];
}

/** How we know: claims and sources, where they differ, who chose, and what seals them. */
export function groundsOf(facts: Grounds, lang: Lang): Told {
  const doubts = doubtsOrNone(clockDoubts(facts, lang), lang);
  if (facts.claims === 0) return { ...noGround(lang), doubts };
  return {
    finding: countsProse(facts, lang),
    answer: [sourcesProse(facts, lang), rivalsProse(facts, lang), sealProse(facts, lang)],
    doubts,
  };
}

function noGround(lang: Lang): Pick<Told, 'finding' | 'answer'> {
  return proseLang(lang) === 'fr'
    ? {
        finding: ['Rien n’était au registre à ces deux dates'],
        answer: [
          [
            'Aucune déclaration n’est au registre à ces deux dates. Cela dit ce qui est ' +
              'enregistré ici, et rien de ce qui s’est passé.',
          ],
        ],
      }
    : {
        finding: ['Nothing was on record for these two days'],
        answer: [
          [
            'No claim is on record for these two days. That says what is recorded here, and ' +
              'nothing of what happened.',
          ],
        ],
      };
}

/** A number that is counted from the record, not said by a claim. */
function counted(n: number, lang: Lang): Figure {
  return { text: formatNumber(n, lang), cites: [], mark: 'reckoned' };
}

function countsProse({ claims, sources }: Grounds, lang: Lang): Prose {
  const [n, m] = [counted(claims, lang), counted(sources, lang)];
  const source = sources === 1 ? 'source' : 'sources';
  return proseLang(lang) === 'fr'
    ? say`${n} ${claims === 1 ? 'déclaration tirée' : 'déclarations tirées'} de ${m} ${source}`
    : say`${n} ${claims === 1 ? 'claim' : 'claims'} from ${m} ${source}`;
}

/** `171 claims from 79 sources. By reliability: 2 A, 12 B, 65 F.` */
function sourcesProse(facts: Grounds, lang: Lang): Prose {
  const { byReliability } = facts;
  const letters = RELIABILITIES.filter((letter) => byReliability[letter] > 0)
    .map((letter) => `${formatNumber(byReliability[letter], lang)} ${letter}`)
    .join(', ');
  const head = countsProse(facts, lang);
  return proseLang(lang) === 'fr'
    ? say`${head}. Fiabilité, de A (totale) à F (ne peut être jugée) : ${letters}.`
    : say`${head}. By reliability, from A (complete) to F (cannot be judged): ${letters}.`;
}

function rivalsProse({ rivals, chosen }: Grounds, lang: Lang): Prose {
  const prose = proseLang(lang);
  if (rivals === 0)
    return [
      prose === 'fr'
        ? 'Sur aucun chiffre les sources ne diffèrent.'
        : 'On no figure do the sources differ.',
    ];
  const n = inWords(rivals, prose);
  const choice = chosen.length === 0 ? null : cite(inWords(chosen.length, prose), chosen);
  if (prose === 'fr') {
    const head = `Les sources diffèrent sur ${n} ${rivals === 1 ? 'chiffre' : 'chiffres'}. `;
    const by = choice
      ? say`Une personne nommée en a choisi ${choice}, avec le motif ; le reste suit la règle.`
      : ['La règle a choisi chacun ; personne n’en a choisi un autre.'];
    return say`${head}${by}`;
  }
  const head = `On ${n} ${rivals === 1 ? 'figure' : 'figures'} the sources differ. `;
  const by = choice
    ? say`A named person chose ${choice}, with a reason; the rest follows the rule.`
    : ['The rule chose each; no person has chosen another.'];
  return sentenceOf(say`${head}${by}`);
}

/** Signs of a root that a reader compares at a glance; the page of the record has it whole. */
const ROOT_SHOWN = 12;

function sealProse({ size, root }: Grounds, lang: Lang): Prose {
  const n = counted(size, lang);
  const short = `${root.slice(0, ROOT_SHOWN)}…`;
  return proseLang(lang) === 'fr'
    ? say`Rien ici n’est saisi à la main. Le registre est scellé : ${n} entrées, racine ${short}.`
    : say`Nothing here is typed in by hand. The record is sealed: ${n} entries, root ${short}.`;
}

/** Which clock is used, and what it hides. */
function clockDoubts(facts: Grounds, lang: Lang): Doubt[] {
  const { byPublication, firstRecordDay, hidden, knownAt } = facts;
  const fr = proseLang(lang) === 'fr';
  const doubts: Doubt[] = [];
  if (byPublication && firstRecordDay) {
    const day = formatDate(firstRecordDay, lang);
    const rule = fr
      ? 'Avant ce jour, « connu au » suit le jour où une source a été publiée.'
      : 'Before that day “as known” goes by the day on which a source was published.';
    const begun = fr ? `Ce registre commence le ${day}.` : `This record begins on ${day}.`;
    doubts.push({ head: fr ? 'Quelle horloge' : 'Which clock', text: [`${begun} ${rule}`] });
  }
  if (hidden > 0) {
    const day = formatDate(knownAt, lang);
    const n = inWords(hidden, fr ? 'fr' : 'en', true);
    const one = hidden === 1;
    const later = one ? 'déclaration est postérieure' : 'déclarations sont postérieures';
    const text = fr
      ? say`${n} ${later} à ces dates, ou publiées après le ${day}.`
      : say`${n} ${one ? 'claim is' : 'claims are'} later than these days, or not known by ${day}.`;
    doubts.push({ head: fr ? 'Caché' : 'Hidden', text: sentenceOf(text) });
  }
  return doubts;
}

/** A question that this reader may not ask: said to be closed, never left blank. */
export function closedOf(offices: string, lang: Lang): Told {
  const fr = proseLang(lang) === 'fr';
  const finding = fr ? 'Cette réponse ne vous est pas ouverte' : 'This answer is not open to you';
  const cure = fr
    ? `Demandez au responsable de ce registre l’une de ces fonctions : ${offices}.`
    : `Ask the owner of this record for one of these offices: ${offices}.`;
  return { finding: [finding], answer: [[`${finding}. ${cure}`]], doubts: doubtsOrNone([], lang) };
}
