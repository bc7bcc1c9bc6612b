// Money in a sentence: stage by stage, never as one sum.
import {
  formatDate,
  type Lang,
  type Prose,
  partyPhrase,
  proseLang,
  say,
} from '../../kernel/index.ts';
import { figureOf } from '../claims/index.ts';
import { amountText } from './amounts.ts';
import { stageName } from './labels.ts';
import type { MoneyLine } from './money.ts';
import { sizeOf } from './quantities.ts';
import { listedProse } from './statements.ts';

/** Donors named at one stage in a sentence; the table has them all. */
const DONORS_MAX = 3;

const SHOWN = ['spent', 'deposited', 'signed', 'pledged', 'withdrawn'] as const;

/** `Money on record. Deposited: 113 million dollars (all donors, 8 December 2025). Pledged: …`. */
export function moneySentence(lines: readonly MoneyLine[], lang: Lang): Prose {
  const fr = proseLang(lang) === 'fr';
  const stages = SHOWN.map((stage) =>
    stageProse(
      lines.filter((line) => line.stage === stage && line.current && line.claim.fields.quantity),
      lang,
    ),
  ).filter((prose) => prose.length > 0);
  if (stages.length === 0) return [];
  const list = stages.flatMap((each, i) => (i === 0 ? each : [fr ? ' ; ' : '; ', ...each]));
  const never = fr
    ? ' Ces étapes ne s’additionnent pas.'
    : ' The stages are not to be added to one another.';
  const head = fr ? 'Argent, d’après le registre : ' : 'Money on record: ';
  return say`${head}${list}.${stages.length > 1 ? never : ''}`;
}

/** Of one stage: all donors together first, then the largest. */
function stageProse(lines: readonly MoneyLine[], lang: Lang): Prose {
  const [first] = lines;
  if (!first) return [];
  const size = ({ claim }: MoneyLine) => sizeOf(claim.fields.quantity);
  const whole = lines.filter(({ donor }) => donor === null);
  const donors = lines.filter(({ donor }) => donor !== null).sort((a, b) => size(b) - size(a));
  const items = [...whole, ...donors.slice(0, DONORS_MAX)].map((line) => item(line, lang));
  return say`${stageName(first.stage, lang)} ${listedProse(items, proseLang(lang))}`;
}

function item({ donor, claim }: MoneyLine, lang: Lang): Prose {
  const fr = proseLang(lang) === 'fr';
  const figure = figureOf(claim, ({ fields }) => amountText(fields, lang) ?? '');
  if (donor) return say`${figure} (${partyPhrase(donor, lang)})`;
  const day = claim.dated ? `, ${formatDate(claim.dated, lang)}` : '';
  return say`${figure} (${fr ? 'tous donateurs' : 'all donors'}${day})`;
}
