// All sources of a mission, with how far each has been read; and the ways in which one is added.
import type { JSX } from 'preact';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { AreaField, GradeFields, TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';

interface Progress {
  readonly proposals: number;
  readonly open: number;
}

interface Answers {
  readonly sources: { readonly sources: readonly SourceView[] };
  readonly review: { readonly progress: Readonly<Record<string, Progress>> } | undefined;
}

export const sourcesPage = definePage<Answers>({
  path: '/:mission/sources',
  main: 'sources',
  views: ({ may }) => ({
    sources: { view: 'sources.list' },
    review: may('claims.proposals') ? { view: 'claims.proposals', query: { open: true } } : null,
  }),
  draw({ t }, { sources: { sources }, review }) {
    return {
      title: t('page.sources'),
      keys: [
        ['J K', t('keys.move')],
        ['Enter', t('keys.open')],
        ['N', t('keys.add')],
      ],
      body: <List sources={sources} progress={review?.progress ?? null} />,
    };
  },
});

interface ListProps {
  readonly sources: readonly SourceView[];
  /** Null for who may not see proposals. */
  readonly progress: Readonly<Record<string, Progress>> | null;
}

function List({ sources, progress }: ListProps): JSX.Element {
  const { t, lang, can } = useSheet();
  const waiting = sources.filter(({ id }) => (progress?.[id]?.open ?? 0) > 0).length;
  const n = (value: number) => formatNumber(value, lang);
  return (
    <>
      <div class="head">
        <div>
          <h1>
            {sources.length === 0
              ? t('source.noneYet')
              : t('source.howMany', { count: sources.length, n: n(sources.length) })}
          </h1>
          <p class="sub">
            {progress === null
              ? t('source.aboutList')
              : waiting === 0
                ? t('source.allRead')
                : t('source.waiting', { count: waiting, n: n(waiting) })}
          </p>
        </div>
        {can('sources.add') ? (
          <p class="acts">
            <a class="btn first" href="#add" data-key="n">
              {t('source.add')}
            </a>
          </p>
        ) : null}
      </div>
      {sources.length > 0 ? <Table sources={sources} progress={progress} /> : null}
      {can('sources.add') ? <Add /> : null}
    </>
  );
}

function Table({ sources, progress }: ListProps): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <section>
      <table class="stack">
        <caption class="sr">{t('page.sources')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('source.published')}</th>
            <th scope="col">{t('source.title')}</th>
            <th scope="col">{t('source.publisher')}</th>
            <th scope="col">{t('source.grade')}</th>
            {progress ? <th scope="col">{t('source.read')}</th> : null}
            <th scope="col" class="num">
              {t('source.entry')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.id} data-item>
              <td class="nw" data-label={t('source.published')}>
                {source.publishedOn ? (
                  shortDate(source.publishedOn, lang)
                ) : (
                  <None says={t('source.noDay')} />
                )}
              </td>
              <td>
                <a
                  href={href(`/sources/${source.id}`)}
                  lang={source.language && source.language !== lang ? source.language : undefined}
                >
                  {source.title}
                </a>{' '}
                {source.invented ? <span class="tag">{t('mark.invented')}</span> : null}
              </td>
              <td data-label={t('source.publisher')}>{source.publisher ?? <None />}</td>
              <td class="nw" data-label={t('source.grade')}>
                {source.reliability}
                {source.credibility}
              </td>
              {progress ? (
                <td class="nw" data-label={t('source.read')}>
                  <Read progress={progress[source.id] ?? null} />
                </td>
              ) : null}
              <td class="num" data-label={t('source.entry')}>
                <a href={href(`/record/${source.entry}`)}>{source.entry}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Read({ progress }: { progress: Progress | null }): JSX.Element {
  const { t, lang } = useSheet();
  if (!progress || progress.proposals === 0) return <None says={t('source.nothingProposed')} />;
  const { proposals, open } = progress;
  const n = (value: number) => formatNumber(value, lang);
  if (open === 0)
    return <Status as="met">{t('source.readAll', { count: proposals, n: n(proposals) })}</Status>;
  return (
    <Status as="due">
      {t('source.readSome', { done: n(proposals - open), all: n(proposals) })}
    </Status>
  );
}

function Add(): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  const typed = (name: string) => typedIn(sheet, 'sources.add', name);
  return (
    <section id="add" aria-labelledby="add-head" tabindex={-1}>
      <h2 id="add-head">{t('source.add')}</h2>
      <ActForm
        act="sources.add"
        class="panel drop"
        files
        then={`/${request.mission}/sources/{source}`}
      >
        <p class="muted">{t('source.howToAdd')}</p>
        <p>
          <label class="sr" for="file">
            {t('source.file')}
          </label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".txt,.md,.html,.htm,.pdf,.docx,text/plain,text/html,application/pdf"
            data-files
          />
        </p>
        <ol class="list-plain small" data-adding aria-live="polite" />
        <div class="fields stacked">
          <AreaField id="text" label={t('source.paste')} name="text" value={typed('text')} />
          <TextField id="title" label={t('source.title')} name="title" value={typed('title')} />
          <TextField
            id="publisher"
            label={t('source.publisher')}
            name="publisher"
            value={typed('publisher')}
          />
          <TextField
            id="address"
            label={t('source.address')}
            name="address"
            value={typed('address')}
          />
          <TextField
            id="publishedOn"
            label={t('source.published')}
            name="publishedOn"
            value={typed('publishedOn')}
            hint={t('form.dateHint')}
          />
          <GradeFields id="add" reliability="F" credibility={6} />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('act.addSource')}
          </button>
        </p>
      </ActForm>
    </section>
  );
}
