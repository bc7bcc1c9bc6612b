import { describe, expect, it } from 'vitest';
import type { Act, Context, Decision } from '../../acts/index.ts';
import { Problem } from '../../kernel/index.ts';
import { openMission, removeMission, renameMission } from './decide.ts';
import { nameIn, namingOn } from './mission.ts';

const context: Context<unknown> = {
  mission: 'house',
  actor: { person: 'per_1', offices: ['owner'] },
  at: '2026-01-01T00:00:00.000Z',
  facts: null,
  id: (prefix) => `${prefix}_1`,
};

/** Given these events, when this is asked. */
function when(act: Act, input: unknown, given: readonly string[] = []): Decision {
  const start = given.reduce(
    (state, type) => act.evolve(state, { type, payload: {}, by: 'x', at: context.at }),
    act.start,
  );
  return act.decide(start, act.input.parse(input), context);
}
const code = (decision: Decision) => (decision instanceof Problem ? decision.code : null);

const opening = { slug: 'haiti', name: { en: 'A mission', fr: '' }, place: 'hti', lead: 'ken' };

describe('opening a mission', () => {
  it('keeps the names that were written, and states by their code', () => {
    expect(when(openMission, opening)).toEqual({
      events: [
        {
          type: 'MissionOpened',
          payload: {
            mission: 'haiti',
            name: { en: 'A mission' },
            place: 'HTI',
            lead: 'KEN',
            sample: false,
          },
        },
      ],
      answer: { mission: 'haiti' },
    });
  });

  it('is refused for a name that was ever given, even after the mission was removed', () => {
    expect(code(when(openMission, opening, ['MissionOpened']))).toBe('missions.name-taken');
    expect(code(when(openMission, opening, ['MissionOpened', 'MissionRemoved']))).toBe(
      'missions.name-taken',
    );
  });

  it('is refused for an address of the program, and for what is no short name', () => {
    expect(code(when(openMission, { ...opening, slug: 'api' }))).toBe('missions.name-reserved');
    for (const slug of ['Haïti', 'a--b', '-a', '1a', 'a b', '', 'x'.repeat(41)])
      expect(openMission.input.safeParse({ ...opening, slug }).success).toBe(false);
    expect(openMission.input.safeParse({ ...opening, name: { en: ' ' } }).success).toBe(false);
  });
});

describe('a mission', () => {
  it('can be renamed and removed only while it is open', () => {
    const renaming = { mission: 'haiti', name: { en: 'Another' }, from: '2025-09-30' };
    expect(code(when(renameMission, renaming))).toBe('missions.unknown');
    expect(when(renameMission, renaming, ['MissionOpened'])).toMatchObject({
      events: [{ type: 'MissionRenamed', on: '2025-09-30' }],
    });
    const removing = { mission: 'haiti' };
    const gone = ['MissionOpened', 'MissionRemoved'];
    expect(code(when(removeMission, removing, gone))).toBe('missions.unknown');
    expect(when(removeMission, removing, ['MissionOpened'])).toMatchObject({
      events: [{ type: 'MissionRemoved' }],
    });
  });

  it('bears on each day the name that held then, and its first before any', () => {
    const namings = [
      { name: { en: 'GSF' }, from: '2025-09' },
      { name: { en: 'MSS' }, from: null },
    ];
    expect(namingOn(namings, '2025-08-31')?.name.en).toBe('MSS');
    expect(namingOn(namings, '2025-09-01')?.name.en).toBe('GSF');
    expect(namingOn([{ name: { en: 'GSF' }, from: '2025-09' }], '2023-01-01')?.name.en).toBe('GSF');
  });

  it('is named in the reader’s language, in English, or in what there is', () => {
    expect(nameIn({ en: 'A', fr: 'B' }, 'fr')).toEqual({ name: 'B', lang: 'fr' });
    expect(nameIn({ en: 'A', fr: 'B' }, 'es')).toEqual({ name: 'A', lang: 'en' });
    expect(nameIn({ ht: 'C' }, 'es')).toEqual({ name: 'C', lang: 'ht' });
  });
});
