// What may be done about a gate: add a criterion, take one up from what a source says, record that
// it was passed, take it away while nothing hangs on it.
import type { JSX } from 'preact';
import type {
  ConditionRow,
  CriterionRow,
  GateLine,
  GateView,
} from '../../capabilities/mandates/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import {
  AfterField,
  Deploys,
  GroundFields,
  Line,
  MetByFields,
  Reason,
  SilenceField,
  Titles,
} from './fields.tsx';
import { gatePath } from './parts.tsx';

export interface GateActsProps {
  readonly gate: GateLine;
  readonly own: number;
  readonly criteria: readonly CriterionRow[];
  /** Every gate of the mission. */
  readonly gates: readonly GateLine[];
  readonly facts: GateView['facts'];
  /** What sources say must come first, and no criterion has taken up. */
  readonly conditions: readonly ConditionRow[];
}

export function GateActs(props: GateActsProps): JSX.Element {
  const { gate, own, gates, conditions } = props;
  const held = own > 0 || gates.some(({ after }) => after.includes(gate.gate));
  return (
    <section class="acts-list" id="acts">
      <AddCriterion {...props} />
      {conditions.length > 0 ? <TakeUp {...props} /> : null}
      {gate.passedOn ? <TakeBack gate={gate} /> : <Pass gate={gate} />}
      <Change gate={gate} />
      {held ? null : <DropGate gate={gate} />}
    </section>
  );
}

function AddCriterion({ gate, criteria, gates, facts }: GateActsProps): JSX.Element {
  const { t, request } = useSheet();
  const of = { act: 'mandates.add-criterion', id: 'ac' } as const;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.add')}
      values={{ gate: gate.gate }}
      then={`/${request.mission}${gatePath(gate.gate)}?criterion={criterion}`}
      id="add"
      press="n"
    >
      <Titles {...of} />
      <Line {...of} name="holder" label={t('gate.field.holder')} hint={t('gate.hint.party')} />
      <MetByFields {...of} gates={gates.filter((each) => each.gate !== gate.gate)} facts={facts} />
      <AfterField {...of} criteria={criteria} />
      <SilenceField {...of} />
      <GroundFields {...of} />
      <Line {...of} name="criterion" label={t('gate.field.short')} hint={t('gate.hint.short')} />
    </ActPart>
  );
}

function TakeUp({ gate, criteria, conditions }: GateActsProps): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  const of = { act: 'mandates.take-up-condition', id: 'tu' } as const;
  const claims = conditions.flatMap(({ what, claims: [first], holder }) =>
    first ? [[first.id, [what, holder?.name].filter(Boolean).join(' · ')] as const] : [],
  );
  const wanted = request.query.condition;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.takeUp')}
      values={{ gate: gate.gate }}
      then={`/${request.mission}${gatePath(gate.gate)}?criterion={criterion}`}
      id="take-up"
      open={claims.some(([id]) => id === wanted)}
      note={t('gate.takeUpNote')}
    >
      <SelectField
        id="tu-claim"
        label={t('gate.field.condition')}
        name="claim"
        value={typedIn(sheet, of.act, 'claim') ?? wanted ?? null}
        options={claims}
      />
      <SelectField
        id="tu-criterion"
        label={t('gate.field.orEvidence')}
        name="criterion"
        value={typedIn(sheet, of.act, 'criterion')}
        empty={t('gate.field.newOne')}
        options={criteria
          .filter(({ metBy }) => metBy === 'finding')
          .map(({ criterion, title }) => [criterion, title])}
      />
      <Titles {...of} />
      <SilenceField {...of} />
    </ActPart>
  );
}

function Pass({ gate }: { gate: GateLine }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.pass-gate', id: 'pg' } as const;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.pass')}
      values={{ gate: gate.gate }}
      note={t('gate.passNote')}
    >
      <GroundFields {...of} note={false} />
    </ActPart>
  );
}

function TakeBack({ gate }: { gate: GateLine }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.take-back-passing', id: 'tb' } as const;
  return (
    <ActPart act={of.act} label={t('gate.act.takeBackPassing')} values={{ gate: gate.gate }}>
      <Reason {...of} />
    </ActPart>
  );
}

function Change({ gate }: { gate: GateLine }): JSX.Element {
  const { t } = useSheet();
  const of = { act: 'mandates.change-gate', id: 'cg' } as const;
  return (
    <ActPart act={of.act} label={t('gate.act.changeGate')} values={{ gate: gate.gate }}>
      <Titles {...of} titles={gate.titles} />
      <Deploys {...of} deploys={gate.deploys} />
      <Reason {...of} />
    </ActPart>
  );
}

function DropGate({ gate }: { gate: GateLine }): JSX.Element {
  const { t, request } = useSheet();
  const of = { act: 'mandates.drop-gate', id: 'dg' } as const;
  return (
    <ActPart
      act={of.act}
      label={t('gate.act.dropGate')}
      values={{ gate: gate.gate }}
      then={`/${request.mission}/mandate`}
    >
      <Reason {...of} />
    </ActPart>
  );
}
