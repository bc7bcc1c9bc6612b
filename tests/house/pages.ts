// Pages as small as they can be, to test the server without the web room: they print what they got.
import type { Page, Pages } from '../../src/acts/index.ts';
import { Fault } from '../../src/kernel/index.ts';

const first: Page = {
  path: '/',
  views: () => ({ missions: { view: 'missions.list' }, me: { view: 'people.me' } }),
  main: 'missions',
  render: ({ csrf, key, me, lang, theme, refused, done }, answers, problem) => ({
    html: JSON.stringify({
      csrf,
      key,
      me,
      lang,
      theme,
      refused,
      done,
      answers,
      code: problem?.code,
    }),
  }),
};

const mission: Page = {
  path: '/:mission',
  views: ({ mission }) => ({ mission: { view: 'missions.show', query: { mission } } }),
  main: null,
  render: ({ path, clocks, mission: slug, may }) => ({
    html: JSON.stringify({ path, clocks, slug, mayOpen: may('missions.open') }),
  }),
};

const sources: Page = {
  path: '/:mission/sources',
  views: () => ({ sources: { view: 'sources.list' } }),
  main: 'sources',
  // It prints no form, so that a visitor gets no cookie.
  render: ({ clocks }, answers, problem) => ({
    html: JSON.stringify({ clocks, answers, code: problem?.code, pad: 'x'.repeat(2000) }),
  }),
};

const secret: Page = {
  path: '/people',
  views: () => ({ people: { view: 'people.list' } }),
  main: 'people',
  render: (_request, answers) => ({ html: JSON.stringify(answers) }),
};

/** Fails as a bug of ours would, and as a world that fails. */
const broken = (path: string, error: Error): Page => ({
  path,
  views: () => ({}),
  main: null,
  render() {
    throw error;
  },
});

export function printedPages(dir = '/nowhere'): Pages {
  return {
    list: [
      ...[first, mission, sources, secret],
      broken('/wrong', new TypeError('cannot read Marie')),
      broken('/gone', new Fault('couldn’t reach the record', 'retry')),
    ],
    problem: (_request, problem) =>
      `<h1>${problem.message}</h1><p>${problem.remedy}</p><small>${problem.code}</small>`,
    assets: { dir },
  };
}
