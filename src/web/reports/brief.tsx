// The brief: the seven questions for two dates, each with its answer, its drawing and its doubts.
import type { JSX } from 'preact';
import type { BriefView } from '../../capabilities/reports/index.ts';
import { plain } from '../../kernel/index.ts';
import { Doubts } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Prose } from '../marks/cite.tsx';
import type { BriefAnswers } from './brief-answers.ts';
import { BriefHead } from './brief-head.tsx';
import { More } from './more.tsx';
import { NextGate } from './next-gate.tsx';

export const briefPage = definePage<BriefAnswers>({
  path: '/:mission',
  main: 'brief',
  views: ({ query }) => ({
    brief: { view: 'reports.brief' },
    presence: { view: 'forces.presence' },
    series: { view: 'situation.series' },
    gate: { view: 'mandates.gate' },
    gates: { view: 'mandates.conditions' },
    duties: { view: 'mandates.obligations' },
    changed: /^\d{4}-\d\d-\d\d$/.test(query.since ?? '')
      ? { view: 'reports.changed', query: { since: query.since } }
      : null,
  }),
  draw: ({ t }, answers) => ({
    title: t('page.brief'),
    keys: [
      ['1 – 7', t('keys.band')],
      ['J K', t('keys.move')],
      ['R', t('keys.report')],
      ['D', t('keys.changed')],
      ['[ ]', t('keys.step')],
    ],
    body: <Brief {...answers} />,
  }),
});

type Band = BriefView['bands'][number];

function Brief(answers: BriefAnswers): JSX.Element {
  return (
    <>
      <BriefHead brief={answers.brief} changed={answers.changed} />
      {answers.brief.next ? <NextGate next={answers.brief.next} /> : null}
      {answers.brief.bands.map((band, i) => (
        <BandOf key={band.key} band={band} no={i + 1} answers={answers} />
      ))}
    </>
  );
}

function BandOf(props: { band: Band; no: number; answers: BriefAnswers }): JSX.Element {
  const { t, href } = useSheet();
  const { band, no, answers } = props;
  const to = href(`/${band.page}`);
  return (
    <section
      class="band"
      id={`q${no}`}
      data-key={String(no)}
      aria-labelledby={`q${no}-head`}
      data-item
    >
      <div class="asks">
        <h2 id={`q${no}-head`}>
          <a href={to}>{band.question}</a>
        </h2>
        <p class="go">
          <a href={to}>{t(`brief.go.${band.page as 'forces'}`)}</a>
        </p>
      </div>
      <div class="answer">
        {band.answer.map((paragraph, i) => (
          <p key={plain(paragraph)}>
            <Prose parts={paragraph} lead={i === 0} />
          </p>
        ))}
        <More band={band.key} answers={answers} />
      </div>
      <aside class="doubts" aria-label={`${t('frame.doubts')}: ${band.question}`}>
        {band.doubts.length > 0 ? <Doubts doubts={band.doubts} /> : <p>{t('brief.noDoubt')}</p>}
        {band.key === 'know' ? (
          <p>
            <a href={href('/record')}>{t('brief.check')}</a>
          </p>
        ) : null}
      </aside>
    </section>
  );
}
