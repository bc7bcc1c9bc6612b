// The forms of a contingent: who came or went, how many were counted, units, rotations, goods, and
// the override of those who are not cleared.
import type { JSX } from 'preact';
import type { ArrivalOverrideRow, RotationRow, UnitRow } from '../../capabilities/forces/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { AreaField, type Option, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { type Member, People } from './movers.tsx';

export interface Word {
  readonly word: string;
  readonly name: string;
}
const options = (words: readonly Word[]): Option[] => words.map(({ word, name }) => [word, name]);

export interface FormOf {
  readonly act: string;
  readonly id: string;
}

export function Field(
  props: FormOf & {
    name: string;
    label: string;
    hint?: string;
    needed?: boolean;
    full?: boolean;
    value?: string;
  },
): JSX.Element {
  const sheet = useSheet();
  const { act, id, name, label, hint, needed = false, full = false, value } = props;
  return (
    <TextField
      id={`${id}-${name}`}
      label={label}
      name={name}
      needed={needed}
      full={full}
      value={typedIn(sheet, act, name) ?? value ?? null}
      {...(hint ? { hint } : {})}
    />
  );
}

export function Pick(
  props: FormOf & { name: string; label: string; of: readonly Option[]; empty?: string },
): JSX.Element {
  const sheet = useSheet();
  const { act, id, name, label, of, empty } = props;
  return (
    <SelectField
      id={`${id}-${name}`}
      label={label}
      name={name}
      options={of}
      value={typedIn(sheet, act, name)}
      {...(empty === undefined ? {} : { empty })}
    />
  );
}

/** Where it comes from, and since when it was known. */
function Origin({ act, id }: FormOf): JSX.Element {
  const { t } = useSheet();
  return (
    <>
      <Field act={act} id={id} name="notedOn" label={t('there.notedOn')} hint={t('there.noted')} />
      <Field
        act={act}
        id={id}
        name="reference"
        label={t('there.reference')}
        hint={t('there.referenceHint')}
      />
      <Field
        act={act}
        id={id}
        name="claim"
        label={t('there.claim')}
        hint={t('there.claimHint')}
        full
      />
    </>
  );
}

export interface MovementFormProps {
  readonly state: string;
  readonly kinds: readonly Word[];
  readonly causes: readonly Word[];
  readonly units: readonly UnitRow[];
  readonly rotations: readonly RotationRow[];
  readonly overrides: readonly ArrivalOverrideRow[];
  readonly members: readonly Member[];
}

/** Which unit it is of; nothing where the contingent has none. `empty`: what no choice means. */
function UnitField(
  props: FormOf & { units: readonly UnitRow[]; empty?: string },
): JSX.Element | null {
  const { t } = useSheet();
  const { act, id, units, empty = t('there.wholeContingent') } = props;
  if (units.length === 0) return null;
  return (
    <Pick
      {...{ act, id, empty }}
      name="unit"
      label={t('there.unit')}
      of={units.map(({ unit, capabilityName }) => [unit, `${unit} (${capabilityName})`])}
    />
  );
}

export function RecordMovement(props: MovementFormProps): JSX.Element {
  const { t, lang } = useSheet();
  const act = 'forces.record-movement';
  const of = { act, id: 'mv' };
  const usable = props.overrides.filter(({ standing }) => standing === 'confirmed');
  return (
    <ActPart act={act} label={t('there.record')} values={{ state: props.state }} first id="record">
      <Pick {...of} name="kind" label={t('there.kind')} of={options(props.kinds)} />
      <Field {...of} name="number" label={t('there.number')} hint={t('there.numberHint')} />
      <Field {...of} name="on" label={t('there.on')} needed hint={t('form.dayHint')} />
      <Field {...of} name="relief" label={t('there.relief')} hint={t('there.reliefHint')} />
      <UnitField {...of} units={props.units} empty={t('there.noUnit')} />
      {props.rotations.length > 0 ? (
        <Pick
          {...of}
          name="rotation"
          label={t('there.rotation')}
          of={props.rotations.map(({ rotation }) => [rotation, rotation])}
          empty={t('there.noRotation')}
        />
      ) : null}
      <Pick
        {...of}
        name="cause"
        label={t('there.cause')}
        of={options(props.causes)}
        empty={t('form.notSaid')}
      />
      {usable.length > 0 ? (
        <Pick
          {...of}
          name="override"
          label={t('there.override')}
          of={usable.map(({ override, number, on }) => [
            override,
            `${number}, ${shortDate(on, lang)}`,
          ])}
          empty={t('there.noOverride')}
        />
      ) : null}
      <Origin {...of} />
      <People {...of} name="people" label={t('there.people')} members={props.members} />
      <People {...of} name="relieving" label={t('there.relieving')} members={props.members} />
    </ActPart>
  );
}

