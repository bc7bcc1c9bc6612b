// The acts of a sample that no claim makes: instruments, gates, engagements, waivers. Each file
// under `acts/` is a list of steps, performed in order through the real acts by marked people of
// the sample. A step has a key, so a load that was cut off, or a newer sample, performs only what
// is new.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Actor } from '../access/index.ts';
import { ask, type House, perform } from '../acts/index.ts';
import { assert, must } from '../kernel/index.ts';
import { actsForm, type Step } from './forms.ts';
import { filled, type Lookups } from './references.ts';

export interface Acting {
  readonly house: House;
  readonly mission: string;
  /** The folder of the sample; its steps lie in `acts/`. */
  readonly folder: string;
  /** Who looks up what an input points at: whoever may see all of it. */
  readonly viewer: Actor;
  /** The person of the sample who bears this name: `desk`, `desk 2`, `oversight`. */
  person(name: string): Promise<Actor>;
}

type Keyed = Step & { readonly key: string; readonly place: string };

/** @returns how many steps were performed now */
export async function performActs(acting: Acting): Promise<number> {
  const { house, mission } = acting;
  const lookups = lookupsOf(acting);
  let done = 0;
  for (const step of await stepsIn(acting.folder)) {
    const { key, place, act, by, name } = step;
    const before = await house.store.keyed(mission, key);
    if (before) {
      lookups.keep(name, before.payload);
      continue;
    }
    try {
      const call = { mission, actor: await acting.person(by) };
      const { answer } = step.sheet
        ? await takeSheet(acting, step, call)
        : await perform(house, { ...call, act, key, input: await filled(step.input, lookups) });
      const entry = await house.store.keyed(mission, key);
      lookups.keep(name, { ...(entry?.payload as object), ...(answer as object) });
    } catch (error) {
      throw new Error(`the sample stops at ${place} (${act})`, { cause: error });
    }
    done++;
  }
  return done;
}

/** The good rows of a spreadsheet, as somebody would take them; what must be mended is left. */
async function takeSheet(
  { house, folder }: Acting,
  { act, key, sheet }: Keyed,
  call: { readonly mission: string; readonly actor: Actor },
) {
  const { file, values, columns, answers } = must(sheet, 'a step with a spreadsheet');
  const content = (await readFile(join(folder, file))).toString('base64');
  const doing = (name: string, input: object, once: string | null = null) =>
    perform(house, { ...call, act: name, input, key: once });
  const opened = await doing('imports.open-sheet', {
    ...{ act, values, file: { name: basename(file), content } },
  });
  const of = { import: (opened.answer as { import: string }).import };
  if (Object.keys({ ...columns, ...answers }).length > 0)
    await doing('imports.map-columns', { ...of, columns, answers });
  const taken = await doing('imports.take-rows', { ...of, take: 'good-rows' }, key);
  if ((taken.answer as { rest: number }).rest > 0) await doing('imports.discard', of);
  return taken;
}

async function stepsIn(folder: string): Promise<Keyed[]> {
  const all = await readdir(folder);
  if (!all.includes('acts')) return [];
  const names = (await readdir(join(folder, 'acts'))).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(
    names.sort().map(async (file) => {
      const { acts } = actsForm.parse(
        JSON.parse(await readFile(join(folder, 'acts', file), 'utf8')),
      );
      return acts.map((step, i) => {
        const place = `${file}, step ${step.name ?? i + 1}`;
        return { ...step, place, key: `sample:${file}:${step.name ?? i}` };
      });
    }),
  );
  return files.flat();
}

interface SourceSeen {
  readonly id: string;
  readonly name: string | null;
}

interface ClaimSeen {
  readonly id: string;
  readonly quote: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

interface SubjectSeen {
  readonly subject: string;
  readonly kind: string;
  readonly contingent: string;
  readonly people: number;
}

/** Finds in a list that was asked for once, and asks again where it is not there. */
function kept<A, T>(look: () => Promise<A>, listOf: (answer: A) => readonly T[]) {
  let list: readonly T[] = [];
  return async (fits: (each: T) => boolean): Promise<T | undefined> => {
    const found = list.find(fits);
    if (found) return found;
    list = listOf(await look());
    return list.find(fits);
  };
}

interface Kept extends Lookups {
  keep(name: string | undefined, answer: unknown): void;
}

function lookupsOf({ house, mission, viewer, person }: Acting): Kept {
  const answers = new Map<string, Readonly<Record<string, unknown>>>();
  const see = (view: string, query: object) =>
    ask(house, { mission, view, query, actor: viewer, lang: 'en' });
  const sources = kept(
    async () => (await see('sources.list', {})) as { sources: readonly SourceSeen[] },
    ({ sources: all }) => all,
  );
  const claims = kept(
    async () => (await see('claims.list', {})) as { claims: readonly ClaimSeen[] },
    ({ claims: all }) => all,
  );
  const source = async (file: string) => {
    const found = await sources(({ name }) => name === file);
    return must(found?.id, `no source is named ${file}`);
  };
  return {
    source,
    async passage(file, words) {
      const id = await source(file);
      const { text } = (await see('sources.show', { source: id })) as { text: string };
      const start = text.indexOf(words);
      assert(start >= 0, `${file} does not have the words “${words}”`);
      return { source: id, start, end: start + words.length };
    },
    async claim(words, { kind, of }) {
      const found = await claims(
        (claim) =>
          claim.quote.includes(words) &&
          (kind === null || claim.kind === kind) &&
          (of === null || Object.values(claim.fields).includes(of)),
      );
      return must(found?.id, `no claim of the sample has the words “${words}”`);
    },
    async answer(step, field) {
      const answer = must(answers.get(step), `no earlier step is named ${step}`);
      const found = must(answer[field], `the step ${step} has answered no ${field}`);
      // An answer of an earlier load is read from its entry, where a thing may stand whole.
      return typeof found === 'object' ? must((found as { id?: string }).id, field) : found;
    },
    async subject({ of, kind, nth }) {
      const { rows } = (await see('vetting.diligence', {})) as { rows: readonly SubjectSeen[] };
      const fit = rows
        .filter((each) => each.kind === kind && each.contingent === of)
        .sort((a, b) => b.people - a.people || (a.subject < b.subject ? -1 : 1));
      return must(fit[nth - 1]?.subject, `no ${kind} ${nth} of ${of} is on a roster`);
    },
    async person(name) {
      return (await person(name)).person;
    },
    keep(name, answer) {
      if (name) answers.set(name, answer as Readonly<Record<string, unknown>>);
    },
  };
}
