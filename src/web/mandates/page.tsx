// May it go: what was decided and until when, what stands in the way, which options were weighed,
// and who went to see.
import type { JSX } from 'preact';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import type {
  ConditionRow,
  OptionRow,
  RoadView,
  RungRow,
  VisitRow,
} from '../../capabilities/mandates/index.ts';
import { formatNumber, plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Conditions } from './conditions.tsx';
import { Gates } from './gates.tsx';
import { Ladder } from './ladder.tsx';
import { Options, Visits } from './tables.tsx';

interface Standing {
  readonly state: 'in_force' | 'expired' | 'ended' | 'none';
  readonly daysLeft: number | null;
  readonly ceiling: number | null;
}

interface Answers {
  readonly answer: AnswerView;
  readonly ladder: { readonly standing: Standing; readonly rows: readonly RungRow[] };
  readonly road: RoadView;
  readonly conditions: { readonly rows: readonly ConditionRow[] };
  readonly options: { readonly rows: readonly OptionRow[] };
  readonly visits: { readonly rows: readonly VisitRow[] };
}

export const mandatePage = definePage<Answers>({
  path: '/:mission/mandate',
  main: 'ladder',
  views: () => ({
    answer: { view: 'mandates.answer' },
    ladder: { view: 'mandates.ladder' },
    road: { view: 'mandates.road' },
    conditions: { view: 'mandates.conditions' },
    options: { view: 'mandates.options' },
    visits: { view: 'mandates.assessments' },
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['← → ↑ ↓', t('gate.keysWalk')],
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
      ['N', t('keys.add')],
    ],
    body: <Mandate {...answers} />,
  }),
});

function Mandate({ answer, ladder, road, conditions, options, visits }: Answers): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <AnswerHead
        answer={answer}
        acts={
          <>
            <Countdown standing={ladder.standing} />
            <a class="btn" href={href('/obligations')}>
              {t('page.obligations')}
            </a>
            <AddSource />
          </>
        }
      />
      <Gates road={road} />
      <Conditions rows={conditions.rows} gate={road.headline} />
      <Ladder rows={ladder.rows} />
      <div class="two part">
        <Options rows={options.rows} />
        <Visits rows={visits.rows} />
      </div>
    </>
  );
}

/** The days that are left, as large as they weigh. */
function Countdown({ standing }: { standing: Standing }): JSX.Element | null {
  const { t, lang } = useSheet();
  const { state, daysLeft, ceiling } = standing;
  if (state !== 'in_force') return null;
  return (
    <div class="big">
      {daysLeft === null ? null : (
        <div>
          <b>{formatNumber(daysLeft, lang)}</b>
          {t('mandate.daysLeft', { count: daysLeft })}
        </div>
      )}
      {ceiling === null ? null : (
        <div>
          <b>{formatNumber(ceiling, lang)}</b>
          {t('mandate.ceiling')}
        </div>
      )}
    </div>
  );
}
