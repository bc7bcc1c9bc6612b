// What falls due soon and what went past its day since whoever is signed in last looked.
import type { JSX } from 'preact';
import type { DutyRow } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { DutyStatus, type RegisterView, What } from './parts.tsx';

export interface RemindersView {
  readonly party: string | null;
  readonly lookedOn: string | null;
  readonly total: number;
  readonly fresh: number;
  readonly on: string;
  readonly at: string;
  readonly reminders: readonly {
    readonly reason: 'soon' | 'past' | 'waiver';
    readonly fresh: boolean;
    readonly row: DutyRow;
  }[];
}

/** Reminders that show at once; the others are lines of the register below. */
const SHOWN = 8;

export function Reminders(props: { view: RemindersView; duties: RegisterView }): JSX.Element {
  const { t, lang, href, can } = useSheet();
  const { view, duties } = props;
  const { party, lookedOn, total, fresh, reminders } = view;
  return (
    <section id="reminders">
      <div class="heading">
        <h2>{t('duty.reminders', { count: total })}</h2>
        <span class="small">
          {lookedOn
            ? t('duty.newSince', { count: fresh, day: shortDate(lookedOn, lang) })
            : t('duty.neverLooked')}
        </span>
      </div>
      {total === 0 ? <p class="note">{t('duty.noReminders')}</p> : null}
      <ul class="list-plain">
        {reminders.slice(0, SHOWN).map(({ reason, fresh: isNew, row }) => (
          <li key={`${reason} ${row.id}`} data-item>
            <DutyStatus row={row} /> {isNew ? <span class="tag">{t('duty.new')}</span> : null}{' '}
            <What row={row} />
            <small>
              {row.owner.name} · {t(`duty.reminder.${reason}`)} · {row.why}
            </small>
          </li>
        ))}
      </ul>
      <div class="acts">
        {fresh > 0 && can('mandates.look-at-duties') ? (
          <ActForm act="mandates.look-at-duties" values={{ on: view.on, at: view.at }}>
            <button class="btn" type="submit">
              {t('duty.seen')}
            </button>
          </ActForm>
        ) : null}
        {party ? (
          <>
            <a href={href('/obligations', { owner: party })}>{t('duty.byMe')}</a>
            <a href={href('/obligations', { to: party })}>{t('duty.toMe')}</a>
          </>
        ) : null}
      </div>
      {can('mandates.choose-duty-party') ? (
        <ActForm act="mandates.choose-duty-party" class="filter">
          <SelectField
            id="r-party"
            label={t('duty.party')}
            name="party"
            empty={t('duty.everybody')}
            value={party}
            options={both(duties).map(({ party: each, name }) => [each, name])}
          />
          <button class="btn" type="submit">
            {t('duty.choose')}
          </button>
        </ActForm>
      ) : null}
    </section>
  );
}

function both({ owners, addressees }: RegisterView) {
  const all = new Map([...owners, ...addressees].map((each) => [each.party, each]));
  return [...all.values()];
}
