// Trains the models of the screening engine on labelled names beside the repository, and says
// what they reach on names that they were not trained with: three rotations, each third held
// out in turn, with the rows shuffled by five seeds; rows with the same two names never part.
// Prints the weights that belong in src/engines/screening/weights.ts.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  FIRM_FEATURES,
  firmName,
  measureFirms,
  measurePersons,
  NAMES_THRESHOLD,
  namePairsOf,
  PERSON_FEATURES,
  peopleOf,
  personName,
  readLists,
  SCREENING_THRESHOLD,
  Screening,
} from '../../src/engines/screening/index.ts';

const DATA = resolve(process.env.MUSTER_DATA ?? '../shared/data');
const at = (path: string) => join(DATA, path);
if (!existsSync(at('names/pairs.csv'))) {
  console.log('There are no labelled names in ../shared/data/names, so nothing was trained.');
  process.exit(0);
}
const text = (path: string) => readFileSync(at(path), 'utf8');

interface Sample {
  readonly key: string;
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly weight: number;
}
interface Fit {
  readonly weights: readonly number[];
  readonly bias: number;
}
interface Ways {
  /** How much large weights are held down. */
  readonly ridge: number;
  /** Features that may only speak for (1) or against (-1). */
  readonly signs: readonly (0 | 1 | -1)[];
}

const STEPS = 4000;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const score = ({ weights, bias }: Fit, x: readonly number[]) =>
  sigmoid(x.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), bias));

/** Logistic regression by gradient descent, with the signs kept. */
function trained(samples: readonly Sample[], { ridge, signs }: Ways): Fit {
  const width = signs.length;
  const weights: number[] = new Array(width).fill(0);
  let bias = 0;
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope: number[] = new Array(width).fill(0);
    let tilt = 0;
    for (const { x, y, weight } of samples) {
      const off = (score({ weights, bias }, x) - y) * weight;
      tilt += off;
      for (let j = 0; j < width; j += 1) slope[j] = (slope[j] ?? 0) + off * (x[j] ?? 0);
    }
    bias -= (0.5 * tilt) / total;
    for (let j = 0; j < width; j += 1) {
      const next =
        (weights[j] ?? 0) - (0.5 * ((slope[j] ?? 0) + ridge * (weights[j] ?? 0))) / total;
      const sign = signs[j] ?? 0;
      weights[j] = sign !== 0 && next * sign < 0 ? 0 : next;
    }
  }
  return { weights, bias };
}

