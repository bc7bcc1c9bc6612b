// Loads a sample mission through the real acts: every digest is added as a source, read by the
// engine, and reviewed by a marked sample reviewer whose decisions lie beside the digest. Nothing
// is typed into a table behind the engine's back. A load that was cut off goes on where it
// stopped.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor, Office } from '../access/index.ts';
import { ask, type House, OFFICE_NAMES, perform, z } from '../acts/index.ts';
import { assert } from '../kernel/index.ts';
import { performActs } from './acts.ts';
import { type Digest, digestForm, type MissionSample, missionForm } from './forms.ts';
import { review } from './review.ts';

/** The program itself, which may open a mission and invite its reviewer. */
const HOUSE: Actor = { person: 'house', offices: ['owner', 'oversight'] };
const REVIEWER_NAME = 'Sample reviewer (invented)';

export interface Loading {
  readonly house: House;
  /**
   * The folder of one sample: `mission.json`, `sources/` with a `.txt` and a `.json` each, and
   * `acts/` with lists of acts that follow.
   */
  readonly folder: string;
  onStep(text: string): void;
}

/** @returns the slug of the mission; null when it is whole already, or has been removed. */
export async function loadSample({ house, folder, onStep }: Loading): Promise<string | null> {
  const sample = missionForm.parse(await json(join(folder, 'mission.json')));
  const { slug } = sample.mission;
  if (!(await opened(house, sample))) return null;
  const person = peopleOf(house, slug);
  const digests = await digestsIn(folder);
  const last = digests.at(-1);
  const read = last === undefined || (await whole(house, slug, last));
  if (!read) {
    const reviewer = await person('desk');
    let done = 0;
    for (const digest of digests) {
      await review(house, slug, reviewer, digest);
      done++;
      if (done % 20 === 0 || done === digests.length)
        onStep(`Sample mission: ${done} of ${digests.length} sources read and reviewed …`);
    }
    await followUps(house, sample);
  }
  const acts = await performActs({ house, mission: slug, folder, viewer: HOUSE, person });
  if (acts > 0) onStep(`Sample mission: ${acts} acts performed after the review …`);
  return read && acts === 0 ? null : slug;
}

/** False when the mission has been removed, so that it does not come back at the next start. */
async function opened(house: House, { mission, renames }: MissionSample): Promise<boolean> {
  const call = { mission: 'house', actor: HOUSE };
  const { missions } = (await ask(house, {
    ...call,
    view: 'missions.list',
    query: {},
    lang: 'en',
  })) as { missions: readonly { mission: string }[] };
  if (missions.some((each) => each.mission === mission.slug)) return true;
  const before = await house.store.stream('house', `mission:${mission.slug}`);
  if (before.length > 0) return false;
  await perform(house, { ...call, act: 'missions.open', input: { ...mission, sample: true } });
  for (const rename of renames)
    await perform(house, {
      ...call,
      act: 'missions.rename',
      input: { mission: mission.slug, ...rename },
    });
  return true;
}

async function whole(house: House, mission: string, last: Digest): Promise<boolean> {
  const { sources } = (await ask(house, {
    ...{ mission, view: 'sources.list', query: {}, actor: HOUSE, lang: 'en' },
  })) as { sources: readonly { id: string; name: string | null }[] };
  const source = sources.find(({ name }) => name === last.name);
  if (!source) return false;
  const { proposals } = (await ask(house, {
    ...{ mission, view: 'claims.proposals', query: { source: source.id, open: true } },
    ...{ actor: HOUSE, lang: 'en' },
  })) as { proposals: readonly unknown[] };
  return proposals.length === 0;
}

/**
 * The people of the sample: one of each office and number for each load, invited when first asked
 * for, marked as invented in name. `desk` is the reviewer.
 */
function peopleOf(house: House, mission: string): (name: string) => Promise<Actor> {
  const known = new Map<string, Promise<Actor>>();
  return (asked) => {
    const found = known.get(asked) ?? invited(house, mission, asked);
    known.set(asked, found);
    return found;
  };
}

async function invited(house: House, within: string, asked: string): Promise<Actor> {
  const [office = '', number = '1'] = asked.split(' ');
  const offices = [z.enum(OFFICE_NAMES as [Office]).parse(office)];
  const name = asked === 'desk' ? REVIEWER_NAME : `Sample ${office} ${number} (invented)`;
  const { answer } = await perform(house, {
    mission: 'house',
    act: 'people.invite',
    input: { name, offices, within },
    actor: HOUSE,
  });
  const person = (answer as { person?: string }).person;
  assert(person, 'an invitation names the person');
  return { person, offices };
}

async function digestsIn(folder: string): Promise<Digest[]> {
  const names = (await readdir(join(folder, 'sources'))).filter((name) => name.endsWith('.txt'));
  return Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, 'sources', name);
      const form = digestForm.parse(await json(path.replace(/\.txt$/, '.json')));
      return { ...form, name, bytes: await readFile(path) };
    }),
  );
}

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** Questions that somebody must follow up, each from a claim of the sample. */
async function followUps(house: House, { mission, cases }: MissionSample): Promise<void> {
  if (cases.length === 0) return;
  const call = { mission: mission.slug, actor: HOUSE };
  const { claims } = (await ask(house, {
    ...call,
    view: 'claims.list',
    query: {},
    lang: 'en',
  })) as { claims: readonly { id: string; quote: string }[] };
  for (const { quote, input } of cases) {
    const claim = claims.find((each) => each.quote.includes(quote));
    assert(claim, `no claim of the sample has the words “${quote}”`);
    await perform(house, { ...call, act: 'cases.open', input: { ...input, claim: claim.id } });
  }
}
