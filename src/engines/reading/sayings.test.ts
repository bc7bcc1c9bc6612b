// Ways of saying, each a sentence of its own with the claims that it makes: kind, whose, how it
// stands, how many ("min..max", "-" for none); "*" where only the kind is asked for. `sayings.txt`
// holds them, in our own words.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReadClaim, read } from './index.ts';

interface Saying {
  readonly tongue: 'en' | 'fr';
  readonly text: string;
  readonly claims: readonly string[];
}

function sayings(): Saying[] {
  const lines = readFileSync(new URL('sayings.txt', import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const tongue = line.startsWith('en: ') ? 'en' : line.startsWith('fr: ') ? 'fr' : null;
    if (!tongue) return [];
    return [{ tongue, text: line.slice(4), claims: (lines[i + 1] ?? '').trim().split('; ') }];
  });
}

const OWNERS = ['state', 'by', 'body', 'owner', 'holder', 'actor', 'place', 'name', 'measure'];

function told(claim: ReadClaim): Record<'who' | 'how' | 'many', string> {
  const fields = claim as unknown as Record<string, unknown>;
  const keys = claim.kind === 'incident' ? ['place'] : OWNERS;
  const owner = keys.map((key) => fields[key]).find((value) => typeof value === 'string');
  const parties = fields.parties as readonly string[] | undefined;
  const range = fields.quantity as { min: number | null; max: number | null } | null | undefined;
  return {
    who: parties?.join('+') ?? String(owner ?? ''),
    how: String(fields.stance ?? fields.status ?? ''),
    many: range ? `${range.min ?? ''}..${range.max ?? ''}` : '-',
  };
}

/** True when the claim says what is asked for, and only that is asked which is written. */
function says(claim: ReadClaim, asked: string): boolean {
  const kind = asked.split(' ')[0] ?? '';
  const rest = asked.slice(kind.length).trim();
  if (claim.kind !== kind) return false;
  const { who, how, many } = told(claim);
  if (rest === '*' || rest === '') return true;
  const ways = [`${who} ${how} ${many}`, `${who} ${how}`, who, `${who} ${many}`, `${how} ${many}`];
  return [...ways, how, `* ${how}`, `* ${how} ${many}`].includes(rest);
}

describe('ways of saying', () => {
  for (const { tongue, text, claims } of sayings()) {
    it(text, () => {
      const read_ = [...read(text, { language: tongue }).claims];
      for (const asked of claims) {
        const at = read_.findIndex((claim) => says(claim, asked));
        expect(at, `${asked}, not in ${JSON.stringify(read_.map(told))}`).not.toBe(-1);
        read_.splice(at, 1);
      }
    });
  }
});
