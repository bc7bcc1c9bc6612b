// The certificates of this office, by number: of which state and contingent, until when, how each
// stands. No name is among them; who may see one takes it out of the vault with a reason.
import type { JSX } from 'preact';
import type { CertificateRow } from '../../capabilities/vetting/index.ts';
import { partyName } from '../../kernel/index.ts';
import { Filter, PickWord } from '../diplomacy/filter.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { Crumb, Stands } from './parts.tsx';

type Standing = CertificateRow['standing'];
interface Answers {
  readonly list:
    | {
        readonly rows: readonly CertificateRow[];
        readonly counts: Readonly<Record<Standing, number>>;
        readonly states: readonly string[];
      }
    | undefined;
  readonly office: { readonly iss: string | null };
}

export const certificatesPage = definePage<Answers>({
  path: '/:mission/vetting/certificates',
  main: 'list',
  views: ({ may, query: { state, standing, subject } }) => ({
    list: may('vetting.certificates')
      ? { view: 'vetting.certificates', query: { state, standing, subject } }
      : null,
    office: { view: 'vetting.certificate-office' },
  }),
  draw: ({ t }, answers) => ({
    title: t('certificate.title'),
    keys: [['J K', t('keys.move')]],
    body: <Certificates {...answers} />,
  }),
});

function Certificates({ list, office }: Answers): JSX.Element {
  const { t, href, can } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={false} />
          <h1>{t('certificate.title')}</h1>
          <p class="lede">{t('certificate.about')}</p>
        </div>
        <p class="acts">
          {can('vetting.issue-certificate') && office.iss !== null ? (
            <a class="btn first" href={href('/vetting/certificates/new')}>
              {t('certificate.issue')}
            </a>
          ) : null}
          <a class="btn" href={href('/certificates/verify')}>
            {t('certificate.verify')}
          </a>
          <a class="btn" href={href('/vetting/certificates/office')}>
            {t('certificate.office')}
          </a>
        </p>
      </div>
      {office.iss === null ? <p class="note">{t('certificate.noOffice')}</p> : null}
      {list ? <List list={list} /> : <p class="note">{t('certificate.notYours')}</p>}
    </>
  );
}

function List({ list }: { list: NonNullable<Answers['list']> }): JSX.Element {
  const { t, lang } = useSheet();
  const { rows, counts, states } = list;
  const standings = (Object.keys(counts) as Standing[]).filter((name) => counts[name] > 0);
  return (
    <section id="list">
      <Filter at="list">
        <PickWord
          id="c-standing"
          name="standing"
          label={t('certificate.standing')}
          any={t('certificate.all')}
          options={standings.map((name) => [
            name,
            `${t(`certificate.standings.${name}`)} · ${counts[name]}`,
          ])}
        />
        <PickWord
          id="c-state"
          name="state"
          label={t('certificate.state')}
          any={t('certificate.anyState')}
          options={states.map((state) => [state, partyName(state, lang)])}
        />
      </Filter>
      {rows.length === 0 ? <p class="note">{t('certificate.none')}</p> : <Rows rows={rows} />}
    </section>
  );
}

function Rows({ rows }: { rows: readonly CertificateRow[] }): JSX.Element {
  const { t, href, lang } = useSheet();
  return (
    <Table
      caption={t('certificate.title')}
      rows={rows}
      keyOf={({ certificate }) => certificate}
      columns={[
        {
          head: t('certificate.number'),
          names: true,
          cell: ({ certificate }) => (
            <a href={href(`/vetting/certificates/${certificate}`)}>{certificate}</a>
          ),
        },
        {
          head: t('certificate.standing'),
          whole: true,
          cell: ({ standing }) => <Stands standing={standing} />,
        },
        {
          head: t('certificate.kind'),
          cell: ({ kind }) => t(`certificate.kinds.${kind}`),
        },
        {
          head: t('certificate.state'),
          cell: ({ state }) => (state ? partyName(state, lang) : <None />),
        },
        {
          head: t('certificate.validity'),
          whole: true,
          cell: ({ validFrom, validUntil }) =>
            t('certificate.span', {
              from: shortDate(validFrom, lang),
              until: shortDate(validUntil, lang),
            }),
        },
        { head: t('certificate.bound'), cell: ({ bound }) => t(`certificate.bounds.${bound}`) },
      ]}
    />
  );
}
