// How long the mandate of this mission still runs: under every bar, for nobody to overlook its end.
import type { JSX } from 'preact';
import type { TermView } from '../../capabilities/mandates/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { useSheet } from './sheet.ts';

/** The name that the mission bore on the day, and its term; nothing where no end is on record. */
export function TermStrip(): JSX.Element | null {
  const { mission, term, t, href } = useSheet();
  if (!term || !mission) return null;
  return (
    <section class={term.loud ? 'term loud' : 'term'} aria-label={t('frame.term')}>
      <p>
        <a href={href('')} lang={mission.nameLang}>
          {mission.name}
        </a>{' '}
        · <TermText term={term} />
      </p>
    </section>
  );
}

export function TermText({ term }: { term: TermView }): JSX.Element {
  const { lang } = useSheet();
  return (
    <span class={term.loud ? 'term-text loud' : 'term-text'}>
      {term.text} (<time dateTime={term.until}>{formatDate(term.until, lang)}</time>)
    </span>
  );
}
