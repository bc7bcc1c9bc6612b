// Briefs that were issued: frozen pages, each with the size and root of the record behind it.
import type { JSX } from 'preact';
import type { IssuedRow } from '../../capabilities/reports/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField } from '../forms/fields.tsx';
import { changed } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { Table } from '../marks/table.tsx';
import { pageLang } from '../words/words.ts';

interface Answers {
  readonly list: { readonly issued: readonly IssuedRow[] };
}

export const reportsPage = definePage<Answers>({
  path: '/:mission/reports',
  main: 'list',
  views: () => ({ list: { view: 'reports.list' } }),
  draw: ({ t }, { list }) => ({
    title: t('page.reports'),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
    ],
    body: <Reports issued={list.issued} />,
  }),
});

function Reports({ issued }: Answers['list']): JSX.Element {
  const { t, lang, can } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <h1>
            {issued.length === 0
              ? t('report.none')
              : t('report.howMany', {
                  count: issued.length,
                  n: formatNumber(issued.length, lang),
                })}
          </h1>
          <p class="sub">{t('report.about')}</p>
        </div>
      </div>
      {issued.length === 0 ? (
        <Empty says={t('report.noneYet')} but={t('report.noneBut')} />
      ) : (
        <List issued={issued} />
      )}
      {can('reports.issue') ? <Issue /> : null}
    </>
  );
}

function List({ issued }: Answers['list']): JSX.Element {
  const { request, t, lang, href } = useSheet();
  return (
    <section>
      <Table
        caption={t('page.reports')}
        rows={issued}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            head: t('report.no'),
            names: true,
            cell: ({ number }) => (
              <a href={`/${request.mission}/reports/${number}`}>
                {t('report.briefNo', { number })}
              </a>
            ),
          },
          { head: t('frame.asOf'), whole: true, cell: ({ asOf }) => formatDate(asOf, lang) },
          {
            head: t('frame.asKnown'),
            whole: true,
            cell: ({ knownAt }) => formatDate(knownAt, lang),
          },
          {
            head: t('source.language'),
            cell: (row) => t(`language.${row.lang as 'en'}`),
          },
          {
            head: t('report.issued'),
            whole: true,
            cell: ({ issuedAt }) => instant(issuedAt, lang),
          },
          {
            head: t('report.sealedTo'),
            num: true,
            cell: ({ size, entry }) => (
              <a href={href(`/record/${entry}`)}>{formatNumber(size, lang)}</a>
            ),
          },
        ]}
      />
    </section>
  );
}

/** What is frozen is the brief at the two dates of this page. */
function Issue(): JSX.Element {
  const { request, t, lang } = useSheet();
  const { asOf, knownAt } = request.clocks;
  const days = { asOf: formatDate(asOf, lang), known: formatDate(knownAt, lang) };
  return (
    <section>
      <h2>{t('report.issue')}</h2>
      <ActForm
        act="reports.issue"
        values={{ asOf, knownAt }}
        then={`/${request.mission}/reports/{number}`}
        class="panel"
      >
        <p>{t('report.issueNote', days)}</p>
        <div class="fields">
          <SelectField
            id="r-lang"
            label={t('source.language')}
            name="lang"
            value={pageLang(lang)}
            options={[
              ['en', t('language.en')],
              ['fr', t('language.fr')],
            ]}
          />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('report.issueAct')}
          </button>
        </p>
      </ActForm>
    </section>
  );
}

interface Shown {
  readonly issued: IssuedRow;
  readonly html: string;
}

export const reportPage = definePage<{ one: Shown }>({
  path: '/:mission/reports/:number',
  main: 'one',
  views: ({ params }) => ({ one: { view: 'reports.show', query: { number: params.number } } }),
  draw: ({ t }, { one }) => ({
    title: t('report.briefNo', { number: one.issued.number }),
    body: <Report {...one} />,
  }),
});

/** The frozen page stands here as it was written; script makes a file of it. */
function Report({ issued, html }: Shown): JSX.Element {
  const { request, t, lang, href } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/reports')}>{t('page.reports')}</a>
          </p>
          <h1>{t('report.briefNo', { number: issued.number })}</h1>
          <p class="sub">
            {t('report.frozen', {
              asOf: formatDate(issued.asOf, lang),
              known: formatDate(issued.knownAt, lang),
              at: instant(issued.issuedAt, lang),
            })}{' '}
            <span title={issued.sha256}>sha-256 {`${issued.sha256.slice(0, 12)}…`}</span>
          </p>
        </div>
        <p class="acts">
          <a
            class="btn first"
            href={changed(request, { format: 'json' })}
            data-save={`brief-${issued.number}.html`}
          >
            {t('report.download')}
          </a>
        </p>
      </div>
      <div
        class="frozen"
        lang={issued.lang}
        // `reports.issue` wrote this page and escaped all that others said in it.
        dangerouslySetInnerHTML={{ __html: within(html) }}
      />
    </>
  );
}

/** What the frozen page says, as a part of this one: its heads go one step down, its frame away. */
export function within(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? '';
  return body
    .replaceAll(/<(\/?)(?:main|footer|aside)\b/g, '<$1div')
    .replaceAll(/<(\/?)h2\b/g, '<$1h3')
    .replaceAll(/<(\/?)h1\b/g, '<$1h2');
}
