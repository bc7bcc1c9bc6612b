// Who may do what: every name of every capability, asked for every office and for a visitor, in the
// program and over HTTP. The sentences of the policies say what to expect; the main ones stand below
// by hand too, so that a slip in a sentence does not pass as its own proof.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ANYONE, may, OFFICE_NAMES, type Office } from '../../src/access/index.ts';
import { ask, HOUSE_TREE, perform } from '../../src/acts/index.ts';
import { Problem } from '../../src/kernel/index.ts';
import type { SignedIn } from '../house/serve.ts';
import { Served } from '../house/serve.ts';

type Who = Office | 'anyone';
const EVERYONE: readonly Who[] = [...OFFICE_NAMES, 'anyone'];
const KEEPERS: readonly Who[] = ['owner', 'desk', 'force-generation', 'oversight'];

/** Name → who may, written by hand. */
const BY_HAND: Readonly<Record<string, readonly Who[]>> = {
  'missions.open': ['owner'],
  'missions.remove': ['owner'],
  'missions.list': EVERYONE,
  'people.invite': ['owner'],
  'people.assign-office': ['owner'],
  'people.forget': ['owner'],
  'people.list': ['owner', 'oversight'],
  'people.names': OFFICE_NAMES,
  'people.sign-in': EVERYONE,
  'people.redeem': EVERYONE,
  'sources.add': KEEPERS,
  'sources.show': EVERYONE,
  'claims.accept': KEEPERS,
  'claims.proposals': KEEPERS,
  'claims.choose': ['owner', 'desk', 'oversight'],
  'claims.list': EVERYONE,
  'diplomacy.report-appeal': KEEPERS,
  'mandates.report-obligation': KEEPERS,
  'forces.report-offer': KEEPERS,
  'forces.offers': EVERYONE,
  'record.show': EVERYONE,
};

/** Some eighty names for eight askers, of which the views are answered in full. */
const TABLE_MS = 120_000;

let served: Served;
const browsers = new Map<Who, SignedIn>();

beforeAll(async () => {
  served = await Served.open();
  for (const office of OFFICE_NAMES) browsers.set(office, await somebody(office));
  browsers.set('anyone', { browser: served.visitor(), csrf: '' });
});
afterAll(() => served?.close());

/** Somebody who holds one office, signed in by a link. */
async function somebody(office: Office): Promise<SignedIn> {
  const input = { offices: [office] };
  const { link } = (await served.test.act('people.invite', input, { mission: HOUSE_TREE })) as {
    link: string;
  };
  const browser = served.visitor();
  const { answer } = (await browser.call('/api/house/people.redeem', { link })).json() as {
    answer: { csrf: string };
  };
  return { browser, csrf: answer.csrf };
}

const names = () => [...served.test.house.acts.keys(), ...served.test.house.views.keys()];
const actorOf = (who: Who): Actor =>
  who === 'anyone' ? ANYONE : { person: `per_${who}`, offices: [who] };
const treeOf = (name: string) => {
  const owner = served.test.house.capabilities.find((each) => name.startsWith(`${each.name}.`));
  return owner?.tree === 'house' ? HOUSE_TREE : 'haiti';
};

/** An input that no act takes: permission is asked before it is looked at, so nothing happens. */
const NO_INPUT: unknown = [];

async function asked(name: string, who: Who): Promise<boolean> {
  const { house } = served.test;
  const where = { mission: treeOf(name), actor: actorOf(who) };
  try {
    if (house.acts.has(name)) await perform(house, { ...where, act: name, input: NO_INPUT });
    else await ask(house, { ...where, view: name, query: NO_INPUT, lang: 'en' });
    return true;
  } catch (error) {
    if (error instanceof Problem) return error.code !== 'acts.not-allowed';
    throw error;
  }
}

async function askedByHttp(name: string, who: Who): Promise<boolean> {
  const { browser, csrf } = browsers.get(who) as SignedIn;
  const path = `/api/${treeOf(name)}/${name}`;
  const answer = served.test.house.acts.has(name)
    ? await browser.call(path, NO_INPUT, csrf ? { 'x-csrf-token': csrf } : {})
    : await browser.go(`${path}?none-such=1`);
  expect(answer.status, `${name} for ${who}: ${answer.text}`).toBeLessThan(500);
  if (answer.status !== 403) return true;
  expect((answer.json() as { code: string }).code).toBe('acts.not-allowed');
  return false;
}

async function table(
  askOne: (name: string, who: Who) => Promise<boolean>,
): Promise<Record<string, Who[]>> {
  const found: Record<string, Who[]> = {};
  for (const name of names()) {
    const allowed = await Promise.all(EVERYONE.map((who) => askOne(name, who)));
    found[name] = EVERYONE.filter((_, i) => allowed[i]);
  }
  return found;
}

const bySentences = () =>
  Object.fromEntries(
    names().map((name) => [
      name,
      EVERYONE.filter((who) => may(served.test.house.policy, actorOf(who), name)),
    ]),
  );

describe('who may', () => {
  it(
    'is what the sentences say, for every name and every office',
    async () => {
      expect(await table(asked)).toEqual(bySentences());
    },
    TABLE_MS,
  );

  it(
    'is the same over HTTP, with a real session for every office',
    async () => {
      expect(await table(askedByHttp)).toEqual(bySentences());
    },
    TABLE_MS,
  );

  it('is what was written by hand for the main names', () => {
    const sentences = bySentences();
    for (const [name, who] of Object.entries(BY_HAND))
      expect([name, sentences[name]]).toEqual([
        name,
        EVERYONE.filter((each) => who.includes(each)),
      ]);
  });

  it('writes nothing by being asked', async () => {
    expect(await served.entries()).toBe(0);
  });

  it('counts an office held in one mission there, and nowhere else', async () => {
    const { house } = served.test;
    await served.test.act(
      'missions.open',
      { slug: 'elsewhere', name: { en: 'Elsewhere' }, place: 'KEN' },
      { mission: HOUSE_TREE },
    );
    const desk = await somebody('reader');
    const { me } = (await desk.browser.go('/api/house/people.me')).json() as {
      me: { person: string };
    };
    const held = { person: me.person, office: 'desk', within: 'elsewhere' };
    await served.test.act('people.assign-office', held, { mission: HOUSE_TREE });
    const statuses: number[] = [];
    for (const mission of ['elsewhere', 'haiti']) {
      const path = `/api/${mission}/sources.add`;
      const headers = { 'x-csrf-token': desk.csrf };
      statuses.push((await desk.browser.call(path, NO_INPUT, headers)).status);
    }
    expect(statuses).toEqual([400, 403]);
    expect((await house.store.head('elsewhere')).size).toBe(0);
  });
});
