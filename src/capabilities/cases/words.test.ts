import { describe, expect, it } from 'vitest';
import { citedIn, type Lang, plain } from '../../kernel/index.ts';
import { isByForce, isDenial, type Safeguard } from './harm.ts';
import type { CaseView } from './views/cases.ts';
import { answerOf, type CaseFacts } from './words.ts';

const source = { id: 'a', title: 'Article', publisher: 'Time News', language: 'en' };
const standing = { also: [], rivals: [], working: true, on: null, until: null, saidOn: null };
const made = (id: string, quote: string, fields: object, dated: string | null = null) =>
  ({ ...standing, id, quote, fields, dated, source, entry: 1 }) as never;

const QUOTE = 'will not have the same monitoring and oversight capabilities';
const JULY = [
  made('s1', QUOTE, { measure: 'monitoring', status: 'absent' }),
  made('s2', QUOTE, { measure: 'oversight', status: 'absent' }),
  made('s3', 'Discussions on accountability are also ongoing', {
    ...{ measure: 'accountability', status: 'under_discussion' },
  }),
];
const FOUR = made(
  'i1',
  'Four allegations were made',
  { by: 'personnel of the mission' },
  '2026-04-03',
);
const DENIED = made(
  's9',
  'a year with no violation',
  { measure: 'conduct', status: 'in_place' },
  '2025-07',
);
const question = (clock: CaseView['clock'], dueOn: string | null = null) =>
  ({ clock, dueOn, days: 1 }) as CaseView;

function answer(facts: Partial<CaseFacts>, lang: Lang) {
  const told = answerOf({ harm: [], safeguards: [], cases: [], ...facts }, lang);
  const text = (prose: Parameters<typeof plain>[0]) =>
    plain(prose).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  return {
    finding: text(told.finding),
    answer: told.answer.map(text),
    doubts: told.doubts.map(({ head, text: prose }) => `${head}: ${text(prose)}`),
    cited: [told.finding, ...told.answer].flatMap(citedIn),
  };
}

describe('who answers for harm', () => {
  it('tells, before there is a force, which safeguards are said to be absent', () => {
    const told = answer({ safeguards: JULY }, 'en');
    expect(told.finding).toBe(
      'No harm by the force is alleged, but oversight and monitoring are said to be absent',
    );
    expect(told.answer[1]).toBe(
      `Oversight and monitoring are said to be absent: “${QUOTE}”. Accountability is said to be ` +
        'under discussion: “Discussions on accountability are also ongoing”.',
    );
    expect(told.cited).toEqual(expect.arrayContaining(['s1', 's2', 's3']));
    expect(answer({ safeguards: JULY }, 'fr').finding).toBe(
      'Aucun tort n’est allégué, mais la supervision et la surveillance sont dites absentes',
    );
  });

  it('keeps the earlier word on a measure beside a later one that says otherwise', () => {
    const before = made(
      's4',
      'the mechanism was launched',
      {
        ...{ measure: 'accountability', status: 'in_place' },
      },
      '2023-02-05',
    );
    const after = made(
      's5',
      'most await action',
      {
        ...{ measure: 'accountability', status: 'under_discussion' },
      },
      '2026-04-03',
    );
    expect(answer({ safeguards: [before, after] }, 'en').answer[1]).toBe(
      'Accountability is said to be under discussion: “most await action”; earlier said to be ' +
        'in place, 5 February 2023: “the mechanism was launched”.',
    );
  });

  it('never says that nothing was done where nobody asked', () => {
    const told = answer({}, 'en');
    expect(told.answer[0]).toContain('That does not say that there was none');
    expect(told.answer[2]).toContain('None asked is not none to ask');
    expect(answer({}, 'fr').answer[0]).toContain('Cela ne dit pas');
  });

  it('tells what is alleged in its words, and what is followed up', () => {
    const cases = [question('due', '2026-06-01'), question('overdue'), question('closed')];
    const told = answer({ harm: [FOUR], cases }, 'en');
    expect(told.finding).toBe(
      'One claim of harm by the force on record; two questions followed up',
    );
    expect(told.answer[0]).toBe('Alleged (3 April 2026): “Four allegations were made”.');
    expect(told.answer[2]).toBe(
      'Two questions are open here, one of them past its day; one is closed.',
    );
    expect(told.doubts).toContain('Next day: An answer is due on 1 June 2026.');
    expect(answer({ harm: [FOUR], cases }, 'fr').answer[2]).toBe(
      'Deux questions sont ouvertes ici, dont une en retard ; une close.',
    );
  });

  it('puts a denial beside what is alleged', () => {
    const told = answer({ harm: [FOUR], safeguards: [DENIED] }, 'en');
    expect(told.doubts[0]).toBe(
      'Said against said: “a year with no violation” (July 2025), against one claim on record.',
    );
    expect(answer({ safeguards: [DENIED] }, 'en').doubts.join()).not.toContain('Said against');
  });
});

describe('harm by the force', () => {
  const isForce = (name: string) => name === 'MSS';
  it.each([
    ['personnel of the mission', true],
    ['MSS personnel', true],
    ['UN peacekeepers', true],
    ['the Kenyan contingent', true],
    ['armed gangs', false],
    ['police and a prosecutor', false],
    ['security forces', false],
    [null, false],
  ])('by “%s”: %s', (by, is) => expect(isByForce(by, isForce)).toBe(is));

  it('is denied only by words that speak of conduct and of none', () => {
    const conduct = (quote: string) =>
      isDenial({ quote, fields: { measure: 'conduct', status: 'in_place' } } as Safeguard);
    expect(conduct('a year with no violation of human rights')).toBe(true);
    expect(conduct('zero cases of abuse')).toBe(true);
    expect(conduct('officers were urged to maintain discipline')).toBe(false);
    expect(conduct('allegations of abuse were made')).toBe(false);
  });
});
