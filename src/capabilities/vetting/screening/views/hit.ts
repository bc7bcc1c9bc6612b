// One hit in two columns: the officer as the vault has them, for who has said today why they look;
// the entry as the list has it; and what each likeness adds to the score.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import {
  EVIDENCE_FEATURES,
  explanationOf,
  type Listed,
  SCREENING_THRESHOLD,
} from '../../../../engines/screening/index.ts';
import { Problem, proseLang } from '../../../../kernel/index.ts';
import { named } from '../../../claims/index.ts';
import { readParts } from '../../lists/views/read.ts';
import { listsAt } from '../../lists/views/steps.ts';
import type { Officer } from '../../roster/member.ts';
import { openedBy } from '../../roster/views/looks.ts';
import { HIT_ANSWERS, type HitNow } from '../hit.ts';
import { CHANGE_NAMES, FEATURE_NAMES, HOW_NAMES } from '../labels.ts';
import { SCREEN_PROBLEMS } from '../problems.ts';
import { catalogued, inUse } from './catalogue.ts';
import { asPerson, noteField } from './facts.ts';
import { hitRow, hitRows } from './hits.ts';
import { hitsAt, stepsAt } from './steps.ts';

const listedView = z.object({
  name: z.string(),
  aliases: z.array(z.object({ text: z.string(), weak: z.boolean() })),
  births: z.array(z.string()),
  birthPlaces: z.array(z.string()),
  nationalities: z.array(z.string()),
  sex: z.enum(['m', 'f']).nullable(),
  documents: z.array(z.string()),
  programme: z.string().nullable(),
});

const officerView = z.object({
  name: z.string(),
  born: z.string().nullable(),
  birthPlace: z.string().nullable(),
  nationality: z.string().nullable(),
  sex: z.string().nullable(),
  document: z.string().nullable(),
});

const becauseView = z.object({
  /** The name of the list that came nearest. */
  against: z.string(),
  score: z.number(),
  same: z.array(z.string()),
  pairs: z.array(z.object({ how: z.string(), a: z.string(), b: z.string() })),
  onlyFirst: z.array(z.string()),
  onlySecond: z.array(z.string()),
  /** Natural logarithms of odds, for (above zero) or against. */
  weights: z.array(
    z.object({ feature: z.enum(EVIDENCE_FEATURES), name: z.string(), weight: z.number() }),
  ),
  turn: z.object({ name: z.string(), score: z.number() }).nullable(),
});

