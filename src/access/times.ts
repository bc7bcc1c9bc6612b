// Sums with instants, which the sessions, links and tries of this room share.
import type { Instant } from '../kernel/index.ts';

export function plusMillis(at: Instant, millis: number): Instant {
  return new Date(Date.parse(at) + millis).toISOString();
}
