// A mission's short name is the first part of its addresses, so no page of the program may begin
// with a part that a mission could be named.
import { describe, expect, it } from 'vitest';
import { missions } from '../../src/capabilities/missions/index.ts';
import { must, Problem } from '../../src/kernel/index.ts';
import { PAGES } from '../../src/web/pages.ts';

/** First parts that the server itself answers. */
const OF_THE_SERVER = ['api', 'assets', 'enter', 'house'];

describe('an address', () => {
  it('of the program is never a mission’s', () => {
    const open = must(
      missions.acts.find(({ name }) => name === 'missions.open'),
      'missions.open is there',
    );
    const firsts = PAGES.map(({ path }) => path.split('/')[1] ?? '');
    const taken = firsts.filter((part) => part !== '' && !part.startsWith(':'));
    expect(taken.length).toBeGreaterThan(1);
    for (const slug of new Set([...taken, ...OF_THE_SERVER])) {
      const input = open.input.parse({ slug, name: { en: 'A mission' }, place: 'HTI' });
      const decision = open.decide(open.start, input, null as never);
      expect([slug, decision instanceof Problem && decision.code]).toEqual([
        slug,
        'missions.name-reserved',
      ]);
    }
  });
});
