// What stands under an answer of the brief: a short table or a drawing, the same as on its page.
import type { JSX } from 'preact';
import type { ConditionRow, DutyRow } from '../../capabilities/mandates/index.ts';
import { Bars } from '../drawings/bars.tsx';
import { PresenceDrawing } from '../drawings/presence.tsx';
import { strengthsOf } from '../forces/presence.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { basisOf } from '../obligations/parts.tsx';
import { figureOf, brief as short } from '../situation/series.tsx';
import type { BriefAnswers } from './brief-answers.ts';
import { OpenCriteria } from './next-gate.tsx';

const GATES_SHOWN = 5;
const DUTIES_SHOWN = 5;
const QUARTERS_SHOWN = 7;

export function More(props: { band: string; answers: BriefAnswers }): JSX.Element | null {
  const { band, answers } = props;
  const body = bodyOf(band, answers);
  return body && <div class="more">{body}</div>;
}

function bodyOf(band: string, answers: BriefAnswers): JSX.Element | null {
  if (band === 'go')
    return answers.brief.next ? (
      <OpenCriteria rows={answers.gate.criteria} />
    ) : (
      <Gates rows={answers.gates.rows} />
    );
  if (band === 'comes') return <Presence {...answers.presence} />;
  if (band === 'happens') return <Killed {...answers.series} />;
  if (band === 'owed') return <Duties rows={answers.duties.rows} />;
  return null;
}

function Gates({ rows }: { rows: readonly ConditionRow[] }): JSX.Element | null {
  const { t, lang } = useSheet();
  const open = rows.filter(({ state }) => state !== 'met').slice(0, GATES_SHOWN);
  if (open.length === 0) return null;
  return (
    <Table
      caption={t('mandate.gates')}
      rows={open}
      keyOf={(row) => row.claims[0]?.id ?? row.what}
      columns={[
        {
          head: t('mandate.gate'),
          cell: ({ what, claims }) => (
            <>
              {what}
              <Cite ids={claims.map(({ id }) => id)} />
            </>
          ),
        },
        { head: t('claim.field.holder'), cell: ({ holder }) => holder?.name ?? <None /> },
        {
          head: t('mandate.sinceHead'),
          whole: true,
          cell: ({ since }) => (since ? shortDate(since, lang) : <None />),
        },
        {
          head: t('table.status'),
          whole: true,
          cell: ({ state, stateName }) => (
            <Status as={state === 'open' ? 'over' : 'unknown'}>{stateName}</Status>
          ),
        },
      ]}
    />
  );
}

function Presence({ points, lines }: BriefAnswers['presence']): JSX.Element | null {
  const { request } = useSheet();
  const strengths = strengthsOf(points.filter(({ state }) => state === null));
  const levels = lines.flatMap(({ kind, size, from }) => (from ? [{ kind, size, from }] : []));
  if (strengths.length === 0) return null;
  return <PresenceDrawing points={strengths} levels={levels} asOf={request.clocks.asOf} />;
}

function Killed({ series }: BriefAnswers['series']): JSX.Element | null {
  const { t } = useSheet();
  const row = series.find(({ measure }) => measure === 'killed');
  const points = row?.points.slice(-QUARTERS_SHOWN) ?? [];
  if (!row || points.every((point) => figureOf(point) === null)) return null;
  return (
    <>
      <Bars
        label={row.measureName}
        bars={points.map((point) => ({
          label: short(point.name),
          value: figureOf(point),
          reckoned: point.mark === 'reckoned',
        }))}
      />
      <p class="tiny muted first-up">
        {t('situation.barsOf', { what: row.measureName })}{' '}
        <Cite ids={points.flatMap(({ claims }) => claims.map(({ id }) => id))} />
      </p>
    </>
  );
}

const MARKS: Readonly<Record<DutyRow['status'], Standing>> = {
  overdue: 'over',
  unknown: 'unknown',
  due: 'due',
  not_yet_due: 'later',
  met: 'met',
  met_late: 'late',
  waived: 'waived',
  superseded: 'past',
};

/** What is past its day or falls due soon comes first; what holds all the time, last. */
function pressing({ status, dueOn }: DutyRow): number {
  if (status === 'overdue') return 0;
  if (status === 'due') return 1;
  if (status === 'unknown') return dueOn ? 2 : 4;
  return status === 'not_yet_due' ? (dueOn ? 3 : 5) : 6;
}

function Duties({ rows }: { rows: readonly DutyRow[] }): JSX.Element | null {
  const { t, lang } = useSheet();
  const first = [...rows].sort((a, b) => pressing(a) - pressing(b)).slice(0, DUTIES_SHOWN);
  if (first.length === 0) return null;
  return (
    <Table
      caption={t('page.obligations')}
      rows={first}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('table.what'),
          cell: (row) => (
            <>
              {row.what}
              <Cite ids={basisOf(row)} />
            </>
          ),
        },
        { head: t('claim.field.owner'), cell: ({ owner }) => owner.name },
        {
          head: t('claim.field.due'),
          whole: true,
          cell: ({ dueOn, due }) =>
            dueOn ? shortDate(dueOn, lang) : <None says={due ?? t('mark.noDay')} />,
        },
        {
          head: t('table.status'),
          whole: true,
          cell: ({ status, statusName }) => <Status as={MARKS[status]}>{statusName}</Status>,
        },
      ]}
    />
  );
}
