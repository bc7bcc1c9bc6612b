// The acts of certification: many people by one paper, a paper withdrawn, the rules set.
import { type Act, defineAct, type Reach } from '../../../acts/index.ts';
import { type Json, Problem, plusDays } from '../../../kernel/index.ts';
import type { NewEntry } from '../../../record/index.ts';
import { type Attested, corrected, type PeopleAttested } from '../attested/attested.ts';
import { attesting, type BatchFacts, daysRefused, type Part, partsIn } from '../attested/batch.ts';
import { ATTESTED_PROBLEMS } from '../attested/problems.ts';
import { ageFits, type CertificationRules, type CertificationRulesSet } from './certification.ts';
import { CERTIFY_SHEET } from './columns.ts';
import {
  type CertifyInput,
  certifyInput,
  type RulesInput,
  rulesInput,
  type WithdrawInput,
  withdrawInput,
} from './forms.ts';
import { CERTIFICATION_PROBLEMS } from './problems.ts';

export interface CertifyFacts extends BatchFacts {
  readonly rules: CertificationRules;
}
type Look<I, F> = NonNullable<Act<I, null, F>['facts']>;
type Judge = NonNullable<NonNullable<Act['sheet']>['many']>['judge'];

const alone = { start: null, evolve: (state: null) => state } as const;
const PERSON = 'off_01h00000000000000000000000';

export interface Certifying {
  facts: Look<CertifyInput, CertifyFacts>;
  judge: Judge;
}

export const certify = ({ facts, judge }: Certifying): Act =>
  defineAct<CertifyInput, null, CertifyFacts>({
    name: 'vetting.certify',
    says: 'Records that a state, or the candidates, certified people: fit, not convicted.',
    example: {
      ...{
        by: 'state',
        form: 'note_verbale',
        signatory: 'head_of_police',
        document: 'NV/2024/117',
      },
      ...{ signedOn: '2024-05-14', convicted: false, investigated: false },
      people: [{ person: PERSON }],
    },
    input: certifyInput,
    sheet: CERTIFY_SHEET(judge),
    stream: (_input, { id }) => id('cer'),
    ...alone,
    facts,
    decide(_state, input, { at, id, facts: seen }) {
      const { signedOn: on, until, receivedOn, people } = input;
      const no = daysRefused({ on, until, receivedOn }, at.slice(0, 10)) ?? ageNo(input, seen);
      if (no) return no;
      const parts = partsIn(
        people.map((row) => partOf(row, input)),
        seen,
        () => partOf({ convicted: null, investigated: null, skip: false }, input),
      );
      if (parts instanceof Problem) return parts;
      const batch = id('crt');
      const { form, signatory, document, ageExcept } = input;
      const by = signatory ?? (input.by === 'candidate' ? 'candidate' : undefined);
      const whole: Omit<PeopleAttested, 'people'> = {
        ...{ batch, kind: 'certified', what: input.by, startedOn: null, on, until },
        ...{ receivedOn: receivedOn ?? on, import: input.import ?? null },
        detail: { form, ...(by ? { signatory: by } : {}), document, ageExcept },
      };
      return {
        events: attesting(whole, parts.fresh),
        answer: { batch, certified: parts.fresh.length, before: parts.before },
      };
    },
    keep: keepDetails,
  });

type Answers = Pick<CertifyInput['people'][number], 'convicted' | 'investigated' | 'skip'>;
const partOf = (row: Answers, all: CertifyInput): Part => ({
  ...{ result: 'yes', skip: row.skip },
  detail: {
    convicted: row.convicted ?? all.convicted,
    investigated: row.investigated ?? all.investigated,
  },
});

function ageNo(
  { people, signedOn, ageExcept }: CertifyInput,
  { named, others, rules }: CertifyFacts,
): Problem | null {
  if (ageExcept !== null) return null;
  const { ageMin: min, ageBelow } = rules;
  const max = ageBelow - 1;
  for (const [i, row] of people.entries()) {
    const who = named[i];
    if (row.skip || typeof who !== 'object') continue;
    if (ageFits(who.born, signedOn, rules) === false)
      return new Problem(CERTIFICATION_PROBLEMS.age, { line: i + 1, min, max });
  }
  const out = others.filter(({ born }) => ageFits(born, signedOn, rules) === false);
  if (out.length === 0) return null;
  const persons = out.map(({ person }) => person).join(', ');
  return new Problem(CERTIFICATION_PROBLEMS.ageAmong, { persons, min, max });
}

