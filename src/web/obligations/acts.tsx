// What may be done about one duty: record a delivery or an event, ask for a waiver, end it.
import type { ComponentChildren, JSX } from 'preact';
import type { DutyView } from '../../capabilities/mandates/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { AreaField, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { EvidenceFields } from './evidence-fields.tsx';

export function DutyActs({ duty }: { duty: DutyView }): JSX.Element {
  const { t, href, can } = useSheet();
  return (
    <>
      {can('mandates.deliver-duty') ? <Deliver duty={duty} /> : null}
      {duty.event && can('mandates.record-trigger-event') ? <Event event={duty.event} /> : null}
      {can('mandates.ask-duty-waiver') ? <AskWaiver duty={duty} /> : null}
      {can('mandates.change-duty') ? (
        <p class="acts part">
          <a class="btn" href={href(`/obligations/${duty.id}/change`)}>
            {t('duty.change')}
          </a>
        </p>
      ) : null}
      {duty.observable && can('mandates.mark-duty-unobservable') ? (
        <Reasoned act="mandates.mark-duty-unobservable" duty={duty.id} />
      ) : null}
      {duty.superseded === null && can('mandates.supersede-duty') ? (
        <Reasoned act="mandates.supersede-duty" duty={duty.id}>
          <Field act="mandates.supersede-duty" name="from" needed day />
          <Field act="mandates.supersede-duty" name="by" hint={t('duty.triggerHint.duty')} />
        </Reasoned>
      ) : null}
    </>
  );
}

function Panel(props: {
  act: string;
  values?: Readonly<Record<string, string>>;
  first?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const { request, t } = useSheet();
  const { act, values, first, children } = props;
  const label = t(`duty.act.${short(act)}`);
  return (
    <details class="act part" open={request.refused?.act === act}>
      <summary class={first ? 'btn first' : 'btn'}>{label}</summary>
      <ActForm act={act} values={values} class="panel">
        <div class="fields stacked">{children}</div>
        <p class="acts">
          <button class="btn first" type="submit">
            {label}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

type Short =
  | 'deliver-duty'
  | 'record-trigger-event'
  | 'ask-duty-waiver'
  | 'mark-duty-unobservable'
  | 'supersede-duty';
const short = (act: string): Short => act.slice('mandates.'.length) as Short;

type Name = 'said' | 'received' | 'by' | 'when' | 'from' | 'note';

function Field(props: {
  act: string;
  name: Name;
  needed?: boolean;
  day?: boolean;
  hint?: string;
}): JSX.Element {
  const sheet = useSheet();
  const { act, name, needed, day, hint } = props;
  const ends = act === 'mandates.supersede-duty' && name === 'by';
  return (
    <TextField
      id={`${short(act)}-${name}`}
      label={sheet.t(ends ? 'duty.inItsPlace' : `duty.field.${name}`)}
      name={name}
      needed={needed}
      value={typedIn(sheet, act, name)}
      hint={day ? sheet.t('form.dayHint') : hint}
    />
  );
}

function OccurrenceField(props: { act: string; duty: DutyView; whole?: boolean }) {
  const sheet = useSheet();
  const { t, lang } = sheet;
  const { act, duty, whole } = props;
  const open = duty.occurrences.filter(({ met, occurrence }) => !met && occurrence !== null);
  if (duty.occurrences.length < 2 && !whole) return null;
  return (
    <SelectField
      id={`${short(act)}-occurrence`}
      label={t('duty.field.occurrence')}
      name="occurrence"
      value={typedIn(sheet, act, 'occurrence')}
      {...(whole ? { empty: t('duty.wholeDuty') } : {})}
      options={open.map(({ occurrence, dueOn }) => [
        occurrence ?? '',
        dueOn ? shortDate(dueOn, lang) : t('mark.noDay'),
      ])}
    />
  );
}

function Deliver({ duty }: { duty: DutyView }): JSX.Element {
  const { t } = useSheet();
  const act = 'mandates.deliver-duty';
  return (
    <Panel act={act} values={{ duty: duty.id }} first>
      <OccurrenceField act={act} duty={duty} />
      <Field act={act} name="said" needed day />
      <Field act={act} name="received" day />
      <Field act={act} name="by" hint={t('duty.partyHint')} />
      <EvidenceFields act={act} />
      <Field act={act} name="note" />
    </Panel>
  );
}

function Event({ event }: { event: string }): JSX.Element {
  const act = 'mandates.record-trigger-event';
  return (
    <Panel act={act} values={{ event }}>
      <Field act={act} name="when" needed day />
      <EvidenceFields act={act} />
      <Field act={act} name="note" />
    </Panel>
  );
}

function Why({ act }: { act: string }): JSX.Element {
  const sheet = useSheet();
  return (
    <AreaField
      id={`${short(act)}-why`}
      label={sheet.t('form.why')}
      name="reason"
      needed
      value={typedIn(sheet, act, 'reason')}
    />
  );
}

function AskWaiver({ duty }: { duty: DutyView }): JSX.Element {
  const act = 'mandates.ask-duty-waiver';
  return (
    <Panel act={act} values={{ duty: duty.id }}>
      <OccurrenceField act={act} duty={duty} whole />
      <Why act={act} />
    </Panel>
  );
}

function Reasoned(props: { act: string; duty: string; children?: ComponentChildren }) {
  const { act, duty, children } = props;
  return (
    <Panel act={act} values={{ duty }}>
      {children}
      <Why act={act} />
    </Panel>
  );
}
