// The part of a person's page that says what they hold of all that is asked, and every word on
// them, those too that a later one took the place of.
import type { JSX } from 'preact';
import type { FileAnswer } from '../../capabilities/vetting/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { wordAt } from '../words/words.ts';
import { Holds, Until } from './parts.tsx';

export function Fitness({ file }: { file: FileAnswer }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <section id="fitness">
      <h2>{t('training.fileTitle')}</h2>
      {file.serves ? (
        <>
          <p class="muted">{t('training.fileOn', { on: formatDate(file.on, lang) })}</p>
          <Table
            caption={t('training.fileTitle')}
            rows={file.holdings}
            keyOf={({ requirement }) => requirement}
            columns={[
              { head: t('training.requirement'), names: true, cell: ({ name }) => name },
              {
                head: t('training.stands'),
                whole: true,
                cell: (row) => <Holds state={row.state} />,
              },
              {
                head: t('training.until'),
                whole: true,
                cell: ({ state, until }) =>
                  state === 'held' || state === 'lapsed' ? <Until until={until} /> : <None />,
              },
              { head: t('training.why'), cell: ({ why }) => why },
            ]}
          />
        </>
      ) : (
        <p class="note">{t('training.notServing')}</p>
      )}
      <h3>{t('training.words')}</h3>
      {file.words.length === 0 ? (
        <p class="note">{t('training.wordsNone')}</p>
      ) : (
        <Words file={file} />
      )}
    </section>
  );
}

function Words({ file }: { file: FileAnswer }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <Table
      caption={t('training.words')}
      rows={file.words}
      keyOf={({ entry, batch }) => `${batch}/${entry}`}
      columns={[
        {
          head: t('training.what'),
          names: true,
          cell: ({ batch, whatName, person }) => (
            <a href={href(`/vetting/training/${batch}`, { person })}>{whatName}</a>
          ),
        },
        { head: t('training.on'), whole: true, cell: ({ on }) => shortDate(on, lang) },
        {
          head: t('training.outcomeOne'),
          cell: ({ resultName, told, superseded, void: gone, reason }) => (
            <>
              {superseded || gone ? <s>{resultName}</s> : resultName}
              {told === '' ? null : ` · ${told}`}
              {superseded ? <small class="below">{t('training.superseded')}</small> : null}
              {reason === null ? null : (
                <small class="below">
                  {t('training.correctedFor', { reason: wordAt(t, 'training.reasons', reason) })}
                </small>
              )}
            </>
          ),
        },
        {
          head: t('training.behind'),
          cell: ({ details, signatory }) =>
            details || signatory ? [details, signatory].filter(Boolean).join(' · ') : <None />,
        },
        { head: t('training.certificate'), cell: ({ certificate }) => certificate ?? <None /> },
        {
          head: t('training.recorded'),
          cell: ({ entry, recordedAt }) => (
            <a href={href(`/record/${entry}`)}>{shortDate(recordedAt.slice(0, 10), lang)}</a>
          ),
        },
      ]}
    />
  );
}
