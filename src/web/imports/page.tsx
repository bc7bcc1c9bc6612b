// Where a spreadsheet comes in: what its rows are, the file, and what is under way.
import type { JSX } from 'preact';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { Labelled } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { Table } from '../marks/table.tsx';

interface ImportAct {
  readonly act: string;
  readonly of: string;
  readonly says: string;
  readonly columns: readonly { readonly name: string; readonly needed: boolean }[];
}
interface UnderWay {
  readonly import: string;
  readonly act: string;
  readonly name: string;
  readonly at: string;
}
interface Answers {
  readonly acts: { readonly acts: readonly ImportAct[] };
  readonly list: { readonly imports: readonly UnderWay[] } | undefined;
}

export const importPage = definePage<Answers>({
  path: '/:mission/import',
  main: 'acts',
  views: ({ may }) => ({
    acts: { view: 'imports.acts' },
    list: may('imports.list') ? { view: 'imports.list' } : null,
  }),
  draw: ({ t }, answers) => ({ title: t('import.title'), body: <Import {...answers} /> }),
});

function Import({ acts: { acts }, list }: Answers): JSX.Element {
  const { t, can, request, lang } = useSheet();
  const mine = acts.filter(({ act }) => can(act));
  const taken = Number(request.query.taken ?? Number.NaN);
  return (
    <>
      <div class="head">
        <div>
          <h1>{t('import.title')}</h1>
          {Number.isInteger(taken) ? (
            <p class="note" role="status">
              {t('import.taken', { count: taken, n: formatNumber(taken, lang) })}
            </p>
          ) : null}
          <p class="lede">{t('import.about')}</p>
        </div>
      </div>
      {mine.length === 0 || !can('imports.open-sheet') ? (
        <p class="note">{t('import.none')}</p>
      ) : (
        <Open acts={mine} />
      )}
      {list ? <List imports={list.imports} acts={acts} /> : null}
    </>
  );
}

function Open({ acts }: { acts: readonly ImportAct[] }): JSX.Element {
  const sheet = useSheet();
  const { t, request } = sheet;
  const chosen = typedIn(sheet, 'imports.open-sheet', 'act') ?? request.query.act ?? acts[0]?.act;
  return (
    <section>
      <ActForm
        act="imports.open-sheet"
        then={`/${request.mission}/import/{import}`}
        files
        class="panel"
      >
        <div class="fields stacked">
          <Labelled id="i-act" label={t('import.what')}>
            <select class="in" id="i-act" name="act">
              {acts.map(({ act, of }) => (
                <option key={act} value={act} selected={act === chosen}>
                  {of}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled id="i-file" label={t('import.file')}>
            <input
              id="i-file"
              type="file"
              name="file"
              required
              accept=".csv,.tsv,.txt,.xlsx"
              aria-label={t('import.file')}
            />
          </Labelled>
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('import.open')}
          </button>
        </p>
      </ActForm>
      <dl class="part">
        {acts.map(({ act, of, columns }) => (
          <div key={act} class="import-act">
            <dt>
              {of}{' '}
              <a href={`/api/${request.mission}/imports.template?act=${act}&format=file`}>
                {t('import.template')}
              </a>
            </dt>
            <dd class="muted">
              {t('import.columnsOf', { columns: columns.map(({ name }) => name).join(', ') })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function List(props: { imports: readonly UnderWay[]; acts: readonly ImportAct[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { imports, acts } = props;
  return (
    <section>
      <h2>{t('import.underWay')}</h2>
      <p class="muted">{t('import.underWayNote')}</p>
      {imports.length === 0 ? (
        <p class="note">{t('import.nothingUnderWay')}</p>
      ) : (
        <Table
          caption={t('import.underWay')}
          rows={imports}
          keyOf={(row) => row.import}
          columns={[
            {
              head: t('import.file'),
              names: true,
              cell: (row) => <a href={href(`/import/${row.import}`)}>{row.name}</a>,
            },
            {
              head: t('table.what'),
              cell: (row) => acts.find(({ act }) => act === row.act)?.of ?? row.act,
            },
            { head: t('import.opened'), whole: true, cell: ({ at }) => instant(at, lang) },
          ]}
        />
      )}
    </section>
  );
}
