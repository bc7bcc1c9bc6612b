// Fields of forms: a label, a control, and a hint; names are those of the act's input.
import type { ComponentChildren, JSX } from 'preact';
import { useSheet } from '../frame/sheet.ts';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly value?: string | null;
  readonly needed?: boolean;
  readonly hint?: string;
  readonly list?: string;
  readonly type?: 'text' | 'password';
  readonly autocomplete?: 'username' | 'current-password' | 'new-password';
  readonly full?: boolean;
}

export function Labelled(props: {
  id?: string;
  label: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      {props.id ? (
        <label for={props.id}>{props.label}</label>
      ) : (
        <span class="label">{props.label}</span>
      )}
      <div>{props.children}</div>
    </>
  );
}

export function TextField(props: FieldProps): JSX.Element {
  const { id, label, name, value, needed, hint, list, type = 'text', autocomplete } = props;
  const shared = {
    class: props.full === false ? 'in' : 'in full',
    id,
    name,
    value: value ?? '',
    required: needed,
    autocomplete: autocomplete ?? 'off',
    'aria-describedby': hint ? `${id}-hint` : undefined,
  } as const;
  return (
    <Labelled id={id} label={label}>
      {type === 'password' ? (
        <input {...shared} type="password" />
      ) : (
        <input {...shared} type="text" list={list} />
      )}
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </Labelled>
  );
}

export function AreaField(props: Omit<FieldProps, 'list' | 'type'>): JSX.Element {
  const { id, label, name, value, needed, hint } = props;
  return (
    <Labelled id={id} label={label}>
      <textarea
        class="in"
        id={id}
        name={name}
        required={needed}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {value ?? ''}
      </textarea>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </Labelled>
  );
}

export type Option = readonly [value: string, label: string];

export function SelectField(props: {
  id: string;
  label: string;
  name: string;
  options: readonly Option[];
  value?: string | null;
  empty?: string;
}): JSX.Element {
  const { id, label, name, options, value, empty } = props;
  return (
    <Labelled id={id} label={label}>
      <select class="in" id={id} name={name}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(([each, says]) => (
          <option key={each} value={each} selected={each === value}>
            {says}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A row of choices that show all at once; `numbered`: each is reached by its number. */
export function ChoiceField(props: {
  label: string;
  name: string;
  options: readonly Option[];
  value: string | null;
  numbered?: boolean;
}): JSX.Element {
  const { label, name, options, value, numbered } = props;
  return (
    <fieldset class="all fields">
      <legend class="sr">{label}</legend>
      <span class="label" aria-hidden="true">
        {label}
      </span>
      <div class="choices" data-choices={numbered ? '' : undefined}>
        {options.map(([each, says], i) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={each === value} />
            {numbered ? `${i + 1} ${says}` : says}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Of a figure's grade: how reliable the source is, and how credible what it says. */
export function GradeFields(props: {
  reliability: string | null;
  credibility: number | null;
  id: string;
}): JSX.Element {
  const { t } = useSheet();
  const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
  const numbers = ['1', '2', '3', '4', '5', '6'] as const;
  return (
    <>
      <SelectField
        id={`${props.id}-rel`}
        label={t('source.reliability')}
        name="reliability"
        value={props.reliability}
        options={letters.map((each) => [each, `${each} ${t(`source.reliable.${each}`)}`])}
      />
      <SelectField
        id={`${props.id}-cre`}
        label={t('source.credibility')}
        name="credibility"
        value={props.credibility === null ? null : String(props.credibility)}
        options={numbers.map((each) => [each, `${each} ${t(`source.credible.${each}`)}`])}
      />
    </>
  );
}
