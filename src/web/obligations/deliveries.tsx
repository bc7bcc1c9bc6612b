// What was delivered, and what happened by which the duty falls due: each with its passage, and
// each can be taken back with a reason.
import type { JSX } from 'preact';
import type { DutyView } from '../../capabilities/mandates/index.ts';
import { formatDate, type Lang } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { AreaField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { None, Said } from '../marks/marks.tsx';

export function Passage(props: { passage: NonNullable<DutyView['basis']> }): JSX.Element {
  const { href } = useSheet();
  const { source, title, quote, claim } = props.passage;
  const to = claim ? href(`/claims/${claim}`) : href(`/sources/${source}`);
  return (
    <p class="cite-block">
      <Said>{quote}</Said> <a href={to}>{title}</a>
    </p>
  );
}

type Act = 'mandates.withdraw-delivery' | 'mandates.withdraw-trigger-event';
const WORDS = {
  'mandates.withdraw-delivery': 'duty.act.withdraw-delivery',
  'mandates.withdraw-trigger-event': 'duty.act.withdraw-trigger-event',
} as const;

/** `one`: the id of what is taken back, which tells this form from the others of its act. */
function TakeBack(props: { act: Act; one: string; values: Record<string, string> }) {
  const sheet = useSheet();
  const { request, t, can } = sheet;
  const { act, one, values } = props;
  if (!can(act)) return null;
  const { refused } = request;
  const mine = refused?.act === act && Object.values(refused.typed).includes(one);
  return (
    <details class="act" open={mine}>
      <summary class="btn">{t(WORDS[act])}</summary>
      <ActForm act={act} values={values} class="panel">
        <div class="fields stacked">
          <AreaField
            id={`back-${one}`}
            label={t('form.why')}
            name="reason"
            needed
            value={mine ? typedIn(sheet, act, 'reason') : null}
          />
        </div>
        <button class="btn grave" type="submit">
          {t(WORDS[act])}
        </button>
      </ActForm>
    </details>
  );
}

export function Events({ duty }: { duty: DutyView }): JSX.Element | null {
  const { t, lang } = useSheet();
  const { event } = duty;
  if (event === null) return null;
  return (
    <section>
      <h2>{t('duty.events', { event })}</h2>
      {duty.events.length === 0 ? <p class="note">{t('duty.noEvents')}</p> : null}
      <ol class="feed">
        {duty.events.map(({ id, on, note, passage }) => (
          <li key={id} data-item>
            <time dateTime={on}>{formatDate(on, lang)}</time>
            <div>
              {note ? <p>{note}</p> : null}
              {passage ? <Passage passage={passage} /> : null}
              <TakeBack
                act="mandates.withdraw-trigger-event"
                one={id}
                values={{ event, occurrence: id }}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Deliveries({ duty }: { duty: DutyView }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('duty.deliveries')}</h2>
      {duty.deliveries.length === 0 ? (
        <p class="note">{t('duty.noDeliveries')}</p>
      ) : (
        <ol class="feed">
          {duty.deliveries.map((each) => (
            <Delivery key={each.id} duty={duty.id} delivery={each} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Delivery(props: { duty: string; delivery: DutyView['deliveries'][number] }): JSX.Element {
  const { t, lang, person } = useSheet();
  const { duty, delivery } = props;
  const { id, said, received, by, note, passage, recordedBy, recordedAt } = delivery;
  const bears = received ? t('duty.bears', { day: moment(said, lang) }) : '';
  return (
    <li data-item>
      <time dateTime={received ?? said}>{moment(received ?? said, lang)}</time>
      <div>
        <b>{by?.name ?? <None />}</b> {bears}{' '}
        <small class="none">
          {t('duty.recordedBy', { person: person(recordedBy), at: instant(recordedAt, lang) })}
        </small>
        {note ? <p>{note}</p> : null}
        {passage ? <Passage passage={passage} /> : null}
        <TakeBack act="mandates.withdraw-delivery" one={id} values={{ duty, delivery: id }} />
      </div>
    </li>
  );
}

/** A date with its precision, or a moment. */
function moment(when: string, lang: Lang): string {
  return when.length > 10 ? when.replace('T', ' ') : formatDate(when, lang);
}
