// The engine's figures on the texts beside the repository, where they are: found and matched F1
// by the
// definition of the guidelines. The floors lie a little under what is reached.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProposedClaim } from '../../kernel/index.ts';
import { read } from './index.ts';

const DEV = new URL('../../../../shared/reading/dev/', import.meta.url);
const FLOOR = { found: 0.79, matched: 0.71 };

const KEYS: Readonly<Record<string, readonly string[]>> = {
  offer: ['state', 'stance', 'quantity'],
  appeal: ['by'],
  authorisation: ['body', 'status'],
  obligation: ['owner'],
  assessment: ['by'],
  condition: ['holder'],
  option: [],
  incident: ['place'],
  posture: ['actor'],
  site: ['name'],
  engagement: ['parties'],
  safeguard: ['measure'],
  position: ['actor'],
};

type Loose = Readonly<Record<string, unknown>> & { kind: string; start: number; end: number };

const plain = (value: unknown): string =>
  String(value)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(the|le|la|les|l')\s*/, '')
    .trim();

function same(a: unknown, b: unknown): boolean {
  if (a === null || a === undefined || b === null || b === undefined)
    return (a ?? null) === (b ?? null);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.map(plain).sort().join('|') === b.map(plain).sort().join('|');
  }
  if (typeof a === 'object') {
    const [x, y] = [a, b] as { min?: number | null; max?: number | null }[];
    return (x?.min ?? null) === (y?.min ?? null) && (x?.max ?? null) === (y?.max ?? null);
  }
  return plain(a) === plain(b);
}

function finds(gold: Loose, claim: Loose): boolean {
  const overlap = Math.min(gold.end, claim.end) - Math.max(gold.start, claim.start);
  return (
    gold.kind === claim.kind &&
    overlap >= 0.5 * Math.min(gold.end - gold.start, claim.end - claim.start)
  );
}

const matches = (gold: Loose, claim: Loose): boolean =>
  finds(gold, claim) && (KEYS[gold.kind] ?? []).every((key) => same(gold[key], claim[key]));

/**
 * The most pairs that can be made, each gold claim and each claim used once (augmenting
 * paths).
 */
function pairs(
  gold: readonly Loose[],
  claims: readonly Loose[],
  ok: (g: Loose, c: Loose) => boolean,
): number {
  const takenBy = new Map<number, number>();
  const place = (g: number, seen: Set<number>): boolean =>
    claims.some((claim, c) => {
      const one = gold[g];
      if (!one || seen.has(c) || !ok(one, claim)) return false;
      seen.add(c);
      const holder = takenBy.get(c);
      if (holder !== undefined && !place(holder, seen)) return false;
      takenBy.set(c, g);
      return true;
    });
  return gold.filter((_, g) => place(g, new Set())).length;
}

const f1 = (hits: number, read_: number, gold: number): number => (2 * hits) / (read_ + gold);

describe('the dev texts', () => {
  const there = existsSync(DEV);
  it.skipIf(!there)(
    there ? 'are read at the floor or above' : 'are not here (no ../shared/reading): skipped',
    () => {
      const sum = { gold: 0, read: 0, found: 0, matched: 0 };
      for (const file of readdirSync(DEV).filter((name) => name.endsWith('.claims.json'))) {
        const text = readFileSync(new URL(file.replace('.claims.json', '.txt'), DEV), 'utf8');
        const gold = (JSON.parse(readFileSync(new URL(file, DEV), 'utf8')) as { claims: Loose[] })
          .claims;
        const claims: readonly ProposedClaim[] = read(text).claims;
        for (const kind of Object.keys(KEYS)) {
          const [g, c] = [
            gold.filter((x) => x.kind === kind),
            claims.filter((x) => x.kind === kind),
          ];
          sum.gold += g.length;
          sum.read += c.length;
          sum.found += pairs(g, c as unknown as Loose[], finds);
          sum.matched += pairs(g, c as unknown as Loose[], matches);
        }
      }
      expect(f1(sum.found, sum.read, sum.gold)).toBeGreaterThan(FLOOR.found);
      expect(f1(sum.matched, sum.read, sum.gold)).toBeGreaterThan(FLOOR.matched);
    },
  );
});
