// One act, one name: each act and each view has the same name as route, permission, verb of the
// command line, operation of the API's description, and `act` of the entries that it makes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act, View } from '../../src/acts/index.ts';
import { helpVerb, OWN_VERBS } from '../../src/cli/verbs/help.ts';
import { Served } from '../house/serve.ts';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example?: unknown }>>;
  };
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

let served: Served;
let paths: Paths;
beforeAll(async () => {
  served = await Served.open();
  const description = (await served.visitor().go('/api/openapi.json')).json() as { paths: Paths };
  paths = description.paths;
});
afterAll(() => served?.close());

const acts = (): Act[] => [...served.test.house.acts.values()];
const views = (): View[] => [...served.test.house.views.values()];
const names = () => [...acts(), ...views()].map(({ name }) => name);

function routeOf(name: string): string {
  const owner = served.test.house.capabilities.find((each) => name.startsWith(`${each.name}.`));
  return `/api/${owner?.tree === 'house' ? 'house' : '{mission}'}/${name}`;
}

describe('the one name of an act', () => {
  it('is its capability and a verb, in small letters', () => {
    expect(names().length).toBeGreaterThan(20);
    for (const name of names()) expect(name).toMatch(/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/);
  });

  it('is its route and the operationId of its description', () => {
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId, tags }]) => ({
        path,
        method,
        operationId,
        tags,
      })),
    );
    const expected = [
      ...acts().map(({ name }) => ({ method: 'post', name })),
      ...views().map(({ name }) => ({ method: 'get', name })),
    ].map(({ method, name }) => ({
      path: routeOf(name),
      method,
      operationId: name,
      tags: [name.split('.')[0]],
    }));
    const sorted = <T extends { operationId: string }>(all: T[]) =>
      all.sort((a, b) => (a.operationId < b.operationId ? -1 : 1));
    expect(sorted(described)).toEqual(sorted(expected));
  });

  it('is its permission, and no sentence speaks of a name that is not there', () => {
    const { policy } = served.test.house;
    const spoken = new Set(policy.flatMap((sentence) => sentence.may));
    expect([...spoken].sort()).toEqual(names().sort());
    for (const { because } of policy) expect(because).toMatch(/^[A-Z].*\.$/s);
  });

  it('is its verb of the command line, with help', () => {
    const rooms = served.test.house.capabilities.map(({ name }) => name);
    for (const { name } of OWN_VERBS) expect(rooms).not.toContain(name);
    for (const name of names()) {
      const lines: string[] = [];
      const out = (text: string) => lines.push(text);
      helpVerb(served.test.house, name.split('.'), {
        ...{ out, err: out, colours: false, columns: 100 },
      });
      expect(lines[0]).toBe(`muster ${name.replace('.', ' ')}`);
    }
  });

  it('stands in the entries that it makes', async () => {
    const { test } = served;
    const text = 'Kenya said it would send 1,000 police.';
    await test.act('sources.add', { text });
    const invited = { name: 'Marie', offices: ['desk'] };
    await test.act('people.invite', invited, { mission: 'house' });
    const { entries } = test.house.store;
    const written = [
      ...(await entries.call(test.house.store, 'haiti')),
      ...(await entries.call(test.house.store, 'house')),
    ];
    expect(written.map(({ act }) => act)).toEqual([
      'sources.add',
      'missions.open',
      'people.invite',
    ]);
    for (const { act, type } of written) {
      expect(test.house.acts.has(act)).toBe(true);
      expect(type).toMatch(/^[A-Z][A-Za-z]+$/);
    }
  });

  it('has an example that its own form takes, in its description too', () => {
    for (const act of acts()) {
      const parsed = act.input.safeParse(act.example);
      expect(parsed.success, `${act.name}: ${parsed.error?.message}`).toBe(true);
      const operation = paths[routeOf(act.name)]?.post;
      const body = operation?.requestBody?.content['application/json'];
      expect(body?.example).toEqual(act.example);
    }
  });
});
