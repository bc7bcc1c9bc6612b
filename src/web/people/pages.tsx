// Who works in this record: signing in, one's own passphrase, and the people with their offices.
import type { JSX } from 'preact';
import type { PersonView } from '../../capabilities/people/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { None, Status } from '../marks/marks.tsx';
import { Invite, PersonActs } from './acts.tsx';

export const signInPage = definePage<Record<string, never>>({
  path: '/sign-in',
  ofHouse: true,
  main: null,
  views: () => ({}),
  draw: ({ t }) => ({ title: t('people.signIn'), body: <SignIn /> }),
});

function SignIn(): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <div class="narrow">
      <h1>{t('people.signIn')}</h1>
      <p class="sub">{t('people.signInNote')}</p>
      <ActForm act="people.sign-in" tree="house" then="/" back="/sign-in" class="part">
        <div class="fields stacked">
          <TextField
            id="name"
            label={t('people.signInName')}
            name="name"
            needed
            autocomplete="username"
            value={typedIn(sheet, 'people.sign-in', 'name')}
          />
          <TextField
            id="passphrase"
            label={t('people.passphrase')}
            name="passphrase"
            type="password"
            needed
            autocomplete="current-password"
          />
        </div>
        <p class="acts part">
          <button class="btn first" type="submit">
            {t('people.signIn')}
          </button>
        </p>
      </ActForm>
      <p class="note part">{t('people.noLink')}</p>
    </div>
  );
}

interface Me extends PersonView {
  readonly signInName: string | null;
}

interface Answers {
  readonly me: { readonly me: Me | null };
  readonly list: { readonly people: readonly PersonView[] } | undefined;
}

export const peoplePage = definePage<Answers>({
  path: '/people',
  ofHouse: true,
  main: null,
  views: ({ may }) => ({
    me: { view: 'people.me', mission: 'house' },
    list: may('people.list') ? { view: 'people.list', mission: 'house' } : null,
  }),
  draw: ({ t }, answers) => ({ title: t('people.title'), body: <People {...answers} /> }),
});

function People({ me: { me }, list }: Answers): JSX.Element {
  const { t, can } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <h1>{me ? (me.name ?? t('frame.me')) : t('people.nobody')}</h1>
          <p class="sub">
            {me ? <Offices offices={me.offices} /> : <a href="/sign-in">{t('people.signIn')}</a>}
          </p>
        </div>
        {me ? (
          <ActForm act="people.sign-out" tree="house" back="/" then="/">
            <button class="btn" type="submit">
              {t('people.signOut')}
            </button>
          </ActForm>
        ) : null}
      </div>
      {me ? <Passphrase me={me} /> : null}
      {list ? <List people={list.people} /> : null}
      {can('people.invite') ? <Invite /> : null}
    </>
  );
}

export function Offices({ offices }: { offices: PersonView['offices'] }): JSX.Element {
  const { t } = useSheet();
  if (offices.length === 0) return <None says={t('people.noOffice')} />;
  return (
    <>
      {offices
        .map(({ office, within }) => {
          const name = t(`people.office.${office}`);
          return within ? t('people.within', { office: name, mission: within }) : name;
        })
        .join(', ')}
    </>
  );
}

function Passphrase({ me }: { me: Me }): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const refused = sheet.request.refused?.act === 'people.set-passphrase';
  return (
    <section>
      <h2>{t('people.passphrase')}</h2>
      <p>{me.passphrase ? t('people.hasPassphrase') : t('people.hasNone')}</p>
      <details class="act part" open={refused || !me.passphrase}>
        <summary class="btn">{t('people.setPassphrase')}</summary>
        <ActForm act="people.set-passphrase" tree="house" back="/people" class="panel">
          <div class="fields stacked">
            <TextField
              id="sp-name"
              label={t('people.signInName')}
              name="name"
              autocomplete="username"
              value={typedIn(sheet, 'people.set-passphrase', 'name') ?? me.signInName ?? me.name}
            />
            {me.passphrase ? (
              <TextField
                id="sp-current"
                label={t('people.current')}
                name="current"
                type="password"
                autocomplete="current-password"
              />
            ) : null}
            <TextField
              id="sp-new"
              label={t('people.newPassphrase')}
              name="passphrase"
              type="password"
              needed
              autocomplete="new-password"
              hint={t('people.passphraseHint')}
            />
          </div>
          <p class="acts">
            <button class="btn first" type="submit">
              {t('people.setPassphrase')}
            </button>
          </p>
        </ActForm>
      </details>
    </section>
  );
}

function List({ people }: { people: readonly PersonView[] }): JSX.Element {
  const { t, lang, can } = useSheet();
  return (
    <section>
      <h2>{t('people.all')}</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.offices')}</th>
            <th scope="col">{t('people.lastSeen')}</th>
            <th scope="col">{t('people.passphrase')}</th>
            {can('people.assign-office') ? <th scope="col">{t('people.acts')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.person} data-item id={person.person}>
              <th scope="row">
                {person.forgotten ? (
                  <None says={t('people.forgotten')} />
                ) : (
                  (person.name ?? <None says={t('people.unnamed')} />)
                )}
              </th>
              <td data-label={t('people.offices')}>
                <Offices offices={person.offices} />
              </td>
              <td class="nw" data-label={t('people.lastSeen')}>
                {person.signedInAt ? (
                  formatDate(person.signedInAt.slice(0, 10), lang)
                ) : (
                  <None says={t('people.never')} />
                )}
              </td>
              <td data-label={t('people.passphrase')}>
                {person.passphrase ? (
                  <Status as="met">{t('people.set')}</Status>
                ) : (
                  <Status as="unknown">{t('people.notSet')}</Status>
                )}
              </td>
              {can('people.assign-office') ? (
                <td>{person.forgotten ? null : <PersonActs person={person} />}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
