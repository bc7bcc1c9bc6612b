import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../../../kernel/index.ts';
import { dateLine, printedDate } from './dates.ts';

describe('a printed date', () => {
  it.each([
    ['2023-07-29T18:04:00-04:00', '2023-07-29'],
    ['2023-07', '2023-07'],
    ['20230729', '2023-07-29'],
    ['July 29, 2023', '2023-07-29'],
    ['Sat, 29 Jul 2023 10:00:00 GMT', '2023-07-29'],
    ['Saturday, July 29, 2023', '2023-07-29'],
    ['29 juillet 2023', '2023-07-29'],
    ['1er août 2023', '2023-08-01'],
    ['le 2 févr. 2024', '2024-02-02'],
    ['2 févr. 2024', '2024-02-02'],
    ['29 de julio de 2023', '2023-07-29'],
    ['October 2021', '2021-10'],
    ['29/07/2023', '2023-07-29'],
    ['07/29/2023', '2023-07-29'],
    ['07/08/2023', null],
    ['30 February 2023', null],
    ['2023-13-01', null],
    ['July 29, 1023', null],
    ['yesterday', null],
    ['', null],
  ])('%s is %s', (text, date) => {
    expect(printedDate(text)).toBe(date);
  });

  it('stands alone on its line, perhaps after a word that says so', () => {
    const lines = [
      'September 8, 2006',
      'Published: 4 May 2004',
      'date 2017-01-19',
      'Feb 29, 2024 | 1:56 PM',
      'le 29 juillet 2023',
      '01 March 2007, Uganda sent 1,500 soldiers',
      'On 4 May 2004 the Council met.',
    ];
    expect(lines.map(dateLine)).toEqual([
      '2006-09-08',
      '2004-05-04',
      '2017-01-19',
      '2024-02-29',
      '2023-07-29',
      null,
      null,
    ]);
  });

  it('is a date that exists, or none, for any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9 ,./-]{0,14}(?:jul|may|août)?[0-9 ,./-]{0,14}$/),
    );
    fc.assert(
      fc.property(text, (t) => {
        const date = printedDate(t);
        expect(date === null || isPartialDate(date)).toBe(true);
      }),
    );
  });
});
