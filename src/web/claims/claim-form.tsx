// The fields of a claim as a form: the same for a proposal in review, a claim that is corrected,
// and one written by hand. Each field carries the letter of the words that it rests on.
import type { JSX } from 'preact';
import { type ClaimKind, partyName, STATES } from '../../kernel/index.ts';
import { ChoiceField, Labelled, type Option, SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { wordAt } from '../words/words.ts';
import { FIELDS, type FieldForm, typedText, valueText, wordsIn } from './fields.ts';

/** More words than these stand in a list that opens. */
const CHOICES_MAX = 7;

export interface ClaimFieldsProps {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Field → the letter of its words in the text. */
  readonly letters?: Readonly<Record<string, string>>;
  /** What was typed before the form was refused. */
  readonly typed?: (name: string) => string | null;
}

interface OneProps {
  readonly form: FieldForm;
  readonly id: string;
  readonly value: unknown;
  readonly typed: string | null;
  readonly letter: string | undefined;
}

function Word({ form, id, value, typed }: OneProps): JSX.Element {
  const { t } = useSheet();
  const words = form.of ? wordsIn(form.of) : [];
  const options: Option[] = words.map((word) => [word, wordAt(t, `claim.${form.of}`, word)]);
  const name = `fields.${form.name}`;
  const label = t(`claim.field.${form.name as 'state'}`);
  const chosen = typed ?? (value === null || value === undefined ? '' : String(value));
  if (words.length > CHOICES_MAX)
    return (
      <SelectField id={id} label={label} name={name} options={options} value={chosen} empty="–" />
    );
  const all: Option[] = form.needed ? options : [...options, ['', t('form.notSaid')]];
  return (
    <ChoiceField
      label={label}
      name={name}
      options={all}
      value={chosen}
      numbered={form.of === 'stance'}
    />
  );
}

/** One box for each party named, and one more. */
function Parties({ form, id, value }: OneProps): JSX.Element {
  const { t, lang } = useSheet();
  const parties = Array.isArray(value) ? (value as readonly string[]) : [];
  const label = t(`claim.field.${form.name as 'state'}`);
  return (
    <Labelled id={`${id}-0`} label={label}>
      <span class="acts">
        {[...parties, ''].map((party, i) => (
          <input
            key={party}
            class="in"
            id={`${id}-${i}`}
            name={`fields.${form.name}[]`}
            value={party}
            size={8}
            list="parties"
            aria-label={party ? partyName(party, lang) : t('form.another')}
            autocomplete="off"
          />
        ))}
      </span>
    </Labelled>
  );
}

/** What can be typed where that is not plain to see. */
const HINTS = {
  quantity: 'form.quantityHint',
  date: 'form.dateHint',
  due: 'form.dueHint',
} as const;

function Plain(props: OneProps): JSX.Element {
  const { t, lang } = useSheet();
  const { form, id, value, typed, letter } = props;
  const says = form.ask === 'party' ? valueText(form, value, t, lang) : null;
  const hint = form.ask in HINTS ? t(HINTS[form.ask as keyof typeof HINTS]) : null;
  return (
    <Labelled id={id} label={t(`claim.field.${form.name as 'state'}`)}>
      {letter ? <span class="letter">{letter}</span> : null}
      <input
        class={form.ask === 'words' ? 'in full' : 'in'}
        id={id}
        name={`fields.${form.name}`}
        value={typed ?? typedText(form, value)}
        size={form.ask === 'words' ? undefined : 12}
        required={form.needed}
        list={form.ask === 'party' ? 'parties' : undefined}
        autocomplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />{' '}
      {says && says !== value ? <small data-party-name>{says}</small> : null}
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </Labelled>
  );
}

export function ClaimFields(props: ClaimFieldsProps): JSX.Element {
  const { t } = useSheet();
  const all = FIELDS[props.kind];
  const seldom = all.filter(({ rare }) => rare);
  const given = seldom.some(({ name }) => (props.fields[name] ?? null) !== null);
  return (
    <>
      {all
        .filter(({ rare }) => !rare)
        .map((form) => (
          <Field key={form.name} form={form} {...props} />
        ))}
      {seldom.length > 0 ? (
        <details class="all" open={given}>
          <summary class="small">{t('claim.moreFields')}</summary>
          <div class="fields">
            {seldom.map((form) => (
              <Field key={form.name} form={form} {...props} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

function Field(props: ClaimFieldsProps & { form: FieldForm }): JSX.Element {
  const { form, id, fields, letters = {}, typed } = props;
  const one = {
    form,
    id: `${id}-${form.name}`,
    value: fields[form.name],
    typed: typed?.(`fields.${form.name}`) ?? null,
    letter: letters[form.name],
  };
  if (form.ask === 'word') return <Word {...one} />;
  return form.ask === 'parties' ? <Parties {...one} /> : <Plain {...one} />;
}

export interface ClaimDates {
  readonly saidOn?: string | null;
  readonly on?: string | null;
  readonly until?: string | null;
  readonly note?: string | null;
}

/** When it was said; and, for what is rarely needed, when it is true, until when, and a note. */
export function DateFields(props: { id: string; dates: ClaimDates; published: string | null }) {
  const { t } = useSheet();
  const { id, dates, published } = props;
  const rare = ['on', 'until'] as const;
  const given = rare.some((name) => dates[name]) || Boolean(dates.note);
  return (
    <>
      <DateField id={id} name="saidOn" value={dates.saidOn}>
        {published ? <small>{t('claim.publishedHint', { day: published })}</small> : null}
      </DateField>
      <details class="all" open={given}>
        <summary class="small">{t('claim.moreDates')}</summary>
        <div class="fields">
          {rare.map((name) => (
            <DateField key={name} id={id} name={name} value={dates[name]} />
          ))}
          <Labelled id={`${id}-note`} label={t('claim.note')}>
            <input class="in full" id={`${id}-note`} name="note" value={dates.note ?? ''} />
          </Labelled>
        </div>
      </details>
    </>
  );
}

function DateField(props: {
  id: string;
  name: 'saidOn' | 'on' | 'until';
  value: string | null | undefined;
  children?: JSX.Element | null;
}): JSX.Element {
  const { t } = useSheet();
  const id = `${props.id}-${props.name}`;
  return (
    <Labelled id={id} label={t(`claim.date.${props.name}`)}>
      <input
        class="in"
        id={id}
        name={props.name}
        value={props.value ?? ''}
        size={12}
        autocomplete="off"
        title={t('form.dateHint')}
      />{' '}
      {props.children}
    </Labelled>
  );
}

/** States by code and name for every field that asks for a party; once on a page. */
export function PartyList(): JSX.Element {
  const { lang } = useSheet();
  const bodies = ['UN Security Council', 'UN Secretary-General', 'UN', 'African Union', 'ECOWAS'];
  return (
    <datalist id="parties">
      {bodies.map((body) => (
        <option key={body} value={body} />
      ))}
      {STATES.map((code) => (
        <option key={code} value={code}>
          {partyName(code, lang)}
        </option>
      ))}
    </datalist>
  );
}
