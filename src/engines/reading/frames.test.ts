// Every frame reads its own example: the sentence beside it in the catalogue is the rule's
// document.
import { describe, expect, it } from 'vitest';
import { FRAMES } from './catalogue/index.ts';
import { read } from './index.ts';

describe('every frame reads the sentence that shows it', () => {
  for (const frame of FRAMES) {
    it(`${frame.name}: ${frame.example}`, () => {
      const { claims } = read(frame.example, { language: 'en' });
      const told = claims.filter((claim) => claim.why.startsWith(frame.says));
      expect(told, JSON.stringify(claims.map((c) => c.why))).not.toHaveLength(0);
      expect(told).toContainEqual(expect.objectContaining({ kind: frame.kind, ...frame.expects }));
    });
    if (frame.french) {
      it(`${frame.name}, in French: ${frame.french}`, () => {
        const kinds = read(frame.french ?? '', { language: 'fr' }).claims.map(
          (claim) => claim.kind,
        );
        expect(kinds).toContain(frame.kind);
      });
    }
  }
});
