// The fields of what is owed and of what makes it fall due, for laying a duty down and for changing
// one: first the kind of trigger, then the fields of that kind.
import type { JSX } from 'preact';
import { typedIn } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

const KINDS = [
  ...(['date', 'within', 'every', 'yearly', 'event'] as const),
  ...(['ahead', 'before', 'with', 'standing'] as const),
] as const;
export type Kind = (typeof KINDS)[number];

const FIELDS = {
  date: ['on'],
  within: ['span', 'from', 'of'],
  every: ['span', 'from', 'of', 'until', 'times'],
  yearly: ['days', 'from', 'until'],
  event: ['event', 'span'],
  ahead: ['span', 'before', 'of'],
  before: ['event'],
  with: ['duty'],
  standing: [],
} as const satisfies Readonly<Record<Kind, readonly string[]>>;
type TriggerField = (typeof FIELDS)[Kind][number];
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['of', 'until', 'times']);

type Trigger = Readonly<Record<string, unknown>>;

/** What the form begins with: of a proposal, or of the duty as it is. */
export interface Terms {
  readonly owner?: string | null;
  readonly to?: string | null;
  readonly what?: string | null;
  readonly instrument?: string | null;
  readonly clause?: string | null;
  readonly since?: string | null;
  readonly zone?: string | null;
  readonly weekend?: readonly number[];
  readonly holidays?: readonly string[];
  readonly observable?: boolean;
  readonly trigger?: Trigger;
}

/** The kind that the address asks for, else that of the terms, else the commonest. */
export function kindOf(asked: string | undefined, trigger: Trigger | undefined): Kind {
  const wanted = asked ?? trigger?.kind;
  return KINDS.find((each) => each === wanted) ?? 'within';
}

export function Kinds(props: { kind: Kind; to: (kind: Kind) => string }): JSX.Element {
  const { t } = useSheet();
  const { kind, to } = props;
  return (
    <nav class="acts part" aria-label={t('duty.whatMakes')}>
      {KINDS.map((each) => (
        <a
          key={each}
          class={each === kind ? 'btn first' : 'btn'}
          aria-current={each === kind ? 'true' : undefined}
          href={to(each)}
        >
          {t(`duty.kind.${each}`)}
        </a>
      ))}
    </nav>
  );
}

/** `since`: the day on which it was laid down, which cannot be changed afterwards. */
export function TermsFields(props: {
  act: string;
  kind: Kind;
  terms: Terms;
  since?: boolean;
}): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { act, kind, terms, since } = props;
  const field = (name: Plain, more: More = {}) => (
    <Field act={act} name={name} value={plainValue(terms, name)} {...more} />
  );
  const observable = terms.observable === false ? 'false' : 'true';
  return (
    <div class="fields stacked">
      {field('owner', { needed: true, hint: t('duty.partyHint') })}
      {field('to', { hint: t('duty.partyHint') })}
      {field('what', { needed: true })}
      {FIELDS[kind].map((name) => (
        <TriggerInput key={name} act={act} kind={kind} name={name} terms={terms} />
      ))}
      {field('instrument', { hint: t('duty.instrumentHint') })}
      {field('clause', { hint: t('duty.clauseHint') })}
      {since ? field('since', { hint: t('duty.sinceHint') }) : null}
      {field('zone', { hint: t('duty.zoneHint') })}
      {field('weekend', { hint: t('duty.weekendHint') })}
      {field('holidays', { hint: t('duty.holidaysHint') })}
      <SelectField
        id="n-observable"
        label={t('duty.field.observable')}
        name="observable"
        value={typedIn(sheet, act, 'observable') ?? observable}
        options={[
          ['true', t('duty.seenHere')],
          ['false', t('duty.unseenHere')],
        ]}
      />
    </div>
  );
}

type Plain =
  | 'owner'
  | 'to'
  | 'what'
  | 'instrument'
  | 'clause'
  | 'since'
  | 'zone'
  | 'weekend'
  | 'holidays';

function plainValue(terms: Terms, name: Plain): string | null {
  if (name === 'zone') return terms.zone ?? 'UTC';
  if (name === 'weekend') return (terms.weekend ?? [6, 7]).join(', ');
  if (name === 'holidays') return (terms.holidays ?? []).join(', ');
  return terms[name] ?? null;
}

interface More {
  readonly needed?: boolean;
  readonly hint?: string;
}

function Field(props: More & { act: string; name: Plain; value: string | null }): JSX.Element {
  const sheet = useSheet();
  const { act, name, needed, value, hint } = props;
  return (
    <TextField
      id={`n-${name}`}
      label={sheet.t(`duty.field.${name}`)}
      name={name}
      needed={needed}
      value={typedIn(sheet, act, name) ?? value}
      hint={hint}
    />
  );
}

function TriggerInput(props: {
  act: string;
  kind: Kind;
  name: TriggerField;
  terms: Terms;
}): JSX.Element {
  const sheet = useSheet();
  const { act, kind, name, terms } = props;
  const field = `trigger.${name}`;
  const optional = MAY_BE_EMPTY.has(name) || (kind === 'event' && name === 'span');
  return (
    <TextField
      id={`n-${name}`}
      label={sheet.t(`duty.trigger.${name}`)}
      name={field}
      needed={!optional}
      value={typedIn(sheet, act, field) ?? asTyped(terms.trigger?.[name])}
      hint={sheet.t(`duty.triggerHint.${name}`)}
    />
  );
}

/** A value of a trigger as a person would type it: `10 working days`, `03-31, 09-30`. */
function asTyped(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  const { period, working } = (value ?? {}) as { period?: string; working?: boolean };
  const days = /^P(\d+)D$/.exec(period ?? '')?.[1];
  return working && days ? `${days} working days` : (period ?? null);
}
