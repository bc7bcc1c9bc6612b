// Against what people are screened: each list with the day to which it holds, and what its newest
// version changed.
import type { JSX } from 'preact';
import type { ListChangesView, ListView } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { Labelled, TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant, shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';

interface Answers {
  readonly lists: { readonly lists: readonly ListView[]; readonly oldAfterDays: number };
  readonly changes: ListChangesView | undefined;
}

/** Entries of a change that the page shows; the table has them all. */
const SHOWN_MAX = 20;

export const listsPage = definePage<Answers>({
  path: '/:mission/vetting/lists',
  main: 'lists',
  views: ({ query, may }) => ({
    lists: { view: 'vetting.lists' },
    changes:
      query.list && may('vetting.list-changes')
        ? { view: 'vetting.list-changes', query: { list: query.list } }
        : null,
  }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.lists.lists),
    keys: [['J K', sheet.t('keys.move')]],
    body: <Lists {...answers} />,
  }),
});

function titleOf(sheet: ReturnType<typeof useSheet>, lists: readonly ListView[]): string {
  const { t, lang } = sheet;
  const used = lists.filter(({ state }) => state !== 'retired');
  const old = used.filter(({ state }) => state === 'old').length;
  const n = formatNumber(used.length, lang);
  if (used.length === 0) return t('lists.titleNone');
  return old > 0
    ? t('lists.titleOld', { count: old, n })
    : t('lists.title', { count: used.length, n });
}

const STANDINGS: Readonly<Record<ListView['state'], Standing>> = {
  current: 'met',
  old: 'over',
  retired: 'later',
};

function Lists({ lists: { lists, oldAfterDays }, changes }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, can, href } = sheet;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/vetting')}>{t('lists.back')}</a>
          </p>
          <h1>{titleOf(sheet, lists)}</h1>
          <p class="lede">
            {lists.length === 0 ? t('lists.noneAbout') : t('lists.about', { days: oldAfterDays })}
          </p>
        </div>
      </div>
      {lists.length > 0 ? <ListTable lists={lists} /> : null}
      {changes ? <Changes changes={changes} title={nameOf(lists, changes.list)} /> : null}
      {can('vetting.add-list') ? <Add /> : null}
    </>
  );
}

const nameOf = (lists: readonly ListView[], list: string) =>
  lists.find((each) => each.list === list)?.title ?? list;

function ListTable({ lists }: { lists: readonly ListView[] }): JSX.Element {
  const { t, lang, can } = useSheet();
  return (
    <section>
      <Table
        caption={t('lists.caption')}
        rows={lists}
        keyOf={({ list }) => list}
        columns={[
          {
            head: t('lists.list'),
            names: true,
            cell: ({ title, retired, current }) => (
              <>
                {title}
                <small class="none">
                  <br />
                  {retired
                    ? t('lists.retiredBecause', { reason: retired.reason })
                    : current.remarks.join('; ')}
                </small>
              </>
            ),
          },
          {
            head: t('table.status'),
            whole: true,
            cell: ({ state }) => <Status as={STANDINGS[state]}>{t(`lists.state.${state}`)}</Status>,
          },
          { head: t('lists.through'), cell: ({ current }) => <Through of={current} /> },
          {
            head: t('lists.listed'),
            num: true,
            cell: ({ current }) => (
              <>
                {formatNumber(current.listed, lang)}{' '}
                <small class="muted">
                  {t('lists.names', {
                    count: current.names,
                    n: formatNumber(current.names, lang),
                  })}
                </small>
              </>
            ),
          },
          {
            head: t('lists.added'),
            cell: (row) => <Added row={row} />,
          },
          {
            head: t('lists.use'),
            cell: ({ list, state }) =>
              state !== 'retired' && can('vetting.retire-list') ? <Retire list={list} /> : null,
          },
        ]}
      />
    </section>
  );
}

function Added({ row: { list, current, versions } }: { row: ListView }): JSX.Element {
  const { t, lang, can, href } = useSheet();
  return (
    <>
      {t('lists.version', { n: formatNumber(current.version, lang) })}, {instant(current.at, lang)}
      {can('vetting.list-changes') && versions.length > 1 ? (
        <>
          {' '}
          · <a href={`${href('/vetting/lists', { list })}#changes`}>{t('lists.changes')}</a>
        </>
      ) : null}
    </>
  );
}

