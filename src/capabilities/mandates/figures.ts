// The figures of a mandate: its end, its ceiling, with what other sources say beside it.
import { dateAs, type Figure, formatNumber, type ProseLang } from '../../kernel/index.ts';
import { cite } from '../claims/index.ts';
import type { Rung, Standing } from './ladder.ts';
import { SENTENCES } from './sentences-by-language.ts';

/** The end of the mandate as it stands in a sentence; reckoned where no source names the day. */
export function endFigure(
  { end, decision, endedBy }: Standing,
  lang: ProseLang,
  as: 'on' | 'until',
): Figure {
  const rung = endedBy ?? decision;
  if (!end || !rung) return { text: '', cites: [] };
  if (end.how === 'about')
    return cite(SENTENCES[lang].about(end.date, as), rung.claims, 'reckoned');
  const text = dateAs(end.date, lang, as);
  if (end.how === 'said') return cite(text, rung.claims);
  const whole = end.how === 'latest' ? SENTENCES[lang].atLatest(text) : text;
  return cite(whole, rung.claims, 'reckoned');
}

export function ceilingFigure(rung: Rung, lang: ProseLang): Figure {
  const says = (n: number) => rung.claims.filter(({ fields }) => fields.ceiling === n);
  const own = rung.ceiling ?? 0;
  const others = new Set(rung.claims.flatMap(({ fields }) => fields.ceiling ?? []));
  others.delete(own);
  const figure = cite(formatNumber(own, lang), says(own));
  if (others.size === 0) return figure;
  const rivals = [...others].map((n) => ({
    text: formatNumber(n, lang),
    cites: says(n).map(({ id }) => id),
  }));
  return { ...figure, rivals };
}
