// Every "no" as a page says it: in English as it is registered, in French from the catalogue. What
// a rule filled in itself (why a field is wrong, what a file is) is put into French where the
// catalogue knows it and stays as it is where not; what was typed is never touched.
import { filled, type Lang, type Problem } from '../../kernel/index.ts';
import { typeset } from '../marks/typeset.ts';
import acts from './fr/problems/acts.json';
import cases from './fr/problems/cases.json';
import certificates from './fr/problems/certificates.json';
import claims from './fr/problems/claims.json';
import clearance from './fr/problems/clearance.json';
import diplomacy from './fr/problems/diplomacy.json';
import imports from './fr/problems/imports.json';
import mandates from './fr/problems/mandates.json';
import missions from './fr/problems/missions.json';
import money from './fr/problems/money.json';
import needs from './fr/problems/needs.json';
import parts from './fr/problems/parts.json';
import people from './fr/problems/people.json';
import presence from './fr/problems/presence.json';
import promises from './fr/problems/promises.json';
import record from './fr/problems/record.json';
import reports from './fr/problems/reports.json';
import screening from './fr/problems/screening.json';
import server from './fr/problems/server.json';
import sources from './fr/problems/sources.json';
import training from './fr/problems/training.json';
import vetting from './fr/problems/vetting.json';
import { type Key, pageLang, words } from './words.ts';

/** What was refused and its cure, each without its full stop. */
export interface Told {
  readonly title: string;
  readonly remedy: string;
}

/** By the code of the problem, with the same `{fields}` as in English. */
export const PROBLEMS_FR: Readonly<Record<string, Told>> = {
  ...acts,
  ...cases,
  ...certificates,
  ...claims,
  ...clearance,
  ...diplomacy,
  ...imports,
  ...mandates,
  ...missions,
  ...money,
  ...needs,
  ...people,
  ...presence,
  ...promises,
  ...record,
  ...reports,
  ...screening,
  ...server,
  ...sources,
  ...training,
  ...vetting,
};

const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = parts;

/** The details that hold words of a closed set, and where those stand among the labels. */
const LABELS: Readonly<Record<string, string>> = {
  decision: 'review.decision',
  kind: 'claim.kind',
  office: 'people.office',
  offices: 'people.office',
  outcome: 'case.outcome',
};

/** The problem in the language of the page; in English where the page has another than French. */
export function told(problem: Problem, lang: Lang): Told {
  const french = pageLang(lang) === 'fr' ? PROBLEMS_FR[problem.code] : undefined;
  if (!french) return { title: problem.message, remedy: problem.remedy };
  const detail = Object.fromEntries(
    Object.entries(problem.detail).map(([name, value]) => [name, partInFrench(name, value)]),
  );
  return {
    title: filled(typeset(french.title, 'fr'), detail),
    remedy: filled(typeset(french.remedy, 'fr'), detail),
  };
}

/** One detail in French, or as it is where the catalogue does not know it. */
export function partInFrench(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (name === 'offices') return value.split(', ').map(officeInFrench).join(', ');
  return label(name, value) ?? part(name, value) ?? value;
}

const officeInFrench = (office: string) =>
  label('offices', office) ?? part('offices', office) ?? office;

function label(name: string, value: string): string | null {
  const group = LABELS[name];
  if (!group || !/^[a-z_-]+$/.test(value)) return null;
  const key = `${group}.${value}`;
  const said = words('fr')(key as Key);
  return said === key ? null : said;
}

function part(name: string, value: string): string | null {
  const known = PARTS[name];
  if (!known) return null;
  const exact = known[value];
  if (exact !== undefined) return typeset(exact, 'fr');
  for (const [english, french] of Object.entries(known)) {
    const values = english.includes('{') ? matched(english, value) : null;
    if (values) return filled(typeset(french, 'fr'), values);
  }
  return null;
}

/** The values at the `{fields}` of a text; null where the text is another. */
function matched(text: string, value: string): Readonly<Record<string, string>> | null {
  const pattern = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+)');
  return new RegExp(`^${pattern}$`, 's').exec(value)?.groups ?? null;
}
