// Where a tree stands.
import type { Instant } from '../kernel/index.ts';

export interface Head {
  readonly size: number;
  /** RFC 6962 root hash, 32 bytes. */
  readonly root: Uint8Array;
  readonly lastAt: Instant | null;
}
