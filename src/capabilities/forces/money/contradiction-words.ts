// Contradictions between words about money, as sentences.
import {
  dateAs,
  type Lang,
  listedParts,
  type Prose,
  proseLang,
  say,
  sentenceOf,
} from '../../../kernel/index.ts';
import { cite } from '../../claims/index.ts';
import { moneyText } from '../amounts.ts';
import type { OfferClaim } from '../offer.ts';
import { type Contradiction, exactly } from './said.ts';

const amountOf = (claim: OfferClaim, lang: Lang) =>
  cite(moneyText(claim.fields.quantity ?? exactly(0), claim.fields.currency, lang), [claim]);

const balance = {
  en: 'what came in cannot become less; one of the two is a balance.',
  fr: 'ce qui a été versé ne peut diminuer ; l’un des deux est un solde.',
};

export function contradictionProse(each: Contradiction, lang: Lang): Prose {
  const { kind, more, less, sum, currency } = each;
  const prose = proseLang(lang);
  const fr = prose === 'fr';
  const [first] = more;
  if (!first) return [];
  const when = ({ dated }: OfferClaim) => (dated ? ` ${dateAs(dated, prose)}` : '');
  const [high, low] = [amountOf(first, lang), amountOf(less, lang)];
  if (kind === 'above-pledge')
    return sentenceOf(
      fr
        ? say`${high} versés, mais ${low} seulement sont promis au registre.`
        : say`${high} came in, while only ${low} are on record as pledged.`,
    );
  if (kind === 'above-deposit')
    return sentenceOf(
      fr
        ? say`${high} affectés ou dépensés, mais ${low} seulement versés au registre.`
        : say`${high} were allotted or spent, while only ${low} are on record as come in.`,
    );
  if (kind === 'came-down')
    return sentenceOf(
      fr
        ? say`${high}${when(first)}, puis ${low}${when(less)} : ${balance.fr}`
        : say`${high}${when(first)}, then ${low}${when(less)}: ${balance.en}`,
    );
  const parts = listedParts(
    more.map((claim) => amountOf(claim, lang)),
    prose,
  );
  const all = moneyText(exactly(sum), currency, lang);
  return sentenceOf(
    fr
      ? say`Les parts des donateurs (${parts}) font ${all}, plus que le total du fonds, ${low}.`
      : say`The donors’ parts (${parts}) come to ${all}, more than the fund’s own ${low}.`,
  );
}
