// All readers in the order in which they run: later ones may see what earlier ones drafted.
import type { Reader } from '../frame.ts';
import { appeals } from './appeal.ts';
import { authorisations } from './authorisation.ts';
import { engagements } from './engagement.ts';
import { incidents } from './incident.ts';
import { offers } from './offer.ts';
import { positions } from './position.ts';

export const READERS: readonly Reader[] = [
  offers,
  appeals,
  authorisations,
  engagements,
  incidents,
  positions,
];

/** What the frame of this name takes a sentence to say. */
export function saying(frame: string): string {
  return frame;
}
