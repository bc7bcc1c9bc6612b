// What is on record: courses, test days, certifications, the last first.
import type { JSX } from 'preact';
import type { BatchView } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

export function Batches({ batches }: { batches: readonly BatchView[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  const n = (value: number) => formatNumber(value, lang);
  return (
    <section id="record">
      <h2>{t('training.batches')}</h2>
      {batches.length === 0 ? (
        <p class="note">{t('training.batchesNone')}</p>
      ) : (
        <Table
          caption={t('training.batches')}
          rows={batches}
          keyOf={({ batch }) => batch}
          columns={[
            {
              head: t('training.what'),
              names: true,
              cell: ({ batch, whatName }) => (
                <a href={href(`/vetting/training/${batch}`)}>{whatName}</a>
              ),
            },
            { head: t('training.kind'), cell: ({ kind }) => t(`training.kinds.${kind}`) },
            { head: t('training.on'), whole: true, cell: ({ on }) => shortDate(on, lang) },
            { head: t('training.people'), num: true, cell: ({ people }) => n(people) },
            {
              head: t('training.results'),
              cell: ({ results }) =>
                results.map(({ name, people }) => `${name}: ${n(people)}`).join(', '),
            },
            {
              head: t('training.corrected'),
              num: true,
              cell: ({ corrected }) => (corrected > 0 ? n(corrected) : <None />),
            },
          ]}
        />
      )}
    </section>
  );
}
