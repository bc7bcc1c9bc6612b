// What a page says when it says no, in French: every problem that the house registers, and every
// reason that a form gives by itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyProblem } from '../../scripts/reference.ts';
import { ACT_PROBLEMS } from '../../src/acts/index.ts';
import { CASE_PROBLEMS } from '../../src/capabilities/cases/problems.ts';
import { PEOPLE_PROBLEMS } from '../../src/capabilities/people/problems.ts';
import { Problem } from '../../src/kernel/index.ts';
import { SERVER_PROBLEMS } from '../../src/server/problems.ts';
import { PROBLEMS_FR, partInFrench, told } from '../../src/web/words/problems.ts';

/** Those of the command line stand on no page. */
const onPages = everyProblem.filter(({ code }) => !code.startsWith('cli.'));
const TEXTS = ['title', 'remedy'] as const;
const fields = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
const codesWhere = (wrong: (code: string, english: string, french: string) => boolean) =>
  onPages.flatMap((kind) => {
    const french = PROBLEMS_FR[kind.code];
    if (!french) return [];
    return TEXTS.filter((text) => wrong(kind.code, kind[text], french[text])).map(
      (text) => `${kind.code}: ${text}`,
    );
  });

describe('the problems of the house', () => {
  it('have one text to a code', () => {
    const texts = new Map<string, Set<string>>();
    for (const { code, title, remedy } of everyProblem)
      texts.set(code, (texts.get(code) ?? new Set()).add(`${title} ${remedy}`));
    expect([...texts].filter(([, said]) => said.size > 1).map(([code]) => code)).toEqual([]);
  });
});

describe('the problems in French', () => {
  it('are all there: add what is listed to src/web/words/fr/problems', () => {
    const missing = onPages.filter(({ code }) => !PROBLEMS_FR[code]).map(({ code }) => code);
    expect([...new Set(missing)], 'codes that lack French').toEqual([]);
    const codes = new Set(onPages.map(({ code }) => code));
    expect(Object.keys(PROBLEMS_FR).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('name the same fields as in English', () => {
    const unlike = codesWhere((_, english, french) => fields(english) !== fields(french));
    expect(unlike, 'texts with other fields than in English').toEqual([]);
  });

  it('are French, plain, and end without a full stop, which the page sets', () => {
    const onlyAField = /^\{\w+\}$/;
    const same = codesWhere((_, english, french) => english === french && !onlyAField.test(french));
    expect(same, 'texts that are still English').toEqual([]);
    expect(codesWhere((_, _english, french) => /[.!]$|s’il vous|'/i.test(french))).toEqual([]);
  });
});

describe('a problem on a page', () => {
  const unreadable = new Problem(SERVER_PROBLEMS.noSuchDate, { typed: 'owner' });

  it('is told in the language of the page, with what was typed as it was typed', () => {
    expect(told(unreadable, 'fr').title).toBe(
      '«\u00a0owner\u00a0» n’est pas une date qui se comprend ici',
    );
    expect(told(unreadable, 'en')).toEqual({
      title: '“owner” is no date that is understood here',
      remedy: unreadable.remedy,
    });
  });

  it('names offices, outcomes and the reasons of a form in French', () => {
    const closed = new Problem(ACT_PROBLEMS.notAllowed, {
      ...{ name: 'people.list', offices: 'owner, any office, signed in' },
    });
    expect(told(closed, 'fr').remedy).toContain('propriétaire, toute fonction, une fois entré');
    const field = new Problem(ACT_PROBLEMS.invalid, { field: 'owner', why: 'is missing' });
    expect(told(field, 'fr').title).toBe('owner\u00a0: manque');
    const weak = new Problem(PEOPLE_PROBLEMS.weak, {
      why: 'has 3 signs; it needs 15, such as four words',
    });
    expect(told(weak, 'fr').title).toContain('elle a 3 signes\u00a0; il en faut 15');
    const over = new Problem(CASE_PROBLEMS.closed, { case: 'cas_1', outcome: 'no_answer' });
    expect(told(over, 'fr').title).toBe('La question cas_1 est close (sans réponse)');
  });

  it('leaves a reason that the catalogue does not know as it is', () => {
    const odd = new Problem(ACT_PROBLEMS.invalid, { field: 'x', why: 'is of another (kind' });
    expect(told(odd, 'fr').title).toBe('x\u00a0: is of another (kind');
  });
});

describe('the reasons that a form gives by itself', () => {
  const sources = ['src/acts', 'src/capabilities'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  );
  const reasons = sources.flatMap((text) =>
    [...text.matchAll(/\berror:\s*(?:'([^'\n]+)'|`([^`\n]+)`)/g)].map(([, plain, filledIn = '']) =>
      (plain ?? filledIn).replace(/\$\{[^}]+\}/g, '7'),
    ),
  );

  it('are all told in French: add what is listed to src/web/words/fr/problems/parts.json', () => {
    expect(reasons.length).toBeGreaterThan(40);
    const missing = reasons.filter((why) => partInFrench('why', why) === why);
    expect([...new Set(missing)], 'reasons that lack French').toEqual([]);
  });
});
