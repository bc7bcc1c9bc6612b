// A date as a person types it into the two clocks, in any of the four languages. A month or a year
// means its last day: "as of July 2023" is when July was over.
import {
  type Day,
  formatDate,
  isPartialDate,
  LANGS,
  lastDay,
  plusDays,
  plusMonths,
} from '../kernel/index.ts';

/** Words for today and yesterday. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...['today', "aujourd'hui", 'hoy', 'jodia'].map((word) => [word, 0] as const),
  ...['yesterday', 'hier', 'ayer', 'ye'].map((word) => [word, -1] as const),
]);

const UNITS: readonly (readonly [RegExp, (today: Day, n: number) => Day])[] = [
  [/^(?:days?|jours?|dias?|jou)$/, (today, n) => plusDays(today, -n)],
  [/^(?:weeks?|semaines?|semanas?|semèn|semen)$/, (today, n) => plusDays(today, -7 * n)],
  [/^(?:months?|mois|mes|meses|mwa)$/, (today, n) => plusMonths(today, -n)],
  [/^(?:years?|ans?|annees?|anos?|ane)$/, (today, n) => plusMonths(today, -12 * n)],
];

/** Null when the text is no date. */
export function typedDay(text: string, today: Day): Day | null {
  const plain = bare(text);
  if (isPartialDate(plain)) return lastDay(plain);
  const word = WORDS.get(plain);
  if (word !== undefined) return plusDays(today, word);
  return named(plain) ?? ago(plain, today);
}

/** `31 july 2023`, `july 31, 2023`, `juillet 2023`, `31/07/2023`. */
function named(text: string): Day | null {
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (slashed) return dayFrom(slashed[3], Number(slashed[2]), slashed[1]);
  const words = text
    .replace(/[,.]/g, ' ')
    .replace(/\b(?:de|del|the|of|le)\b/g, ' ')
    .trim();
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|er)?\s+)?([a-z]+)\s+(\d{4})$/.exec(words);
  if (dayFirst) return dayFrom(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]+)\s+(\d{1,2})(?:st|nd|rd|th)?\s+(\d{4})$/.exec(words);
  return monthFirst ? dayFrom(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : null;
}

function dayFrom(year = '', month: number | null, day?: string): Day | null {
  if (month === null) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${year}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`;
  return isPartialDate(date) ? lastDay(date) : null;
}

/** `6 months ago`, `il y a 6 mois`, `hace 6 meses`, `gen 6 mwa`. */
function ago(text: string, today: Day): Day | null {
  const match = /^(?:il y a |hace |sa gen |gen )?(\d{1,3}) ([a-z]+)(?: ago| de sa)?$/.exec(text);
  const unit = UNITS.find(([form]) => form.test(match?.[2] ?? ''));
  return match && unit ? unit[1](today, Number(match[1])) : null;
}

let months: ReadonlyMap<string, number> | null = null;

function monthOf(word = ''): number | null {
  months ??= monthNames();
  const whole = months.get(word);
  if (whole) return whole;
  const begun = [...months].filter(([name]) => word.length >= 3 && name.startsWith(word));
  const numbers = new Set(begun.map(([, number]) => number));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const lang of LANGS)
    for (let month = 1; month <= 12; month++) {
      const date = `2023-${String(month).padStart(2, '0')}`;
      const [name] = bare(formatDate(date, lang)).split(' ');
      if (name) names.set(name, month);
    }
  return names;
}

/** Small letters without accents, with single spaces. */
function bare(text: string): string {
  const letters = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/’/g, "'");
  return letters.trim().toLowerCase().replace(/\s+/g, ' ');
}
