// The first page: the missions of this record. Where there is only one, it leads there at once.
import type { JSX } from 'preact';
import type { TermView } from '../../capabilities/mandates/index.ts';
import type { MissionView } from '../../capabilities/missions/index.ts';
import { formatDate, formatNumber, partyName, partyPhrase } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { TermText } from '../frame/term.tsx';

interface Answers {
  readonly list: { readonly missions: readonly MissionView[] };
  readonly terms: {
    readonly terms: readonly { readonly mission: string; readonly term: TermView | null }[];
  };
}

export const homePage = definePage<Answers>({
  path: '/',
  ofHouse: true,
  main: 'list',
  views: () => ({
    list: { view: 'missions.list', mission: 'house' },
    terms: { view: 'mandates.terms', mission: 'house' },
  }),
  draw: ({ t }, { list: { missions }, terms: { terms } }) => ({
    title: t('home.title'),
    body: <Home missions={missions} terms={terms} />,
  }),
});

function Home({ missions, terms }: Answers['list'] & Answers['terms']): JSX.Element {
  const { t, lang, can } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <h1>{missions.length === 0 ? t('home.none') : t('home.title')}</h1>
          <p class="lede">{t('frame.about')}</p>
        </div>
      </div>
      <ul class="missions">
        {missions.map((mission) => (
          <li key={mission.mission} data-item>
            <h2>
              <a href={`/${mission.mission}`} lang={mission.nameLang}>
                {mission.name}
              </a>
            </h2>
            <p class="sub">
              {[
                partyName(mission.place, lang),
                mission.lead && t('home.led', { lead: partyPhrase(mission.lead, lang) }),
                mission.recordFrom &&
                  t('home.since', {
                    n: formatNumber(mission.entries, lang),
                    day: formatDate(mission.recordFrom, lang),
                  }),
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              {mission.sample ? <span class="tag">{t('home.sample')}</span> : null}
            </p>
            <MissionTerm term={terms.find((each) => each.mission === mission.mission)?.term} />
          </li>
        ))}
      </ul>
      {can('missions.open') ? <Open /> : null}
      {can('missions.remove') ? <Remove missions={missions} /> : null}
    </>
  );
}

function MissionTerm({ term }: { term: TermView | null | undefined }): JSX.Element | null {
  return term ? (
    <p class="sub">
      <TermText term={term} />
    </p>
  ) : null;
}

function Open(): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const typed = (name: string) => typedIn(sheet, 'missions.open', name);
  return (
    <details class="act part" open={sheet.request.refused?.act === 'missions.open'}>
      <summary class="btn">{t('home.open')}</summary>
      <ActForm act="missions.open" tree="house" then="/{mission}" class="panel">
        <div class="fields stacked">
          <TextField id="o-name" label={t('home.nameEn')} name="name.en" value={typed('name.en')} />
          <TextField id="o-fr" label={t('home.nameFr')} name="name.fr" value={typed('name.fr')} />
          <TextField
            id="o-slug"
            label={t('home.slug')}
            name="slug"
            needed
            value={typed('slug')}
            hint={t('home.slugHint')}
          />
          <TextField
            id="o-place"
            label={t('home.place')}
            name="place"
            needed
            value={typed('place')}
            hint={t('home.placeHint')}
          />
          <TextField
            id="o-lead"
            label={t('home.lead')}
            name="lead"
            value={typed('lead')}
            hint={t('home.placeHint')}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('home.open')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Remove({ missions }: Answers['list']): JSX.Element {
  const { t } = useSheet();
  return (
    <details class="act part">
      <summary class="btn">{t('home.remove')}</summary>
      <div class="panel">
        <p class="muted">{t('home.removeNote')}</p>
        {missions.map(({ mission, name }) => (
          <ActForm key={mission} act="missions.remove" tree="house" values={{ mission }} back="/">
            <p class="acts">
              <button class="btn grave" type="submit">
                {t('home.removeOne', { name })}
              </button>
            </p>
          </ActForm>
        ))}
      </div>
    </details>
  );
}
