// Counts over spans of time, in sentences.
import {
  type Figure,
  type Lang,
  type Prose,
  type ProseLang,
  proseLang,
  quantityText,
  say,
  sentenceOf,
} from '../../kernel/index.ts';
import { cite, figureOf } from '../claims/index.ts';
import { type IncidentClaim, MEASURES, type Measure } from './incident.ts';
import { measureName } from './labels.ts';
import { nameIn } from './names.ts';
import { type Facts, headCounts } from './picture.ts';
import type { Point } from './series.ts';
import { spanPhrase } from './spans.ts';
import type { Report } from './toll.ts';

interface Count {
  readonly measure: Measure;
  readonly claim: IncidentClaim;
}

/** Each measure once, out of reports of one span. */
function countsIn(reports: readonly Report[]): Count[] {
  return MEASURES.flatMap((measure): Count[] => {
    const report = reports.find(({ claim }) => claim.fields[measure] !== null);
    return report ? [{ measure, claim: report.claim }] : [];
  });
}

function number({ measure, claim }: Count, near: readonly IncidentClaim[], prose: ProseLang) {
  const text = ({ fields }: IncidentClaim) => quantityText(fields[measure], prose) ?? '';
  return figureOf(
    claim,
    text,
    near.filter(({ fields }) => fields[measure] !== null),
  );
}

/** `5,915 people were reported killed, 2,708 injured and 647 abducted`. */
function countsProse(counts: readonly Count[], near: readonly IncidentClaim[], lang: Lang): Prose {
  const prose = proseLang(lang);
  const and = prose === 'fr' ? ' et ' : ' and ';
  return counts.flatMap((count, i): Prose => {
    const join = i === 0 ? '' : i === counts.length - 1 ? and : ', ';
    const max = count.claim.fields[count.measure]?.max ?? 2;
    const name = measureName(count.measure, lang, max);
    const people = i === 0 && prose === 'en' ? peopleWere(max) : ' ';
    return [...say`${join}${number(count, near, prose)}`, `${people}${name}`];
  });
}

const peopleWere = (max: number) =>
  max === 1 ? ' person was reported ' : ' people were reported ';

/** The newest and longest counts: `5,915 people were reported killed in 2025`. */
export function headFinding(facts: Facts, lang: Lang): Prose {
  const [first] = countsIn(headCounts(facts));
  const [head] = headCounts(facts);
  if (!first || !head?.span) return [];
  const fr = proseLang(lang) === 'fr';
  const when = spanPhrase(head.span, lang);
  const counts = countsProse([first], facts.incidents, lang);
  const newer = facts.through.some(({ what, stale }) => what === 'counts' && stale);
  const none = fr ? ', et aucun chiffre plus récent' : '; no newer figure is on record';
  return sentenceOf(
    fr
      ? say`${counts} signalés ${when}${newer ? none : ''}`
      : say`${counts} ${when}${newer ? none : ''}`,
  );
}

/** All measures of the newest span, then the last quarter against the one before. */
export function countsSentence(facts: Facts, lang: Lang): Prose {
  const reports = headCounts(facts);
  const [head] = reports;
  if (!head?.span) return [];
  const counts = countsProse(countsIn(reports), facts.incidents, lang);
  const when = spanPhrase(head.span, lang);
  return sentenceOf(
    proseLang(lang) === 'fr'
      ? say`${when}, les sources comptent ${counts}.`
      : say`${when}, ${counts}.`,
  );
}

/** The last quarter with a figure of the first measure, against the quarter before it. */
export function changeSentence(facts: Facts, lang: Lang): Prose {
  const [series] = facts.series;
  const i = series?.points.findLastIndex(({ toll }) => toll !== null) ?? -1;
  const [before, last] = [series?.points[i - 1], series?.points[i]];
  if (!series || !before?.toll || !last?.toll) return [];
  const prose = proseLang(lang);
  const [then, now] = [before, last].map((point) => pointFigure(point, prose));
  const [head] = headCounts(facts);
  if (head?.span?.from === last.span.from)
    return prose === 'fr'
      ? say`Le trimestre d’avant, ${then ?? ''} ${measureName(series.measure, lang)}.`
      : say`In the quarter before, ${then ?? ''} were ${measureName(series.measure, lang)}.`;
  const when = spanPhrase(last.span, lang);
  const name = measureName(series.measure, lang);
  return sentenceOf(
    prose === 'fr'
      ? say`${when} : ${now ?? ''} ${name}, contre ${then ?? ''} le trimestre d’avant.`
      : say`${when}, ${now ?? ''} were ${name}, against ${then ?? ''} in the quarter before.`,
  );
}

function pointFigure({ toll, claims, mark }: Point, prose: ProseLang): Figure {
  const best = toll?.best ?? null;
  const text = quantityText({ min: best, max: best }, prose) ?? '';
  return cite(text, claims, mark === 'reckoned' ? 'reckoned' : undefined);
}

/** The newest count of each side that sources name. */
export function sidesSentence({ reports, incidents }: Facts, lang: Lang): Prose {
  const prose = proseLang(lang);
  const seen = new Set<string>();
  const items = reports.periods.flatMap(({ claim, span }): Prose[] => {
    const { by } = claim.fields;
    const [count] = countsIn([{ claim, others: [], span, tolls: NO_TOLLS }]);
    if (by === null || !count || !span || seen.has(by)) return [];
    seen.add(by);
    const name = measureName(count.measure, lang);
    const who = nameIn(by, claim, lang);
    return [say`${who}, ${number(count, incidents, prose)} ${name} ${spanPhrase(span, lang)}`];
  });
  if (items.length === 0) return [];
  const list = items.flatMap((item, i) => (i === 0 ? item : ['; ', ...item]));
  return prose === 'fr' ? say`Selon l’auteur : ${list}.` : say`By who did it: ${list}.`;
}

const NO_TOLLS = { killed: null, injured: null, abducted: null };
