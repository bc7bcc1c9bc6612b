// Writes as the database functions take them: JSON, each with the place of its entry in the batch.
import type { NewEntry } from './entry.ts';
import type { Projection } from './table.ts';
import type { WorkWrite, Write } from './write.ts';

/** The writes of all projections, in the order of entries, then projections; null for none. */
export function wireWrites(
  entries: readonly (NewEntry & { readonly mission: string })[],
  projections: readonly Projection[],
  check: (write: Write, projection: string) => void = () => undefined,
): string | null {
  const wire: (Write & { i: number })[] = [];
  for (const [i, entry] of entries.entries())
    for (const projection of projections)
      for (const write of projection.project(entry)) {
        check(write, projection.name);
        wire.push({ i, ...write });
      }
  return wire.length === 0 ? null : JSON.stringify(wire);
}

export function wireWork(writes: readonly WorkWrite[]): string {
  return JSON.stringify(writes.map((write) => ({ i: 0, ...write })));
}
