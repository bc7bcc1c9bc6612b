// What is on record of money, in sentences: the finding, what sources say and what the ledger
// holds, stage by stage, and what contradicts what.
import {
  type Doubt,
  formatDate,
  formatNumber,
  type Lang,
  type Prose,
  type ProseLang,
  partyPhrase,
  proseLang,
  say,
  sentenceOf,
} from '../../../kernel/index.ts';
import { cite, doubtsOrNone } from '../../claims/index.ts';
import { moneyText } from '../amounts.ts';
import { stageName } from '../labels.ts';
import type { MoneyLine } from '../money.ts';
import { moneySentence } from '../money-words.ts';
import { added } from './amount.ts';
import { contradictionProse } from './contradiction-words.ts';
import type { Cell, DonorRow } from './donors.ts';
import type { Fund } from './fund.ts';
import { exactly } from './said.ts';
import type { StageTotal } from './totals.ts';

export interface MoneyWords {
  readonly rows: readonly DonorRow[];
  readonly lines: readonly MoneyLine[];
  readonly funds: ReadonlyMap<string, Fund>;
  /** Of the ledger. */
  readonly totals: readonly StageTotal[];
  readonly contributions: number;
  /** Lines of the ledger that rest on no paper. */
  readonly bare: number;
  /** Claims on which lines of the ledger rest. */
  readonly claims: readonly string[];
  /** What a fund is called that only sources name. */
  nameOf(fund: string): string;
}

const textOf = (cell: Cell, currency: string | null, lang: Lang): string =>
  cell.quantity ? moneyText(cell.quantity, currency, lang) : '';

const size = (cell: Cell | undefined) => cell?.quantity?.min ?? cell?.quantity?.max ?? 0;
const at = (row: DonorRow, stage: Cell['stage']) => row.cells.find((cell) => cell.stage === stage);

/** What the lines of the ledger come to for each fund, as lines of all donors together. */
function keptWholes(rows: readonly DonorRow[], stage: Cell['stage']): DonorRow[] {
  const wholes = new Map<string, DonorRow>();
  for (const row of rows) {
    const own = at(row, stage);
    if (row.fund === null || own?.from !== 'ledger') continue;
    const key = `${row.fund}/${row.currency}`;
    const before = wholes.get(key);
    const total = added([size(before && at(before, stage)), size(own)]);
    const cell: Cell = { ...own, quantity: exactly(total), claims: [], otherwise: null };
    wholes.set(key, { ...row, donor: null, cells: [cell] });
  }
  return [...wholes.values()];
}

/**
 * The line of which most is on record at a stage: a fund as a whole, by its own word or by the
 * ledger, before one donor.
 */
function largest(rows: readonly DonorRow[], stage: Cell['stage']): DonorRow | null {
  const some = rows.filter((row) => size(at(row, stage)) > 0);
  const wholes = some.filter(({ donor }) => donor === null);
  const kept = keptWholes(some, stage);
  const from = wholes.length > 0 ? wholes : kept.length > 0 ? kept : some;
  return from.reduce<DonorRow | null>(
    (best, row) => (best === null || size(at(row, stage)) > size(at(best, stage)) ? row : best),
    null,
  );
}

export function moneyFinding(words: MoneyWords, lang: Lang): Prose {
  const prose = proseLang(lang);
  const came = largest(words.rows, 'deposited');
  if (came) return cameFinding(came, words, lang);
  const pledged = largest(words.rows, 'pledged');
  const cell = pledged && at(pledged, 'pledged');
  if (!pledged || !cell)
    return prose === 'fr'
      ? ['Aucun argent n’est au registre à ces dates']
      : ['No money is on record on these dates'];
  const amount = cite(textOf(cell, pledged.currency, lang), cited(cell));
  return prose === 'fr'
    ? say`${amount} promis, et rien au registre qui dise qu’ils aient été versés`
    : say`${amount} are pledged, and nothing on record says that any of it came in`;
}

const cited = ({ claims }: Cell) => claims.map((id) => ({ id, also: [] }));

function cameFinding(row: DonorRow, words: MoneyWords, lang: Lang): Prose {
  const fr = proseLang(lang) === 'fr';
  const cell = at(row, 'deposited');
  if (!cell) return [];
  const amount = cite(textOf(cell, row.currency, lang), cited(cell));
  const when = cell.dated ? formatDate(cell.dated, lang) : null;
  const fund = row.fund === null ? null : words.nameOf(row.fund);
  const need = row.fund === null ? null : (words.funds.get(row.fund)?.need?.amount ?? null);
  const whose =
    row.donor === null
      ? ''
      : fr
        ? ` par ${partyPhrase(row.donor, lang)}`
        : ` by ${partyPhrase(row.donor, lang)}`;
  const into = fund ? (fr ? ` à « ${fund} »` : ` into the ${fund}`) : '';
  const by = when ? (fr ? `, au ${when}` : ` by ${when}`) : '';
  const of =
    need === null
      ? ''
      : fr
        ? `, sur ${moneyText(exactly(need), row.currency, lang)} nécessaires par an`
        : `, of ${moneyText(exactly(need), row.currency, lang)} needed a year`;
  return fr
    ? say`${amount} versés${into}${whose}${by}${of}`
    : say`${amount} had been paid${into}${whose}${by}${of}`;
}

