// The forms of acts and views as JSON Schema, made once: for the API's description, and to know
// what a typed text is meant to be.
import { type Act, type View, z } from '../acts/index.ts';
import type { Shape } from './fields.ts';

export interface Schema extends Shape {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

const shapes = new WeakMap<object, Schema>();

/** What goes in: the input of an act, the query of a view. */
export function inputShape(item: Act | View): Schema {
  return shapeOf('input' in item ? item.input : item.query, 'input');
}

export function answerShape(view: View): Schema {
  return shapeOf(view.answer, 'output');
}

function shapeOf(form: z.ZodType, io: 'input' | 'output'): Schema {
  const known = shapes.get(form);
  if (known) return known;
  // What JSON cannot say (a transformed value, bytes) is described as anything.
  const { $schema: _, ...made } = z.toJSONSchema(form, { io, unrepresentable: 'any' });
  const shape = made as Schema;
  shapes.set(form, shape);
  return shape;
}
