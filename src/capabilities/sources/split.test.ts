import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, linesOf, paragraphsOf } from './split.ts';

const shown = (text: string) => linesOf(text).map((l) => text.slice(l.start, l.end));
const blocks = (text: string) => paragraphsOf(text).map((p) => text.slice(p.start, p.end));

describe('lines', () => {
  it('end at a line feed, a carriage return, or both', () => {
    expect(shown('one\ntwo\r\nthree\rfour')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('count blank lines and not the nothing after the last line end', () => {
    expect(shown('one\n\nthree\n')).toEqual(['one', '', 'three']);
    expect(shown('')).toEqual([]);
    expect(shown('\n')).toEqual(['']);
  });

  it('are numbered from one with offsets into the whole text', () => {
    expect(linesOf('ab\r\ncd')).toEqual([
      { line: 1, start: 0, end: 2 },
      { line: 2, start: 4, end: 6 },
    ]);
  });

  it('are found by an offset, the line end counting to the line before it', () => {
    const lines = linesOf('ab\ncd\n\nef');
    expect([0, 2, 3, 6, 7, 99].map((offset) => lineAt(lines, offset)?.line)).toEqual([
      1, 1, 2, 3, 4, 4,
    ]);
    expect(lineAt([], 0)).toBeNull();
  });

  it('cover any text with nothing but line ends between them', () => {
    const letters = fc.constantFrom('a', ' ', '\n', '\r', '\t', 'é', '\ud83d\ude00');
    fc.assert(
      fc.property(
        fc.array(letters).map((parts) => parts.join('')),
        (text) => {
          let at = 0;
          for (const line of linesOf(text)) {
            expect(text.slice(at, line.start)).toMatch(/^(?:\r\n|\r|\n)?$/);
            expect(text.slice(line.start, line.end)).not.toMatch(/[\r\n]/);
            at = line.end;
          }
          expect(text.slice(at)).toMatch(/^(?:\r\n|\r|\n)?$/);
        },
      ),
    );
  });
});

describe('paragraphs', () => {
  it('are the runs of lines between blank lines, wrapped lines together', () => {
    expect(blocks('Title\n\nfirst line\nsecond line\n \t\n  third  \n')).toEqual([
      'Title',
      'first line\nsecond line',
      'third',
    ]);
  });

  it('know their lines', () => {
    expect(paragraphsOf('\na\nb\n\nc').map((p) => [p.paragraph, p.firstLine, p.lastLine])).toEqual([
      [1, 2, 3],
      [2, 5, 5],
    ]);
  });

  it('leave a byte order mark outside and keep the offsets of the file', () => {
    expect(paragraphsOf('\ufeffKenya')).toMatchObject([{ start: 1, end: 6 }]);
  });

  it('hold every visible character of any text exactly once', () => {
    const letters = fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\n\n');
    fc.assert(
      fc.property(
        fc.array(letters).map((parts) => parts.join('')),
        (text) => {
          expect(blocks(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
