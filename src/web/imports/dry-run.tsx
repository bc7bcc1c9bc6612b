// The dry run of a spreadsheet: counts, which column is which, what is asked once, what must be
// mended, the first rows as they would be recorded, and the two ways to take them.
import type { JSX } from 'preact';
import type { DryRun } from '../../capabilities/imports/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { type Column, Table } from '../marks/table.tsx';
import { Columns } from './columns.tsx';
import { Proofs, Questions } from './questions.tsx';

export const dryRunPage = definePage<{ run: DryRun }>({
  path: '/:mission/import/:id',
  main: 'run',
  views: ({ params }) => ({ run: { view: 'imports.dry-run', query: { import: params.id } } }),
  draw: ({ t }, { run }) => ({
    title: t('import.dryRun', { name: run.name }),
    keys: [['J K', t('keys.move')]],
    body: <Run run={run} />,
  }),
});

function Run({ run }: { run: DryRun }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { counts } = run;
  const n = (value: number) => formatNumber(value, lang);
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/import')}>{t('import.title')}</a> · {run.name}
          </p>
          <h1>
            {t('import.finding', { count: counts.rows, good: n(counts.good), n: n(counts.rows) })}
          </h1>
          <p class="sub">
            {(['wrong', 'waiting', 'before', 'repeated'] as const)
              .filter((state) => counts[state] > 0)
              .map((state) => `${n(counts[state])} ${t(`import.${state}`)}`)
              .join(' · ')}
          </p>
          {run.notes.map((note) => (
            <p class="muted" key={note}>
              {note}
            </p>
          ))}
        </div>
        <Take run={run} />
      </div>
      {counts.alike > 0 ? (
        <p class="note">{t('import.alikeNote', { count: counts.alike, n: n(counts.alike) })}</p>
      ) : null}
      <ActForm act="imports.map-columns" values={{ import: run.import }}>
        {run.questions.length > 0 ? <Questions run={run} /> : null}
        {run.proofs.length > 0 ? <Proofs run={run} /> : null}
        <Columns run={run} />
        <p class="acts part">
          <button class="btn" type="submit">
            {t('import.save')}
          </button>
        </p>
      </ActForm>
      <Mend run={run} />
      <Preview run={run} />
    </>
  );
}

function Take({ run }: { run: DryRun }): JSX.Element {
  const { t, lang, request } = useSheet();
  const { counts } = run;
  const left = counts.wrong + counts.waiting;
  const place = run.act === 'vetting.enrol' ? 'vetting/roster' : 'import';
  const then = `/${request.mission}/${place}?taken={taken}`;
  const values = { import: run.import };
  const n = formatNumber(left === 0 ? counts.good : counts.rows, lang);
  return (
    <div class="acts">
      {counts.good > 0 && left > 0 ? (
        <ActForm act="imports.take-rows" values={{ ...values, take: 'good-rows' }} then={then}>
          <button class="btn first" type="submit">
            {t('import.takeGood', { count: counts.good, n: formatNumber(counts.good, lang) })}
          </button>
        </ActForm>
      ) : null}
      {counts.good > 0 && left === 0 ? (
        <ActForm act="imports.take-rows" values={{ ...values, take: 'all-or-none' }} then={then}>
          <button class="btn first" type="submit">
            {t('import.takeAll', { count: counts.good, n })}
          </button>
        </ActForm>
      ) : null}
      {left > 0 ? (
        <a
          class="btn"
          href={`/api/${request.mission}/imports.rest?import=${run.import}&format=file`}
        >
          {t('import.rest')}
        </a>
      ) : null}
      <ActForm act="imports.discard" values={values} then={`/${request.mission}/import`}>
        <button class="btn" type="submit">
          {t('import.discard')}
        </button>
      </ActForm>
    </div>
  );
}

function Mend({ run }: { run: DryRun }): JSX.Element {
  const { t } = useSheet();
  const many = run.sheets.length > 1;
  return (
    <section>
      <h2>{t('import.mend')}</h2>
      {run.wrong.length === 0 ? (
        <p class="note">{t('import.nothingToMend')}</p>
      ) : (
        <>
          <p class="muted">{t('import.mendNote')}</p>
          <Table
            caption={t('import.mend')}
            rows={run.wrong}
            keyOf={(row) => `${row.sheet}/${row.row}/${row.column}/${row.why}`}
            columns={[
              {
                head: t('import.cell'),
                names: true,
                cell: ({ sheet, row, column }) =>
                  (many ? `${sheet}, ` : '') +
                  (column ? `${column}${row}` : t('import.row', { row })),
              },
              { head: t('import.head'), cell: ({ head }) => head ?? <None /> },
              {
                head: t('import.found'),
                cell: ({ found }) => (found === '' ? <None /> : <span class="words">{found}</span>),
              },
              { head: t('import.why'), cell: ({ why }) => why },
              { head: t('import.cure'), cell: ({ cure }) => cure },
            ]}
          />
        </>
      )}
    </section>
  );
}

const STATES: Readonly<Record<DryRun['preview'][number]['state'], Standing>> = {
  good: 'met',
  wrong: 'over',
  waiting: 'due',
  before: 'past',
  repeated: 'past',
};

function Preview({ run }: { run: DryRun }): JSX.Element | null {
  const { t } = useSheet();
  type Row = DryRun['preview'][number];
  if (run.preview.length === 0) return null;
  const used = run.columns.filter(({ field }) =>
    run.preview.some(({ input }) => valueAt(input, field) !== undefined),
  );
  const columns: Column<Row>[] = [
    { head: t('import.cell'), names: true, cell: ({ row }) => t('import.row', { row }) },
    ...used.map(({ field, name }) => ({
      head: name,
      cell: ({ input }: Row) => {
        const value = valueAt(input, field);
        return value === undefined ? <None /> : shown(value);
      },
    })),
    {
      head: t('import.state'),
      cell: ({ state, like }) => (
        <>
          <Status as={STATES[state]}>{t(`import.states.${state}`)}</Status>
          {like === null ? null : <div class="small muted">{t('import.alike')}</div>}
        </>
      ),
    },
  ];
  return (
    <section>
      <h2>{t('import.preview')}</h2>
      <p class="muted">{t('import.previewNote', { n: run.preview.length })}</p>
      <Table
        caption={t('import.preview')}
        rows={run.preview}
        keyOf={({ sheet, row }) => `${sheet}/${row}`}
        columns={columns}
      />
    </section>
  );
}

const valueAt = (input: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((value, part) => (value as never)?.[part], input);

const shown = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
