// The engine on the labelled names and the lists beside the repository, where they are. The
// names were looked at while the engine was made, so these are floors against getting worse;
// what it reaches on names held out is in docs/decisions/0100-screening.md.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareNames, namePairsOf, peopleOf, readLists, Screening } from './index.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url);
const here = existsSync(new URL('names/pairs.csv', DATA));
const bytes = (path: string) => readFileSync(new URL(path, DATA));
const text = (path: string) => bytes(path).toString('utf8');

describe.skipIf(!here)('on the names beside the repository (skipped where they are not)', () => {
  it('tells pairs of persons with an F1 of 0.9 at least', () => {
    const lines = text('names/pairs.csv').split(/\r?\n/);
    let [both, said, meant] = [0, 0, 0];
    for (const { line, schema, name1, name2 } of namePairsOf(lines.join('\n'), 'pairs.csv')) {
      if (schema !== 'Person') continue;
      const cells = (lines[line - 1] ?? '').replaceAll(/"[^"]*"/g, '""').split(',');
      const truth = cells[4] === 'true';
      const { match } = compareNames(schema, name1, name2);
      both += match && truth ? 1 : 0;
      said += match ? 1 : 0;
      meant += truth ? 1 : 0;
    }
    expect((2 * both) / (said + meant)).toBeGreaterThan(0.9);
  });
  it('finds 98 in 100 listed people under altered names, and 1 in 1,000 others at most', () => {
    const file = 'lists/un_consolidated_2026-02-27.xml';
    const screening = new Screening(readLists([{ file, bytes: bytes(file) }]));
    const matched = (path: string) => {
      const people = [...peopleOf(text(path), path)].flatMap(({ person }) => person ?? []);
      const found = people.filter((person) => screening.screen(person)[0]?.matched);
      return found.length / people.length;
    };
    expect(matched('names/people-listed-altered.csv')).toBeGreaterThan(0.98);
    expect(matched('names/people-not-listed.csv')).toBeLessThan(0.001);
  });
});
