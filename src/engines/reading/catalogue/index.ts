// Every frame, by name: what it takes a sentence to say. A test reads each one's own example.
import type { Frame } from '../frame.ts';
import { DECISION_FRAMES } from './decisions.ts';
import { EVENT_FRAMES } from './events.ts';
import { OFFER_FRAMES } from './offers.ts';

export const FRAMES: readonly Frame[] = [...OFFER_FRAMES, ...DECISION_FRAMES, ...EVENT_FRAMES];

const byName = new Map(FRAMES.map((frame) => [frame.name, frame]));

/** What the frame of this name takes a sentence to say. */
export function saying(name: string): string {
  return byName.get(name)?.says ?? 'The sentence says so.';
}
