// The picture by itself: in time, part by part, and step by step down to the passage.
import type { JSX } from 'preact';
import type { GapRow, PictureAnswer } from '../../capabilities/forces/index.ts';
import { partyName } from '../../kernel/index.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Gaps } from './gaps.tsx';
import { Files, Parts, Picture, Steps, stepRows } from './picture.tsx';

interface Answers {
  readonly picture: PictureAnswer;
  readonly gaps: { readonly rows: readonly GapRow[] } | undefined;
}

/** Steps on the page before the rest is asked for: a mission of years has thousands. */
const STEPS_MAX = 200;

export const picturePage = definePage<Answers>({
  path: '/:mission/forces/picture',
  main: 'picture',
  views: ({ query: { state } }) => ({
    picture: { view: 'forces.picture', query: state ? { state } : { by: 'state' } },
    gaps: state ? null : { view: 'forces.gaps' },
  }),
  draw: ({ request, t, lang }, { picture, gaps }) => {
    const { state } = request.query;
    const { gap, lines } = picture.picture;
    const present = lines.find(({ of }) => of === 'present');
    const there = present?.now?.text ?? '0';
    const whole = gap ? t('picture.finding', { there, gap: gap.text }) : t('picture.title');
    const title = state ? partyName(state, lang) : whole;
    return {
      title,
      keys: [
        ['J K', t('keys.move')],
        ['Enter', t('keys.open')],
        ['P', t('keys.passage')],
        ['[ ]', t('keys.step')],
      ],
      body: <PicturePage picture={picture} gaps={gaps} title={title} />,
    };
  },
});

function PicturePage({ picture, gaps, title }: Answers & { title: string }): JSX.Element {
  const { request, t, href } = useSheet();
  const { state, all } = request.query;
  const rows = stepRows(picture.picture);
  const shown = all ? rows : rows.slice(0, STEPS_MAX);
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a> /{' '}
            {state ? (
              <a href={href('/forces/picture')}>{t('picture.title')}</a>
            ) : (
              t('picture.title')
            )}
          </p>
          <h1>{title}</h1>
          {state ? (
            <p class="lede">
              <a href={href(`/forces/${encodeURIComponent(state)}`)}>{t('picture.stateOf')}</a>
            </p>
          ) : null}
        </div>
      </div>
      <section>
        <div class="heading">
          <h2>{t('picture.title')}</h2>
          <span class="small">
            <Files state={state} />
          </span>
        </div>
        <Picture answer={picture} />
        <p class="note">{picture.rule}</p>
      </section>
      {picture.parts.length > 0 ? (
        <section>
          <div class="heading">
            <h2>{t('picture.byState')}</h2>
            <span class="small">{t('picture.byStateNote')}</span>
          </div>
          <Parts answer={picture} />
        </section>
      ) : null}
      {gaps ? <Gaps rows={gaps.rows} /> : null}
      {rows.length > 0 ? (
        <section id="steps">
          <div class="heading">
            <h2>{t('picture.steps')}</h2>
            <span class="small">{t('picture.stepsNote')}</span>
          </div>
          <Steps picture={picture.picture} rows={shown} />
          {shown.length < rows.length ? (
            <p class="note">
              {t('picture.onlyNewest', { n: shown.length, all: rows.length })}{' '}
              <a href={`${href('/forces/picture', { state, all: 'yes' })}#steps`}>
                {t('picture.allSteps', { n: rows.length })}
              </a>
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