/** The vault's field for what lies behind the answers of one paper, and who signed it. */
export const paperField = (batch: string): string => `certification ${batch}`;

/** Names and circumstances lie with the person, and are gone with them. */
async function keepDetails(input: CertifyInput, reach: Reach, entries: readonly NewEntry[]) {
  const told = new Map<string, Readonly<Record<string, Json>>>();
  for (const { payload } of entries) {
    const { batch, people } = payload as unknown as PeopleAttested;
    for (const { person, line } of people) {
      const details = input.people[line - 1]?.details ?? null;
      if (details === null && input.signatoryName === null) continue;
      const signatory = input.signatoryName;
      told.set(person, { [paperField(batch)]: { details, signatory } });
    }
  }
  await reach.vault.putMany(told);
  return async () => {
    const empty = [...told].map(([person, fields]) => {
      const names = Object.keys(fields).map((name) => [name, null] as const);
      return [person, Object.fromEntries(names)] as const;
    });
    await reach.vault.putMany(new Map(empty));
  };
}

/** For these the paper counted until the day; for all others it never did. */
const FROM_THE_DAY: ReadonlySet<string> = new Set(['withdrawn', 'new_facts']);

export const withdrawCertification = (facts: Look<WithdrawInput, Attested | null>): Act =>
  defineAct<WithdrawInput, null, Attested | null>({
    name: 'vetting.withdraw-certification',
    says: 'Says that a certification of a person no longer counts, from when, and why.',
    example: {
      ...{ batch: 'crt_01h00000000000000000000000', person: PERSON },
      ...{ on: '2024-07-01', reason: 'new_facts', document: 'NV/2024/201' },
    },
    input: withdrawInput,
    stream: ({ batch }) => batch,
    ...alone,
    facts,
    decide(_state, { batch, person, on, reason, document }, { at, facts: before }) {
      if (!before) return new Problem(ATTESTED_PROBLEMS.noBatch, { batch, person });
      const no = daysRefused({ from: before.on, on }, at.slice(0, 10));
      if (no) return no;
      const change = FROM_THE_DAY.has(reason) ? { until: plusDays(on, -1) } : { void: true };
      const same = before.void || (change.until !== undefined && change.until === before.until);
      if (same) return new Problem(ATTESTED_PROBLEMS.same);
      const detail = { ...before.detail, ...(document === null ? {} : { document }) };
      const payload = corrected(before, { ...change, detail, reason, receivedOn: on });
      return {
        events: [{ type: 'CertificationWithdrawn', on, payload }],
        answer: { batch, person },
      };
    },
  });

export const setRules = (facts: Look<RulesInput, CertificationRules>): Act =>
  defineAct<RulesInput, null, CertificationRules>({
    name: 'vetting.set-certification-rules',
    says: 'Sets what certification asks: ages, what bars, how long it counts, with the source.',
    example: {
      ...{ ageMin: 25, ageBelow: 62, months: 24, from: '2024-01-01' },
      source: { title: 'Information for individual police officers', address: null },
    },
    input: rulesInput,
    stream: () => 'certification-rules',
    ...alone,
    facts,
    decide(_state, input, { facts: before }) {
      const { from, source } = input;
      const next: CertificationRulesSet = {
        ageMin: input.ageMin ?? before.ageMin,
        ageBelow: input.ageBelow ?? before.ageBelow,
        months: input.months === undefined ? before.months : input.months,
        convictionBars: input.convictionBars ?? before.convictionBars,
        investigationBars: input.investigationBars ?? before.investigationBars,
        ...{ from, source },
      };
      const { ageMin: min, ageBelow: below } = next;
      if (min >= below) return new Problem(CERTIFICATION_PROBLEMS.ages, { min, below });
      const payload = next as unknown as Json;
      return { events: [{ type: 'CertificationRulesSet', on: from, payload }], answer: payload };
    },
  });
