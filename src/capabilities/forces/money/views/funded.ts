// A fact for gates: whether so much of a fund has come in.
import { defineFact, type FactAnswer, z } from '../../../../acts/index.ts';
import { formatDate, type Lang, proseLang } from '../../../../kernel/index.ts';
import { moneyText } from '../../amounts.ts';
import { moneyLines } from '../../money.ts';
import { offersOf } from '../../views/facts.ts';
import { amount, maybeCurrency } from '../amount.ts';
import { plainName } from '../fund.ts';
import { converted } from '../rate.ts';
import { exactly } from '../said.ts';
import { totalsOf } from '../totals.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { ledgerItems } from './totals.ts';

interface Came {
  /** Null where nothing is on record in this currency. */
  readonly amount: number | null;
  readonly by: 'ledger' | 'said';
  readonly cites: readonly string[];
  readonly on: string | null;
}

export const funded = defineFact({
  name: 'forces.funded',
  says: 'Whether at least so much has come into a fund, by the ledger, else by the latest word.',
  query: z.object({
    fund: z.string().describe('The fund, by its name or id'),
    atLeast: amount,
    currency: maybeCurrency.describe('ISO 4217; USD where left out'),
  }),
  async look({ fund, atLeast, currency: given }, reach, asking) {
    const [ledger, offers] = await Promise.all([ledgerOf(reach, asking), offersOf(reach, asking)]);
    const currency = given ?? 'USD';
    const lines = moneyLines(offers);
    const open = ledger.funds.get(fund) ?? ledger.byName.get(plainName(fund));
    const name = open?.name ?? fund;
    const word = lines.find(
      ({ donor, stage, current, claim }) =>
        donor === null &&
        stage === 'deposited' &&
        current &&
        claim.fields.currency === currency &&
        plainName(claim.fields.fund ?? '') === plainName(name),
    )?.claim;
    const held = open ? byLedger(ledger, open.fund, currency, asking.clocks.asOf) : null;
    const said: Came = {
      ...{ amount: word?.fields.quantity?.min ?? null, by: 'said', on: word?.dated ?? null },
      cites: word ? [word.id] : [],
    };
    return told(held ?? said, { name, atLeast, currency }, asking.lang);
  },
});

/** By the ledger, where a deposit is in it. */
function byLedger(ledger: Ledger, fund: string, currency: string, on: string): Came | null {
  const items = ledgerItems(ledger).filter((item) => item.fund === fund && item.kind === 'cash');
  const came = totalsOf(items).find(({ stage }) => stage === 'deposited');
  if (!came || came.sums.length === 0) return null;
  const { total } = converted(came.sums, currency, ledger.rates, on);
  return { amount: total.amount, by: 'ledger', cites: [], on: null };
}

function told(
  came: Came,
  wanted: { readonly name: string; readonly atLeast: number; readonly currency: string },
  lang: Lang,
): FactAnswer {
  const fr = proseLang(lang) === 'fr';
  const { name, atLeast, currency } = wanted;
  const text = (n: number) => moneyText(exactly(n), currency, lang);
  if (came.amount === null)
    return {
      state: 'unknown',
      sentence: fr
        ? `Rien au registre ne dit ce que le fonds « ${name} » a reçu en ${currency}.`
        : `Nothing on record says what the fund “${name}” has received in ${currency}.`,
      cites: [],
    };
  const met = came.amount >= atLeast;
  const when = came.on ? `, ${formatDate(came.on, lang)}` : '';
  const by =
    came.by === 'ledger'
      ? fr
        ? 'd’après le livre'
        : 'by the ledger'
      : fr
        ? `d’après la dernière source${when}`
        : `by the latest source${when}`;
  const sentence = fr
    ? `${text(came.amount)} versés au fonds « ${name} » (${by}), sur ${text(atLeast)} attendus.`
    : `${text(came.amount)} have come into the fund “${name}” (${by}), of ${text(atLeast)} needed.`;
  return { state: met ? 'met' : 'not_met', sentence, cites: [...came.cites] };
}
