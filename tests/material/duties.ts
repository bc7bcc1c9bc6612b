// Duties for tests of rules, made by the real acts: each is decided on what was recorded before it,
// and the register is read at two clocks. No database.
import type { Act, Clocks } from '../../src/acts/index.ts';
import type { ClaimView } from '../../src/capabilities/claims/index.ts';
import type { Obligation } from '../../src/capabilities/mandates/mandate.ts';
import type { Evidence } from '../../src/capabilities/mandates/obligations/duty.ts';
import { type Line, linesOf } from '../../src/capabilities/mandates/obligations/line.ts';
import type { DutyFacts } from '../../src/capabilities/mandates/obligations/views/facts.ts';
import { whyLine } from '../../src/capabilities/mandates/obligations/why.ts';
import {
  type KeptStep,
  visibleAt,
  worldOf,
} from '../../src/capabilities/mandates/obligations/world.ts';
import { dayOf, firstDay, type Lang, plusDays } from '../../src/kernel/index.ts';

type Stored = KeptStep & { readonly stream: string };

export class Book {
  readonly steps: Stored[] = [];
  private made = 0;
  constructor(readonly claims: readonly ClaimView[] = []) {}

  /** @throws Problem where the act refuses; nothing is kept then. */
  act(
    act: Act,
    given: Readonly<Record<string, unknown>>,
    by: { person?: string; at?: string; evidence?: Evidence; facts?: Partial<DutyFacts> } = {},
  ): Readonly<Record<string, string>> {
    const { person = 'per_one', at = '2026-04-12T09:00:00.000Z', evidence = null } = by;
    const input = act.input.parse(given);
    const id = (prefix: string) => `${prefix}_${String(++this.made).padStart(26, '0')}`;
    const context = { id, mission: 'test', actor: { person, offices: [] }, at };
    const stream = act.stream(input, context);
    const state = this.steps
      .filter((step) => step.stream === stream)
      .reduce((before, step) => act.evolve(before, step), act.start);
    const facts = { ...this.facts(evidence), ...by.facts };
    const decision = act.decide(state, input, { ...context, facts });
    if (decision instanceof Error) throw decision;
    for (const { type, payload, on, stream: own = stream } of decision.events) {
      const { duty = null, evidence: cited } = payload as {
        duty?: string;
        evidence?: Evidence | null;
      };
      this.steps.push({
        ...{ stream: own, type, payload, by: person, at, duty },
        asOfFrom: on ? firstDay(on) : null,
        publishedFrom: cited?.publishedOn ? firstDay(cited.publishedOn) : null,
      });
    }
    return decision.answer as Record<string, string>;
  }

  lines(asOf: string, { knownAt = '9999-12-31', until = plusDays(asOf, 366) } = {}): Line[] {
    return linesOf(
      this.world({ asOf, knownAt }),
      this.claims as never as Obligation[],
      asOf,
      until,
    );
  }

  why(asOf: string, lang: Lang = 'en', knownAt = '9999-12-31'): string[] {
    const { duties } = this.world({ asOf, knownAt });
    return this.lines(asOf, { knownAt }).map((line) =>
      whyLine(line, asOf, lang, duties).replaceAll(/[\u00a0\u202f]/g, ' '),
    );
  }

  private world(clocks: Clocks) {
    const first = this.steps[0] ? dayOf(this.steps[0].at) : null;
    return worldOf(visibleAt(this.steps, clocks, first));
  }

  private facts(evidence: Evidence | null): DutyFacts {
    const rejected = this.steps
      .filter(({ type }) => type === 'DutyProposalRejected')
      .map(({ payload }) => (payload as { proposal: string }).proposal);
    return {
      ...{ world: worldOf(this.steps), evidence, claims: this.claims, saidOn: null },
      ...{ basis: null, known: true },
      rejected: new Set(rejected),
    };
  }
}
