// The seven questions, and "How do we know?" in sentences.
import {
  type Doubt,
  formatDate,
  formatNumber,
  type Lang,
  type Prose,
  type ProseLang,
  proseLang,
} from '../../kernel/index.ts';
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

export interface Grounds {
  readonly claims: number;
  readonly sources: number;
  /** Sources by reliability, A to F. */
  readonly reliable: number;
  readonly unjudged: number;
  readonly choices: number;
  readonly rivals: number;
  readonly size: number;
  readonly firstRecordDay: string | null;
  readonly byPublication: boolean;
  readonly hidden: number;
  readonly knownAt: string;
}

export function groundsOf(facts: Grounds, reader: Lang) {
  const lang = proseLang(reader);
  return lang === 'fr' ? french(facts, reader) : english(facts, reader);
}

type Told = { finding: Prose; answer: Prose[]; doubts: Doubt[] };

const figure = (n: number, lang: Lang) => ({
  text: formatNumber(n, lang),
  cites: [],
  mark: 'reckoned' as const,
});

function english(facts: Grounds, lang: Lang): Told {
  const { claims, sources, reliable, unjudged, choices, rivals, size } = facts;
  if (claims === 0) {
    const none: Prose = ['No claim is on record for these two days.'];
    return {
      finding: none,
      answer: [none, ['That says what is recorded here, and nothing of what happened.']],
      doubts: clocks(facts, lang),
    };
  }
  const finding: Prose = [
    figure(claims, lang),
    claims === 1 ? ' claim from ' : ' claims from ',
    figure(sources, lang),
    sources === 1 ? ' source.' : ' sources.',
  ];
  const chosen =
    choices === 0
      ? 'no person has chosen otherwise'
      : `${choices === 1 ? 'one is' : `${choices} are`} a person’s choice, with the reason`;
  return {
    finding,
    answer: [
      [
        ...finding,
        ` ${reliable === 1 ? 'One source is' : `${formatNumber(reliable, lang)} are`} judged reliable (A or B); ${unjudged === 0 ? 'none is' : unjudged === 1 ? 'one is' : `${unjudged} are`} not judged (F).`,
      ],
      [
        rivals === 0
          ? 'No two sources differ on a figure. '
          : `On ${rivals === 1 ? 'one figure' : `${rivals} figures`} sources differ; the working figure follows the rule, and ${chosen}. `,
        'Nothing here is typed in by hand: each figure comes from its claims. The record is sealed to entry ',
        figure(size, lang),
        '.',
      ],
    ],
    doubts: clocks(facts, lang),
  };
}

function clocks(facts: Grounds, lang: Lang): Doubt[] {
  const { byPublication, firstRecordDay, hidden, knownAt } = facts;
  const doubts: Doubt[] = [];
  if (byPublication && firstRecordDay)
    doubts.push({
      head: 'Which clock',
      text: [
        `This record begins on ${formatDate(firstRecordDay, lang)}. Before that day “as known” goes by the day on which a source was published.`,
      ],
    });
  if (hidden > 0)
    doubts.push({
      head: 'Hidden by the clocks',
      text: [
        `${hidden === 1 ? 'One claim is' : `${formatNumber(hidden, lang)} claims are`} later than these two days, or were not known by ${formatDate(knownAt, lang)}.`,
      ],
    });
  return doubts.length > 0 ? doubts : [{ head: 'Doubts', text: ['None on record.'] }];
}

function french(facts: Grounds, lang: Lang): Told {
  const { claims, sources, reliable, unjudged, choices, rivals, size } = facts;
  if (claims === 0) {
    const none: Prose = ['Aucune déclaration n’est au registre à ces deux dates.'];
    return {
      finding: none,
      answer: [none, ['Cela dit ce qui est enregistré ici, et rien de ce qui s’est passé.']],
      doubts: horloges(facts, lang),
    };
  }
  const finding: Prose = [
    figure(claims, lang),
    claims === 1 ? ' déclaration tirée de ' : ' déclarations tirées de ',
    figure(sources, lang),
    sources === 1 ? ' source.' : ' sources.',
  ];
  const chosen =
    choices === 0
      ? 'personne n’en a choisi un autre'
      : `${choices === 1 ? 'un a été choisi' : `${choices} ont été choisis`} par une personne, avec le motif`;
  return {
    finding,
    answer: [
      [
        ...finding,
        ` ${reliable === 0 ? 'Aucune n’est jugée fiable' : reliable === 1 ? 'Une est jugée fiable' : `${formatNumber(reliable, lang)} sont jugées fiables`} (A ou B) ; ${unjudged === 0 ? 'aucune n’est sans jugement' : unjudged === 1 ? 'une est sans jugement' : `${unjudged} sont sans jugement`} (F).`,
      ],
      [
        rivals === 0
          ? 'Aucun chiffre ne diffère d’une source à l’autre. '
          : `Les sources diffèrent sur ${rivals === 1 ? 'un chiffre' : `${rivals} chiffres`} ; le chiffre retenu suit la règle, et ${chosen}. `,
        'Rien ici n’est saisi à la main : chaque chiffre vient de ses déclarations. Le registre est scellé jusqu’à l’entrée ',
        figure(size, lang),
        '.',
      ],
    ],
    doubts: horloges(facts, lang),
  };
}

function horloges(facts: Grounds, lang: Lang): Doubt[] {
  const { byPublication, firstRecordDay, hidden, knownAt } = facts;
  const doubts: Doubt[] = [];
  if (byPublication && firstRecordDay)
    doubts.push({
      head: 'Quelle horloge',
      text: [
        `Ce registre commence le ${formatDate(firstRecordDay, lang)}. Avant ce jour, « connu au » suit le jour de publication de la source.`,
      ],
    });
  if (hidden > 0)
    doubts.push({
      head: 'Caché par les horloges',
      text: [
        `${hidden === 1 ? 'Une déclaration est postérieure' : `${formatNumber(hidden, lang)} déclarations sont postérieures`} à ces deux dates, ou n’étaient pas connues le ${formatDate(knownAt, lang)}.`,
      ],
    });
  return doubts.length > 0 ? doubts : [{ head: 'Doutes', text: ['Aucun au registre.'] }];
}
