// Counts of one state and day beside each other: how far they lie apart, what could explain it, and
// the form by which a person settles them.
import type { JSX } from 'preact';
import type { ReconciliationRow } from '../../capabilities/forces/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { AreaField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { type Column, Table } from '../marks/table.tsx';

const STANDS: Readonly<Record<ReconciliationRow['agreement'], Standing>> = {
  agrees: 'met',
  open: 'due',
  reopened: 'due',
  settled: 'waived',
  alone: 'unknown',
};

const keyOf = ({ state, on, of }: ReconciliationRow) => `${state?.party ?? 'all'}-${on}-${of}`;

export function Counts(props: {
  rows: readonly ReconciliationRow[];
  /** Whether rows of many states stand here. */
  states?: boolean;
}): JSX.Element {
  const { t, lang, href } = useSheet();
  const state: Column<ReconciliationRow> = {
    head: t('table.state'),
    names: true,
    cell: ({ state: of }) =>
      of ? (
        <a href={href(`/forces/${encodeURIComponent(of.party)}`)}>{of.name}</a>
      ) : (
        t('forces.whole')
      ),
  };
  return (
    <Table
      caption={t('there.counts')}
      rows={props.rows}
      keyOf={keyOf}
      columns={[
        ...(props.states ? [state] : []),
        {
          head: t('table.when'),
          whole: true,
          names: !props.states,
          cell: ({ on }) => shortDate(on, lang),
        },
        { head: t('table.what'), cell: ({ of }) => t(`there.of.${of}`) },
        { head: t('there.counted'), cell: (row) => <Counted row={row} /> },
        {
          head: t('there.apart'),
          num: true,
          cell: ({ difference }) =>
            difference > 0 ? <b>{formatNumber(difference, lang)}</b> : <None />,
        },
        { head: t('there.explains'), cell: (row) => <Explains row={row} /> },
        { head: t('claim.standing'), cell: (row) => <Settled row={row} /> },
      ]}
    />
  );
}

function Counted({ row }: { row: ReconciliationRow }): JSX.Element {
  const { href } = useSheet();
  return (
    <ul class="plain">
      {row.counts.map(({ what, id, text, who }) => (
        <li key={`${what} ${id} ${who}`}>
          <b>{text}</b> {what === 'source' && id ? <a href={href(`/claims/${id}`)}>{who}</a> : who}
        </li>
      ))}
    </ul>
  );
}

function Explains({ row }: { row: ReconciliationRow }): JSX.Element {
  const { t, lang, href } = useSheet();
  if (row.explains.length === 0) return <None />;
  return (
    <ul class="plain">
      {row.explains.map(({ kind, id, on, amount, says, wholly }) => (
        <li key={`${kind} ${id} ${on}`}>
          {amount > 0 ? '+' : '−'}
          {formatNumber(Math.abs(amount), lang)}{' '}
          {kind === 'claim' && id ? <a href={href(`/claims/${id}`)}>{says}</a> : says},{' '}
          {shortDate(on, lang)}
          {wholly ? <small class="muted"> {t('there.wholly')}</small> : null}
        </li>
      ))}
    </ul>
  );
}

function Settled({ row }: { row: ReconciliationRow }): JSX.Element {
  const { t, lang, person } = useSheet();
  const { settled, agreement } = row;
  return (
    <>
      <Status as={STANDS[agreement]}>{t(`there.agreement.${agreement}`)}</Status>
      {settled ? (
        <p class="small">
          {t('there.settledAs', {
            n: formatNumber(settled.number, lang),
            who: person(settled.by),
            at: instant(settled.at, lang),
          })}{' '}
          <q>{settled.reason}</q>
        </p>
      ) : null}
      {agreement === 'agrees' || agreement === 'alone' ? null : <Settle row={row} />}
    </>
  );
}

function Settle({ row }: { row: ReconciliationRow }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'forces.settle-count';
  const id = `settle-${keyOf(row)}`;
  const values = { state: row.state?.party ?? '', of: row.of, on: row.on };
  return (
    <ActPart act={act} label={t('there.settle')} values={values} note={t('there.settleNote')}>
      <TextField
        id={`${id}-number`}
        label={t('there.figure')}
        name="number"
        needed
        full={false}
        value={typedIn(sheet, act, 'number')}
      />
      <AreaField
        id={`${id}-reason`}
        label={t('form.why')}
        name="reason"
        needed
        hint={t('there.reasonHint')}
        value={typedIn(sheet, act, 'reason')}
      />
    </ActPart>
  );
}
