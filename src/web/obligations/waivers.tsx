// Waivers of a duty: asked for with a reason, confirmed by a second person, shown for ever.
import type { JSX } from 'preact';
import type { DutyView } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { type Standing, Status } from '../marks/marks.tsx';

type Waiver = DutyView['waivers'][number];

const stateOf = ({ confirmed }: Waiver) =>
  confirmed === null ? 'asked' : confirmed ? 'confirmed' : 'refused';
const MARKS: Readonly<Record<ReturnType<typeof stateOf>, Standing>> = {
  asked: 'due',
  confirmed: 'waived',
  refused: 'past',
};

export function Waivers({ duty }: { duty: DutyView }): JSX.Element | null {
  const { t } = useSheet();
  if (duty.waivers.length === 0) return null;
  return (
    <section>
      <h2>{t('duty.waivers')}</h2>
      <ul class="list-plain">
        {duty.waivers.map((waiver) => (
          <li key={waiver.id} data-item>
            <Status as={MARKS[stateOf(waiver)]}>{t(`duty.waiver.${stateOf(waiver)}`)}</Status>{' '}
            {waiver.reason}
            <People waiver={waiver} />
            <Answer duty={duty.id} waiver={waiver} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function People({ waiver }: { waiver: Waiver }): JSX.Element {
  const { t, lang, person } = useSheet();
  const { askedBy, askedAt, answeredBy, answeredAt } = waiver;
  const answer = answeredBy && answeredAt ? { by: answeredBy, at: answeredAt } : null;
  return (
    <small>
      {t('duty.askedBy', { person: person(askedBy), at: instant(askedAt, lang) })}
      {answer ? ' · ' : ''}
      {answer
        ? t('duty.answeredBy', { person: person(answer.by), at: instant(answer.at, lang) })
        : ''}
    </small>
  );
}

/** The one who asks cannot confirm, and may only take it back. */
function Answer({ duty, waiver }: { duty: string; waiver: Waiver }): JSX.Element | null {
  const { t, can } = useSheet();
  if (waiver.confirmed !== null || !can('mandates.confirm-duty-waiver')) return null;
  const values = { duty, waiver: waiver.id };
  return (
    <div class="acts">
      {waiver.mine ? null : (
        <ActForm act="mandates.confirm-duty-waiver" values={values}>
          <button class="btn first" type="submit">
            {t('duty.confirm')}
          </button>
        </ActForm>
      )}
      <ActForm act="mandates.refuse-duty-waiver" values={values}>
        <button class="btn" type="submit">
          {waiver.mine ? t('duty.takeBack') : t('duty.refuse')}
        </button>
      </ActForm>
    </div>
  );
}
