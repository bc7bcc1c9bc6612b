// Rows are matched with the rosters: by id, by service number, or by the whole name.
import { plainNumber } from '../../../../engines/roster/index.ts';
import { plainWords } from '../../../../engines/sheets/index.ts';
import type { PartialDate } from '../../../../kernel/index.ts';
import { everybodyIn, type Kept, type Known } from '../../roster/views/known.ts';
import { mergesAt, standing } from '../../roster/views/members.ts';
import type { Who } from '../naming.ts';

export type Missed = 'nobody' | 'several' | 'other-name';

export interface Found {
  readonly person: string;
  readonly born: PartialDate | null;
}

/** One answer a row, in their order. `contingent`: of rows that name none. */
export async function named(
  reach: Kept,
  mission: string,
  rows: readonly Who[],
  contingent: string | null = null,
): Promise<readonly (Found | Missed)[]> {
  const { people } = await everybodyIn(reach, mission);
  const stands = standing(await mergesAt(reach, mission, null));
  const ids = new Map(people.map((each) => [each.person, each]));
  const numbers = grouped(people, ({ number }) => plainNumber(number));
  const names = grouped(people, ({ name }) => wordsOf(name));
  return rows.map((row) => {
    const state = row.contingent ?? contingent;
    const ofState = ({ contingent: own }: Known) => state === null || own === state;
    if (row.person !== null) {
      const known = ids.get(row.person);
      return known ? foundIn(known) : 'nobody';
    }
    const number = plainNumber(row.number);
    const fit = (number === '' ? names.get(wordsOf(row.name ?? '')) : numbers.get(number)) ?? [];
    const one = oneOf(fit.filter(ofState), stands);
    if (typeof one === 'string' || number === '' || row.name === null) return one;
    return shareAWord(row.name, ids.get(one.person)?.name ?? '') ? one : 'other-name';
  });
}

const foundIn = ({ person, born }: Known): Found => ({ person, born });

/** Of several entries of rosters that are one person, the one that serves; the last enrolled. */
function oneOf(fit: readonly Known[], stands: (person: string) => string): Found | Missed {
  const serving = fit.filter(({ left }) => !left);
  const among = serving.length > 0 ? serving : fit;
  const last = among.at(-1);
  if (!last) return 'nobody';
  return new Set(among.map(({ person }) => stands(person))).size > 1 ? 'several' : foundIn(last);
}

/** Words in any order and case: rosters have SURNAME first, registers of courses last. */
const wordsOf = (name: string) => plainWords(name).split(' ').sort().join(' ');

/** Shorter words are particles and initials. */
const WORD_MIN = 3;

function shareAWord(a: string, b: string): boolean {
  const words = new Set(plainWords(a).split(' '));
  return plainWords(b)
    .split(' ')
    .some((word) => word.length >= WORD_MIN && words.has(word));
}

function grouped(people: readonly Known[], keyOf: (each: Known) => string) {
  const groups = new Map<string, Known[]>();
  for (const each of people) {
    const key = keyOf(each);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
