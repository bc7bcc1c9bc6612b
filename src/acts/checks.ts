// The two checks before any act or view: is it allowed, and is the request of the right form.
import type { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { Problem } from '../kernel/index.ts';
import type { House } from './house.ts';
import { ACT_PROBLEMS } from './problems.ts';
import { whyOf } from './why.ts';

/** The tree of the record that holds people and missions, and no mission's own entries. */
export const HOUSE_TREE = 'house';

/** @throws Problem acts.not-allowed, naming the offices that may. */
export function allowed(house: House, actor: Actor, name: string): void {
  if (house.may(actor, name)) return;
  const offices = house.policy
    .filter((sentence) => sentence.may.includes(name))
    .map(({ who }) => (typeof who === 'string' ? 'any office, signed in' : who.join(', ')))
    .join(', ');
  throw new Problem(ACT_PROBLEMS.notAllowed, { name, offices });
}

/**
 * An act on the installation belongs in the tree `house`, every other in a mission that there is: a
 * slip of the pen must not begin a second record. @throws Problem acts.wrong-tree, acts.no-mission
 */
export async function inPlace(house: House, mission: string, name: string): Promise<void> {
  const owner = house.capabilities.find((capability) => name.startsWith(`${capability.name}.`));
  const ofHouse = owner?.tree === 'house';
  if (ofHouse !== (mission === HOUSE_TREE))
    throw new Problem(ACT_PROBLEMS.wrongTree, {
      name,
      path: `/api/${ofHouse ? HOUSE_TREE : '{mission}'}/${name}`,
    });
  if (!ofHouse) await known(house, mission);
}

/** @throws Problem acts.no-mission */
export async function known(house: House, mission: string): Promise<void> {
  for (const capability of house.capabilities)
    if (capability.knows && !(await capability.knows(house.reach, mission)))
      throw new Problem(ACT_PROBLEMS.noMission, { mission });
}

/** @throws Problem acts.invalid-input, naming the field and the cause. */
export function parsed<T>(form: z.ZodType<T>, raw: unknown): T {
  const result = form.safeParse(raw);
  if (result.success) return result.data;
  const { field, why } = whyOf(result.error.issues);
  throw new Problem(ACT_PROBLEMS.invalid, { field: field || 'the request', why });
}
