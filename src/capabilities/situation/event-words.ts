// Events, postures and sites, in sentences: reported, never confirmed.
import {
  type Day,
  dateAs,
  daysBetween,
  formatDate,
  isPlural,
  type Lang,
  lastDay,
  type Prose,
  partyPhrase,
  proseLang,
  quantityText,
  say,
  sentenceOf,
  together,
} from '../../kernel/index.ts';
import { type ClaimView, cite, citeWords, figureOf } from '../claims/index.ts';
import { type IncidentClaim, MEASURES } from './incident.ts';
import { actionDone, incidentPhrase, measureName, statusName } from './labels.ts';
import { nameIn } from './names.ts';
import { type Facts, telling } from './picture.ts';
import type { PostureClaim, SiteLine } from './site.ts';
import type { Report } from './toll.ts';

/** Events told in the brief; the table has them all. */
const EVENTS_MAX = 3;
const POSTURES_MAX = 3;
const SITES_MAX = 2;

/** The events that tell most: with a number, newest first. */
export function eventsSentence(facts: Facts, lang: Lang): Prose {
  return together(...shownEvents(facts).map(({ claim }) => eventSentence(claim, facts, lang)));
}

/** Of the last year; where it has none, the newest of all. */
export function shownEvents({ reports, asOf }: Facts): Report[] {
  const events = telling(reports.events);
  const recent = events.filter(({ claim }) => isRecent(claim, asOf));
  return (recent.length > 0 ? recent : events).slice(0, EVENTS_MAX);
}

const YEAR_DAYS = 365;

function isRecent({ dated }: Pick<ClaimView, 'dated'>, asOf: Day): boolean {
  return dated !== null && daysBetween(lastDay(dated), asOf) <= YEAR_DAYS;
}

/** `An attack in Pont-Sondé on 3 October 2024, with at least 70 killed, was reported: “…”.` */
function eventSentence(claim: IncidentClaim, { incidents }: Facts, lang: Lang): Prose {
  const prose = proseLang(lang);
  const { type, place } = claim.fields;
  const what = incidentPhrase(type, lang);
  const counts = tolls(claim, incidents, lang);
  const words = citeWords(claim, prose);
  const day = claim.on ? ` ${dateAs(claim.on, prose)}` : '';
  const undated = claim.on ? '' : ` ${published(claim, lang)}`;
  if (prose === 'fr') {
    const where = place ? ` (${place})` : '';
    return sentenceOf(say`on signale ${what}${day}${where}${counts}${undated} : ${words}.`);
  }
  const where = place ? ` in ${place}` : '';
  const comma = counts.length > 0 ? ',' : '';
  return sentenceOf(say`${what}${where}${day}${counts}${comma} was reported${undated}: ${words}.`);
}

/** An event without a day of its own stands under the day of publication, and says so. */
function published({ dated }: IncidentClaim, lang: Lang): string {
  const fr = proseLang(lang) === 'fr';
  if (!dated) return fr ? '(sans date)' : '(no date)';
  const date = formatDate(dated, lang);
  return fr ? `(publication : ${date} ; jour non donné)` : `(published ${date}; day not given)`;
}

function tolls(claim: IncidentClaim, near: readonly IncidentClaim[], lang: Lang): Prose {
  const prose = proseLang(lang);
  const items = MEASURES.flatMap((measure): Prose[] => {
    const quantity = claim.fields[measure];
    if (!quantity) return [];
    const text = ({ fields }: IncidentClaim) => quantityText(fields[measure], prose) ?? '';
    const others = near.filter(({ fields }) => fields[measure] !== null);
    const name = measureName(measure, lang, quantity.max ?? 2);
    return [say`${figureOf(claim, text, others)} ${name}`];
  });
  if (items.length === 0) return [];
  const and = prose === 'fr' ? ' et ' : ' and ';
  const list = items.flatMap((item, i) => (i === 0 ? item : [and, ...item]));
  return say`${prose === 'fr' ? ', avec ' : ', with '}${list}`;
}

/** `The United States was reported to have withdrawn staff from Port-au-Prince.` */
export function posturesSentence({ postures, asOf }: Facts, lang: Lang): Prose {
  const recent = postures.filter((claim) => isRecent(claim, asOf));
  const shown = recent.reverse().slice(0, POSTURES_MAX);
  return together(...shown.map((claim) => postureSentence(claim, lang)));
}

function postureSentence(claim: PostureClaim, lang: Lang): Prose {
  const { actor, action, place } = claim.fields;
  const done = cite(actionDone(action, lang), [claim]);
  const when = claim.dated ? formatDate(claim.dated, lang) : '';
  const where = [place, when].filter(Boolean).join(', ');
  const who = partyPhrase(actor, lang);
  if (proseLang(lang) === 'fr') {
    const would = isPlural(actor, lang) ? 'auraient' : 'aurait';
    return sentenceOf(say`${who} ${would} ${done} (${where}).`);
  }
  return sentenceOf(say`${who} was reported to have ${done} (${where}).`);
}

const TROUBLE = ['blocked', 'attacked', 'seized', 'closed', 'open', 'retaken'] as const;

/** What was last said of each site, trouble first, and that no later word is on record. */
export function sitesSentence({ sites }: Facts, lang: Lang): Prose {
  const rank = ({ status }: SiteLine) => TROUBLE.indexOf(status);
  const groups = new Map<string, SiteLine[]>();
  for (const line of [...sites].sort((a, b) => rank(a) - rank(b))) {
    const key = `${line.status} ${line.last.dated}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const shown = [...groups.values()].slice(0, SITES_MAX);
  return together(...shown.map((lines) => siteSentence(lines, lang)));
}

function siteSentence(lines: readonly SiteLine[], lang: Lang): Prose {
  const [first] = lines;
  if (!first) return [];
  const prose = proseLang(lang);
  const and = prose === 'fr' ? ' et ' : ' and ';
  const names = [...lines]
    .sort((a, b) => a.last.start - b.last.start || a.last.entry - b.last.entry)
    .map(({ name, last }) => nameIn(name, last, lang))
    .join(and);
  const status = cite(
    statusName(first.status, lang),
    lines.map(({ last }) => last),
  );
  const day = first.last.dated ? formatDate(first.last.dated, lang) : '';
  return prose === 'fr'
    ? sentenceOf(say`${names} : dernier mot, ${status} (${day}) ; rien depuis.`)
    : sentenceOf(say`${names}: last said to be ${status} (${day}); no later word.`);
}
