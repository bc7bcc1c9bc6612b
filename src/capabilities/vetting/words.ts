// "Are they fit?" in sentences: what is said of the safeguards, and what nobody says anything of.
import {
  type Doubt,
  type Lang,
  listed,
  type Measure,
  type Prose,
  type ProseLang,
  proseLang,
  sentence,
} from '../../kernel/index.ts';
import { type ClaimView, citeWords, doubtsOrNone, sourceDoubts } from '../claims/index.ts';
import type { SafeguardClaim, Standing } from './safeguard.ts';

type Status = SafeguardClaim['fields']['status'];

export const MEASURES: Readonly<Record<ProseLang, Readonly<Record<Measure, string>>>> = {
  en: {
    vetting: 'vetting',
    training: 'training',
    rules: 'rules of engagement',
    oversight: 'oversight',
    accountability: 'answering for harm',
    monitoring: 'monitoring',
    reporting: 'reporting',
    conduct: 'conduct and discipline',
  },
  fr: {
    vetting: 'la sélection',
    training: 'la formation',
    rules: 'les règles d’engagement',
    oversight: 'la supervision',
    accountability: 'la responsabilité',
    monitoring: 'le suivi',
    reporting: 'les comptes rendus',
    conduct: 'la conduite et la discipline',
  },
};

const EN = {
  nothing: 'Not known from this record: no source speaks of a safeguard of the force.',
  means: 'That says nothing of what was done elsewhere.',
  unscreened: 'No roster has been filed here, so nobody has been screened in Muster.',
  finding: (n: number, all: number) =>
    `${n === 0 ? 'None' : n} of ${all} safeguards ${n === 1 ? 'is' : 'are'} said to be in place.`,
  status: {
    in_place: 'Said to be in place',
    planned: 'Said to be planned',
    under_discussion: 'Under discussion',
    absent: 'Said to be absent',
  } satisfies Record<Status, string>,
  unknown: (what: string) => `Nobody here says anything of ${what}.`,
  silence: 'Silence is not none',
  changed: 'The word has changed',
  changedText: (what: string) =>
    `On ${what} sources have said different things; the latest counts.`,
};
const FR: typeof EN = {
  nothing: 'Ce registre ne le dit pas : aucune source ne parle d’une garantie de la force.',
  means: 'Cela ne dit rien de ce qui a été fait ailleurs.',
  unscreened: 'Aucun rôle n’a été déposé ici ; personne n’a donc été vérifié dans Muster.',
  finding: (n, all) =>
    n === 0
      ? `Aucune des ${all} garanties n’est dite en place.`
      : `${n} des ${all} garanties ${n === 1 ? 'est dite' : 'sont dites'} en place.`,
  status: {
    in_place: 'Dit en place',
    planned: 'Dit prévu',
    under_discussion: 'En discussion',
    absent: 'Dit absent',
  },
  unknown: (what) => `Personne ici ne dit rien de ceci : ${what}.`,
  silence: 'Silence n’est pas absence',
  changed: 'La parole a changé',
  changedText: (what) =>
    `Les sources ont dit des choses différentes sur ceci : ${what} ; la dernière compte.`,
};
const WORDS: Readonly<Record<ProseLang, typeof EN>> = { en: EN, fr: FR };

export function answerOf(standing: readonly Standing[], reader: Lang) {
  const lang = proseLang(reader);
  const words = WORDS[lang];
  const said = standing.filter(({ latest }) => latest !== null);
  const place = standing.filter(({ status }) => status === 'in_place');
  const finding: Prose =
    said.length === 0 ? [words.nothing] : [words.finding(place.length, standing.length)];
  const lines = (Object.keys(words.status) as Status[]).flatMap((status) => {
    const of = said.filter((each) => each.status === status);
    return of.length > 0 ? [lineOf(of, words.status[status], lang)] : [];
  });
  const answer: Prose[] =
    said.length === 0
      ? [[words.nothing, ' ', words.means], [words.unscreened]]
      : [[...finding, ' ', words.unscreened], ...lines];
  return { finding, answer, doubts: doubtsOf(standing, said, reader) };
}

/** One status with its measures, each with the words of its latest source. */
function lineOf(of: readonly Standing[], lead: string, lang: ProseLang): Prose {
  const parts = of.flatMap(({ measure, latest }, i): Prose => {
    const name = MEASURES[lang][measure];
    const words = latest ? [' (', citeWords(latest as ClaimView, lang), ')'] : [];
    return [...(i === 0 ? [] : ['; ']), name, ...words];
  });
  return [sentence(lead), lang === 'fr' ? ' : ' : ': ', ...parts, '.'];
}

function doubtsOf(
  standing: readonly Standing[],
  said: readonly Standing[],
  reader: Lang,
): readonly Doubt[] {
  const lang = proseLang(reader);
  const words = WORDS[lang];
  const names = (of: readonly Standing[]) =>
    listed(
      of.map(({ measure }) => MEASURES[lang][measure]),
      lang,
    );
  const unknown = standing.filter(({ latest }) => latest === null);
  const changed = said.filter(({ status, earlier }) =>
    earlier.some(({ fields }) => fields.status !== status),
  );
  const claims = said.flatMap(({ latest, earlier }) => (latest ? [latest, ...earlier] : []));
  const doubts: Doubt[] = [];
  if (unknown.length > 0)
    doubts.push({ head: words.silence, text: [words.unknown(names(unknown))] });
  if (changed.length > 0)
    doubts.push({ head: words.changed, text: [words.changedText(names(changed))] });
  return doubtsOrNone([...doubts, ...sourceDoubts(claims as ClaimView[], reader)], reader);
}
