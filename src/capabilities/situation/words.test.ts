import { describe, expect, it } from 'vitest';
import { claimed, nth, type Said } from '../../../tests/material/claims.ts';
import { citedIn, type Lang, plain } from '../../kernel/index.ts';
import { reportIncident, reportPosture, reportSite } from './decide.ts';
import { factsFrom, type Given } from './picture.ts';
import { answerOf } from './words.ts';

function answer(said: readonly Said[], lang: Lang, asOf = '2023-07-31', hidden = 0) {
  const claims = claimed(said);
  const of = (kind: string) => claims.filter((claim) => claim.kind === kind) as never;
  const kinds = { incidents: of('incident'), postures: of('posture'), sites: of('site') };
  const told = answerOf(factsFrom({ asOf, hidden, ...kinds } as Given), lang);
  const text = (prose: Parameters<typeof plain>[0]) =>
    plain(prose).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  return {
    finding: text(told.finding),
    answer: told.answer.map(text),
    doubts: told.doubts.map(({ head, text: prose }) => `${head}: ${text(prose)}`),
    cited: [told.finding, ...told.answer].flatMap(citedIn),
  };
}

const source = { id: 'a', publishedOn: '2023-07-31', publisher: 'Time News' };
const JULY: Said[] = [
  {
    ...{ act: reportIncident, source, quote: 'the deaths of dozens in a rural valley' },
    fields: { type: 'killing', killed: '>=24', by: 'armed gangs' },
  },
  {
    ...{ act: reportPosture, source },
    fields: { actor: 'USA', action: 'withdraw', place: 'Port-au-Prince' },
  },
  ...['main fuel terminal', 'port'].map((name) => ({
    ...{ act: reportSite, source, fields: { name, status: 'blocked' } },
  })),
];
const count = (on: string, until: string, fields: object): Said => ({
  ...{ act: reportIncident, fields: { type: 'killing', place: 'Haiti', ...fields }, on, until },
});
const QUARTERS = [
  count('2025-04', '2025-06', { killed: 1520 }),
  count('2025-04', '2025-06', { type: 'attack', injured: 609 }),
  count('2025-07', '2025-09', { killed: 1247 }),
];

describe('what happens there', () => {
  it('is told from events where no count is on record, and says so', () => {
    const told = answer(JULY, 'en');
    expect(told.finding).toBe(
      'At least 24 people were reported killed by armed gangs; no count for the country is on ' +
        'record',
    );
    expect(told.answer).toEqual([
      'No count for the country is on record on this day. A killing, with at least 24 killed, ' +
        'was reported (published 31 July 2023; day not given): “the deaths of dozens in a rural ' +
        'valley”.',
      'The United States was reported to have withdrawn staff (Port-au-Prince, 31 July 2023). ' +
        'Main fuel terminal and port: last said to be blocked (31 July 2023); no later word.',
    ]);
    expect(told.cited).toEqual(expect.arrayContaining([1, 2, 3, 4].map(nth)));
  });

  it('quotes the words of a source in another language', () => {
    const told = answer(JULY, 'fr');
    expect(told.finding).toBe(
      'Au moins 24 morts signalés, attribués à « armed gangs » ; aucun décompte pour le pays',
    );
    expect(told.answer[1]).toBe(
      'Les États-Unis auraient retiré du personnel (Port-au-Prince, 31 juillet 2023). « main ' +
        'fuel terminal » et « port » : dernier mot, blocage (31 juillet 2023) ; rien depuis.',
    );
  });

  it('is told from counts where there are any, the last quarter against the one before', () => {
    expect(answer(QUARTERS, 'en', '2025-10-15')).toMatchObject({
      finding: '1,247 people were reported killed from July to September 2025',
      answer: [
        'From July to September 2025, 1,247 people were reported killed. In the quarter before, ' +
          '1,520 were killed.',
      ],
    });
    expect(answer(QUARTERS, 'fr', '2025-10-15').answer).toEqual([
      'De juillet à septembre 2025, les sources comptent 1 247 morts. Le trimestre d’avant, ' +
        '1 520 morts.',
    ]);
    expect(answer(QUARTERS.slice(0, 2), 'en', '2025-07-15').answer[0]).toBe(
      'From April to June 2025, 1,520 people were reported killed and 609 injured.',
    );
  });

  it('says in the finding and the doubts that the counts are stale', () => {
    const { finding, doubts } = answer(QUARTERS, 'en', '2026-04-10');
    expect(finding).toContain('; no newer figure is on record');
    expect(doubts[0]).toBe(
      'Data through: Counts 30 September 2025 (192 days before this day, stale by the rule of 45 ' +
        'days); events not received.',
    );
  });

  it('never says that nothing happened where nothing is on record', () => {
    expect(answer([], 'en').answer).toEqual([
      'No source here reports an incident. That does not say that there was none.',
    ]);
    expect(answer([], 'fr').doubts).toEqual(['Données jusqu’au: Rien n’a été reçu.']);
  });

  it('announces what the view of an earlier day hides', () => {
    expect(answer(JULY, 'en', '2023-07-31', 1).doubts).toContain(
      'Known later: One count of this time was published later, and hidden in the view of this ' +
        'day.',
    );
  });

  it('warns that a count may hold the events already', () => {
    expect(answer([...JULY, ...QUARTERS], 'en', '2025-10-15').doubts).toContain(
      'Counts and events: A count over a span may hold the events already; the two are never ' +
        'added.',
    );
  });
});
