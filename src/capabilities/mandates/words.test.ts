import { describe, expect, it } from 'vitest';
import { claimed, type Said } from '../../../tests/material/claims.ts';
import { citedIn, type Lang, must, plain } from '../../kernel/index.ts';
import { diplomacy } from '../diplomacy/index.ts';
import { gatesOf } from './condition.ts';
import {
  reportAssessment,
  reportAuthorisation,
  reportCondition,
  reportObligation,
  reportOption,
} from './decide.ts';
import { rungsOf, standingOn } from './ladder.ts';
import { dutiesOf } from './obligation.ts';
import { optionRows } from './options/views/options.ts';
import { owedOf } from './owed.ts';
import { answerOf } from './words.ts';

const reportAppeal = must(
  diplomacy.acts.find(({ name }) => name === 'diplomacy.report-appeal'),
  'the act of diplomacy',
);
const ARTICLE = { id: 'a', title: 'An article', publisher: 'A paper', publishedOn: '2023-07-31' };
const said = (act: Said['act'], fields: object, more: Partial<Said> = {}): Said => ({
  ...{ act, fields: { ...fields }, source: ARTICLE },
  ...more,
});
const decision = (fields: object, more: Partial<Said> = {}) =>
  said(reportAuthorisation, { body: 'UN Security Council', status: 'adopted', ...fields }, more);
const MSS = decision({ instrument: 'S/RES/2699', term: 'P12M' }, { on: '2023-10-02' });

const of = <C>(claims: readonly { kind: string }[], kind: string) =>
  claims.filter((claim) => claim.kind === kind) as unknown as C[];

function texts(told: ReturnType<typeof answerOf>) {
  const flat = (prose: Parameters<typeof plain>[0]) =>
    plain(prose).replaceAll(/[\u00a0\u202f]/g, ' ');
  return {
    finding: flat(told.finding),
    answer: told.answer.map(flat),
    doubts: told.doubts.map(({ head, text }) => `${head}: ${flat(text)}`),
    cited: [told.finding, ...told.answer].flatMap(citedIn),
  };
}

function mayItGo(
  asOf: string,
  all: readonly Said[],
  lang: Lang = 'en',
  more: Partial<Parameters<typeof answerOf>[0]> = {},
) {
  const claims = claimed(all, { asOf, knownAt: '9999-12-31' });
  const rungs = rungsOf(of(claims, 'authorisation'));
  const standing = standingOn(rungs, asOf);
  const assessments = of<never>(claims, 'assessment');
  const gates = gatesOf(of(claims, 'condition'), { rungs, assessments, asOf });
  const [appeals, options] = [of<never>(claims, 'appeal'), of<never>(claims, 'option')];
  const facts = { asOf, lead: null, appeals, rungs, standing, gates, options, assessments };
  return texts(answerOf({ ...facts, arrival: null, ...more }, lang));
}

function owed(asOf: string, all: readonly Said[], lang: Lang = 'en') {
  const claims = claimed(all, { asOf, knownAt: '9999-12-31' });
  const standing = standingOn(rungsOf(of(claims, 'authorisation')), asOf);
  const duties = dutiesOf(of(claims, 'obligation'), asOf);
  return texts(owedOf({ asOf, duties, standing }, lang));
}

const JULY = [
  said(reportAppeal, { by: 'HTI', what: 'a force' }, { on: '2022-10-07' }),
  decision({ status: 'drafting' }),
  decision({ status: 'pending' }),
  said(reportAssessment, { by: 'KEN', place: 'Haiti', when: '2023-08', status: 'planned' }),
  said(reportCondition, { what: 'outcome of the Kenyan assessment', before: 'the next steps' }),
  said(reportCondition, { what: 'vote by the Security Council', before: 'the next steps' }),
  said(
    reportCondition,
    { holder: 'USA', what: 'much to be done', before: 'deployment' },
    { quote: 'there is still much to be done' },
  ),
  said(reportOption, { what: 'a large mission' }, { quote: 'from a large mission to another' }),
  said(reportOption, { what: 'a medium-sized mission' }, { quote: 'a medium-sized mission' }),
];

