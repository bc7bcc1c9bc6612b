// The rule of issuing: a brief is frozen as it reads for two days, and numbered.
import { type Act, defineAct, z } from '../../acts/index.ts';
import { dayOf, isDay, type Lang } from '../../kernel/index.ts';
import type { BriefIssued } from './report.ts';

const day = z
  .union([
    z
      .string()
      .trim()
      .refine((text) => isDay(text), { error: 'is not a day: write 2026-04-10' }),
    z.literal(''),
  ])
  .nullish()
  .transform((text) => text || null);

const issueInput = z.object({
  asOf: day.describe('As of this day; today where left out'),
  knownAt: day.describe('As known on this day; today where left out'),
  lang: z.enum(['en', 'fr']).default('en'),
});
export type IssueInput = z.infer<typeof issueInput>;

/** The frozen page, kept by its hash before the entry is written. */
export interface Frozen {
  readonly sha256: string;
  readonly size: number;
  readonly root: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly lang: Lang;
}

interface Issued {
  readonly count: number;
}

/** @param freeze writes the page and keeps it; impure, handed in by the door. */
export const issueBrief = (freeze: Act<IssueInput, Issued, Frozen>['facts']) =>
  defineAct<IssueInput, Issued, Frozen>({
    name: 'reports.issue',
    says: 'Freezes the brief for two days as one self-contained HTML page with its citations.',
    example: { asOf: '2023-07-31', knownAt: '2023-07-31', lang: 'en' },
    input: issueInput,
    stream: () => 'reports',
    start: { count: 0 },
    evolve: (state, { type }) => (type === 'BriefIssued' ? { count: state.count + 1 } : state),
    facts: freeze,
    decide({ count }, _input, { facts, at }) {
      const issued: BriefIssued = { number: count + 1, ...facts };
      return {
        events: [{ type: 'BriefIssued', payload: { ...issued }, on: dayOf(at) }],
        answer: { number: issued.number, sha256: issued.sha256 },
      };
    },
  });
