// Why somebody looks: the form that opens a person, a roster, or takes one away.
import type { ComponentChildren, JSX } from 'preact';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

export interface Purpose {
  readonly reason: string;
  readonly name: string;
}

export function LookForm(props: {
  act: 'vetting.open-person' | 'vetting.open-roster' | 'vetting.export-roster';
  id: string;
  purposes: readonly Purpose[];
  button: string;
  values?: Readonly<Record<string, string | null>>;
  then?: string;
  first?: boolean;
  children?: ComponentChildren;
}): JSX.Element {
  const { t } = useSheet();
  const { act, id, purposes, button, values = {}, then, first = false } = props;
  return (
    <ActForm act={act} values={values} {...(then ? { then } : {})} class="part">
      <div class="fields stacked">
        {props.children}
        <SelectField
          id={`${id}-reason`}
          label={t('roster.reason')}
          name="reason"
          options={purposes.map(({ reason, name }) => [reason, name])}
        />
        <TextField
          id={`${id}-reference`}
          label={t('roster.reference')}
          name="reference"
          hint={t('roster.referenceHint')}
        />
      </div>
      <p class="acts part">
        <button class={first ? 'btn first' : 'btn'} type="submit">
          {button}
        </button>
      </p>
    </ActForm>
  );
}
