// A logistic model: features times weights, summed, as a probability.
import type { Features } from './person.ts';

export interface Model<K extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<K, number>>;
}

export function logit<K extends string>(model: Model<K>, features: Features<K>): number {
  let sum = model.bias;
  for (const name in model.weights) sum += model.weights[name] * features[name];
  return sum;
}

export const probability = (logit: number) => 1 / (1 + Math.exp(-logit));
