import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../tests/material/claims.ts';
import { citedIn, type Lang, plain } from '../../kernel/index.ts';
import { reportSafeguard } from './decide.ts';
import type { Safeguard } from './safeguard.ts';
import { safeguardRows } from './views/safeguards.ts';
import { answerOf } from './words.ts';

const ARTICLE = { id: 'a', publisher: 'A paper', publishedOn: '2023-07-31' };
const said = (measure: string, status: string, more: Partial<Said> = {}): Said => ({
  ...{ act: reportSafeguard, fields: { measure, status }, source: ARTICLE },
  ...more,
});
const safeguards = (all: readonly Said[]) => claimed(all) as unknown as Safeguard[];

function answer(all: readonly Said[], lang: Lang = 'en') {
  const told = answerOf(safeguards(all), lang);
  const text = (prose: Parameters<typeof plain>[0]) =>
    plain(prose).replaceAll(/[\u00a0\u202f]/g, ' ');
  return {
    finding: text(told.finding),
    answer: told.answer.map(text),
    doubts: told.doubts.map(({ head, text: prose }) => `${head}: ${text(prose)}`),
    cited: told.answer.flatMap(citedIn),
  };
}

const JULY = [
  said('vetting', 'planned'),
  said('training', 'planned'),
  said('accountability', 'under_discussion'),
  said('oversight', 'absent', { quote: 'will not have the same oversight' }),
];

describe('are they fit', () => {
  it('is not known from an empty record, and nobody is shown as cleared or unfit', () => {
    const told = answer([]);
    expect(told.finding).toBe(
      'Not known from this record: it names no officer, and nothing in it is said of vetting.',
    );
    expect(told.answer[1]).toContain('nobody is shown as cleared and nobody as unfit');
    expect(told.doubts).toEqual(['Doubts: None on record.']);
  });

  it('tells what a source says, actor first, and of what nothing is said', () => {
    const told = answer(JULY);
    expect(told.finding).toBe(
      'Not known from this record: it names no officer, and vetting is said to be planned.',
    );
    expect(told.answer.slice(0, 2)).toEqual([
      'A paper says that vetting and training are planned, that accountability is under ' +
        'discussion, and that oversight is absent. ' +
        'In its words: “will not have the same oversight”.',
      'Of rules on the use of force, monitoring, reporting and conduct, nothing is said. ' +
        'Silence is not none.',
    ]);
    expect(told.cited).toHaveLength(4);
  });

  it('says the same in French', () => {
    const told = answer(JULY, 'fr');
    expect(told.finding).toBe(
      'Inconnu d’après ce registre : aucun agent n’y est nommé, et la vérification des ' +
        'antécédents est dite prévue.',
    );
    expect(told.answer[0]).toBe(
      'A paper dit que la vérification des antécédents et la formation sont prévues, que ' +
        'l’obligation de rendre des comptes est en discussion, et que la supervision est ' +
        'absente. Le texte : « will not have the same oversight ».',
    );
    expect(told.answer[1]).toContain('Le silence ne veut pas dire qu’il n’y en a pas.');
  });

  it('names no one speaker where several sources speak', () => {
    const told = answer([
      said('vetting', 'in_place'),
      said('oversight', 'absent', { source: { id: 'b', publishedOn: '2023-07-31' } }),
    ]);
    expect(told.answer[0]).toMatch(
      /^Vetting is said to be in place and oversight is said to be absent\./,
    );
  });

  it('doubts what is only said to be in place', () => {
    expect(answer([said('vetting', 'in_place')]).doubts[0]).toBe(
      'Said, not shown: Vetting is said to be in place; ' +
        'no certificate or roster on record shows it.',
    );
  });

  it('shows two sources that differ on one state of things', () => {
    const told = answer([
      said('vetting', 'in_place', { on: '2024-06-01' }),
      said('vetting', 'absent', { on: '2024-06-02', source: { id: 'b', publisher: 'A watchdog' } }),
    ]);
    expect(told.doubts).toContain(
      'Sources differ: On vetting: said to be absent (A watchdog) and said to be in place ' +
        '(A paper).',
    );
  });
});

describe('the measures', () => {
  it('are all there: one of which nothing is said is unknown, not absent', () => {
    const rows = safeguardRows(safeguards(JULY), 'en');
    expect(rows.map(({ measure, status }) => `${measure} ${status}`)).toEqual([
      ...['vetting planned', 'training planned', 'rules unknown', 'oversight absent'],
      ...['accountability under_discussion', 'monitoring unknown', 'reporting unknown'],
      'conduct unknown',
    ]);
    expect(rows[0]).toMatchObject({ says: 'A paper', date: '2023-07-31' });
    expect(rows[2]).toMatchObject({ says: null, statusName: 'nothing said', claims: [] });
  });

  it('go by the latest word and keep the earlier ones', () => {
    const later = said('vetting', 'in_place', { on: '2024-06-01' });
    const [row] = safeguardRows(safeguards([...JULY, later]), 'fr');
    expect(row).toMatchObject({ status: 'in_place', statusName: 'dite en place' });
    expect(row?.claims).toHaveLength(2);
  });
});
