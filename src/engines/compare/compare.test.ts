import { describe, expect, it } from 'vitest';
import { compareClauses } from './compare.ts';
import type { Side } from './comparison.ts';

const clauses = (...texts: readonly string[]): Side[] =>
  texts.map((text, i) => ({ number: String(i + 1), text }));
const REPORT =
  'Requests the Secretary-General to report every ninety days on the work of the force;';
const ARMS = 'Calls upon all States to prevent the sale of arms to gangs and those who lead them;';
const TRUST = 'Encourages States to pay into the trust fund for the mission without delay;';
const COURTS = 'Urges the authorities to bring before their courts those who attack schools;';

describe('two texts of one instrument', () => {
  it('keep a clause whose number shifted where it is: a new one came before it', () => {
    const { rows } = compareClauses(clauses(REPORT, ARMS), clauses(TRUST, REPORT, ARMS));
    expect(rows.map(({ kind, renumbered }) => [kind, renumbered])).toEqual([
      ['added', false],
      ['same', true],
      ['same', true],
    ]);
  });

  it('show word by word what changed in a clause', () => {
    const after = REPORT.replace('ninety', 'sixty');
    const { rows } = compareClauses(clauses(REPORT, ARMS), clauses(after, ARMS));
    expect(rows[0]?.kind).toBe('changed');
    expect(rows[0]?.pieces.filter(({ as }) => as !== 'same')).toEqual([
      { as: 'dropped', text: 'ninety' },
      { as: 'added', text: 'sixty' },
    ]);
  });

  it('find a clause that moved, and that it changed on the way', () => {
    const after = ARMS.replace('sale of arms', 'sale and transit of arms');
    const { rows } = compareClauses(
      clauses(ARMS, REPORT, TRUST, COURTS),
      clauses(REPORT, TRUST, COURTS, after),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'moved']);
    expect(rows[3]).toMatchObject({ a: [0], b: [3], changed: true });
  });

  it('find a clause that was cut in two, and two that were put together', () => {
    const long = `${REPORT.replace(/;$/, '')} and to advise on its funding by voluntary means;`;
    const cut = clauses(REPORT, 'Requests him to advise on its funding by voluntary means;', ARMS);
    const { rows } = compareClauses(clauses(long, ARMS), cut);
    expect(rows).toMatchObject([
      { kind: 'changed', a: [0], b: [0, 1] },
      { kind: 'same', a: [1], b: [2] },
    ]);
    expect(compareClauses(cut, clauses(long, ARMS)).rows).toMatchObject([
      { kind: 'changed', a: [0, 1], b: [0] },
      { kind: 'same', a: [2], b: [1] },
    ]);
  });

  it('do not take two clauses for one because they begin alike', () => {
    const other = 'Requests the Secretary-General to appoint an expert on sanctions for a year;';
    const { counts } = compareClauses(clauses(REPORT, ARMS, TRUST), clauses(other, ARMS, TRUST));
    expect(counts).toMatchObject({ added: 1, dropped: 1, same: 2, changed: 0 });
  });

  it('leave a dropped clause where it stood, and compare no paragraph that nobody has read', () => {
    const b: Side[] = [...clauses(REPORT, TRUST), { number: null, text: null }];
    const { rows } = compareClauses(clauses(REPORT, ARMS, TRUST), b);
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'dropped', 'same', 'unread']);
  });

  it('are the same where a copy changed only its quotes, dashes and spaces', () => {
    const a = clauses('Notes the “plan” of the Secretary-General’s envoy');
    const b = clauses('Notes  the "plan" of the Secretary\u2010General\'s\nenvoy');
    expect(compareClauses(a, b).counts.same).toBe(1);
  });
});
