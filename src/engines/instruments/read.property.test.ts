// A generated resolution, printed with wraps, page breaks and running heads, comes back whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Made, type MadeItem, type Printing, printed } from './made-resolutions.ts';
import { readInstrument } from './read.ts';

const PREAMBULAR = [
  'Recalling',
  'Reaffirming',
  'Noting with concern',
  'Having considered',
  'Deeply concerned',
  'Strongly condemning',
  'Welcoming',
  'Bearing in mind',
  'Determining that',
];
const OPERATIVE = [
  'Decides',
  'Requests',
  'Further requests',
  'Calls upon',
  'Decides also',
  'Strongly urges',
  'Takes note of',
  'Welcomes',
  'Authorizes',
];
const words = fc.constantFrom(
  ...`the of harbour mission Monitoring Working Group Security Council resolution 2045 (2012) and
  its force, police (S/2012/77) States that 12 months, by well-being Arden Coast
  Government’s report; to protect civilians, including “the Compact” in particular Mr. Doe 1,500
  for an initial period § co-operation`.split(/\s+/),
  'paragraph 8 (a) above',
  'subparagraphs 3 (b), (c) and (d)',
  '2 (a) or (b) above',
);
const phrase = fc
  .array(words, { minLength: 3, maxLength: 45 })
  .map((list) => list.join(' ').replace(/[,;.]$/, ''));
/** The last word before the stop is plain, so that the stop is the paragraph's own. */
const sentence = (verbs: readonly string[], stop: string) =>
  fc.tuple(fc.constantFrom(...verbs), phrase).map(([verb, rest]) => `${verb} ${rest} there${stop}`);

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];
const sub = fc.tuple(phrase, fc.array(phrase, { maxLength: 4 }));
const paragraph = fc.tuple(sentence(OPERATIVE, ''), fc.array(sub, { maxLength: 11 }));

function itemsOf(
  paragraphs: readonly [string, readonly [string, readonly string[]][]][],
): MadeItem[] {
  return paragraphs.flatMap(([text, subs], i) => {
    const number = String(i + 1);
    const last = i === paragraphs.length - 1 ? '.' : ';';
    const out: MadeItem[] = [
      { number, mark: `${number}.`, parent: null, text: text + (subs.length > 0 ? ':' : last) },
    ];
    subs.forEach(([words, deep], j) => {
      const letter = String.fromCharCode(97 + j);
      const stop = j === subs.length - 1 ? last : ';';
      const own = `${number}(${letter})`;
      const end = deep.length > 0 ? ':' : stop;
      out.push({
        ...{ number: own, mark: `(${letter})`, parent: number },
        text: `To ${words} there${end}`,
      });
      deep.forEach((more, k) => {
        const roman = ROMAN[k] ?? 'i';
        out.push({
          ...{ number: `${own}(${roman})`, mark: `(${roman})`, parent: own },
          text: `By ${more} there${k === deep.length - 1 ? stop : ';'}`,
        });
      });
    });
    return out;
  });
}

const made: fc.Arbitrary<Made> = fc
  .record({
    preamble: fc.array(sentence(PREAMBULAR, ','), { minLength: 1, maxLength: 8 }),
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 9 }),
    headed: fc.boolean(),
    footnote: fc.option(fc.constant('See S/2012/77, paragraphs 4 and 5.')),
  })
  .map(({ preamble, paragraphs, headed, footnote }) => {
    const items: (MadeItem | { heading: string })[] = itemsOf(paragraphs);
    const second = items.findIndex((item) => 'number' in item && item.number === '2');
    if (headed && second > 0) items.splice(second, 0, { heading: 'Protection of the harbour' });
    const chapter = 'Acting under Chapter VII of the Charter of the United Nations,';
    return { symbol: '2999', year: 2031, preamble: [...preamble, chapter], items, footnote };
  });

const printing: fc.Arbitrary<Printing> = fc.record({
  width: fc.constantFrom(null, 60, 78, 95),
  blank: fc.boolean(),
  page: fc.constantFrom(null, 19, 30, 44),
  feed: fc.boolean(),
  gap: fc.constantFrom(' ' as const, '\t' as const, ' \u00a0 ' as const, '   ' as const),
  quotes: fc.boolean(),
  end: fc.constantFrom('\n' as const, '\r\n' as const),
});

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a resolution, however it is printed', () => {
  it('comes back whole: every paragraph, its number, its parent and its words', () => {
    fc.assert(
      fc.property(made, printing, (resolution, how) => {
        const text = printed(resolution, how);
        const reading = readInstrument(text);
        const wanted = [
          ...resolution.preamble.map((words, i) => [`pp${i + 1}`, null, flat(words)]),
          ...resolution.items.flatMap((item) =>
            'number' in item ? [[item.number, item.parent, flat(item.text)]] : [],
          ),
        ];
        const got = reading.clauses.map(({ number, parent, text: t }) => [number, parent, flat(t)]);
        expect(got).toEqual(wanted);
        expect(reading.rest).toEqual([]);
      }),
      { numRuns: 150, interruptAfterTimeLimit: 60_000 },
    );
  }, 120_000);

  it('has true offsets: between them stand the words, and with no wrap nothing else', () => {
    fc.assert(
      fc.property(made, printing, (resolution, how) => {
        const text = printed(resolution, how);
        for (const clause of readInstrument(text).clauses) {
          const slice = text.slice(clause.start, clause.end);
          if (how.width === null && how.page === null) expect(slice).toBe(clause.text);
          expect(slice.startsWith(clause.text.slice(0, 9))).toBe(true);
          expect(slice.endsWith(clause.text.slice(-6))).toBe(true);
          if (how.page === null) expect(flat(slice)).toBe(flat(clause.text));
        }
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('any text at all', () => {
  it('is read without a fault, in order, each clause within the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('The Security Council,', '1. Decides', '(a) x;', '(i)', '2', 'Annex', '____'),
      fc.constantFrom('Recalling,', 'Article 5', '1.1 x', '\f', '[1] See', 'S/RES/1 (2001)', '• y'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const text = lines.join('\n');
        let before = 0;
        for (const { start, end } of readInstrument(text).clauses) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['lines of letters', '(i) x;\n'],
    ['one long line', 'The Security Council, (a) Recalling; 1. Decides '],
    ['numbers alone', '7\n'],
    ['cut words', 'mainte-\n'],
    ['rules and notes', '____\n1 See S/2012/1\n'],
    ['spaces', '                                        '],
    ['headings', 'A Heading Here\n'],
  ])(
    'takes time that grows with its length: %s',
    (_name, unit) => {
      const time = (count: number) => {
        const text = `The Security Council,\nRecalling,\n1. Decides:\n${unit.repeat(count)}`;
        const began = performance.now();
        readInstrument(text);
        return performance.now() - began;
      };
      time(200);
      expect(time(40_000)).toBeLessThan(10_000);
    },
    30_000,
  );
});
