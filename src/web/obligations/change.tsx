// Changing a duty: its terms as they are, to be corrected with a reason. The earlier form stays.
import type { JSX } from 'preact';
import type { DutyView } from '../../capabilities/mandates/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { AreaField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Kinds, kindOf, TermsFields } from './terms-form.tsx';

export const changeDutyPage = definePage<{ one: { readonly duty: DutyView } }>({
  path: '/:mission/obligations/:duty/change',
  main: 'one',
  views: ({ params }) => ({ one: { view: 'mandates.duty', query: { duty: params.duty } } }),
  draw: ({ t }, { one }) => ({
    title: t('duty.changeOf', { what: one.duty.what }),
    body: <Change duty={one.duty} />,
  }),
});

const ACT = 'mandates.change-duty';

function Change({ duty }: { duty: DutyView }): JSX.Element {
  const sheet = useSheet();
  const { t, href, can, request } = sheet;
  const kind = kindOf(request.query.kind, duty.triggerInput);
  const here = `/obligations/${duty.id}`;
  const terms = {
    ...{ owner: duty.owner.party, to: duty.to?.party ?? null, what: duty.what },
    ...{ instrument: duty.instrument, clause: duty.clause, zone: duty.zone },
    ...{ weekend: duty.weekend, holidays: duty.holidays, observable: duty.observable },
    trigger: duty.triggerInput,
  };
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/obligations')}>{t('page.obligations')}</a> ·{' '}
            <a href={href(here)}>{duty.what}</a>
          </p>
          <h1>{t('duty.change')}</h1>
          <p class="lede">{t('duty.changeAbout')}</p>
        </div>
      </div>
      <Kinds kind={kind} to={(each) => href(`${here}/change`, { kind: each })} />
      {can(ACT) ? (
        <ActForm
          act={ACT}
          values={{ duty: duty.id, 'trigger.kind': kind }}
          then={`/${request.mission}${here}`}
          class="panel part"
        >
          <TermsFields act={ACT} kind={kind} terms={terms} />
          <div class="fields stacked">
            <AreaField
              id="n-reason"
              label={t('form.why')}
              name="reason"
              needed
              value={typedIn(sheet, ACT, 'reason')}
            />
          </div>
          <p class="acts">
            <button class="btn first" type="submit">
              {t('duty.change')}
            </button>
            <a class="btn" href={href(here)}>
              {t('duty.leaveIt')}
            </a>
          </p>
        </ActForm>
      ) : (
        <p class="note">{t('duty.mayNotChange')}</p>
      )}
    </>
  );
}
