// Fields that the forms of gates share: what an entry rests on, its reason, its titles, what a
// criterion is met by, and what it comes after.
import type { JSX } from 'preact';
import type { CriterionRow, GateLine, GateView } from '../../capabilities/mandates/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { AreaField, Labelled, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { pageLang } from '../words/words.ts';

export interface FieldsOf {
  /** The act of the form, for what was typed before a refusal. */
  readonly act: string;
  /** Begins the ids of this form's fields. */
  readonly id: string;
}

/** A line of text for one field of an act. */
export function Line(
  props: FieldsOf & {
    name: string;
    label: string;
    needed?: boolean;
    hint?: string;
    value?: string | null;
    short?: boolean;
  },
): JSX.Element {
  const sheet = useSheet();
  const { act, id, name, label, needed = false, hint, value, short } = props;
  return (
    <TextField
      id={`${id}-${name.replaceAll('.', '-')}`}
      label={label}
      name={name}
      needed={needed}
      value={typedIn(sheet, act, name) ?? value ?? null}
      full={!short}
      {...(hint ? { hint } : {})}
    />
  );
}

export function Reason({ act, id }: FieldsOf): JSX.Element {
  const sheet = useSheet();
  return (
    <AreaField
      id={`${id}-reason`}
      label={sheet.t('form.why')}
      name="reason"
      needed
      value={typedIn(sheet, act, 'reason')}
    />
  );
}

/** The claim or the passage that it rests on, its day, and a few words beside the state. */
export function GroundFields(props: FieldsOf & { note?: boolean; claim?: string | null }) {
  const sheet = useSheet();
  const { t, lang } = sheet;
  const { act, id, note = true, claim } = props;
  const noteName = `note.${pageLang(lang)}`;
  return (
    <>
      <Line {...{ act, id, name: 'on', label: t('gate.field.on'), hint: t('form.dateHint') }} />
      <Line
        {...{ act, id, name: 'claims', label: t('gate.field.claims') }}
        value={claim ?? null}
        hint={t('gate.hint.claims')}
      />
      <Line
        {...{ act, id, name: 'source', label: t('gate.field.source') }}
        hint={t('gate.hint.source')}
      />
      <AreaField
        id={`${id}-quote`}
        label={t('gate.field.quote')}
        name="quote"
        value={typedIn(sheet, act, 'quote')}
        hint={t('gate.hint.quote')}
      />
      {note ? (
        <Line
          {...{ act, id, name: noteName, label: t('gate.field.note') }}
          hint={t('gate.hint.note')}
        />
      ) : null}
    </>
  );
}

/** The title in both languages of the pages; one is enough. */
export function Titles(props: FieldsOf & { titles?: Readonly<Record<string, string>> }) {
  const { t } = useSheet();
  const { act, id, titles = {} } = props;
  return (
    <>
      <Line {...{ act, id, name: 'title.en' }} label={t('gate.field.titleEn')} value={titles.en} />
      <Line {...{ act, id, name: 'title.fr' }} label={t('gate.field.titleFr')} value={titles.fr} />
    </>
  );
}

export function Deploys(props: FieldsOf & { deploys?: boolean }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, id, deploys = false } = props;
  return (
    <SelectField
      id={`${id}-deploys`}
      label={t('gate.field.deploys')}
      name="deploys"
      value={typedIn(sheet, act, 'deploys') ?? String(deploys)}
      options={[
        ['false', t('gate.deploysNot')],
        ['true', t('gate.deploys')],
      ]}
    />
  );
}

const KINDS = ['finding', 'gate', 'obligation', 'fact'] as const;

export interface MetByFields {
  readonly gates: readonly GateLine[];
  readonly facts: GateView['facts'];
  /** As it is now. */
  readonly row?: CriterionRow;
}

/** Kinds that nothing here could fill are not offered. */
export function MetByFields(props: FieldsOf & MetByFields): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, id, gates, facts, row } = props;
  const kinds = KINDS.filter(
    (kind) => (kind !== 'fact' || facts.length > 0) && (kind !== 'gate' || gates.length > 0),
  );
  const now = (kind: CriterionRow['metBy']) => (row?.metBy === kind ? row.metByWhat : null);
  const typed = (name: string) => typedIn(sheet, act, name);
  return (
    <>
      <SelectField
        id={`${id}-met-by`}
        label={t('gate.field.metBy')}
        name="metBy.kind"
        value={typed('metBy.kind') ?? row?.metBy ?? 'finding'}
        options={kinds.map((kind) => [kind, t(`gate.by.${kind}`)])}
      />
      {gates.length > 0 ? (
        <SelectField
          id={`${id}-met-by-gate`}
          label={t('gate.field.metByGate')}
          name="metBy.gate"
          value={typed('metBy.gate') ?? now('gate')}
          empty={t('gate.field.notByGate')}
          options={gates.map(({ gate, title }) => [gate, title])}
        />
      ) : null}
      <Line
        {...{ act, id, name: 'metBy.obligation', label: t('gate.field.metByDuty') }}
        value={now('obligation')}
        hint={t('gate.hint.duty')}
      />
      {facts.length > 0 ? (
        <>
          <SelectField
            id={`${id}-met-by-fact`}
            label={t('gate.field.metByFact')}
            name="metBy.fact"
            value={typed('metBy.fact') ?? now('fact')}
            empty={t('gate.field.notByFact')}
            options={facts.map(({ name, says }) => [name, `${name}: ${says}`])}
          />
          <Line
            {...{ act, id, name: 'metBy.query', label: t('gate.field.factOf') }}
            hint={t('gate.hint.factOf')}
          />
        </>
      ) : null}
    </>
  );
}

/** So many are ticked; of more the short names are written. */
const TICKED_MAX = 24;

export function AfterField(
  props: FieldsOf & { criteria: readonly CriterionRow[]; chosen?: readonly string[] },
): JSX.Element | null {
  const { t } = useSheet();
  const { act, id, criteria, chosen = [] } = props;
  if (criteria.length > TICKED_MAX)
    return (
      <Line
        {...{ act, id, name: 'after', label: t('gate.field.after') }}
        value={chosen.join(' ')}
        hint={t('gate.hint.after')}
      />
    );
  if (criteria.length === 0) return null;
  return (
    <Labelled label={t('gate.field.after')}>
      {/* So that nothing ticked is an empty list, and not left as it was. */}
      <input type="hidden" name="after[]" value="" />
      <fieldset class="ticks">
        <legend class="sr">{t('gate.field.after')}</legend>
        {criteria.map(({ criterion, title }) => (
          <label key={criterion} class="tick">
            <input
              type="checkbox"
              name="after[]"
              value={criterion}
              checked={chosen.includes(criterion)}
            />{' '}
            {title}
          </label>
        ))}
      </fieldset>
    </Labelled>
  );
}

export function SilenceField({ act, id, value }: FieldsOf & { value?: string }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <SelectField
      id={`${id}-silence`}
      label={t('gate.field.silence')}
      name="silence"
      value={typedIn(sheet, act, 'silence') ?? value ?? 'not_met'}
      options={[
        ['not_met', t('gate.silence.notMet')],
        ['unknown', t('gate.silence.unknown')],
      ]}
    />
  );
}