export function AskOverride(props: { state: string; members: readonly Member[] }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'forces.override-arrival';
  const of = { act, id: 'ov' };
  return (
    <ActPart
      act={act}
      label={t('there.askOverride')}
      values={{ state: props.state }}
      note={t('there.overrideNote')}
    >
      <Field {...of} name="number" label={t('there.number')} hint={t('there.numberHint')} />
      <Field {...of} name="on" label={t('there.arrivalOn')} needed hint={t('form.dayHint')} />
      <AreaField
        id="ov-reason"
        label={t('form.why')}
        name="reason"
        needed
        hint={t('there.reasonHint')}
        value={typedIn(sheet, act, 'reason')}
      />
      <People {...of} name="people" label={t('there.people')} members={props.members} />
    </ActPart>
  );
}

export function RecordReturn(props: {
  state: string;
  units: readonly UnitRow[];
  counters: readonly Word[];
}): JSX.Element {
  const { t } = useSheet();
  const act = 'forces.record-return';
  const of = { act, id: 'rt' };
  return (
    <ActPart
      act={act}
      label={t(props.state ? 'there.recordReturn' : 'there.recordReturnAll')}
      values={{ state: props.state }}
    >
      <Field {...of} name="number" label={t('there.figureCounted')} needed />
      <Field {...of} name="on" label={t('there.on')} needed hint={t('form.dayHint')} />
      <Pick {...of} name="counter" label={t('there.counter')} of={options(props.counters)} />
      <UnitField {...of} units={props.units} />
      <Origin {...of} />
    </ActPart>
  );
}

export function UnitForms(props: {
  state: string;
  capabilities: readonly { readonly capability: string; readonly name: string }[];
}): JSX.Element {
  const { t } = useSheet();
  const unit = { act: 'forces.form-unit', id: 'un' };
  const rotation = { act: 'forces.plan-rotation', id: 'ro' };
  const values = { state: props.state };
  return (
    <>
      <ActPart act={unit.act} label={t('there.formUnit')} values={values}>
        <Field
          {...unit}
          name="unit"
          label={t('there.designation')}
          needed
          hint={t('there.designationHint')}
        />
        <Pick
          {...unit}
          name="capability"
          label={t('need.capability')}
          of={props.capabilities.map(({ capability, name }) => [capability, name])}
        />
        <Field {...unit} name="planned" label={t('there.planned')} />
        <Field {...unit} name="from" label={t('there.from')} hint={t('form.dayHint')} />
      </ActPart>
      <ActPart act={rotation.act} label={t('there.planRotation')} values={values}>
        <Field {...rotation} name="rotation" label={t('there.rotationNo')} needed />
        <Field {...rotation} name="planned" label={t('there.planned')} />
        <Field {...rotation} name="from" label={t('there.from')} hint={t('form.dayHint')} />
        <Field {...rotation} name="until" label={t('there.until')} hint={t('form.dayHint')} />
      </ActPart>
    </>
  );
}

export function RecordEquipment(props: {
  state: string;
  units: readonly UnitRow[];
  items: readonly Word[];
  stages: readonly Word[];
}): JSX.Element {
  const { t } = useSheet();
  const act = 'forces.record-equipment';
  const of = { act, id: 'eq' };
  return (
    <ActPart act={act} label={t('there.recordGoods')} values={{ state: props.state }}>
      <Pick {...of} name="item" label={t('there.item')} of={options(props.items)} />
      <Pick {...of} name="stage" label={t('table.stage')} of={options(props.stages)} />
      <Field {...of} name="number" label={t('table.number')} needed />
      <Field {...of} name="on" label={t('there.on')} needed hint={t('form.dayHint')} />
      <UnitField {...of} units={props.units} />
      <Origin {...of} />
    </ActPart>
  );
}

/** Takes an entry back: the act, and which entry of which state. */
export function TakeBack(props: {
  act: 'forces.withdraw-movement' | 'forces.withdraw-return' | 'forces.withdraw-equipment';
  values: Readonly<Record<string, string>>;
  id: string;
}): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, values, id } = props;
  return (
    <ActPart act={act} label={t('there.takeBack')} values={values}>
      <AreaField
        id={`tb-${id}`}
        label={t('form.why')}
        name="reason"
        needed
        hint={t('there.reasonHint')}
        value={typedIn(sheet, act, 'reason')}
      />
    </ActPart>
  );
}
