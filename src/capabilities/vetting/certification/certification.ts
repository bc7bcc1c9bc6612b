// Certification: the state that sends a person and the person both say in writing that they were
// convicted of nothing and are under no investigation; and an age is asked. What is asked is a
// setting of the mission with its source; what stands here counts until one is set.
import { type Day, type PartialDate, plusMonths } from '../../../kernel/index.ts';
import type { Attested } from '../attested/attested.ts';
import type { RuleSource } from '../attested/naming.ts';
import { inForce } from '../attested/setting.ts';
import { CERTIFIERS, type Certifier, type Holding, stateOn } from '../holding.ts';
import { CERTIFICATION_WORDS as W } from './words.ts';

export interface CertificationRules {
  /** Youngest age, and the age that must not be reached yet. */
  readonly ageMin: number;
  readonly ageBelow: number;
  /** How long a certification counts; null: it does not lapse. */
  readonly months: number | null;
  /** Whether a conviction, an open investigation, bars. */
  readonly convictionBars: boolean;
  readonly investigationBars: boolean;
  readonly source: RuleSource;
}
export interface CertificationRulesSet extends CertificationRules {
  readonly from: Day;
}

/**
 * United Nations rules for police that states send one by one: 25 years at least, not yet 62; no
 * conviction, investigation or prosecution, certified by both; who passes is cleared for 24 months.
 */
export const CERTIFICATION_DEFAULTS: CertificationRules = {
  ...{ ageMin: 25, ageBelow: 62, months: 24, convictionBars: true, investigationBars: true },
  source: {
    title:
      'United Nations Police: Information for individual police officers; Standard Operating ' +
      'Procedure on the assessment of individual police officers (2012)',
    address: 'https://police.un.org/en/information-individual-police-officers',
  },
};

export const rulesOn = (steps: readonly CertificationRulesSet[], on: Day): CertificationRules =>
  inForce(steps, on) ?? CERTIFICATION_DEFAULTS;

/** Youngest and oldest that somebody can be on a day, by what is known of the birth. */
export function agesOn(born: PartialDate, on: Day): readonly [number, number] {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  const given = born.slice(5);
  const upTo = on.slice(5, 5 + given.length);
  if (given.length === 5) return given > upTo ? [years - 1, years - 1] : [years, years];
  // The day is not known: within its month, or year, the birthday may be past or to come.
  if (given > upTo) return [years - 1, years - 1];
  return given !== '' && given < upTo ? [years, years] : [years - 1, years];
}

/** Null where what is known of the birth does not say. */
export function ageFits(
  born: PartialDate | null,
  on: Day,
  { ageMin, ageBelow }: Pick<CertificationRules, 'ageMin' | 'ageBelow'>,
): boolean | null {
  if (born === null) return null;
  const fits = agesOn(born, on).map((age) => age >= ageMin && age < ageBelow);
  return fits[0] === fits[1] ? (fits[0] ?? null) : null;
}

interface Certified {
  readonly subject: string;
  readonly born: PartialDate | null;
  /** Of this person, the first to have happened first. */
  readonly papers: readonly Attested[];
}

/** What one person holds on a day by these rules. */
export function certificationHoldings(
  { subject, born, papers }: Certified,
  rules: CertificationRules,
  on: Day,
): Holding[] {
  const own = papers.filter((each) => each.on <= on);
  const last = new Map(CERTIFIERS.map((by) => [by, own.filter(({ what }) => what === by).at(-1)]));
  const untilOf = (paper: Attested) =>
    paper.until ?? (rules.months === null ? null : plusMonths(paper.on, rules.months));
  const certified = CERTIFIERS.map((by): Holding => {
    const paper = last.get(by);
    const requirement = `certified.${by}` as const;
    if (!paper) return holding(subject, requirement, { state: 'missing', why: W.none(by) });
    const until = untilOf(paper);
    const state = stateOn(paper.on, until, on);
    return {
      ...{ subject, requirement, state, from: paper.on, until },
      // Put into words when it is asked for: counts of thousands need none.
      get why() {
        return W.certified(by, { on: paper.on, until, lapsed: state === 'lapsed' });
      },
    };
  });
  const answers = [...last.values()].filter((paper) => paper !== undefined);
  return [
    ...certified,
    ageHolding({ subject, born, answers }, rules, on),
    answerHolding(subject, 'conviction', { answers, bars: rules.convictionBars }),
    answerHolding(subject, 'investigation', { answers, bars: rules.investigationBars }),
  ];
}

type Told = Pick<Holding, 'state' | 'why'>;
const holding = (subject: string, requirement: Holding['requirement'], told: Told): Holding => ({
  ...{ subject, requirement, from: null, until: null },
  ...told,
});

interface Aged {
  readonly subject: string;
  readonly born: PartialDate | null;
  readonly answers: readonly Attested[];
}

/** No first or last day is given: it would be a birthday. */
function ageHolding({ subject, born, answers }: Aged, rules: CertificationRules, on: Day): Holding {
  const fits = ageFits(born, on, rules);
  const except = answers.map(({ detail }) => detail.ageExcept ?? null).find((no) => no !== null);
  const { ageMin: min, ageBelow: below } = rules;
  if (fits === true) return holding(subject, 'age', { state: 'held', why: W.age({ min, below }) });
  if (except) return holding(subject, 'age', { state: 'held', why: W.ageExcept(except) });
  return fits === null
    ? holding(subject, 'age', { state: 'unknown', why: W.ageUnknown })
    : holding(subject, 'age', { state: 'failed', why: W.ageOutside({ min, below }) });
}

/** A yes of either stands against a no of the other. */
function answerHolding(
  subject: string,
  of: 'conviction' | 'investigation',
  { answers, bars }: { readonly answers: readonly Attested[]; readonly bars: boolean },
): Holding {
  const said = answers.map(({ detail }) =>
    of === 'conviction' ? detail.convicted : detail.investigated,
  );
  if (answers.length === 0) return holding(subject, of, { state: 'missing', why: W.notAsked(of) });
  if (said.includes(true))
    return bars
      ? holding(subject, of, { state: 'failed', why: W.yes(of) })
      : holding(subject, of, { state: 'held', why: W.yesAllowed(of) });
  return said.includes(false)
    ? holding(subject, of, { state: 'held', why: W.no(of) })
    : holding(subject, of, { state: 'unknown', why: W.unsaid(of) });
}

export const isCertifier = (text: string): text is Certifier =>
  (CERTIFIERS as readonly string[]).includes(text);
