// The bar over every page: the mission's pages, find or do, language, light and dark, who is
// signed in.
import type { JSX } from 'preact';
import { KeyCap } from '../marks/key-cap.tsx';
import { PAGE_LANGS, pageLang } from '../words/words.ts';
import { changed } from './address.ts';
import { useSheet } from './sheet.ts';

/** The pages of a mission in the order of its questions; `key` is pressed after G. */
export const MISSION_PAGES = [
  { path: '', word: 'brief', key: 'b' },
  { path: '/mandate', word: 'mandate', key: 'm' },
  { path: '/diplomacy', word: 'diplomacy', key: 'd' },
  { path: '/forces', word: 'forces', key: 'f' },
  { path: '/vetting', word: 'vetting', key: 'v' },
  { path: '/situation', word: 'situation', key: 's' },
  { path: '/cases', word: 'cases', key: 'c' },
  { path: '/reports', word: 'reports', key: 'r' },
  { path: '/sources', word: 'sources', key: 'o' },
  { path: '/record', word: 'record', key: 'e' },
] as const;

function MissionNav(): JSX.Element {
  const { request, href, t } = useSheet();
  const within = request.path.slice(`/${request.mission ?? ''}`.length);
  const here = (path: string) =>
    path === '' ? within === '' || within === '/' : `${within}/`.startsWith(`${path}/`);
  return (
    <nav aria-label={t('frame.missionPages')}>
      {MISSION_PAGES.map(({ path, word, key }) => (
        <a
          key={path}
          href={href(path)}
          data-key={`g ${key}`}
          aria-current={here(path) ? 'page' : undefined}
        >
          {t(`page.${word}`)}
        </a>
      ))}
    </nav>
  );
}

function Langs(): JSX.Element {
  const { request, t, lang } = useSheet();
  return (
    <span class="langs">
      {PAGE_LANGS.map((each) => (
        <a
          key={each}
          href={changed(request, { lang: each })}
          hreflang={each}
          lang={each}
          aria-current={each === pageLang(lang) ? 'true' : undefined}
        >
          {each.toUpperCase()}
          <span class="sr"> {t(`language.${each}`)}</span>
        </a>
      ))}
    </span>
  );
}

function Find(): JSX.Element | null {
  const { request, href, t } = useSheet();
  if (request.mission === null) return null;
  return (
    <a class="find" href={href('/find')} data-find>
      {t('frame.find')} <KeyCap>Ctrl K</KeyCap>
    </a>
  );
}

/** What falls due soon or went past its day, on every page; what is new stands out. */
function ReminderLink(): JSX.Element | null {
  const { reminders, href, t } = useSheet();
  if (!reminders || reminders.total === 0) return null;
  const { total: count, fresh } = reminders;
  return (
    <a
      class={fresh > 0 ? 'reminds fresh' : 'reminds'}
      href={`${href('/obligations', { on: null, known: null })}#reminders`}
      data-key="g i"
    >
      <span class="long">
        {t('frame.reminders', { count })}
        {fresh > 0 ? <b>{t('frame.newOnes', { count: fresh })}</b> : null}
      </span>
      <b class="short" aria-hidden="true">
        {fresh > 0 ? fresh : count}
      </b>
    </a>
  );
}

/** Light and dark; who has chosen neither follows the machine, which only script can see. */
function Theme(): JSX.Element {
  const { request, t } = useSheet();
  const other = request.theme === 'dark' ? 'light' : 'dark';
  return (
    <a
      href={changed(request, { theme: other })}
      data-theme-switch={request.theme}
      data-light={t('frame.light')}
      data-dark={t('frame.dark')}
    >
      {t(`frame.${other}`)}
    </a>
  );
}

/** The name of who is signed in leads to their own page; nobody signed in is led to the door. */
function Person(): JSX.Element {
  const { request, t } = useSheet();
  if (request.me.offices.length === 0 && request.actor.person === 'anyone')
    return <a href="/sign-in">{t('frame.signIn')}</a>;
  return (
    <a href="/people" class="name">
      {request.me.name ?? t('frame.me')}
    </a>
  );
}

export function Bar(): JSX.Element {
  const { request, t, problem } = useSheet();
  const lost = problem?.code === 'acts.no-mission';
  return (
    <header class="bar">
      <div>
        <a class="mark" href="/" aria-label={t('frame.home')}>
          Muster
        </a>
        {request.mission === null || lost ? null : <MissionNav />}
        <div class="tools">
          {lost ? null : <Find />}
          {lost ? null : <ReminderLink />}
          <Langs />
          <Theme />
          <Person />
        </div>
      </div>
    </header>
  );
}
