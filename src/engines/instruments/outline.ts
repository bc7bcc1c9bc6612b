// Anything that is no resolution: the articles of an agreement, the numbered paragraphs of a
// ruling, the paragraphs of a letter or a press release. What is printed as a number is kept; the
// rest is counted and says so.
import { Drafts, type Walked } from './draft.ts';
import { annexOf, endsHard, endsSoftly, looksLikeHeading, opensList } from './ends.ts';
import { Levels } from './levels.ts';
import { type Line, pieceOf } from './lines.ts';
import { bulletOf, letteredOf, numberedOf } from './markers.ts';
import type { Part } from './reading.ts';
import { preambularVerb } from './verbs.ts';

const ARTICLE =
  /^(Article|Art\.|Section|Clause|Rule|Artículo)\s+(\d{1,3}|[IVXL]{1,7})(?=[\s.:–—-]|$)/i;
const ARTICLE_MAX = 160;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?=\s)\s+/;
const BRACKETED = /^\[(\d{1,4})\]\s+/;
const LETTER_PARTS = /^(?:source|url|title|date|publisher|author)\s*:/i;

export interface Outlined {
  readonly lines: readonly Line[];
  readonly wrapped: boolean;
}

export function walkOutline({ lines, wrapped }: Outlined): Walked {
  const walk = new Outline(lines, wrapped);
  for (let i = 0; i < lines.length; i++) walk.step(i);
  return walk.found();
}

class Outline {
  readonly #lines: readonly Line[];
  readonly #wrapped: boolean;
  readonly #drafts = new Drafts();
  readonly #levels = new Levels();
  readonly #headings: Line[] = [];
  readonly #rest: Line[] = [];
  readonly #part: Part;
  #annex = '';
  #article: string | null = null;
  #number = 0;
  #preambular = 0;
  #counted = 0;
  #printed = false;
  #heading: string | null = null;
  #underHeading = false;

  constructor(lines: readonly Line[], wrapped: boolean) {
    this.#lines = lines;
    this.#wrapped = wrapped;
    const articles = lines.some(({ text }) => text.length <= ARTICLE_MAX && ARTICLE.test(text));
    this.#part = articles ? 'article' : 'text';
  }