const NOTHING: Record<ProseLang, string> = {
  en:
    'No source here and no line of the ledger says that anything was pledged or paid. It does ' +
    'not say that nothing was.',
  fr:
    'Aucune source et aucune ligne du livre ne dit que quoi que ce soit ait été promis ou versé. ' +
    'Cela ne dit pas que rien ne l’a été.',
};

export function moneyAnswer(words: MoneyWords, lang: Lang): Prose[] {
  if (words.rows.length === 0) return [[NOTHING[proseLang(lang)]]];
  return [moneySentence(words.lines, lang), ledgerSentence(words, lang)].filter(
    (each) => each.length > 0,
  );
}

/** `The ledger holds 4 contributions: pledged 10 million dollars and 3 million euros; …`. */
export function ledgerSentence(
  { totals, contributions, claims }: Pick<MoneyWords, 'totals' | 'contributions' | 'claims'>,
  lang: Lang,
): Prose {
  if (contributions === 0) return [];
  const fr = proseLang(lang) === 'fr';
  const n = formatNumber(contributions, lang);
  const stages = totals.flatMap(({ stage, sums, unvalued }) => {
    const amounts = sums.map(({ amount, currency }) => moneyText(exactly(amount), currency, lang));
    const without =
      unvalued === 0
        ? []
        : [fr ? `${unvalued} sans valeur chiffrée` : `${unvalued} without a value`];
    const all = [...amounts, ...without];
    if (all.length === 0) return [];
    const and = fr ? ' et ' : ' and ';
    return [`${stageName(stage, lang)} ${all.join(', ').replace(/, ([^,]*)$/, `${and}$1`)}`];
  });
  if (stages.length === 0) return [];
  const list = { text: stages.join(fr ? ' ; ' : '; '), cites: claims, mark: 'reckoned' } as const;
  const many = contributions === 1 ? '' : 's';
  return fr
    ? say`Le livre tient ${n} contribution${many} : ${list}.`
    : say`The ledger holds ${n} contribution${many}: ${list}.`;
}

export function moneyDoubts(words: MoneyWords, lang: Lang): readonly Doubt[] {
  const fr = proseLang(lang) === 'fr';
  const doubts: Doubt[] = [];
  const seen = words.rows.flatMap(({ contradictions }) => contradictions);
  for (const each of seen.slice(0, CONTRADICTIONS_MAX))
    doubts.push({
      head: fr ? 'Contradiction' : 'Contradiction',
      text: contradictionProse(each, lang),
    });
  for (const row of words.rows) {
    const otherwise = row.cells.filter((cell) => cell.otherwise !== null);
    if (otherwise.length > 0 && doubts.length < DOUBTS_MAX) doubts.push(unlike(row, lang));
  }
  const back = words.rows.flatMap(({ takenBack }) => takenBack ?? []);
  for (const claim of back.slice(0, CONTRADICTIONS_MAX)) {
    const { quantity, currency, state } = claim.fields;
    const amount = cite(quantity ? moneyText(quantity, currency, lang) : '–', [claim]);
    const who = state ? partyPhrase(state, lang) : fr ? 'un donateur' : 'a donor';
    const when = claim.dated ? `, ${formatDate(claim.dated, lang)}` : '';
    doubts.push({
      head: fr ? 'Repris ou gelé' : 'Taken back or frozen',
      text: sentenceOf(fr ? say`${amount} par ${who}${when}.` : say`${amount} by ${who}${when}.`),
    });
  }
  if (words.bare > 0) doubts.push(bareDoubt(words.bare, lang));
  return doubtsOrNone(doubts, lang);
}

/** Contradictions that are told here; the table has them all. */
const CONTRADICTIONS_MAX = 3;
const DOUBTS_MAX = 6;

/** What a source says otherwise than the ledger. */
function unlike(row: DonorRow, lang: Lang): Doubt {
  const fr = proseLang(lang) === 'fr';
  const who = row.donor === null ? '' : partyPhrase(row.donor, lang);
  const parts = row.cells.flatMap((cell) => {
    if (!cell.otherwise) return [];
    const { quantity, currency } = cell.otherwise.fields;
    const said = cite(quantity ? moneyText(quantity, currency, lang) : '–', [cell.otherwise]);
    const own = textOf(cell, row.currency, lang);
    const stage = stageName(cell.stage, lang);
    return [
      fr
        ? say`${stage} ${own} d’après le livre, ${said} d’après une source`
        : say`${stage} ${own} by the ledger, ${said} by a source`,
    ];
  });
  const list = parts.flatMap((part, i) => (i === 0 ? part : ['; ', ...part]));
  const head = who ? `${who}${fr ? ' : ' : ': '}` : '';
  return {
    head: fr ? 'Livre et sources' : 'Ledger and sources',
    text: sentenceOf(say`${head}${list}.`),
  };
}

function bareDoubt(bare: number, lang: Lang): Doubt {
  const n = formatNumber(bare, lang);
  if (proseLang(lang) === 'fr')
    return {
      head: 'Sans pièce',
      text: [
        bare === 1
          ? 'Une ligne du livre n’a aucune pièce.'
          : `${n} lignes du livre n’ont aucune pièce.`,
      ],
    };
  return {
    head: 'No paper',
    text: [
      bare === 1
        ? 'One line of the ledger rests on no paper.'
        : `${n} lines of the ledger rest on no paper.`,
    ],
  };
}