function Through({ of }: { of: ListView['current'] }): JSX.Element {
  const { t, lang } = useSheet();
  if (of.dataThrough === null) return <None says={t('lists.unsaid')} />;
  return (
    <>
      {shortDate(of.dataThrough, lang)}{' '}
      {of.age !== null && of.age > 0 ? (
        <small class="muted">
          {t('lists.age', { count: of.age, n: formatNumber(of.age, lang) })}
        </small>
      ) : null}
    </>
  );
}

function Changes(props: { changes: ListChangesView; title: string }): JSX.Element {
  const { t, request } = useSheet();
  const { changes, title } = props;
  const { appeared, changed, vanished, before, list } = changes;
  const none = appeared.length + changed.length + vanished.length === 0;
  return (
    <section id="changes">
      <h2>{t('lists.changesOf', { list: title })}</h2>
      {before === null ? <p class="note">{t('lists.first')}</p> : null}
      {before !== null && none ? <p class="note">{t('lists.nothing')}</p> : null}
      <Entries kind="appeared" entries={appeared} />
      <Entries
        kind="changed"
        entries={changed.map((each) => ({
          ...each,
          programme: each.parts.map((part) => t(`lists.part.${part}`)).join(', '),
        }))}
      />
      <Entries kind="vanished" entries={vanished} />
      {none ? null : (
        <p>
          <a href={`/api/${request.mission}/vetting.list-changes?list=${list}&format=csv`}>
            {t('lists.whole')}
          </a>
        </p>
      )}
    </section>
  );
}

function Entries(props: {
  kind: 'appeared' | 'changed' | 'vanished';
  entries: ListChangesView['appeared'];
}): JSX.Element | null {
  const { t, lang } = useSheet();
  const { kind, entries } = props;
  if (entries.length === 0) return null;
  const n = formatNumber(entries.length, lang);
  const more = entries.length - SHOWN_MAX;
  return (
    <>
      <h3>{t(`lists.${kind}`, { count: entries.length, n })}</h3>
      <Table
        caption={t(`lists.${kind}`, { count: entries.length, n })}
        rows={entries.slice(0, SHOWN_MAX)}
        keyOf={({ id }) => id}
        columns={[
          { head: t('lists.listedName'), names: true, cell: ({ name }) => name },
          { head: t('lists.reference'), whole: true, cell: ({ id }) => id },
          { head: t('lists.why'), cell: ({ programme }) => programme ?? <None /> },
        ]}
      />
      {more > 0 ? (
        <p class="muted">{t('lists.more', { count: more, n: formatNumber(more, lang) })}</p>
      ) : null}
    </>
  );
}

function Retire({ list }: { list: string }): JSX.Element {
  const { t } = useSheet();
  return (
    <details class="act">
      <summary>{t('lists.retire')}</summary>
      <ActForm act="vetting.retire-list" values={{ list }} class="panel">
        <div class="fields stacked">
          <TextField id={`retire-${list}`} label={t('lists.reason')} name="reason" needed />
        </div>
        <p class="acts">
          <button class="btn grave" type="submit">
            {t('lists.retire')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

function Add(): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const act = 'vetting.add-list';
  return (
    <section>
      <h2>{t('lists.add')}</h2>
      <ActForm act={act} files class="panel">
        <div class="fields stacked">
          <Labelled id="l-file" label={t('lists.file')}>
            <input id="l-file" type="file" name="file" required accept=".xml,.csv,.json,.jsonl" />
          </Labelled>
          <TextField
            id="l-name"
            label={t('lists.name')}
            name="name"
            value={typedIn(sheet, act, 'name')}
            hint={t('lists.nameHint')}
          />
          <TextField
            id="l-through"
            label={t('lists.through')}
            name="through"
            value={typedIn(sheet, act, 'through')}
            hint={t('lists.throughHint')}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('lists.send')}
          </button>
        </p>
      </ActForm>
    </section>
  );
}