describe('may it go, on 31 July 2023', () => {
  it('no: nobody has authorised it, and what comes first', () => {
    const told = mayItGo('2023-07-31', JULY);
    expect(told.finding).toBe(
      'No: nobody on record has authorised it; a resolution is being drafted.',
    );
    expect(told.answer).toEqual([
      'Haiti asked for it on 7 October 2022. Nobody on record has authorised a mission; ' +
        'a resolution is being drafted and a vote of the UN Security Council is awaited.',
      'Kenya’s assessment visit (August 2023) and a vote of the UN Security Council come ' +
        'first. More is said to come first. The United States: “there is still much to be done”.',
      'Two options are on record: “a large mission”; “a medium-sized mission”. ' +
        'None is on record as chosen.',
    ]);
    expect(told.cited).toHaveLength(9);
  });

  it('says the same in French', () => {
    const told = mayItGo('2023-07-31', JULY, 'fr');
    expect(told.finding).toBe(
      'Non : personne, au registre, ne l’a autorisée ; une résolution est en cours de rédaction.',
    );
    expect(told.answer[0]).toBe(
      'Haïti l’a demandée le 7 octobre 2022. Personne, au registre, n’a autorisé de mission ; ' +
        'une résolution est en cours de rédaction et un vote du Conseil de sécurité de l’ONU ' +
        'est attendu.',
    );
    expect(told.answer[1]).toBe(
      'D’abord : la mission d’évaluation du Kenya (août 2023) et un vote du Conseil de ' +
        'sécurité de l’ONU. Autre chose doit venir d’abord, est-il dit. ' +
        'Les États-Unis : « there is still much to be done ».',
    );
    expect(told.answer[2]).toContain('Deux options au registre : « a large mission » ;');
  });
});

describe('may it go, once it is decided', () => {
  it('yes, until the end of the mandate, with the days that are left', () => {
    const told = mayItGo('2024-06-14', [
      { ...MSS, quote: 'by 13 in favour, none against and 2 abstentions' },
      decision({ ceiling: 2500 }, { on: '2023-10-02', source: { id: 'b' } }),
    ]);
    expect(told.finding).toBe('Yes, until 2 October 2024: 110 days left.');
    expect(told.answer).toEqual([
      'The UN Security Council adopted resolution 2699 on 2 October 2023, for 12 months, 13–0–2. ' +
        'It runs until 2 October 2024: 110 days left. It allows up to 2,500 people.',
      'No condition is on record between the mandate and deployment. ' +
        'That does not mean that there is none.',
    ]);
    expect(told.doubts).toEqual(['Reckoned: The end is reckoned: 12 months from 2 October 2023.']);
  });

  it('not yet, where something said since stands before it', () => {
    const base = said(
      reportCondition,
      { holder: 'KEN', what: 'base ready', before: 'the landing' },
      { on: '2024-05-20', quote: 'the base is not ready' },
    );
    expect(mayItGo('2024-06-14', [MSS, base]).finding).toBe(
      'Not yet: authorised until 2 October 2024, but one thing is said to come first.',
    );
    expect(mayItGo('2024-06-14', [MSS, base], 'fr').finding).toBe(
      'Pas encore : autorisée jusqu’au 2 octobre 2024, mais une chose, est-il dit, doit venir ' +
        'd’abord.',
    );
  });

  it('is not held up by what one state waits for, unless it leads', () => {
    const parliament = said(
      reportCondition,
      { holder: 'SWE', what: 'green light from the parliament', before: 'taking part' },
      { on: '2024-05-20', quote: 'Sweden awaits a green light from the parliament' },
    );
    const told = mayItGo('2024-06-14', [MSS, parliament]);
    expect(told.finding).toMatch(/^Yes/);
    expect(told.answer[1]).toContain(
      'Sweden waits for “green light from the parliament” before it takes part.',
    );
    expect(mayItGo('2024-06-14', [MSS, parliament], 'en', { lead: 'SWE' }).finding).toMatch(
      /^Not yet/,
    );
  });

  it('no, once it has run out or was ended', () => {
    expect(mayItGo('2024-12-31', [MSS]).finding).toBe(
      'No: the mandate ran out on 2 October 2024, and nothing on record renews it.',
    );
    expect(mayItGo('2024-12-31', [MSS]).answer[0]).toContain(
      'It ran until 2 October 2024, 90 days',
    );
    const ended = decision({ status: 'ended' }, { on: '2024-03-01' });
    expect(mayItGo('2024-12-31', [MSS, ended]).finding).toBe(
      'No: the UN Security Council ended the mandate on 1 March 2024.',
    );
  });

  it('tells what the states decided about their own part', () => {
    const kenya = decision({ body: 'KEN' }, { on: '2023-10-13' });
    expect(mayItGo('2024-06-14', [MSS, kenya]).answer[0]).toContain(
      'Kenya approved its own part on 13 October 2023.',
    );
    expect(mayItGo('2024-06-14', [MSS, kenya], 'fr').answer[0]).toContain(
      'Le Kenya a approuvé sa propre participation le 13 octobre 2023.',
    );
  });

  it('shows a rival ceiling beside the working one, and doubts it', () => {
    const told = mayItGo('2024-06-14', [
      decision({ instrument: 'S/RES/2699', ceiling: 2500 }, { on: '2023-10-02' }),
      decision(
        { instrument: 'S/RES/2699', ceiling: 2600 },
        { on: '2023-10-01', source: { id: 'b' } },
      ),
    ]);
    expect(told.answer[0]).toContain('It allows up to 2,500 (≠ 2,600) people.');
    expect(told.doubts[0]).toBe('Sources differ: The ceiling is told as 2,500 (≠ 2,600).');
  });
});

