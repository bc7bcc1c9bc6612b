// The fields of a requirement line, and the forms that add one or take up those of an option.
import type { JSX } from 'preact';
import type { RequirementRow } from '../../capabilities/forces/index.ts';
import { typedQuantity } from '../claims/fields.ts';
import { typedIn } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Opening, Typed } from '../weighing/parts.tsx';
import type { Key } from '../words/words.ts';

const CAPABILITIES = [
  ...(['people', 'formed_police_unit', 'special_team', 'infantry', 'aviation'] as const),
  ...(['maritime', 'medical', 'engineering', 'logistics', 'training'] as const),
  ...(['equipment', 'staff', 'command'] as const),
] as const;
const UNITS = ['personnel', 'police', 'military', 'equipment'] as const;
const TEXTS = ['what', 'equipment', 'language'] as const;

export interface OptionChoice {
  readonly option: string;
  readonly what: string;
  readonly chosen: boolean;
}

export function CapabilityField(props: {
  act: string;
  id: string;
  label: string;
  value?: string | undefined;
  /** Whether none may be chosen: all that there is. */
  empty?: boolean;
}): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, id, label, value, empty } = props;
  return (
    <SelectField
      id={`${id}-capability`}
      label={label}
      name="capability"
      value={typedIn(sheet, act, 'capability') ?? value ?? (empty ? null : 'people')}
      {...(empty ? { empty: t('pledge.ofAll') } : {})}
      options={CAPABILITIES.map((each) => [each, t(`need.cap.${each}` as Key)])}
    />
  );
}

/** `row`: the line as it reads now, where it is changed. */
export function LineFields(props: { act: string; id: string; row?: RequirementRow }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, id, row } = props;
  const text = (
    name: (typeof TEXTS)[number] | 'from' | 'until' | 'where' | 'why',
    date = false,
  ) => (
    <Typed
      {...{ act, id, name, label: t(`need.field.${name}`), value: row?.[name] ?? null }}
      {...(date ? { hint: t('form.dateHint') } : {})}
    />
  );
  return (
    <>
      <CapabilityField act={act} id={id} label={t('need.capability')} value={row?.capability} />
      <Typed
        {...{ act, id, name: 'quantity', label: t('need.amount'), hint: t('form.quantityHint') }}
        value={row ? typedQuantity(row.quantity) : null}
      />
      <SelectField
        id={`${id}-unit`}
        label={t('need.field.unit')}
        name="unit"
        value={typedIn(sheet, act, 'unit') ?? row?.unit ?? null}
        options={UNITS.map((each) => [each, t(`need.unit.${each}`)])}
      />
      {TEXTS.map((name) => text(name))}
      {text('from', true)}
      {text('until', true)}
      {text('where')}
      {text('why')}
    </>
  );
}

export function AddLine({ options }: { options: readonly OptionChoice[] }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'forces.add-requirement';
  return (
    <Opening act={act} title={t('need.add')} id="ar">
      <LineFields act={act} id="ar" />
      <Typed act={act} id="ar" name="under" label={t('need.field.under')} />
      <SelectField
        id="ar-option"
        label={t('need.option')}
        name="option"
        value={typedIn(sheet, act, 'option')}
        empty={t('need.mandate')}
        options={options.map(({ option, what }) => [option, what])}
      />
    </Opening>
  );
}

export function TakeOption({ options }: { options: readonly OptionChoice[] }): JSX.Element | null {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'forces.require-option';
  if (options.length === 0) return null;
  const first = options.find(({ chosen }) => chosen)?.option ?? null;
  return (
    <Opening act={act} title={t('need.take')} id="ro">
      <SelectField
        id="ro-option"
        label={t('need.option')}
        name="option"
        value={typedIn(sheet, act, 'option') ?? first}
        options={options.map(({ option, what, chosen }) => [
          option,
          chosen ? t('need.optionChosen', { what }) : what,
        ])}
      />
      <Typed
        {...{ act, id: 'ro', name: 'from', label: t('need.field.from') }}
        hint={t('form.dateHint')}
      />
    </Opening>
  );
}
