// What the owner may do for people: invite, give and take offices, make a new link, forget.
import type { JSX } from 'preact';
import type { PersonView } from '../../capabilities/people/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';

const OFFICES = [
  'owner',
  'desk',
  'force-generation',
  'liaison',
  'host',
  'oversight',
  'reader',
] as const;

/** The one-time link, shown once: it is kept nowhere. */
function Link({ act }: { act: string }): JSX.Element | null {
  const { request, t } = useSheet();
  const { done } = request;
  if (done?.act !== act) return null;
  const link = (done.answer as { link?: unknown } | null)?.link;
  if (typeof link !== 'string') return null;
  return (
    <div class="done" role="status" tabindex={-1} id="done">
      <b>{t('people.linkMade')}</b>
      <code data-link={`/enter/${link}`}>{`/enter/${link}`}</code>
      <p class="small muted">{t('people.linkNote')}</p>
    </div>
  );
}

export function Invite(): JSX.Element {
  const { request, t } = useSheet();
  return (
    <section>
      <Link act="people.invite" />
      <Link act="people.renew-link" />
      <details class="act" open={request.refused?.act === 'people.invite'}>
        <summary class="btn">{t('people.invite')}</summary>
        <ActForm act="people.invite" tree="house" back="/people" show class="panel">
          <div class="fields stacked">
            <TextField
              id="i-name"
              label={t('people.name')}
              name="name"
              hint={t('people.vaultHint')}
            />
            <TextField id="i-address" label={t('people.address')} name="address" />
            <span class="label">{t('people.offices')}</span>
            <div class="boxes">
              {OFFICES.map((office) => (
                <label key={office}>
                  <input type="checkbox" name="offices[]" value={office} />
                  {t(`people.office.${office}`)}
                </label>
              ))}
            </div>
            <TextField
              id="i-within"
              label={t('people.mission')}
              name="within"
              hint={t('people.missionHint')}
            />
          </div>
          <p class="acts">
            <button class="btn first" type="submit">
              {t('people.invite')}
            </button>
          </p>
        </ActForm>
      </details>
    </section>
  );
}

export function PersonActs({ person }: { person: PersonView }): JSX.Element {
  const { t } = useSheet();
  const { person: id, offices } = person;
  const of = { person: id };
  const within = (mission: string | null) => (mission ? { within: mission } : {});
  return (
    <details>
      <summary>{t('people.change')}</summary>
      <div class="panel">
        <ActForm act="people.assign-office" tree="house" back="/people" values={of}>
          <div class="fields stacked">
            <SelectField
              id={`a-${id}`}
              label={t('people.giveOffice')}
              name="office"
              options={OFFICES.map((office) => [office, t(`people.office.${office}`)])}
            />
            <TextField
              id={`aw-${id}`}
              label={t('people.mission')}
              name="within"
              hint={t('people.missionHint')}
            />
          </div>
          <p class="acts">
            <button class="btn" type="submit">
              {t('people.giveOffice')}
            </button>
          </p>
        </ActForm>
        {offices.map((held) => (
          <ActForm
            key={`${held.office}${held.within}`}
            act="people.end-office"
            tree="house"
            back="/people"
            values={{ ...of, office: held.office, ...within(held.within) }}
          >
            <button class="btn" type="submit">
              {t('people.endOffice', { office: t(`people.office.${held.office}`) })}
            </button>
          </ActForm>
        ))}
        <ActForm act="people.renew-link" tree="house" back="/people" show values={of}>
          <button class="btn" type="submit">
            {t('people.newLink')}
          </button>
        </ActForm>
        <ActForm act="people.forget" tree="house" back="/people" values={of}>
          <p class="small muted">{t('people.forgetNote')}</p>
          <button class="btn grave" type="submit">
            {t('people.forget')}
          </button>
        </ActForm>
      </div>
    </details>
  );
}
