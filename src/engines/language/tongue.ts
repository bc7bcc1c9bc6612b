// Which of the four languages a text is in: English, French, Spanish or Haitian Creole. Pure, no
// model, no network. It answers null rather than guess: for a text in another language, and for a
// line with no small word in it. It never says how sure it is, and never looks past SAMPLE_MAX.

import { LANGS, type Lang } from '../../kernel/index.ts';
import { SMALL_WORDS, type Tongue } from './words.ts';

/** UTF-16 units looked at. The answer is stable after about 300 on real articles. */
const SAMPLE_MAX = 4_000;
/** Least share of small words, each split among its lists. Running text has 0.25 to 0.45. */
const SHARE_MIN = 0.08;
/** A lead of this factor over the next language needs no second opinion. */
const CLEAR_LEAD = 1.5;
const CODE: Readonly<Record<string, Lang>> = { eng: 'en', fra: 'fr', spa: 'es', hat: 'ht' };

const LISTS = listsByWord();

/** The language of `text` (a line, a paragraph or a whole document), or null when none fits. */
export async function languageOf(text: string): Promise<Lang | null> {
  const { sample, first, second } = placed(text);
  if (!first) return null;
  return second ? byLetters(sample, first, second) : ours(first);
}

/** The same by its small words alone, at once: between two close ones the first. */
export function languageByWords(text: string): Lang | null {
  const { first } = placed(text);
  return first && ours(first);
}

/** The language that leads, and the one that comes too close to it to be told by words. */
function placed(text: string): { sample: string; first: Tongue | null; second: Tongue | null } {
  const sample = text.slice(0, SAMPLE_MAX).toLowerCase();
  const { points, words } = pointsOf(sample);
  const [first, second] = [...points].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] / words < SHARE_MIN) return { sample, first: null, second: null };
  const close = second && first[1] < second[1] * CLEAR_LEAD;
  return { sample, first: first[0], second: close ? second[0] : null };
}

function pointsOf(sample: string): { points: Map<Tongue, number>; words: number } {
  const points = new Map<Tongue, number>();
  let words = 0;
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    words += 1;
    const lists = LISTS.get(word);
    if (lists) for (const t of lists) points.set(t, (points.get(t) ?? 0) + 1 / lists.length);
  }
  return { points, words };
}

/** Two lists are close: letter statistics choose between them, and only between them. */
async function byLetters(sample: string, first: Tongue, second: Tongue): Promise<Lang | null> {
  // Its tables take longer to load than most commands to run.
  const { francAll } = await import('franc');
  const ranked = francAll(sample, { only: Object.keys(CODE), minLength: 1 });
  for (const [code] of ranked) {
    const lang = CODE[code];
    if (lang && (lang === first || lang === second)) return ours(first) === null ? null : lang;
  }
  return ours(first);
}

function ours(tongue: Tongue): Lang | null {
  return LANGS.find((lang) => lang === tongue) ?? null;
}

function listsByWord(): ReadonlyMap<string, readonly Tongue[]> {
  const lists = new Map<string, Tongue[]>();
  for (const tongue of Object.keys(SMALL_WORDS) as Tongue[]) {
    for (const word of new Set(SMALL_WORDS[tongue].split(/\s+/))) {
      const known = lists.get(word);
      if (known) known.push(tongue);
      else lists.set(word, [tongue]);
    }
  }
  return lists;
}
