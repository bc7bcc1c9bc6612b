import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readInstrument } from './read.ts';

const numbers = (text: string) => readInstrument(text).clauses.map(({ number }) => number);
const clause = (text: string, number: string) =>
  readInstrument(text).clauses.find((each) => each.number === number);

const PDF = `United Nations S/RES/2998 (2031)
Security Council Distr.: General
3 May 2031
31-04567 (E)
*3104567*
Resolution 2998 (2031)
Adopted by the Security Council at its 9876th meeting, on
3 May 2031
The Security Council,
Recalling its resolution 2990 (2030) on the situation at the Arden
coast,
Taking note of the letter of the Government of Arden, 1 and of the report of the
Monitoring Group,
Acting under Chapter VII of the Charter of the United Nations,
1. Decides that the force shall, for twelve months:
(a) Protect the harbour and its mainte-
nance crews, in time-bound phases;
(b) Support the police in:
(i) Patrols;
(ii) Training, and
S/RES/2998 (2031)
__________________
1 S/2031/12. See also the statement of
the Minister.
31-04567 2/3
S/RES/2998 (2031)
(iii) Vetting of recruits;
Reporting
2. Requests the Secretary-
General to report, by phases that are time-bound, within 30 days, and
31-04567 3/3
S/RES/2998 (2031)
thereafter every three months;
3. Decides to remain seized of the matter.
`;

it('takes a page that goes on with “2 (a) or (b) above” for text, not for a second note', () => {
  const before = ` 1. Decides that the measures in paragraph
__________________
1 See S/2031/12, paragraphs 4 and 5.
31-04567 1/2
S/RES/2998 (2031)

2 (a) or (b) above (S/2031/77) end;

2. Decides to remain seized of the matter.
`;
  const head = 'Resolution 2998 (2031)\nThe Security Council,\nRecalling its resolution,';
  const text = `${head}\n${before}`;
  expect(numbers(text)).toEqual(['pp1', '1', '2']);
  expect(clause(text, '1')?.text).toContain('2 (a) or (b) above (S/2031/77) end;');
});

describe('a resolution out of a PDF', () => {
  const reading = readInstrument(PDF);

  it('says of itself what its head has', () => {
    expect(reading.instrument).toMatchObject({
      kind: 'resolution',
      symbol: 'S/RES/2998 (2031)',
      title: 'Resolution 2998 (2031)',
      body: 'UN Security Council',
      adopted: '2031-05-03',
      date: '2031-05-03',
      meeting: 9876,
      numbering: 'printed',
      complete: true,
    });
  });

  it('has its paragraphs with numbers and parents', () => {
    expect(reading.clauses.map(({ number, parent }) => [number, parent])).toEqual([
      ['pp1', null],
      ['pp2', null],
      ['pp3', null],
      ['1', null],
      ['1(a)', '1'],
      ['1(b)', '1'],
      ['1(b)(i)', '1(b)'],
      ['1(b)(ii)', '1(b)'],
      ['1(b)(iii)', '1(b)'],
      ['2', null],
      ['3', null],
    ]);
  });

  it('joins lines, mends cut words, and leaves out what belongs to the page', () => {
    expect(clause(PDF, '1(a)')?.text).toBe(
      'Protect the harbour and its maintenance crews, in time-bound phases;',
    );
    const second = clause(PDF, '2');
    expect(second?.text).toBe(
      'Requests the Secretary-General to report, by phases that are time-bound, within 30 days, ' +
        'and thereafter every three months;',
    );
    expect(PDF.slice(second?.start, second?.end)).toMatch(/^Requests the [\s\S]*three months;$/);
    expect(second?.heading).toBe('Reporting');
  });

  it('keeps footnotes apart', () => {
    expect(reading.footnotes).toMatchObject([
      { mark: '1', text: 'S/2031/12. See also the statement of the Minister.' },
    ]);
  });
});

