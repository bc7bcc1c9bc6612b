// What is known of a source, over its text: who published it and when, how far it is trusted, the
// hash of its bytes; and the form that corrects it.
import type { JSX } from 'preact';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { GradeFields, SelectField, TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { wordAt } from '../words/words.ts';

export function SourceHead({ source }: { source: SourceView }): JSX.Element {
  const { request, t, lang, href, can } = useSheet();
  const original = `/api/${request.mission}/sources.original?source=${source.id}&format=file`;
  return (
    <>
      <p class="crumb">
        <a href={href('/sources')}>{t('page.sources')}</a>
      </p>
      <h1
        class="plainer"
        lang={source.language && source.language !== lang ? source.language : undefined}
      >
        {source.title}
      </h1>
      <p class="sub small">
        {[
          source.publisher,
          source.author,
          source.language && t(`language.${source.language as 'en'}`),
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        {source.publishedOn
          ? t('source.publishedOn', { day: formatDate(source.publishedOn, lang) })
          : t('source.noDay')}
        {' · '}
        {t('source.receivedOn', { day: formatDate(source.receivedAt.slice(0, 10), lang) })} ·{' '}
        <abbr title={t(`source.reliable.${source.reliability}`)}>
          {t('source.reliability')} <b>{source.reliability}</b>
        </abbr>
        ,{' '}
        <abbr title={wordAt(t, 'source.credible', String(source.credibility))}>
          {t('source.credibility')} <b>{source.credibility}</b>
        </abbr>{' '}
        · <span title={source.sha256}>sha-256 {`${source.sha256.slice(0, 8)}…`}</span> ·{' '}
        <a href={original} download>
          {t('source.original')}
        </a>
        {source.address ? (
          <>
            {' · '}
            <a href={source.address} rel="noreferrer">
              {t('source.address')}
            </a>
          </>
        ) : null}
      </p>
      {source.invented ? <p class="made-up">{t('source.inventedNote')}</p> : null}
      {source.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {can('sources.describe') ? <Describe source={source} /> : null}
    </>
  );
}

function Describe({ source }: { source: SourceView }): JSX.Element {
  const { t } = useSheet();
  const langs = ['en', 'fr', 'es', 'ht'] as const;
  return (
    <details class="act small">
      <summary class="plain">{t('source.correct')}</summary>
      <ActForm act="sources.describe" values={{ source: source.id }} class="panel">
        <div class="fields">
          <TextField id="d-title" label={t('source.title')} name="title" value={source.title} />
          <TextField
            id="d-publisher"
            label={t('source.publisher')}
            name="publisher"
            value={source.publisher}
          />
          <TextField id="d-author" label={t('source.author')} name="author" value={source.author} />
          <TextField
            id="d-address"
            label={t('source.address')}
            name="address"
            value={source.address}
          />
          <TextField
            id="d-on"
            label={t('source.published')}
            name="publishedOn"
            value={source.publishedOn}
            hint={t('form.dateHint')}
          />
          <SelectField
            id="d-lang"
            label={t('source.language')}
            name="language"
            value={source.language}
            empty={t('form.notKnown')}
            options={langs.map((each) => [each, t(`language.${each}`)])}
          />
          <GradeFields id="d" reliability={source.reliability} credibility={source.credibility} />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('act.describe')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}
