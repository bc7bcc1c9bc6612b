// "Who answers for harm?" in sentences: what is alleged of the force, what is said of how it
// answers, and which questions are followed up from this record.
import {
  type ClaimFields,
  type Doubt,
  formatDate,
  inWords,
  type Lang,
  listed,
  listedParts,
  type Prose,
  type ProseLang,
  proseLang,
  say,
  sentenceOf,
  together,
} from '../../kernel/index.ts';
import { cite, citeWords, sourceDoubts } from '../claims/index.ts';
import { measurePhrase } from '../vetting/index.ts';
import {
  answeringWords,
  type Incident,
  isDenial,
  type MeasureWord,
  type Safeguard,
} from './harm.ts';
import type { CaseView } from './views/cases.ts';

export interface CaseFacts {
  /** Claims of harm by the force, oldest first. */
  readonly harm: readonly Incident[];
  readonly safeguards: readonly Safeguard[];
  readonly cases: readonly CaseView[];
}

export interface Answer {
  readonly finding: Prose;
  readonly answer: readonly Prose[];
  readonly doubts: readonly Doubt[];
}

/** The finding, the answer and its doubts at the clocks that the facts were taken at. */
export function answerOf(facts: CaseFacts, lang: Lang): Answer {
  const measures = answeringWords(facts.safeguards);
  return {
    finding: findingOf(facts, measures, lang),
    answer: [harmProse(facts, lang), measuresProse(measures, lang), askedProse(facts, lang)],
    doubts: doubtsOf(facts, lang),
  };
}

type Status = ClaimFields['safeguard']['status'];
/** Of one measure and of several; the French names of measures are all feminine. */
const STATUSES: Record<ProseLang, Record<Status, readonly [one: string, many: string]>> = {
  en: {
    in_place: ['is said to be in place', 'are said to be in place'],
    planned: ['is said to be planned', 'are said to be planned'],
    under_discussion: ['is said to be under discussion', 'are said to be under discussion'],
    absent: ['is said to be absent', 'are said to be absent'],
  },
  fr: {
    in_place: ['est dite en place', 'sont dites en place'],
    planned: ['est dite prévue', 'sont dites prévues'],
    under_discussion: ['est dite en discussion', 'sont dites en discussion'],
    absent: ['est dite absente', 'sont dites absentes'],
  },
};

const measureName = ({ measure }: MeasureWord, prose: ProseLang) => measurePhrase(measure, prose);

function findingOf(facts: CaseFacts, measures: readonly MeasureWord[], lang: Lang): Prose {
  const prose = proseLang(lang);
  const { harm, cases } = facts;
  if (harm.length > 0) {
    const n = cite(inWords(harm.length, prose, true), harm);
    const one = harm.length === 1;
    const open = cases.filter(({ clock }) => clock !== 'closed').length;
    const follow = openFinding(open, prose);
    return sentenceOf(
      prose === 'fr'
        ? say`${n} ${one ? 'allégation' : 'allégations'} de tort causé par la force ; ${follow}`
        : say`${n} ${one ? 'claim' : 'claims'} of harm by the force on record; ${follow}`,
    );
  }
  const absent = measures.filter(({ claim }) => claim.fields.status === 'absent');
  const none = prose === 'fr' ? 'Aucun tort n’est allégué' : 'No harm by the force is alleged';
  const names = listedParts(
    absent.map((word) => cite(measureName(word, prose), [word.claim])),
    prose,
  );
  const said = STATUSES[prose].absent[absent.length === 1 ? 0 : 1];
  if (absent.length > 0)
    return prose === 'fr'
      ? say`${none}, mais ${names} ${said}`
      : say`${none}, but ${names} ${said}`;
  const unsaid =
    prose === 'fr'
      ? ', et aucune source ne dit qui répondrait'
      : ', and no source says who would answer for it';
  return [measures.length > 0 ? none : `${none}${unsaid}`];
}

function openFinding(open: number, prose: ProseLang): string {
  const n = inWords(open, prose, true);
  if (prose === 'fr') return `${n} ${open > 1 ? 'questions ouvertes' : 'question ouverte'} ici`;
  return `${n} ${open === 1 ? 'question' : 'questions'} followed up`;
}

/** Claims told in their words; the page has them all. */
const QUOTED_MAX = 3;

function harmProse({ harm }: CaseFacts, lang: Lang): Prose {
  const prose = proseLang(lang);
  if (harm.length === 0)
    return [
      prose === 'fr'
        ? 'Aucune source au registre n’allègue un tort causé par la force. Cela ne dit pas qu’il ' +
          'n’y en a pas eu.'
        : 'No source on record alleges harm by the force. That does not say that there was none.',
    ];
  const shown = [...harm].reverse().slice(0, QUOTED_MAX);
  return together(
    ...shown.map((claim): Prose => {
      const when = claim.dated ? formatDate(claim.dated, lang) : '';
      const lead = prose === 'fr' ? 'Allégué' : 'Alleged';
      const colon = prose === 'fr' ? ' : ' : ': ';
      return say`${lead}${when ? ` (${when})` : ''}${colon}${citeWords(claim, prose)}.`;
    }),
  );
}

