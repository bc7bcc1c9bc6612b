import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { whyOf } from './why.ts';

const why = (form: z.ZodType, input: unknown) => {
  const result = form.safeParse(input);
  return result.success ? null : whyOf(result.error.issues);
};

describe('why an input is not of its form', () => {
  it('is said in plain words, with the field', () => {
    const form = z.object({
      name: z.string().min(2).max(5),
      size: z.number().int(),
      unit: z.enum(['police', 'money']),
      parties: z.array(z.string()).max(1),
    });
    const good = { name: 'Ann', size: 1, unit: 'police', parties: [] };
    const bad: [object, string, string][] = [
      [{ name: undefined }, 'name', 'is missing'],
      [{ name: 'A' }, 'name', 'is too short: 2 signs at least'],
      [{ size: 'many' }, 'size', 'is not a number'],
      [{ size: 1.5 }, 'size', 'is not a whole number'],
      [{ unit: 'boats' }, 'unit', 'is none of police, money'],
      [{ parties: ['a', 'b'] }, 'parties', 'is too long: 1 item at most'],
    ];
    for (const [change, field, text] of bad)
      expect(why(form, { ...good, ...change })).toEqual({ field, why: text });
  });

  it('keeps the words that a form has of its own', () => {
    const form = z.object({ reason: z.string().min(1, { error: 'give a reason' }) });
    expect(why(form, { reason: '' })).toEqual({ field: 'reason', why: 'give a reason' });
  });

  it('is told of the form that the input comes nearest to', () => {
    const form = z.object({ size: z.union([z.null(), z.object({ min: z.number().min(0) })]) });
    expect(why(form, { size: { min: -1 } })).toEqual({
      field: 'size.min',
      why: 'is too small: 0 at least',
    });
  });
});