describe('the verb of a paragraph', () => {
  it.each([
    ['Further requests the Secretary-General to report;', 'Further requests'],
    ['Decides also that the ban applies;', 'Decides also'],
    ['Calls upon Member States to contribute;', 'Calls upon'],
    ['Takes note of the report;', 'Takes note'],
    ['Strongly condemns the attack;', 'Strongly condemns'],
    ['In this regard, requests States to act;', 'requests'],
    ['Expresses its intention to review;', 'Expresses'],
  ])('%s', (text, verb) => {
    const file = `The Security Council,\nRecalling its words,\n1. ${text}\n2. Decides so.`;
    expect(clause(file, '1')?.verb).toBe(verb);
  });

  it.each([
    ['Having taken note of the report,', 'Having taken note'],
    ['Noting with deep concern the delay,', 'Noting with deep concern'],
    ['Strongly condemning the attacks,', 'Strongly condemning'],
    ['Deeply concerned by the delay,', 'Deeply concerned'],
    ['Bearing in mind the Charter,', 'Bearing in mind'],
    ['Acting under Chapter VII of the Charter of the United Nations,', 'Acting'],
  ])('%s', (text, verb) => {
    const file = `The Security Council,\n${text}\n1. Decides so;\n2. Requests more.`;
    expect(clause(file, 'pp1')).toMatchObject({ verb, part: 'preambular' });
  });
});