describe('where gates are laid down', () => {
  const on = '2023-10-05';
  const base = said(reportCondition, { what: 'base ready', before: 'deployment' }, { on });
  const head = ['First arrival is blocked by 4 of 15'];
  const told = (stands: 'open' | 'free' | 'passed', lang: Lang = 'en') =>
    mayItGo('2023-10-10', [MSS], lang, { arrival: { stands, head } });

  it('a mandate is not yet a yes while the first arrival is blocked', () => {
    expect(told('open').finding).toBe(
      'Not yet: authorised until 2 October 2024. First arrival is blocked by 4 of 15.',
    );
    expect(told('open', 'fr').finding).toBe(
      'Pas encore : autorisée jusqu’au 2 octobre 2024. First arrival is blocked by 4 of 15.',
    );
    expect(told('open').answer.join()).not.toContain('No condition is on record');
  });

  it('it is one once all before the arrival is met, or the first have arrived', () => {
    for (const stands of ['free', 'passed'] as const)
      expect(told(stands).finding).toBe('Yes, until 2 October 2024: 358 days left.');
  });

  it('a condition that is no criterion of a gate still holds it up, until they are there', () => {
    const with_ = (stands: 'free' | 'passed') =>
      mayItGo('2023-10-10', [MSS, base], 'en', { arrival: { stands, head } }).finding;
    expect(with_('free')).toMatch(/^Not yet/);
    expect(with_('passed')).toMatch(/^Yes/);
  });
});

describe('may it go, where little is on record', () => {
  it('is not known from an empty record, and says what that does not mean', () => {
    const told = mayItGo('2023-07-31', []);
    expect(told.finding).toMatch(/^Not known/);
    expect(told.answer[0]).toContain('does not mean that there is none');
    expect(told.doubts).toEqual(['Doubts: None on record.']);
  });

  it('does not count another mandate, and says so', () => {
    const sanctions = decision({ of: 'the sanctions regime' }, { on: '2022-10-21' });
    const told = mayItGo('2023-07-31', [sanctions]);
    expect(told.finding).toMatch(/^Not known/);
    expect(told.doubts[0]).toBe(
      'Not counted: One decision is about another mandate: the sanctions regime.',
    );
  });

  it('gives no day that no source gives', () => {
    const told = mayItGo('2024-01-01', [decision({ term: 'P12M' })]);
    expect(told.finding).toBe('Yes, until 31 July 2024 at the latest: at most 212 days left.');
    expect(told.doubts[0]).toMatch(/^Day of the decision/);
  });
});

describe('what is owed', () => {
  const report = said(
    reportObligation,
    { owner: 'UN Secretary-General', what: 'report on the options', due: 'P30D' },
    { on: '2023-07-14' },
  );
  const fund = said(reportObligation, { owner: 'USA', what: 'pay into a fund' });

  it('says that nothing is on record, and what that does not mean', () => {
    expect(owed('2023-07-31', []).finding).toBe('No obligation is on record.');
    expect(owed('2023-07-31', []).answer[0]).toContain('That does not mean that nothing is owed');
  });

  it('tells one thing with its day', () => {
    expect(owed('2023-07-31', [report]).finding).toBe(
      'One thing is owed, by the UN Secretary-General: due on 13 August 2023, in 13 days.',
    );
    expect(owed('2023-07-31', [report], 'fr').finding).toBe(
      'Une seule chose est due, par le Secrétaire général de l’ONU : ' +
        'à remettre le 13 août 2023, dans 13 jours.',
    );
  });

  it('counts them as they stand, names what comes next, and when the mandate ends', () => {
    const told = owed('2023-10-03', [report, fund, MSS]);
    expect(told.finding).toBe(
      'Two obligations are on record; one is past the day and nothing shows it delivered.',
    );
    expect(told.answer).toEqual([
      'As they stand: two unknown.',
      'The mandate ends on 2 October 2024.',
      'Unknown is a status: most deliveries are letters that nobody published, and they stay ' +
        'unknown until a source says otherwise.',
    ]);
    expect(owed('2023-07-31', [report, fund], 'fr').answer[0]).toBe(
      'À ce jour : une à échéance et une inconnue.',
    );
  });
});

describe('options side by side', () => {
  it('two tellings of one option are one column', () => {
    const options = claimed([
      said(reportOption, { what: 'a UN-led mission', force: 'mixed' }),
      said(reportOption, { what: 'UN-led mission', size: 2500 }),
      said(reportOption, { what: 'a police task force', force: 'police' }),
    ]);
    expect(optionRows(of(options, 'option'), 'fr')).toMatchObject([
      { what: 'a UN-led mission', size: 2500, force: 'mixed', forceName: 'police et armée' },
      { what: 'a police task force', size: null, forceName: 'police' },
    ]);
  });
});