/** `Oversight and monitoring are said to be absent: “…”.`, one sentence a status and passage. */
function measuresProse(measures: readonly MeasureWord[], lang: Lang): Prose {
  const prose = proseLang(lang);
  if (measures.length === 0)
    return [
      prose === 'fr'
        ? 'Aucune source d’ici ne dit comment la force répond de ses actes.'
        : 'No source here says how the force answers for harm.',
    ];
  const groups = new Map<string, MeasureWord[]>();
  for (const word of measures) {
    const key = `${word.claim.fields.status} ${word.claim.source.id} ${word.claim.quote}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return together(...[...groups.values()].map((words) => measureSentence(words, prose)));
}

function measureSentence(words: readonly MeasureWord[], prose: ProseLang): Prose {
  const [first] = words;
  if (!first) return [];
  const names = listed(
    words.map((word) => measureName(word, prose)),
    prose,
  );
  const status = STATUSES[prose][first.claim.fields.status][words.length === 1 ? 0 : 1];
  const quote = citeWords(first.claim, prose);
  const claims = words.map(({ claim }) => claim);
  const said = { ...quote, cites: cite('', claims).cites };
  const before = words.length === 1 ? earlierProse(first, prose) : [];
  const colon = prose === 'fr' ? ' : ' : ': ';
  return sentenceOf(say`${names} ${status}${colon}${said}${before}.`);
}

/** What was said of the measure before, where that was otherwise. */
function earlierProse({ earlier }: MeasureWord, prose: ProseLang): Prose {
  if (!earlier) return [];
  const status = STATUSES[prose][earlier.fields.status][0].replace(/^(?:is|est) /, '');
  const when = earlier.dated ? `, ${formatDate(earlier.dated, prose)}` : '';
  const quote = citeWords(earlier, prose);
  return prose === 'fr'
    ? say` ; auparavant ${status}${when} : ${quote}`
    : say`; earlier ${status}${when}: ${quote}`;
}

/** What is followed up from this record. */
function askedProse({ cases }: CaseFacts, lang: Lang): Prose {
  const prose = proseLang(lang);
  const open = cases.filter(({ clock }) => clock !== 'closed');
  const closed = cases.length - open.length;
  const overdue = open.filter(({ clock }) => clock === 'overdue').length;
  if (cases.length === 0)
    return [
      prose === 'fr'
        ? 'Aucune question n’a été posée depuis ce registre à cette date. Ne rien demander n’est ' +
          'pas n’avoir rien à demander.'
        : 'No question has been asked from this record by this day. None asked is not none to ask.',
    ];
  const n = inWords(open.length, prose, true);
  const [one, past] = [open.length === 1, inWords(overdue, prose, true)];
  const late =
    overdue === 0
      ? ''
      : prose === 'fr'
        ? `, dont ${past} en retard`
        : `, ${past} of them past ${overdue === 1 ? 'its' : 'their'} day`;
  const shut = closed === 0 ? '' : closedText(closed, prose);
  return sentenceOf([
    prose === 'fr'
      ? `${n} ${one ? 'question est ouverte' : 'questions sont ouvertes'} ici${late}${shut}.`
      : `${n} ${one ? 'question is' : 'questions are'} open here${late}${shut}.`,
  ]);
}

function closedText(closed: number, prose: ProseLang): string {
  const n = inWords(closed, prose, true);
  if (prose === 'fr') return ` ; ${n} ${closed === 1 ? 'close' : 'closes'}`;
  return `; ${n} ${closed === 1 ? 'is' : 'are'} closed`;
}

function doubtsOf({ harm, safeguards, cases }: CaseFacts, lang: Lang): Doubt[] {
  const fr = proseLang(lang) === 'fr';
  const due = cases
    .flatMap(({ clock, dueOn }) => (clock === 'due' && dueOn ? [dueOn] : []))
    .sort()[0];
  const day = due && formatDate(due, lang);
  return [
    ...deniedDoubts(harm, safeguards, lang),
    fr
      ? {
          head: 'Silence n’est pas absence',
          text: [
            'Les plaintes ne sont pas reçues dans ce registre ; cela ne dit rien de celles qui ' +
              'ont été déposées ailleurs.',
          ],
        }
      : {
          head: 'Silence is not none',
          text: [
            'Complaints are not taken in by this record; that says nothing of those made ' +
              'elsewhere.',
          ],
        },
    ...(day
      ? [
          fr
            ? { head: 'Prochaine date', text: [`Une réponse est attendue le ${day}.`] }
            : { head: 'Next day', text: [`An answer is due on ${day}.`] },
        ]
      : []),
    ...sourceDoubts([...harm, ...answeringWords(safeguards).map(({ claim }) => claim)], lang),
  ];
}

/** "No violation" beside what is alleged: said against said. */
function deniedDoubts(
  harm: readonly Incident[],
  safeguards: readonly Safeguard[],
  lang: Lang,
): Doubt[] {
  const denial = safeguards.filter(isDenial).at(-1);
  if (!denial || harm.length === 0) return [];
  const prose = proseLang(lang);
  const when = denial.dated ? formatDate(denial.dated, lang) : '';
  const n = cite(inWords(harm.length, prose, true), harm);
  const one = harm.length === 1;
  const head = prose === 'fr' ? 'Parole contre parole' : 'Said against said';
  const said = say`${citeWords(denial, prose)} (${when})`;
  const text =
    prose === 'fr'
      ? say`${said}, contre ${n} ${one ? 'allégation' : 'allégations'}.`
      : say`${said}, against ${n} ${one ? 'claim' : 'claims'} on record.`;
  return [{ head, text }];
}