describe('copies that differ', () => {
  it('numbers may stand on lines of their own', () => {
    const text =
      'The Security Council,\n\nRecalling its words,\n\n1.\n\nDecides so;\n\n2\n\n' +
      'Requests more;\n\n2\n\n3.\tUrges all.';
    expect(numbers(text)).toEqual(['pp1', '1', '2', '3']);
    expect(clause(text, '2')?.text).toBe('Requests more;');
  });

  it('a copy without numbers is counted, and says so', () => {
    const text =
      'The Security Council,\n\nRecalling its words,\n\nDecides:\n\nto go;\n\nto stay;\n\n' +
      'Requests a report;\n\nDecides to remain seized of the matter.\n\nShare this page';
    expect(numbers(text)).toEqual(['pp1', '1', '1[1]', '1[2]', '2', '3']);
    expect(readInstrument(text).instrument.numbering).toBe('counted');
    expect(readInstrument(text).rest.map((each) => each.text)).toEqual(['Share this page']);
  });

  it('all on one line is taken apart at true places', () => {
    const text =
      'Resolution 2998 (2031) The Security Council, Recalling its words, Noting the delay, ' +
      '1. Decides that States shall: (a) go; (b) stay; 2. Requests a report (see paragraph 1. ' +
      'above); 3. Decides to remain seized of the matter.';
    expect(numbers(text)).toEqual(['pp1', 'pp2', '1', '1(a)', '1(b)', '2', '3']);
    for (const { start, end, text: words } of readInstrument(text).clauses)
      expect(text.slice(start, end)).toBe(words);
  });

  it('hard spaces, tabs and quotes of a press release are no part of the words', () => {
    const text =
      '“The Security Council,\n“Recalling its words,\n“1.\u00a0\u00a0\u00a0Decides so;\n' +
      '“2.\tRequests more.”';
    expect(numbers(text)).toEqual(['pp1', '1', '2']);
    expect(clause(text, '1')?.text).toBe('Decides so;');
  });

  it('tells the letter i from the first roman number', () => {
    const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) Item there;`);
    const text = `The Security Council,\n1. Decides on:\n${letters.join('\n')}\n2. Requests more.`;
    expect(numbers(text).filter((n) => n.startsWith('1('))).toHaveLength(10);
    expect(clause(text, '1(i)')?.parent).toBe('1');
    const deep = 'The Security Council,\n1. Decides on:\n(h) Item:\n(i) one;\n(ii) two;\n2. Urges.';
    expect(clause(deep, '1(h)(i)')?.parent).toBe('1(h)');
  });

  it('a paragraph on powers between the numbers stays preambular', () => {
    const text =
      'The Security Council,\nRecalling its words,\n1. Decides so;\n' +
      'Acting under Article 41 of the Charter,\n2. Requests more.';
    expect(numbers(text)).toEqual(['pp1', '1', 'pp2', '2']);
  });

  it('a second part that begins again at one keeps its own numbers', () => {
    const text =
      'The Security Council,\nRecalling its words,\nA\n1. Decides so;\n2. Requests more;\nB\n' +
      '1. Urges all;\n2. Decides to remain seized of the matter.';
    expect(numbers(text)).toEqual(['pp1', '1', '2', 'B 1', 'B 2']);
  });

  it('paragraphs “bis” have their place', () => {
    const text = 'The Security Council,\n1. Decides so;\n1 bis. Requests more;\n2. Urges all.';
    expect(numbers(text)).toEqual(['1', '1 bis', '2']);
  });
});

describe('an annex', () => {
  const text =
    'The Security Council,\n\nRecalling its words,\n\n1. Decides so;\n\n' +
    '2. Decides to remain seized of the matter.\n\nAnnex II\n\nTasks of the force\n\n' +
    '1. The force guards the harbour.\n\n2. It reports:\n\n(a) Weekly;\n\n(b) At once.\n\n' +
    '[1] See S/2031/12.\n';
  it('has its own numbers under its own name', () => {
    expect(numbers(text)).toEqual([
      ...['pp1', '1', '2', 'annex II 1', 'annex II 2', 'annex II 2(a)', 'annex II 2(b)'],
    ]);
    expect(clause(text, 'annex II 1')).toMatchObject({ part: 'annex', verb: null });
    expect(readInstrument(text).footnotes.map(({ mark }) => mark)).toEqual(['1']);
  });
});

describe('what is no resolution', () => {
  it('an agreement has its articles', () => {
    const text =
      'Agreement on the police of Arden\n\nThe Parties,\n\nArticle 1\nPurpose\n\n' +
      '1. The Parties send police.\n\n2. They pay for them:\n\n(a) By month;\n\n' +
      '(b) In advance.\n\nArticle 2\n\nThis Agreement enters into force on signature.\n';
    expect(readInstrument(text).clauses.map(({ number, parent }) => [number, parent])).toEqual([
      ['[1]', null],
      ['1', null],
      ['1(1)', '1'],
      ['1(2)', '1'],
      ['1(2)(a)', '1(2)'],
      ['1(2)(b)', '1(2)'],
      ['2', null],
    ]);
  });

  it('decimal numbers are kept as printed', () => {
    const text =
      'Directive\n\n1. Command\n\n1.1 The commander leads.\n\n1.1.2 He reports.\n\n2. Ends.';
    expect(numbers(text)).toEqual(['1', '1.1', '1.1.2', '2']);
    expect(clause(text, '1.1.2')?.parent).toBe('1.1');
  });

  it('a letter has its paragraphs, counted', () => {
    const text = 'Excellency,\n\nI write to ask for help.\n\nWe need 40 police.\n\nYours,\n';
    expect(numbers(text)).toEqual(['[1]', '[2]', '[3]', '[4]']);
    expect(readInstrument(text).instrument.kind).toBe('letter');
  });
});

const WHOLE = new URL(
  '../../../../shared/data/resolutions/S-RES-1826-2008-cote-divoire-full.txt',
  import.meta.url,
);
const there = existsSync(WHOLE);

describe.skipIf(!there)('resolution 1826 (2008), skipped where ../shared/data is not', () => {
  it('comes out complete: 14 and 19 paragraphs, every word between true offsets', () => {
    const text = readFileSync(WHOLE, 'utf8');
    const { clauses, rest, instrument } = readInstrument(text);
    const of = (part: string) => clauses.filter((each) => each.part === part);
    expect([of('preambular').length, of('operative').length]).toEqual([14, 19]);
    expect(of('operative').map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 19 }, (_, i) => i + 1),
    );
    for (const { start, end, text: words } of clauses) expect(text.slice(start, end)).toBe(words);
    expect(rest).toEqual([]);
    expect(instrument).toMatchObject({ adopted: '2008-07-29', meeting: 5945, complete: true });
    const body = text.slice(text.indexOf('The Security Council,'));
    const letters = (words: string) => words.replace(/[^\p{L}]/gu, '');
    const read = clauses.map((each) => each.text).join('');
    expect(letters(`The Security Council,${read}`)).toBe(letters(body));
  });
});
