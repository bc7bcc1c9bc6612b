// What the acts on money must know before they decide.
import type { FactsContext, Reach } from '../../../acts/index.ts';
import { added } from './amount.ts';
import { type FundRef, reached } from './contribution.ts';
import type { Documented, DocumentInput } from './document.ts';
import type { AllotInput, FundInput, PledgeInput, ReachInput, StrikeInput } from './forms.ts';
import { allottedOf, type Fund, plainName } from './fund.ts';
import type { Rate } from './rate.ts';
import { documentOf } from './views/document.ts';
import { EVER, fundNamed, fundsAndRates, type Ledger, ledgerOf } from './views/ledger.ts';

export const factsOfDocument = (
  input: DocumentInput,
  reach: Reach,
  context: FactsContext,
): Promise<Documented> => documentOf(input, reach, context);

const ledgerEver = (reach: Reach, { mission }: FactsContext): Promise<Ledger> =>
  ledgerOf(reach, { mission, clocks: EVER });

export interface PledgeFacts {
  readonly fund: FundRef | null;
  readonly documented: Documented;
}

/** @throws Problem forces.no-fund */
export async function factsOfPledge(
  input: Pick<PledgeInput, 'fund'> & DocumentInput,
  reach: Reach,
  context: FactsContext,
): Promise<PledgeFacts> {
  const documented = await documentOf(input, reach, context);
  if (input.fund === null) return { fund: null, documented };
  const { fund, name, currency } = fundNamed(
    await fundsAndRates(reach, context.mission),
    input.fund,
  );
  return { fund: { fund, name, currency }, documented };
}

export interface ReachFacts {
  readonly rates: readonly Rate[];
  readonly documented: Documented;
}

export async function factsOfReach(
  input: ReachInput,
  reach: Reach,
  context: FactsContext,
): Promise<ReachFacts> {
  const documented = await documentOf(input, reach, context);
  return { documented, rates: (await fundsAndRates(reach, context.mission)).rates };
}

export interface FundFacts {
  /** Whether a fund of this name is there. */
  readonly taken: boolean;
  readonly documented: Documented;
}

export async function factsOfFund(
  input: FundInput,
  reach: Reach,
  context: FactsContext,
): Promise<FundFacts> {
  const ledger = await fundsAndRates(reach, context.mission);
  const documented = await documentOf(input, reach, context);
  return { taken: ledger.byName.has(plainName(input.name)), documented };
}

export interface AllotFacts {
  /** What the fund has received, in its currency. */
  readonly came: number;
  /** Contributions to it, by their ids. */
  readonly given: readonly string[];
  readonly documented: Documented;
}

/** What came into a fund, in its own currency. */
export function cameInto(ledger: Ledger, { fund, currency }: Pick<Fund, 'fund' | 'currency'>) {
  const own = [...ledger.contributions.values()].filter((each) => each.fund?.fund === fund);
  const sums = own
    .filter(({ kind }) => kind === 'cash')
    .flatMap((each) => reached(each, 'deposited'))
    .filter((sum) => sum.currency === currency);
  return { came: added(sums.map(({ amount }) => amount)), own };
}

export async function factsOfAllotment(
  input: AllotInput,
  reach: Reach,
  context: FactsContext,
): Promise<AllotFacts> {
  const ledger = await ledgerEver(reach, context);
  const documented = await documentOf(input, reach, context);
  const fund = ledger.funds.get(input.fund);
  if (!fund) return { came: 0, given: [], documented };
  const { came, own } = cameInto(ledger, fund);
  return { came, given: own.map(({ contribution }) => contribution), documented };
}

export interface StrikeFacts {
  /** The fund into which the contribution goes, if it goes into one. */
  readonly fund: {
    readonly came: number;
    readonly allotted: number;
    readonly currency: string;
  } | null;
}

export async function factsOfStrike(
  { of }: StrikeInput,
  reach: Reach,
  context: FactsContext,
): Promise<StrikeFacts> {
  const ledger = await ledgerEver(reach, context);
  const fund = ledger.funds.get(ledger.contributions.get(of)?.fund?.fund ?? '');
  if (!fund) return { fund: null };
  const { came } = cameInto(ledger, fund);
  return { fund: { came, allotted: allottedOf(fund), currency: fund.currency } };
}