function chance(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** In which third a key lies, for one seed. */
function thirds(samples: readonly Sample[], seed: number): ReadonlyMap<string, number> {
  const random = chance(seed);
  const third = new Map<string, number>();
  for (const { key } of samples) if (!third.has(key)) third.set(key, Math.floor(random() * 3));
  return third;
}

function f1(truth: readonly { y: 0 | 1; p: number }[]): number {
  const both = truth.filter(({ y, p }) => y === 1 && p >= NAMES_THRESHOLD).length;
  const said = truth.filter(({ p }) => p >= NAMES_THRESHOLD).length;
  const meant = truth.filter(({ y }) => y === 1).length;
  return (2 * both) / (said + meant);
}

const SEEDS = [1, 2, 3, 4, 5];

function rotations(samples: readonly Sample[], ways: Ways): void {
  let sum = 0;
  for (const seed of SEEDS) {
    const third = thirds(samples, seed);
    const reached = [0, 1, 2].map((held) => {
      const model = trained(
        samples.filter(({ key }) => third.get(key) !== held),
        ways,
      );
      const tested = samples.filter(({ key }) => third.get(key) === held);
      return f1(tested.map(({ x, y }) => ({ y, p: score(model, x) })));
    });
    sum += reached.reduce((all, each) => all + each, 0);
    console.log(`  seed ${seed}, held-out F1: ${reached.map((each) => each.toFixed(3)).join(' ')}`);
  }
  console.log(`  mean held-out F1: ${(sum / SEEDS.length / 3).toFixed(3)}`);
}

function printed(names: readonly string[], { weights, bias }: Fit): void {
  console.log(`  bias: ${bias.toFixed(2)}`);
  for (const [j, name] of names.entries())
    console.log(`  ${name}: ${(weights[j] ?? 0).toFixed(2)}`);
}

// Pairs of names.
const kinds = new Map(
  readFileSync(at('names/pairs.csv'), 'utf8')
    .split(/\r?\n/)
    .map((line, i) => [i + 1, /(?:^|,)(true|false),/.exec(line.replaceAll(/"[^"]*"/g, '""'))?.[1]]),
);
const pairs = [...namePairsOf(text('names/pairs.csv'), 'pairs.csv')];
const sampled = (
  of: typeof pairs,
  x: (a: string, b: string) => readonly number[],
): readonly Sample[] =>
  of.map(({ line, name1, name2 }) => ({
    key: [name1, name2]
      .map((name) => name.toLowerCase())
      .sort()
      .join('|'),
    x: x(name1, name2),
    y: kinds.get(line) === 'true' ? 1 : 0,
    weight: 1,
  }));
const against = (names: readonly string[], forIt: readonly string[] = []) =>
  names.map((name) => (forIt.includes(name) ? 1 : -1) as 1 | -1);

const persons = sampled(
  pairs.filter(({ schema }) => schema === 'Person'),
  (a, b) => {
    const { features } = measurePersons(personName(a), personName(b));
    return PERSON_FEATURES.map((name) => features[name]);
  },
);
console.log(
  `persons: ${persons.length} pairs, ${persons.filter(({ y }) => y === 1).length} the same`,
);
const personWays = { ridge: 0.1, signs: against(PERSON_FEATURES) };
rotations(persons, personWays);
printed(PERSON_FEATURES, trained(persons, personWays));

const firms = sampled(
  pairs.filter(({ schema }) => schema !== 'Person'),
  (a, b) => {
    const { features } = measureFirms(firmName(a), firmName(b));
    return FIRM_FEATURES.map((name) => features[name]);
  },
);
console.log(`firms, bodies and ships: ${firms.length} pairs`);
const firmWays = { ridge: 0.3, signs: against(FIRM_FEATURES) };
rotations(firms, firmWays);
printed(FIRM_FEATURES, trained(firms, firmWays));

// People against lists. The weights of evidence were set beforehand from how often two people agree by
// chance, and nothing was fitted to these people; so all of them are a test.
const LISTS = [
  ['UN', ['un_consolidated_2026-02-27.xml']],
  ['UN and OFAC', ['un_consolidated_2026-02-27.xml', 'ofac_sdn.csv', 'ofac_alt.csv']],
] as const;
type People = ReturnType<typeof people>;
const people = (path: string) =>
  [...peopleOf(text(path), path)].flatMap(({ person }) => (person ? [person] : []));
const listedPeople = people('names/people-listed-altered.csv');
const others = people('names/people-not-listed.csv');
/** The same people with nothing but their names. */
const bare = (of: People): People =>
  of.map(({ name }) => ({
    name,
    birth: null,
    birthPlace: '',
    nationality: null,
    sex: null,
    documents: [],
  }));
const BANDS = [0.05, 0.2, 0.35, SCREENING_THRESHOLD, 0.7, 0.9, 0.99, 1.01];

for (const [title, files] of LISTS) {
  const screening = new Screening(
    readLists(files.map((file) => ({ file, bytes: readFileSync(at(`lists/${file}`)) }))),
  );
  const top = (of: People) => of.map((person) => screening.screen(person)[0]?.score ?? 0);
  for (const [kind, listed, beside] of [
    ['with what is known of them', top(listedPeople), top(others)],
    ['by their names only', top(bare(listedPeople)), top(bare(others))],
  ] as const) {
    const over = (of: readonly number[]) => of.filter((each) => each >= SCREENING_THRESHOLD).length;
    console.log(
      `${title}, ${kind}: found ${over(listed)} of ${listed.length} listed, ` +
        `matched ${over(beside)} of ${beside.length} others`,
    );
    const within = (of: readonly number[], from: number, to: number) =>
      of.filter((each) => each >= from && each < to).length;
    for (const [i, from] of BANDS.slice(0, -1).entries()) {
      const to = BANDS[i + 1] ?? 1;
      const [yes, no] = [within(listed, from, to), within(beside, from, to)];
      console.log(`  best score ${from} to ${to}: ${yes + no} people, ${yes} of them listed`);
    }
  }
}
