// Calendars for other programs: each at a secret address, shown once and revocable.
import type { JSX } from 'preact';
import type { DutyRow } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';

export interface FeedView {
  readonly id: string;
  readonly party: string | null;
  readonly name: string | null;
  readonly madeAt: string;
}

function Made(): JSX.Element | null {
  const { request, t } = useSheet();
  const { done } = request;
  if (done?.act !== 'mandates.make-duty-feed') return null;
  const address = (done.answer as { address?: unknown } | null)?.address;
  if (typeof address !== 'string') return null;
  return (
    <div class="done" role="status" tabindex={-1} id="done">
      <b>{t('duty.feedMade')}</b>
      <code data-link={address}>{address}</code>
      <p class="small muted">{t('duty.feedNote')}</p>
    </div>
  );
}

export function Feeds(props: {
  feeds: readonly FeedView[];
  parties: readonly DutyRow['owner'][];
}): JSX.Element {
  const { t, lang, can } = useSheet();
  const { feeds, parties } = props;
  return (
    <section>
      <h2>{t('duty.feeds')}</h2>
      <Made />
      <p class="muted small">{t('duty.feedsAbout')}</p>
      <ul class="list-plain">
        {feeds.map(({ id, party, name, madeAt }) => (
          <li key={id}>
            <ActForm act="mandates.revoke-duty-feed" values={{ feed: id }} class="acts">
              <span>{name ?? party ?? t('duty.everybody')}</span>
              <span class="small muted">{instant(madeAt, lang)}</span>
              <button class="btn grave" type="submit">
                {t('duty.feedRevoke')}
              </button>
            </ActForm>
          </li>
        ))}
      </ul>
      {can('mandates.make-duty-feed') ? (
        <ActForm act="mandates.make-duty-feed" values={{ lang }} show class="filter">
          <SelectField
            id="feed-party"
            label={t('duty.feedOf')}
            name="party"
            empty={t('duty.everybody')}
            options={parties.map(({ party, name }) => [party, name])}
          />
          <button class="btn" type="submit">
            {t('duty.feedMake')}
          </button>
        </ActForm>
      ) : null}
    </section>
  );
}
