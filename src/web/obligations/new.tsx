// Laying a duty down: first what makes it fall due, then the fields of that. A proposal fills them.
import type { JSX } from 'preact';
import type { DutyProposal } from '../../capabilities/mandates/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';

interface Answers {
  readonly proposals: { readonly proposals: readonly DutyProposal[] } | undefined;
}

const KINDS = [
  ...(['date', 'within', 'every', 'yearly', 'event'] as const),
  ...(['ahead', 'before', 'with', 'standing'] as const),
] as const;
type Kind = (typeof KINDS)[number];

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

export const layDownPage = definePage<Answers>({
  path: '/:mission/obligations/new',
  main: null,
  views: ({ query, may }) => ({
    proposals:
      query.proposal && may('mandates.duty-proposals') ? { view: 'mandates.duty-proposals' } : null,
  }),
  draw: (sheet, { proposals }) => {
    const { proposal } = sheet.request.query;
    const found = proposals?.proposals.find(({ id }) => id === proposal) ?? null;
    return { title: sheet.t('duty.layDown'), body: <LayDown proposal={found} /> };
  },
});

function LayDown({ proposal }: { proposal: DutyProposal | null }): JSX.Element {
  const { t, href, can, request } = useSheet();
  const asked = request.query.kind ?? proposal?.trigger.kind;
  const kind = KINDS.find((each) => each === asked) ?? 'within';
  const query = proposal ? { proposal: proposal.id } : {};
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/obligations')}>{t('page.obligations')}</a>
          </p>
          <h1>{t('duty.layDown')}</h1>
        </div>
      </div>
      {proposal ? (
        <p class="cite-block">
          {proposal.quote}
          <Cite ids={proposal.claims.map(({ id }) => id)} />
        </p>
      ) : null}
      <nav class="acts" aria-label={t('duty.whatMakes')}>
        {KINDS.map((each) => (
          <a
            key={each}
            class={each === kind ? 'btn first' : 'btn'}
            aria-current={each === kind ? 'true' : undefined}
            href={href('/obligations/new', { kind: each, ...query })}
          >
            {t(`duty.kind.${each}`)}
          </a>
        ))}
      </nav>
      {can('mandates.lay-down-duty') ? <Form kind={kind} proposal={proposal} /> : null}
    </>
  );
}

const ACT = 'mandates.lay-down-duty';

function Form({ kind, proposal }: { kind: Kind; proposal: DutyProposal | null }): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  const values = { 'trigger.kind': kind, proposal: proposal?.id ?? null };
  return (
    <ActForm
      act={ACT}
      values={values}
      then={`/${request.mission}/obligations/{duty}`}
      class="panel part"
    >
      <div class="fields stacked">
        <Field name="owner" needed value={proposal?.owner.party} />
        <Field name="to" value={proposal?.to?.party} />
        <Field name="what" needed value={proposal?.what} />
        {FIELDS[kind].map((name) => (
          <TriggerInput key={name} kind={kind} name={name} proposal={proposal} />
        ))}
        <Field name="instrument" value={proposal?.instrument} />
        <Field name="clause" value={proposal?.clause} />
        <Field name="zone" value="UTC" hint={t('duty.zoneHint')} />
        <Field name="holidays" hint={t('duty.holidaysHint')} />
        <SelectField
          id="n-observable"
          label={t('duty.field.observable')}
          name="observable"
          value={typedIn(sheet, ACT, 'observable') ?? 'true'}
          options={[
            ['true', t('duty.seenHere')],
            ['false', t('duty.unseenHere')],
          ]}
        />
      </div>
      <p class="acts">
        <button class="btn first" type="submit">
          {t('duty.layDown')}
        </button>
      </p>
    </ActForm>
  );
}

type Plain = 'owner' | 'to' | 'what' | 'instrument' | 'clause' | 'zone' | 'holidays';

function Field(props: {
  name: Plain;
  needed?: boolean;
  value?: string | null;
  hint?: string;
}): JSX.Element {
  const sheet = useSheet();
  const { name, needed, value, hint } = props;
  return (
    <TextField
      id={`n-${name}`}
      label={sheet.t(`duty.field.${name}`)}
      name={name}
      needed={needed}
      value={typedIn(sheet, ACT, name) ?? value}
      hint={hint}
    />
  );
}

function TriggerInput(props: {
  kind: Kind;
  name: TriggerField;
  proposal: DutyProposal | null;
}): JSX.Element {
  const sheet = useSheet();
  const { kind, name, proposal } = props;
  const field = `trigger.${name}`;
  const optional = MAY_BE_EMPTY.has(name) || (kind === 'event' && name === 'span');
  return (
    <TextField
      id={`n-${name}`}
      label={sheet.t(`duty.trigger.${name}`)}
      name={field}
      needed={!optional}
      value={typedIn(sheet, ACT, field) ?? proposed(proposal, name)}
      hint={sheet.t(`duty.triggerHint.${name}`)}
    />
  );
}

function proposed(proposal: DutyProposal | null, name: string): string | null {
  const value = proposal?.trigger[name];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { period } = (value ?? {}) as { period?: string };
  return period ?? null;
}
