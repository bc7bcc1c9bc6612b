// What is doubtful in "What happens there?": how old the data are, rival figures, and what a count
// over a span does not mean.
import {
  type Doubt,
  days as daysText,
  formatDate,
  inWords,
  type Lang,
  type Prose,
  proseLang,
  quantityText,
  say,
  sentenceOf,
} from '../../kernel/index.ts';
import { figureOf, sourceDoubts } from '../claims/index.ts';
import { shownEvents } from './event-words.ts';
import { STALE_DAYS, type Through } from './freshness.ts';
import { firstMeasure, type IncidentClaim } from './incident.ts';
import { incidentName, measureName } from './labels.ts';
import { type Facts, headCounts } from './picture.ts';
import { spanOf, spanPhrase } from './spans.ts';

/** Rival figures told in the brief; the table has them all. */
const RIVALS_MAX = 2;

export function doubtsOf(facts: Facts, lang: Lang): readonly Doubt[] {
  return [
    throughDoubt(facts, lang),
    ...rivalDoubts(facts, lang),
    ...hiddenDoubts(facts, lang),
    ...apartDoubts(facts, lang),
    ...sourceDoubts(told(facts), lang),
  ];
}

/** The claims that the answer tells. */
function told(facts: Facts): IncidentClaim[] {
  return [...headCounts(facts), ...shownEvents(facts)].map(({ claim }) => claim);
}

/** Counts of this time that were published later: announced, never silently missing. */
function hiddenDoubts({ hidden }: Facts, lang: Lang): Doubt[] {
  if (hidden === 0) return [];
  const prose = proseLang(lang);
  const n = inWords(hidden, prose);
  const one = hidden === 1;
  if (prose === 'fr') {
    const what = one
      ? 'décompte de cette période, publié plus tard, est caché'
      : 'décomptes de cette période, publiés plus tard, sont cachés';
    return [{ head: 'Su plus tard', text: [sentence(`${n} ${what} dans la vue de ce jour`)] }];
  }
  const what = one ? 'count of this time was' : 'counts of this time were';
  const text = sentence(`${n} ${what} published later, and hidden in the view of this day`);
  return [{ head: 'Known later', text: [text] }];
}

/** Data through, for counts and events, and whether that is stale. */
function throughDoubt({ through }: Facts, lang: Lang): Doubt {
  const fr = proseLang(lang) === 'fr';
  const head = fr ? 'Données jusqu’au' : 'Data through';
  if (through.every((each) => each.through === null))
    return { head, text: [fr ? 'Rien n’a été reçu.' : 'Nothing received.'] };
  const lines = through.map((each) => throughLine(each, lang));
  return { head, text: [sentence(lines.join(fr ? ' ; ' : '; '))] };
}

const sentence = (text: string) => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;

function throughLine({ what, through, days, stale }: Through, lang: Lang): string {
  const prose = proseLang(lang);
  const fr = prose === 'fr';
  const name = fr
    ? { counts: 'décomptes', events: 'événements' }[what]
    : { counts: 'counts', events: 'events' }[what];
  if (through === null || days === null) return `${name} ${fr ? 'non reçus' : 'not received'}`;
  const ago = daysText(days, prose);
  const age =
    days === 0 ? (fr ? 'ce jour' : 'this day') : fr ? `${ago} avant` : `${ago} before this day`;
  const rule = fr
    ? `périmé, règle : ${STALE_DAYS} jours`
    : `stale by the rule of ${STALE_DAYS} days`;
  return `${name} ${formatDate(through, lang)} (${age}${stale ? `, ${rule}` : ''})`;
}

function rivalDoubts({ incidents }: Facts, lang: Lang): Doubt[] {
  const fr = proseLang(lang) === 'fr';
  return incidents
    .filter(({ working, rivals }) => working && rivals.length > 0)
    .reverse()
    .slice(0, RIVALS_MAX)
    .map((claim) => ({
      head: fr ? 'Chiffres rivaux' : 'Rival figures',
      text: sentenceOf(
        say`${aboutWhat(claim, lang)}${fr ? ' : ' : ': '}${number(claim, incidents, lang)}.`,
      ),
    }));
}

/** `Pont-Sondé, attack, 3 October 2024`. */
function aboutWhat({ fields, on, until, dated }: IncidentClaim, lang: Lang): string {
  const when =
    until !== null
      ? spanPhrase(spanOf(on ?? until, until), lang)
      : dated
        ? formatDate(dated, lang)
        : '';
  return [fields.place, incidentName(fields.type, lang), when].filter(Boolean).join(', ');
}

function number(claim: IncidentClaim, near: readonly IncidentClaim[], lang: Lang): Prose {
  const measure = firstMeasure(claim.fields);
  if (!measure) return [];
  const text = ({ fields }: IncidentClaim) => quantityText(fields[measure], proseLang(lang)) ?? '';
  const figure = figureOf(claim, text, near);
  return say`${figure} ${measureName(measure, lang)}`;
}

/** Where both are told: that the one may hold the other. */
function apartDoubts({ reports }: Facts, lang: Lang): Doubt[] {
  if (reports.events.length === 0 || reports.periods.length === 0) return [];
  return proseLang(lang) === 'fr'
    ? [
        {
          head: 'Décomptes et événements',
          text: [
            'Un décompte par période peut déjà contenir les événements ; les deux ne ' +
              's’additionnent pas.',
          ],
        },
      ]
    : [
        {
          head: 'Counts and events',
          text: ['A count over a span may hold the events already; the two are never added.'],
        },
      ];
}
