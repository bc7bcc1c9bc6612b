// Heads and signed checkpoints of the trees. A checkpoint states the head as it is stored; that the
// stored head is that of the entries, anyone can check from the exported bytes.
import type pg from 'pg';
import type { Instant } from '../kernel/index.ts';
import { type SigningKey, signCheckpoint, vkeyOf } from '../seal/index.ts';
import { faultOf } from './connection.ts';
import type { Head } from './head.ts';
import { readTree } from './trees.ts';

export interface Signer {
  /** Its name is the name of the record. */
  readonly key: SigningKey;
  now(): Instant;
}

export class Checkpoints {
  readonly vkey: string;

  constructor(
    private readonly app: pg.Pool,
    private readonly signer: Signer,
  ) {
    this.vkey = vkeyOf(signer.key);
  }

  async head(mission: string): Promise<Head> {
    try {
      const { frontier, lastAt } = await readTree(this.app, mission);
      return { size: frontier.size, root: frontier.root(), lastAt };
    } catch (error) {
      throw faultOf('read the tree', error);
    }
  }

  async make(mission: string): Promise<string> {
    const { size, root } = await this.head(mission);
    const sql = 'select note from checkpoints where mission = $1 and size = $2';
    const stored = await this.ask<{ note: string }>(sql, [mission, size]);
    if (stored[0]) return stored[0].note;
    const note = signCheckpoint({ origin: this.originOf(mission), size, root }, this.signer.key);
    await this.ask('select save_checkpoint($1, $2, $3, $4, $5)', [
      ...[mission, size, root, note, this.signer.now()],
    ]);
    return note;
  }

  all(mission: string): Promise<{ size: number; at: Instant; note: string }[]> {
    const sql = 'select size, at, note from checkpoints where mission = $1 order by size';
    return this.ask(sql, [mission]);
  }

  bundleHead(mission: string): { origin: string; vkey: string; madeAt: Instant } {
    return { origin: this.originOf(mission), vkey: this.vkey, madeAt: this.signer.now() };
  }

  private originOf(mission: string): string {
    return `${this.signer.key.name}/${mission}`;
  }

  private async ask<R>(sql: string, values: unknown[]): Promise<R[]> {
    try {
      return (await this.app.query(sql, values)).rows as R[];
    } catch (error) {
      throw faultOf('read or sign the tree', error);
    }
  }
}
