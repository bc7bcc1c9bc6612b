// What a movement must know: whether a source says the same, who is a member of the contingent, and
// who of those that come is cleared.
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import { claimsOf } from '../../../claims/index.ts';
import type { Asked } from '../clearance.ts';
import { comingWith } from '../clearance.ts';
import type { MovementFacts } from '../decide.ts';
import type { MovementInput } from '../forms.ts';

const EVER = { asOf: '9999-12-31', knownAt: '9999-12-31' } as const;

export async function claimThere(reach: Reach, mission: string, id: string | null) {
  if (id === null) return true;
  const found = await claimsOf(reach, { mission, clocks: EVER }, { ids: [id] });
  return found.length > 0;
}

export async function movementFacts(
  input: MovementInput,
  reach: Reach,
  context: FactsContext,
): Promise<MovementFacts> {
  const coming = comingWith(input);
  const names = input.people.length + input.relieving.length > 0;
  const [there, members] = await Promise.all([
    claimThere(reach, context.mission, input.claim),
    names ? membersOn(input, context) : [],
  ]);
  const into = new Map(members.flatMap(({ person, also }) => also.map((id) => [id, person])));
  const stands = (person: string) => into.get(person) ?? person;
  const known = new Set(members.map(({ person }) => person));
  const stranger = coming?.people.find((person) => !known.has(stands(person))) ?? null;
  const those = coming?.people.map(stands) ?? [];
  const asked = coming === null ? null : await clearancesOf(input, those, context);
  return { claimThere: there, stranger, stands, asked };
}

interface Member {
  readonly person: string;
  readonly also: readonly string[];
}

async function membersOn(
  { state, on }: MovementInput,
  { ask, at }: FactsContext,
): Promise<readonly Member[]> {
  const today = at.slice(0, 10);
  const { members } = (await ask({
    ...{ view: 'vetting.members', query: { contingent: state }, lang: 'en' },
    clocks: { asOf: on, knownAt: today },
  })) as { members: readonly Member[] };
  return members;
}

interface Clearance {
  readonly person: string;
  readonly standing: string;
}

const CLEARED: ReadonlySet<string> = new Set(['cleared', 'cleared-by-override']);
const isCleared = ({ standing }: Clearance) => CLEARED.has(standing);

/** Of those who are named, else of the whole roster of the state, on the day of the arrival. */
async function clearancesOf(
  { state, on }: MovementInput,
  people: readonly string[],
  { ask, at }: FactsContext,
): Promise<Asked> {
  const whom = people.length > 0 ? { people: [...people] } : { state };
  const today = at.slice(0, 10);
  const { rows } = (await ask({
    ...{ view: 'vetting.clearances', query: { ...whom, on }, lang: 'en' },
    clocks: { asOf: on, knownAt: today },
  })) as { rows: readonly Clearance[] };
  const passes = new Set(rows.filter(isCleared).map(({ person }) => person));
  return { passes, members: rows.length, cleared: passes.size };
}
