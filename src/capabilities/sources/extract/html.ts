// A page of HTML: the article in it, or all its text where no article stands out. Nothing is
// fetched, no script runs, and no markup comes out. Size and depth are bounded before readability
// sees it, because its time grows with the square of the depth.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { languageOf } from '../../../engines/language/index.ts';
import { Problem } from '../../../kernel/index.ts';
import { domText, sizeOf } from './dom-text.ts';
import type { Extracted, Found } from './extracted.ts';
import { foundIn } from './html-found.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';
import { tidy, turnsLetters } from './tidy.ts';

/** A shorter article, next to a much longer page, is a teaser or a cookie notice. */
const ARTICLE_CHARS_MIN = 250;
/** Below this length the page's own word for its language is the better of the two. */
const LANGUAGE_CHARS_MIN = 200;

const TOO_DEEP = 'its parts lie too deep inside one another';
/** Elements that only end where a tag ends them. Others (p, li, td) may be left open, and are. */
const CONTAINER =
  /<(\/?)(?:div|span|section|article|table|blockquote|ul|ol|b|i|em|strong|font)\b/gi;

/** @throws Problem sources.too-complex, sources.xml-entities, sources.no-text, too-much-text */
export async function readHtml(source: string): Promise<Extracted> {
  checkSource(source);
  const page = documentOf(source);
  const size = sizeOf(page.documentElement, LIMIT.HTML_DEPTH_MAX);
  if (size.depth > LIMIT.HTML_DEPTH_MAX) throw complex(TOO_DEEP);
  const { heading, ...found } = foundIn(page);
  const whole = tidy(domText(page.documentElement, { frame: false }));
  const main = mainOf(page);
  const list = size.elements > LIMIT.ARTICLE_ELEMENTS_MAX;
  const article = list ? null : articleIn(page);
  const chosen = article !== null && stands(article, whole) ? article : (main ?? whole);
  const text = withHeading(chosen, heading ?? found.title, chosen === article);
  checkText(text);
  return {
    kind: 'html',
    text,
    pages: [{ page: 1, start: 0, end: text.length }],
    found: { ...found, language: await languageIn(text, found.language) },
    notes: notesOn(source, chosen, whole),
  };
}

function checkSource(source: string): void {
  if (/<!entity\s|<!doctype[^>[]{0,500}\[/i.test(source.slice(0, 20_000))) {
    throw new Problem(EXTRACT_PROBLEMS.xmlEntities);
  }
  if (tagDepth(source) > LIMIT.HTML_DEPTH_MAX) throw complex(TOO_DEEP);
  for (const mark of ['<', '&']) {
    if (countOf(source, mark) > LIMIT.HTML_MARKS_MAX) {
      throw complex(`it has more than ${LIMIT.HTML_MARKS_MAX} marks "${mark}"`);
    }
  }
}

/** How deep tags lie inside one another, told before anything parses them. */
function tagDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, end] of source.matchAll(CONTAINER)) {
    depth = end === '' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function checkText(text: string): void {
  if (text.length > LIMIT.TEXT_CHARS_MAX) {
    throw new Problem(EXTRACT_PROBLEMS.tooMuchText, { limit: LIMIT.TEXT_CHARS_MAX });
  }
  if (/[\p{L}\p{N}]/u.test(text)) return;
  const cure = 'If the page is drawn by script, open it, copy its text, and add that as a file';
  throw new Problem(EXTRACT_PROBLEMS.noText, { what: 'page', cure });
}

/** linkedom adds no missing html or body element, and loses what stands outside. */
function documentOf(source: string): Document {
  const framed = /<html[\s>]/i.test(source);
  const bodied = /<body[\s>]/i.test(source);
  const inner = framed || bodied ? source : `<body>${source}</body>`;
  return parseHTML(framed ? source : `<!doctype html><html>${inner}</html>`).document;
}

/** What the page itself marks as its main part, where that is more than a line. */
function mainOf(page: Document): string | null {
  const element = page.querySelector('main, [role="main"]');
  const text = element && tidy(domText(element, { frame: false }));
  return text && text.length >= ARTICLE_CHARS_MIN ? text : null;
}

/** Changes the page: everything else is read from it before. */
function articleIn(page: Document): string | null {
  try {
    const article = new Readability<Node>(page, { serializer: (node) => node }).parse();
    return article?.content ? tidy(domText(article.content, { frame: true })) : null;
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    return null; // It gave up on an odd page; the whole text is the answer then.
  }
}

function stands(article: string, whole: string): boolean {
  return article.length >= ARTICLE_CHARS_MIN || article.length * 2 >= whole.length;
}

/** readability takes the heading off its article; it is part of what the page says. */
function withHeading(text: string, heading: string | null, article: boolean): string {
  if (!heading || (article ? text.startsWith(heading) : text.includes(heading))) return text;
  return `${heading}\n\n${text}`;
}

async function languageIn(text: string, claimed: Found['language']): Promise<Found['language']> {
  const seen = await languageOf(text);
  return seen ?? (text.length < LANGUAGE_CHARS_MIN ? claimed : null);
}

function notesOn(source: string, chosen: string, whole: string): string[] {
  const share = Math.min(100, Math.round((100 * chosen.length) / Math.max(1, whole.length)));
  const notes = [
    share === 100
      ? 'All text of the page was kept but for its menus, forms and scripts.'
      : `The article was kept, ${share} % of the text of the page; the rest was left out.`,
  ];
  if (turnsLetters(source)) notes.push('Characters that turn the order of letters were left out.');
  return notes;
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let i = text.indexOf(mark); i !== -1; i = text.indexOf(mark, i + 1)) count += 1;
  return count;
}

function complex(why: string): Problem {
  return new Problem(EXTRACT_PROBLEMS.tooComplex, { why });
}
