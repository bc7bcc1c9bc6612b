// What may be said and done about the criterion in hand. A form stands here only where the act can
// be done: what is computed is not found by hand, and only what was met is opened again.
import type { JSX } from 'preact';
import type { CriterionRow, GateLine, GateView } from '../../capabilities/mandates/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import {
  AfterField,
  GroundFields,
  Line,
  MetByFields,
  Reason,
  SilenceField,
  Titles,
} from './fields.tsx';

export type Hand = NonNullable<GateView['hand']>;

export interface CriterionActsProps {
  readonly hand: Hand;
  readonly criteria: readonly CriterionRow[];
  /** Every gate of the mission. */
  readonly gates: readonly GateLine[];
  readonly facts: GateView['facts'];
}

export function CriterionActs(props: CriterionActsProps): JSX.Element {
  const { row, next } = props.hand;
  const found = row.metBy === 'finding';
  const asked = row.waivers.some(({ stands }) => stands === 'asked');
  return (
    <div class="acts-list">
      <CiteEvidence row={row} />
      {found ? <Finding row={row} /> : null}
      {found && row.own === 'met' ? <Reopen row={row} /> : null}
      <EstimateAct row={row} />
      {row.own !== 'met' && !asked ? <Waive row={row} /> : null}
      <Change {...props} />
      {next.length === 0 ? <Drop row={row} /> : null}
    </div>
  );
}

type Of = { readonly row: CriterionRow };
const valuesOf = ({ criterion }: CriterionRow) => ({ criterion });

function CiteEvidence({ row }: Of): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  const of = { act: 'mandates.cite-evidence', id: 'ce' } as const;
  // Of what is computed evidence can only bear on it.
  const shows =
    row.metBy === 'finding' ? (['met', 'not_met', 'nothing'] as const) : ['nothing' as const];
  const { claim } = request.query;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.cite')}
      values={valuesOf(row)}
      id="cite"
      first
      open={Boolean(claim)}
    >
      <SelectField
        id="ce-shows"
        label={t('gate.field.shows')}
        name="shows"
        value={typedIn(sheet, of.act, 'shows')}
        options={shows.map((each) => [each, t(`gate.shows.${each}`)])}
      />
      <GroundFields {...of} claim={claim ?? null} />
    </ActPart>
  );
}

function Finding({ row }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'mandates.record-finding', id: 'rf' } as const;
  return (
    <ActPart act={of.act} label={t('gate.act.finding')} values={valuesOf(row)}>
      <SelectField
        id="rf-shows"
        label={t('gate.field.finds')}
        name="shows"
        value={typedIn(sheet, of.act, 'shows')}
        options={(['met', 'not_met', 'unknown'] as const).map((each) => [
          each,
          t(`gate.state.${each}`),
        ])}
      />
      <Reason {...of} />
      <Line {...of} name="on" label={t('gate.field.on')} hint={t('form.dateHint')} />
    </ActPart>
  );
}

function Reopen({ row }: Of): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.reopen-criterion', id: 'ro' } as const;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.reopen')}
      values={valuesOf(row)}
      note={t('gate.reopenNote')}
    >
      <Reason {...of} />
      <GroundFields {...of} note={false} />
    </ActPart>
  );
}

function EstimateAct({ row }: Of): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const of = { act: 'mandates.estimate-criterion', id: 'ec' } as const;
  const { estimate } = row;
  const now = (days: number | undefined) => (days === undefined ? null : String(days));
  return (
    <ActPart act={of.act} label={t('gate.act.estimate')} values={valuesOf(row)}>
      <Line
        {...of}
        name="low"
        label={t('gate.field.low')}
        needed
        short
        value={now(estimate?.low)}
      />
      <Line
        {...of}
        name="likely"
        label={t('gate.field.likely')}
        short
        value={now(estimate?.likely)}
      />
      <Line
        {...of}
        name="high"
        label={t('gate.field.high')}
        needed
        short
        value={now(estimate?.high)}
      />
      <Line
        {...of}
        name="from"
        label={t('gate.field.from')}
        hint={t('gate.hint.from')}
        value={estimate?.from ?? null}
      />
      <SelectField
        id="ec-own"
        label={t('gate.field.whose')}
        name="own"
        value={typedIn(sheet, of.act, 'own') ?? String(estimate?.own ?? true)}
        options={[
          ['true', t('gate.whose.own')],
          ['false', t('gate.whose.source')],
        ]}
      />
      <GroundFields {...of} />
    </ActPart>
  );
}

function Waive({ row }: Of): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.waive-criterion', id: 'wc' } as const;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.waive')}
      values={valuesOf(row)}
      note={t('gate.waiveNote')}
      id="waive"
      press="w"
    >
      <Reason {...of} />
      <Line {...of} name="until" label={t('gate.field.until')} needed hint={t('form.dayHint')} />
    </ActPart>
  );
}

function Change({ hand, criteria, gates, facts }: CriterionActsProps): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { row, titles } = hand;
  const of = { act: 'mandates.change-criterion', id: 'cc' } as const;
  const others = criteria.filter(({ criterion }) => criterion !== row.criterion);
  return (
    <ActPart act={of.act} label={t('gate.act.change')} values={valuesOf(row)}>
      <Reason {...of} />
      <Titles {...of} titles={titles} />
      <SelectField
        id="cc-gate"
        label={t('gate.gate')}
        name="gate"
        value={typedIn(sheet, of.act, 'gate') ?? row.gate}
        options={gates.map(({ gate, title }) => [gate, title])}
      />
      <Line
        {...of}
        name="holder"
        label={t('gate.field.holder')}
        value={row.holder?.party ?? null}
        hint={t('gate.hint.party')}
      />
      <MetByFields
        {...of}
        gates={gates.filter(({ gate }) => gate !== row.gate)}
        facts={facts}
        row={row}
      />
      <AfterField {...of} criteria={others} chosen={row.after} />
      <SilenceField {...of} value={row.silence} />
    </ActPart>
  );
}

function Drop({ row }: Of): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.drop-criterion', id: 'dc' } as const;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.drop')}
      values={valuesOf(row)}
      then={`/${useSheet().request.mission}/mandate/gates/${row.gate}`}
    >
      <Reason {...of} />
    </ActPart>
  );
}
