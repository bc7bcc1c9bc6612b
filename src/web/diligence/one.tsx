// One unit or commander: how it stands, everything that was said, and the acts on it.
import type { JSX } from 'preact';
import type { DiligenceOf } from '../../capabilities/vetting/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { Crumb, Holds } from '../training/parts.tsx';
import { wordAt } from '../words/words.ts';
import { DiligenceActs } from './acts.tsx';
import { subjectName } from './page.tsx';

interface Answers {
  readonly one: DiligenceOf;
}

export const diligenceOfPage = definePage<Answers>({
  path: '/:mission/vetting/diligence/:subject',
  main: 'one',
  views: ({ params }) => ({
    one: { view: 'vetting.diligence-of', query: { subject: params.subject } },
  }),
  draw: (sheet, answers) => ({
    title: subjectName(sheet, answers.one.subject),
    keys: [['J K', sheet.t('keys.move')]],
    body: <One {...answers} />,
  }),
});

function One({ one }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, href } = sheet;
  const { subject } = one;
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={subjectName(sheet, subject)}>
            <a href={href('/vetting/diligence')}>{t('diligence.title')}</a> /{' '}
          </Crumb>
          <h1>{subjectName(sheet, subject)}</h1>
          <p class="sub">
            {[subject.contingentName, t(`diligence.kinds.${subject.kind}`)].join(' · ')}
          </p>
          <p class="lede">
            <Holds state={subject.state} /> {subject.why}
          </p>
        </div>
      </div>
      <Steps one={one} />
      <DiligenceActs one={one} />
    </>
  );
}

function Steps({ one }: Answers): JSX.Element {
  const { t, lang, href, person: called } = useSheet();
  return (
    <section>
      <h2>{t('diligence.steps')}</h2>
      {one.opened ? null : <p class="muted">{t('diligence.closed')}</p>}
      {one.steps.length === 0 ? (
        <p class="note">{t('diligence.stepsNone')}</p>
      ) : (
        <Table
          caption={t('diligence.steps')}
          rows={one.steps}
          keyOf={({ entry, type }) => `${entry} ${type}`}
          columns={[
            {
              head: t('training.what'),
              names: true,
              cell: ({ type }) => wordAt(t, 'diligence.type', type),
            },
            { head: t('training.on'), whole: true, cell: ({ on }) => shortDate(on, lang) },
            {
              head: t('diligence.said'),
              cell: (step) => (
                <>
                  {[
                    step.riskName && t('diligence.riskOf', { risk: step.riskName }),
                    step.decisionName,
                    ...step.grounds,
                    ...step.measures.map(({ name, due }) =>
                      due ? t('diligence.due', { name, on: shortDate(due, lang) }) : name,
                    ),
                    step.reviewOn && t('diligence.again', { on: shortDate(step.reviewOn, lang) }),
                    step.reason && wordAt(t, 'diligence.reasons', step.reason),
                    step.document,
                  ]
                    .filter(Boolean)
                    .join(' · ') || <None />}
                  {step.note ? <small class="below">{step.note}</small> : null}
                </>
              ),
            },
            { head: t('roster.by'), cell: ({ by }) => called(by) },
            {
              head: t('training.recorded'),
              cell: ({ at, entry }) => <a href={href(`/record/${entry}`)}>{instant(at, lang)}</a>,
            },
          ]}
        />
      )}
    </section>
  );
}
