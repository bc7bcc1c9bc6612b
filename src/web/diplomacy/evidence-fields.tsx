// The fields by which a form names what it rests on: a claim, a passage, or neither.
import type { JSX } from 'preact';
import { typedIn } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

export interface FieldsOf {
  /** The act of the form, for what was typed before a refusal. */
  readonly act: string;
  /** Begins the ids of this form's fields. */
  readonly id: string;
}

export function EvidenceFields({ act, id }: FieldsOf): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  const typed = (name: string) => typedIn(sheet, act, name);
  return (
    <>
      <TextField
        id={`${id}-claim`}
        label={t('diplomacy.field.claim')}
        name="claim"
        value={typed('claim') ?? request.query.claim ?? null}
        hint={t('diplomacy.field.claimHint')}
      />
      <TextField
        id={`${id}-source`}
        label={t('diplomacy.field.passage')}
        name="source"
        value={typed('source')}
        hint={t('diplomacy.field.passageHint')}
      />
      <TextField
        id={`${id}-start`}
        label={t('diplomacy.field.start')}
        name="start"
        value={typed('start')}
        full={false}
      />
      <TextField
        id={`${id}-end`}
        label={t('diplomacy.field.end')}
        name="end"
        value={typed('end')}
        full={false}
      />
    </>
  );
}

/** A line of text for one field of an act. */
export function Line(
  props: FieldsOf & {
    name: string;
    label: string;
    needed?: boolean;
    hint?: string;
    value?: string | null;
    list?: string;
  },
): JSX.Element {
  const sheet = useSheet();
  const { act, id, name, label, needed, hint, value, list } = props;
  return (
    <TextField
      id={`${id}-${name}`}
      label={label}
      name={name}
      needed={needed ?? false}
      value={typedIn(sheet, act, name) ?? value ?? null}
      {...(hint ? { hint } : {})}
      {...(list ? { list } : {})}
    />
  );
}

const WAYS = [
  'letter',
  'note_verbale',
  'call',
  'meeting',
  'visit',
  'message',
  'statement',
  'other',
] as const;

export function WayField({ act, id }: FieldsOf): JSX.Element {
  const sheet = useSheet();
  return (
    <SelectField
      id={`${id}-way`}
      label={sheet.t('diplomacy.field.way')}
      name="way"
      value={typedIn(sheet, act, 'way')}
      options={WAYS.map((each) => [each, sheet.t(`diplomacy.way.${each}`)])}
    />
  );
}