  found(): Walked {
    const numbering = this.#printed ? 'printed' : 'none';
    const drafts = this.#drafts.all.filter(({ lines }) => lines.length > 0);
    return { drafts, headings: this.#headings, rest: this.#rest, numbering };
  }

  step(i: number): void {
    const line = this.#lines[i];
    if (!line) return;
    const annex = this.#complete ? annexOf(line.text) : null;
    if (annex) {
      this.#annex = `${annex} `;
      this.#article = null;
      this.#number = 0;
      this.#levels.begin(annex);
      this.#head(line);
      return;
    }
    if (this.#takeArticle(line) || this.#takeNumber(line) || this.#takeLetter(line, i)) return;
    if (this.#takePreambular(line)) return;
    if (this.#isHeading(line, i)) this.#head(line);
    else if (this.#startsParagraph(line)) this.#count(line);
    else if (this.#drafts.last) this.#drafts.last.lines.push(line);
    else this.#count(line);
  }

  get #complete(): boolean {
    return this.#underHeading || this.#drafts.last === null || endsHard(this.#drafts.tail);
  }

  #apart = (line: Line) => line.blank || !this.#wrapped;

  #head(line: Line): void {
    this.#headings.push(line);
    this.#heading = line.text;
    this.#underHeading = true;
  }

  #begin(number: string, parent: string | null, line: Line | null): void {
    const part = this.#annex === '' ? this.#part : 'annex';
    const heading = this.#heading;
    const draft = this.#drafts.add({ number, part, parent, heading, lines: line ? [line] : [] });
    if (parent === null || parent === this.#article) this.#levels.begin(draft.number);
    this.#underHeading = false;
  }

  #takeArticle(line: Line): boolean {
    const m = line.text.length <= ARTICLE_MAX ? ARTICLE.exec(line.text) : null;
    if (!m?.[2] || !(this.#complete || line.blank)) return false;
    this.#printed = true;
    this.#number = 0;
    this.#begin(`${this.#annex}${m[2]}`, null, line);
    this.#article = this.#drafts.last?.number ?? null;
    // What stands below is its title, or its text.
    this.#underHeading = true;
    return true;
  }

  #takeNumber(line: Line): boolean {
    const decimal = DECIMAL.exec(line.text.slice(0, 40));
    const bracketed = BRACKETED.exec(line.text.slice(0, 20));
    const marker = decimal ?? bracketed;
    const apart = this.#apart(line);
    if (marker?.[1] && (this.#complete || apart)) {
      this.#printed = true;
      const number = `${this.#annex}${marker[1]}`;
      this.#begin(number, decimal ? this.#above(number) : null, pieceOf(line, marker[0].length));
      return true;
    }
    const plain = numberedOf(line.text);
    const soft = this.#complete || endsSoftly(this.#drafts.tail);
    if (!plain?.pointed || !soft) return false;
    if (plain.n !== this.#number + 1 && !(plain.n === 1 && apart)) return false;
    this.#printed = true;
    this.#number = plain.n;
    const body = pieceOf(line, plain.from);
    if (this.#article) this.#begin(`${this.#article}(${plain.n})`, this.#article, body);
    else this.#begin(`${this.#annex}${plain.n}`, null, body);
    return true;
  }

  /** The nearest paragraph above a decimal number: `1.2` above `1.2.3`, else the article. */
  #above(number: string): string | null {
    let at = number.lastIndexOf('.');
    while (at > 0) {
      const shorter = number.slice(0, at);
      if (this.#drafts.has(shorter)) return shorter;
      at = shorter.lastIndexOf('.');
    }
    return this.#article;
  }

  #takeLetter(line: Line, i: number): boolean {
    const marker = letteredOf(line.text);
    if (!marker || !(this.#complete || endsSoftly(this.#drafts.tail))) return false;
    const place = this.#levels.enter(marker.mark, {
      next: letteredOf(this.#lines[i + 1]?.text ?? '')?.mark ?? null,
      opensList: opensList(this.#drafts.tail),
      mayOpen: true,
      loose: false,
    });
    if (!place) return false;
    this.#begin(place.number, place.parent, pieceOf(line, marker.from));
    return true;
  }

  #takePreambular(line: Line): boolean {
    if (this.#printed || this.#part !== 'article') return false;
    const verb = preambularVerb(line.text);
    if (!verb?.known || !(this.#apart(line) || endsSoftly(this.#drafts.tail))) return false;
    const number = `pp${++this.#preambular}`;
    const heading = this.#heading;
    this.#drafts.add({ number, part: 'preambular', parent: null, heading, lines: [line] });
    return true;
  }

  #isHeading(line: Line, i: number): boolean {
    const next = this.#lines[i + 1];
    if (!next || !this.#apart(line) || !looksLikeHeading(line.text)) return false;
    if (this.#underHeading && this.#article) return false;
    if (!(this.#complete || line.blank) || LETTER_PARTS.test(line.text)) return false;
    const begins = numberedOf(next.text)?.pointed || DECIMAL.test(next.text.slice(0, 40));
    return begins === true || (line.blank && next.blank && !/[.,;]$/.test(line.text));
  }

  #startsParagraph(line: Line): boolean {
    if (bulletOf(line.text) !== null) return true;
    if (this.#underHeading && this.#article) return false;
    return this.#apart(line) && (this.#complete || line.blank);
  }

  /** A paragraph without a number is counted, under what stands above it. */
  #count(line: Line): void {
    const under = this.#article ?? (this.#printed ? this.#levels.top : null);
    const number = `${under ?? this.#annex}[${++this.#counted}]`;
    this.#begin(number, under, pieceOf(line, bulletOf(line.text) ?? 0));
  }
}