const answer = z.object({
  hit: hitRow,
  /** Whether this actor has said today why they look. */
  opened: z.boolean(),
  officer: officerView.nullable(),
  listed: listedView.nullable(),
  because: becauseView.nullable(),
  changedNames: z.array(z.string()),
  decided: z
    .object({
      answer: z.enum(HIT_ANSWERS),
      by: z.string(),
      second: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  note: z.string().nullable(),
  /** What was said of it before, the first first. */
  history: z.array(
    z.object({
      type: z.enum(['found', 'gone', 'answered', 'confirmed']),
      at: z.string(),
      by: z.string(),
      answer: z.enum(HIT_ANSWERS).nullable(),
      agrees: z.boolean().nullable(),
    }),
  ),
  threshold: z.number(),
});
export type HitView = z.infer<typeof answer>;

export const hit = defineView({
  name: 'vetting.hit',
  says: 'One hit: the person beside the entry, what each likeness weighs, what was answered.',
  query: z.object({ hit: z.string() }),
  answer,
  async look({ hit: id }, reach, asking) {
    const { mission, clocks, lang } = asking;
    const row = (await hitRows(reach, asking)).find((each) => each.hit === id);
    const found = (await hitsAt(reach, mission, clocks)).get(id);
    if (!row || !found) throw new Problem(SCREEN_PROBLEMS.noHit, { hit: id });
    const opened = await isOpened(reach, asking, row);
    const kept = opened ? await reach.vault.get(found.person) : null;
    const officer = (kept?.officer ?? null) as unknown as Officer | null;
    const listed = await entryOf(reach, asking, found);
    const { decided } = found;
    return {
      ...{ hit: row, opened, threshold: SCREENING_THRESHOLD },
      officer: officer && {
        ...{ name: officer.name, born: officer.born, birthPlace: officer.birthPlace },
        ...{ nationality: officer.nationality, sex: officer.sex, document: officer.document },
      },
      listed: listed && listedOf(listed, asking),
      because: officer && listed ? await because(reach, asking, { found, officer }) : null,
      changedNames: found.changed.map((change) => CHANGE_NAMES[proseLang(lang)][change]),
      decided,
      note: typeof kept?.[noteField(id)] === 'string' ? String(kept[noteField(id)]) || null : null,
      history: (await stepsAt(reach, mission, clocks)).filter((step) => step.hit === id),
    };
  },
  // A table that is taken away holds no names.
  rows: ({ hit: row }) => [row],
});

async function isOpened(
  reach: Reach,
  asking: Asking,
  { person, contingent }: { readonly person: string; readonly contingent: string | null },
): Promise<boolean> {
  const rosters = await openedBy(reach, asking, 'roster');
  if (rosters.has(null) || (contingent !== null && rosters.has(contingent))) return true;
  return (await openedBy(reach, asking, 'person')).has(person);
}

/** The entry as the newest version says it, or the last that had it. */
async function entryOf(
  reach: Reach,
  { mission, clocks }: Asking,
  found: HitNow,
): Promise<Listed | null> {
  const kept = (await listsAt(reach, mission, clocks)).find(({ list }) => list === found.list);
  const last = kept?.versions.at(-1);
  for (const version of [last, kept?.versions[found.version - 1]]) {
    if (!version) continue;
    const { listed } = await readParts(reach, version.parts);
    const entry = listed.find(({ id }) => id === found.entry);
    if (entry) return entry;
  }
  return null;
}

function listedOf(listed: Listed, { lang }: Asking): z.infer<typeof listedView> {
  const [main, ...rest] = listed.names;
  return {
    name: main?.text ?? '',
    aliases: rest.map(({ text, rank }) => ({ text, weak: rank === 'low' })),
    births: listed.births.map(({ from, to }) => (from === to ? dayOf(from) : spanOf(from, to))),
    birthPlaces: [...listed.birthPlaces],
    nationalities: listed.nationalities.map((code) => nameOf(code, lang)),
    ...{ sex: listed.sex, documents: [...listed.documents], programme: listed.programme },
  };
}

const nameOf = (code: string, lang: Asking['lang']): string =>
  new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? named(code, lang).name;

/** 19590318 as 1959-03-18; a whole year or month as such. */
function dayOf(number: number): string {
  const text = String(number).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

function spanOf(from: number, to: number): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return `${first.slice(0, 4)}–${last.slice(0, 4)}`;
}

async function because(
  reach: Reach,
  { mission, clocks, lang }: Asking,
  { found, officer }: { readonly found: HitNow; readonly officer: Officer },
): Promise<z.infer<typeof becauseView> | null> {
  const { screening, versionOf } = await catalogued(
    reach,
    inUse(await listsAt(reach, mission, clocks)),
  );
  const person = asPerson(officer);
  const hit = screening
    .screen(person)
    .find(
      ({ list, listed }) => versionOf.get(list)?.list === found.list && listed.id === found.entry,
    );
  if (!hit) return null;
  const said = proseLang(lang);
  const { same, pairs, onlyFirst, onlySecond, weights, turn } = explanationOf(person, hit);
  return {
    ...{ against: hit.said.text, score: hit.score },
    ...{ same: [...same], onlyFirst: [...onlyFirst], onlySecond: [...onlySecond] },
    pairs: pairs.map(({ how, a, b }) => ({ how: HOW_NAMES[said][how], a, b })),
    weights: weights.map(({ feature, weight }) => ({
      ...{ feature, weight, name: FEATURE_NAMES[said][feature] },
    })),
    turn: turn && { name: FEATURE_NAMES[said][turn.feature], score: turn.score },
  };
}
