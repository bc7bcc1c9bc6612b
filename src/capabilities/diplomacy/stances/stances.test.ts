import { describe, expect, it } from 'vitest';
import { Problem, plain } from '../../../kernel/index.ts';
import { enrolled, nameOn } from '../roll.ts';
import { matrixOf } from './matrix.ts';
import { questionOf } from './question.ts';
import { pairsOf, type Statement } from './statement.ts';
import { findingOf } from './words.ts';

let count = 0;
function said(
  stance: Statement['stance'],
  dated: string,
  more: Partial<Statement> = {},
): Statement {
  count += 1;
  const tone = stance === 'considering' ? 'open' : 'for';
  return {
    ...{ id: `clm_${count}`, party: 'KEN', question: 'people', from: 'offer', stance, tone },
    ...{ quantity: null, unit: null, on: null, dated, words: 'words', claim: null },
    ...{ approach: null, deed: false },
    ...more,
  };
}
const people = (n: number) => ({ quantity: { min: n, max: n }, unit: 'police' });

describe('how two statements of one party differ', () => {
  it('shows where the stance moved, and where only the figure did', () => {
    const pairs = pairsOf([
      said('considering', '2023-07-29', people(1000)),
      said('offered', '2023-09-01', people(1000)),
      said('offered', '2023-10-01', people(800)),
    ]);
    expect(pairs.map(({ differs, how }) => [how, ...differs])).toEqual([
      ['moved', 'stance'],
      ['moved', 'figure'],
    ]);
  });

  it('says at odds, not moved, where no source says which came first', () => {
    const pairs = pairsOf([said('considering', '2023-07'), said('offered', '2023-07-29')]);
    expect(pairs.map(({ how }) => how)).toEqual(['at_odds']);
  });

  it('takes people who were counted for no word of the party', () => {
    const counted = said('deployed', '2024-06-25', { ...people(400), deed: true });
    const more = said('deployed', '2024-07-16', { ...people(200), deed: true });
    expect(pairsOf([counted, more])).toEqual([]);
  });

  it('takes an answer that says the same as an offer for no other word', () => {
    const answer = said('considers', '2023-08-02', { from: 'answer', tone: 'open' });
    expect(pairsOf([said('considering', '2023-07-29'), answer])).toEqual([]);
  });

  it('never compares two parties, or two questions', () => {
    const other = said('offered', '2023-09-01', { party: 'BHS' });
    const means = said('offered', '2023-09-01', { question: 'means', unit: 'money' });
    expect(pairsOf([said('considering', '2023-07-29'), other, means])).toEqual([]);
  });
});

describe('the matrix', () => {
  it('keeps the latest word, marks what changed since, and keeps empty cells', () => {
    const rows = matrixOf(
      [said('considering', '2023-07-29'), said('offered', '2023-09-01')],
      ['people', 'means'],
      { also: ['JAM'], since: '2023-08-31' },
    );
    expect(rows.map(({ party }) => party)).toEqual(['KEN', 'JAM']);
    const [first, second] = rows[0]?.cells ?? [];
    expect(first).toMatchObject({ changed: true, was: { stance: 'considering' } });
    expect(second).toMatchObject({ latest: null, changed: false });
  });

  it('marks nothing where the same was said again', () => {
    const rows = matrixOf(
      [said('offered', '2023-07-29'), said('offered', '2023-09-01')],
      ['people'],
      { also: [], since: '2023-08-31' },
    );
    expect(rows[0]?.cells[0]?.changed).toBe(false);
  });

  it('finds the question of a position by its longest term, accents or not', () => {
    const question = (id: string, ...terms: string[]) => ({ id, name: id, nameFr: null, terms });
    const all = [question('a', 'mission'), question('b', 'mission de paix')];
    expect(questionOf('une Mission de Paix', all)).toBe('b');
    expect(questionOf('helicopters', all)).toBeNull();
  });
});

describe('the roll of parties', () => {
  const roll = {
    onRecord: ['UN Security Council'],
    added: [{ party: 'Caribbean Bank', fr: 'Banque des Caraïbes', also: ['CDB'] }],
  };
  it('knows a state by code or name, and a body that is on record or was added', () => {
    expect(enrolled('ken', roll)).toBe('KEN');
    expect(enrolled('Jamaïque', roll)).toBe('JAM');
    expect(enrolled('cdb', roll)).toBe('Caribbean Bank');
    expect(enrolled('Conseil de sécurité de l’ONU', roll)).toBe('UN Security Council');
    expect(nameOn(roll, 'Caribbean Bank', 'fr')).toBe('Banque des Caraïbes');
  });

  it('refuses any other name, and says which ones sound like it', () => {
    const refused = enrolled('Kenja', roll);
    expect(refused).toBeInstanceOf(Problem);
    expect((refused as Problem).remedy).toContain('such as Kenya');
    expect((enrolled('Atlantis', roll) as Problem).code).toBe('diplomacy.unknown-party');
  });
});

describe('what is found about a party', () => {
  const found = { party: 'BHS', lang: 'en', latest: [], moves: 0, atOdds: 0, silent: 0 } as const;
  it('does not take silence for a stance', () => {
    expect(plain(findingOf(found))).toBe(
      'The Bahamas has said nothing that is on record on these dates. ' +
        'That says nothing of what it thinks.',
    );
    expect(plain(findingOf({ ...found, silent: 2, lang: 'fr' }))).toContain(
      'Deux demandes qui lui ont été faites sont sans réponse au registre.',
    );
  });

  it('quotes the latest word with its day', () => {
    const latest = [{ dated: '2023-08-01', words: 'up to 150', claim: null }].map((each) => ({
      ...each,
      questionName: 'People',
      stanceName: 'commits 150',
    }));
    expect(plain(findingOf({ ...found, latest, moves: 1 }))).toBe(
      'The Bahamas, on “People”: commits 150, on 1 August 2023: “up to 150”. Its word moved once.',
    );
  });
});
