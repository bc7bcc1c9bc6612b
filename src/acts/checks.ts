// The two checks before any act or view: is it allowed, and is the request of the right form.
import type { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { Problem } from '../kernel/index.ts';
import type { House } from './house.ts';
import { ACT_PROBLEMS } from './problems.ts';

/** @throws Problem acts.not-allowed, naming the offices that may. */
export function allowed(house: House, actor: Actor, name: string): void {
  if (house.may(actor, name)) return;
  const offices = house.policy
    .filter((sentence) => sentence.may.includes(name))
    .map(({ who }) => (typeof who === 'string' ? 'any office, signed in' : who.join(', ')))
    .join(', ');
  throw new Problem(ACT_PROBLEMS.notAllowed, { name, offices });
}

/** @throws Problem acts.invalid-input, naming the field and the cause. */
export function parsed<T>(form: z.ZodType<T>, raw: unknown): T {
  const result = form.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') || 'the request';
  throw new Problem(ACT_PROBLEMS.invalid, {
    field,
    why: issue?.message ?? 'not of the right form',
  });
}
