// Walks over the lines of a resolution: preambular paragraphs, numbered operative ones with their
// letters, headings, annexes. One line is looked at once, with a few lines ahead.
import { Drafts, type Walked } from './draft.ts';
import { annexOf, endsHard, endsSoftly, labelOf, looksLikeHeading, opensList } from './ends.ts';
import { Levels } from './levels.ts';
import { type Line, pieceOf } from './lines.ts';
import { bulletOf, letteredOf, type Numbered, numberedOf } from './markers.ts';
import type { Part } from './reading.ts';
import { operativeVerb, preambularVerb } from './verbs.ts';

export interface Layout {
  /** Without what belongs to the page, and without footnotes; behind the opening. */
  readonly lines: readonly Line[];
  /** Whether "The Security Council," stands above. */
  readonly opened: boolean;
  /** Whether operative paragraphs have their numbers. */
  readonly printed: boolean;
  /** Whether lines break within paragraphs. */
  readonly wrapped: boolean;
}

const SEIZED = new RegExp(
  [
    String.raw`\b(?:seized of the (?:matter|question)|saisi de la question|`,
    String.raw`ocupándose de la cuestión)\b[^;]{0,40}\.["”’»]*$`,
  ].join(''),
  'i',
);
/** "(b) and (c) above": a letter that is spoken of. */
const SPOKEN_OF = /^(?:[,;.)]|(?:and|or|to|et|ou)\s+\(|above\b|below\b|of\b|ci-dessus)/;
/** Preambular verbs that also stand between operative paragraphs. */
const BETWEEN = /^(?:Acting|Recalling|Reaffirming|Determining|Noting|Agissant)\b/;
const QUOTE = /^["“”„«]\s*/;
const GAP_MAX = 20;
const HEADING_LINES_MAX = 4;

export function walkCouncil(layout: Layout): Walked {
  const walk = new Walk(layout);
  for (let i = 0; i < layout.lines.length; ) i = walk.step(i);
  return walk.found();
}

class Walk {
  readonly #layout: Layout;
  readonly #drafts = new Drafts();
  readonly #levels = new Levels();
  readonly #headings: Line[] = [];
  readonly #rest: Line[] = [];
  /** For each line the next mark that stands before a sub-paragraph behind it. */
  readonly #nextMark: readonly (string | null)[];
  #part: Part;
  #heading: string | null = null;
  #underHeading = false;
  #number = 0;
  #series = '';
  #annex = '';
  #preambular = 0;
  #unnumbered = 0;
  #ended = false;
  /** A number stood alone on its line: the next is its text. */
  #awaits = false;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#part = layout.opened ? 'preambular' : 'operative';
    const marks: (string | null)[] = new Array(layout.lines.length).fill(null);
    let next: string | null = null;
    for (let i = layout.lines.length - 1; i >= 0; i--) {
      marks[i] = next;
      next = letteredOf(layout.lines[i]?.text ?? '')?.mark ?? next;
    }
    this.#nextMark = marks;
  }

  found(): Walked {
    const { opened, printed } = this.#layout;
    const numbering = printed ? 'printed' : opened && this.#number > 0 ? 'counted' : 'none';
    const drafts = this.#drafts.all.filter(({ lines }) => lines.length > 0);
    return { drafts, headings: this.#headings, rest: this.#rest, numbering };
  }

  /** Takes the line in. @returns the next to look at */
  step(i: number): number {
    const line = this.#at(i);
    if (!line) return i + 1;
    if (this.#awaits) {
      this.#awaits = false;
      this.#continue(line);
      return i + 1;
    }
    const annex = this.#complete(endsSoftly) ? annexOf(line.text) : null;
    if (annex) return this.#beginAnnex(annex, line, i);
    if (this.#takeNumber(line, i)) return i + 1;
    if (this.#ended) {
      this.#rest.push(line);
      return i + 1;
    }
    if (this.#takeLetter(line, i) || this.#takePreambular(line)) return i + 1;
    const headings = this.#headingLines(i);
    if (headings > 0) {
      this.#headed(i, headings);
      return i + headings;
    }
    if (!this.#takeCounted(line) && !this.#takeUnnumbered(line)) this.#continue(line);
    return i + 1;
  }

  #at = (i: number): Line | undefined => this.#layout.lines[i];

  /** Whether what came before can end here. */
  #complete(ends: (text: string) => boolean): boolean {
    return this.#underHeading || this.#drafts.last === null || ends(this.#drafts.tail);
  }

  #begin(number: string, parent: string | null, line: Line | null): void {
    const heading = this.#heading;
    const draft = this.#drafts.add({ number, part: this.#part, parent, heading, lines: [] });
    if (parent === null) {
      this.#levels.begin(draft.number);
      this.#unnumbered = 0;
    }
    this.#underHeading = false;
    if (line) this.#continue(line);
    else this.#awaits = true;
  }

  #continue(line: Line): void {
    const draft = this.#drafts.last;
    if (!draft) {
      this.#rest.push(line);
      return;
    }
    draft.lines.push(line);
    if (this.#part === 'operative' && SEIZED.test(line.text.slice(-160))) this.#ended = true;
  }

  // ── numbered paragraphs ──

  #takeNumber(line: Line, i: number): boolean {
    const marker = numberedOf(line.text);
    if (!marker) return false;
    const body = pieceOf(line, marker.from);
    const words = body?.text ?? this.#at(i + 1)?.text ?? '';
    if (!this.#accepts(marker, words, line)) return false;
    const { n, more } = marker;
    if (this.#part === 'preambular') this.#part = 'operative';
    if (n === 1 && this.#number > 0 && more === '') this.#beginSeries();
    this.#number = n;
    this.#ended = false;
    const printed = more ? `${n} ${more}` : String(n);
    const before = this.#part === 'annex' ? `${this.#annex} ` : '';
    this.#begin(`${before}${this.#series}${printed}`, null, body);
    return true;
  }

  #accepts({ n, more, pointed }: Numbered, words: string, line: Line): boolean {
    const verb = operativeVerb(words);
    const complete = this.#complete(endsSoftly);
    const next = n === this.#number + 1 || (more !== '' && n === this.#number);
    if (this.#part === 'annex') return pointed && (n === 1 || next) && (complete || line.blank);
    if (!pointed && !(verb?.known && next)) return false;
    if (this.#ended) return next && verb !== null;
    if (next && this.#number > 0) return verb !== null || complete;
    if (this.#number === 0) return verb?.known === true || (complete && n === 1);
    if (n > this.#number && n <= this.#number + GAP_MAX) return verb !== null && complete;
    return n === 1 && verb?.known === true && this.#underHeading;
  }

  /** Paragraphs are numbered anew in a second part: its letter goes before the number. */
  #beginSeries(): void {
    if (this.#part === 'annex') return;
    const label = this.#heading ? labelOf(this.#heading) : null;
    const count = Number(/^(\d+)\//.exec(this.#series)?.[1] ?? 1) + 1;
    this.#series = label ? `${label} ` : `${count}/`;
  }

  // ── letters and roman numbers ──

  #takeLetter(line: Line, i: number): boolean {
    const marker = letteredOf(line.text);
    if (!marker || this.#levels.top === null) return false;
    const before = this.#at(i - 1);
    const body = pieceOf(line, marker.from);
    if (this.#part === 'preambular' && before?.row === line.row) return false;
    if (body && SPOKEN_OF.test(body.text)) return false;
    const apart = line.blank || !this.#layout.wrapped;
    const complete = this.#complete(endsSoftly);
    if (!complete && !(apart && before?.row !== line.row)) return false;
    const list = opensList(this.#drafts.tail);
    const loose = complete && apart;
    const place = this.#levels.enter(marker.mark, {
      next: this.#nextMark[i] ?? null,
      opensList: list,
      // A comma alone opens no list where lines wrap: the letter may be one that is spoken of.
      mayOpen: list || apart || this.#complete(endsHard),
      loose,
    });
    if (!place) return false;
    this.#begin(place.number, place.parent, body);
    return true;
  }

  // ── preambular paragraphs ──

  #takePreambular(line: Line): boolean {
    const verb = preambularVerb(line.text);
    const apart = line.blank || !this.#layout.wrapped;
    const complete = this.#complete(endsSoftly);
    if (this.#part === 'operative') {
      const bare = line.text.replace(QUOTE, '');
      const stands = this.#complete(endsHard) && (apart || /^A[cg]/.test(bare));
      const ends = apart ? /,$/.test(line.text) || this.#layout.wrapped : true;
      if (!verb?.known || !BETWEEN.test(bare) || !stands || !ends || !this.#layout.opened)
        return false;
      this.#part = 'preambular';
      this.#beginPreambular(line);
      this.#part = 'operative';
      return true;
    }
    if (this.#part !== 'preambular') return false;
    const first = this.#drafts.last === null;
    const opens =
      verb && (first || (complete && verb.known) || (apart && (verb.known || complete)));
    const plain =
      !verb && complete && apart && /^["“]?\p{Lu}/u.test(line.text) && endsSoftly(line.text);
    const counted = !this.#layout.printed && operativeVerb(line.text)?.known === true;
    if (!opens && (!plain || counted || first)) return false;
    this.#beginPreambular(line);
    return true;
  }

  #beginPreambular(line: Line): void {
    const quote = QUOTE.exec(line.text)?.[0].length ?? 0;
    this.#begin(`pp${++this.#preambular}`, null, pieceOf(line, quote));
  }

  // ── headings and annexes ──

  /** How many lines from here on are a heading: what follows them begins a paragraph. */
  #headingLines(i: number): number {
    const ends = this.#part === 'preambular' ? endsSoftly : endsHard;
    if (!this.#complete(ends)) return 0;
    for (let count = 1; count <= HEADING_LINES_MAX; count++) {
      const line = this.#at(i + count - 1);
      if (!line || !looksLikeHeading(line.text)) return 0;
      const next = this.#at(i + count);
      if (next && this.#begins(next, i + count)) return count;
      if (this.#part === 'annex' && line.blank && next?.blank) return count;
    }
    return 0;
  }

  #begins(line: Line, i: number): boolean {
    const marker = numberedOf(line.text);
    if (marker?.pointed) {
      const words = line.text.slice(marker.from) || (this.#at(i + 1)?.text ?? '');
      const next = marker.n === this.#number + 1 || marker.n === 1;
      if (next && (this.#part === 'annex' || operativeVerb(words) !== null)) return true;
    }
    if (this.#part === 'annex') return letteredOf(line.text)?.mark === 'a';
    if (annexOf(line.text)) return true;
    if (this.#part === 'preambular' && preambularVerb(line.text)?.known) return true;
    return !this.#layout.printed && operativeVerb(line.text)?.known === true;
  }

  #headed(i: number, count: number): void {
    const lines = this.#layout.lines.slice(i, i + count);
    this.#headings.push(...lines);
    this.#heading = lines.map(({ text }) => text).join(' ');
    this.#underHeading = true;
  }

  #beginAnnex(annex: string, line: Line, i: number): number {
    this.#part = 'annex';
    this.#annex = annex;
    this.#series = '';
    this.#number = 0;
    this.#unnumbered = 0;
    this.#ended = false;
    this.#headed(i, 1);
    this.#levels.begin(annex);
    const next = this.#at(i + 1);
    // Its title, where one stands below.
    const titled = next && looksLikeHeading(next.text) && numberedOf(next.text) === null;
    const after = this.#at(i + 2);
    if (!titled || !(after?.blank || (after && this.#begins(after, i + 2)))) return i + 1;
    this.#headings.push(next);
    this.#heading = `${line.text} ${next.text}`;
    return i + 2;
  }

  // ── paragraphs without a number ──

  /** A copy that has lost its numbers: paragraphs are counted as they come. */
  #takeCounted(line: Line): boolean {
    if (this.#layout.printed || this.#part === 'annex') return false;
    const verb = operativeVerb(line.text);
    const apart = line.blank || !this.#layout.wrapped;
    if (!verb?.known || !/^["“]?\p{Lu}/u.test(line.text)) return false;
    if (!apart && !this.#complete(endsHard)) return false;
    if (apart && !this.#complete(endsSoftly)) return false;
    this.#part = 'operative';
    this.#number++;
    const quote = QUOTE.exec(line.text)?.[0].length ?? 0;
    const number = this.#layout.opened ? String(this.#number) : `[${this.#number}]`;
    this.#begin(number, null, pieceOf(line, quote));
    return true;
  }

  #takeUnnumbered(line: Line): boolean {
    const bullet = bulletOf(line.text);
    const apart = line.blank || !this.#layout.wrapped;
    if (this.#part === 'preambular' || !this.#complete(endsHard)) return false;
    // Under a list that has lost its letters its items begin small.
    const listed = opensList(this.#drafts.tail) || this.#drafts.last?.number.endsWith(']') === true;
    const begins = /^["“(]?[\p{Lu}\d]/u.test(line.text) || listed;
    if (bullet === null && (!apart || !begins)) return false;
    const parent = this.#levels.top;
    if (parent === null) return false;
    const count = ++this.#unnumbered;
    const annex = this.#part === 'annex' && parent === this.#annex;
    const number = annex ? `${parent} [${count}]` : `${parent}[${count}]`;
    this.#begin(number, annex ? null : parent, pieceOf(line, bullet ?? 0));
    if (annex) this.#levels.begin(parent);
    this.#unnumbered = count;
    return true;
  }
}
