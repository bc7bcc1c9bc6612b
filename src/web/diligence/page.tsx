// Due diligence: every unit and commander with the risk, the measures and the next look; what waits
// first.
import type { JSX } from 'preact';
import type { DiligenceView, SubjectRow } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { Crumb, Holds, Source } from '../training/parts.tsx';
import { shortId } from '../vetting/clearance-marks.ts';

interface Answers {
  readonly diligence: DiligenceView;
}

export const diligencePage = definePage<Answers>({
  path: '/:mission/vetting/diligence',
  main: 'diligence',
  views: () => ({ diligence: { view: 'vetting.diligence' } }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.diligence),
    keys: [
      ['J K', sheet.t('keys.move')],
      ['Enter', sheet.t('keys.open')],
    ],
    body: <Diligence {...answers} />,
  }),
});

function titleOf({ t, lang }: Sheet, { counts }: DiligenceView): string {
  const n = (value: number) => formatNumber(value, lang);
  if (counts.subjects === 0) return t('diligence.none');
  return t('diligence.finding', {
    count: counts.subjects,
    n: n(counts.held),
    of: n(counts.subjects),
  });
}

/** A unit by its name where the roster was opened, else by the end of its id. */
export function subjectName(
  { t }: Pick<Sheet, 't'>,
  { kind, name, subject, rankName, roleName }: SubjectRow,
): string {
  if (kind === 'unit') return name ?? t('diligence.unit', { id: shortId(subject) });
  const post = [rankName, roleName].filter(Boolean).join(', ');
  return name ?? t('diligence.commander', { post, id: shortId(subject) });
}

function Diligence({ diligence }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, lang } = sheet;
  const { rows, counts, source } = diligence;
  const told = (['failed', 'lapsed', 'missing', 'suspended'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) =>
      t(`diligence.count.${state}`, {
        count: counts[state],
        n: formatNumber(counts[state], lang),
      }),
    );
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={t('diligence.title')} />
          <h1>{titleOf(sheet, diligence)}</h1>
          <p class="lede">{t('diligence.about')}</p>
          {told.length > 0 ? <p>{told.join(' · ')}</p> : null}
          <p class="muted">
            {t('diligence.source')} <Source of={source} />
          </p>
        </div>
      </div>
      {rows.length === 0 ? (
        <Empty says={t('diligence.none')} but={t('diligence.noneNote')} />
      ) : (
        <Rows rows={rows} />
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly SubjectRow[] }): JSX.Element {
  const sheet = useSheet();
  const { t, lang, href } = sheet;
  return (
    <section>
      <Table
        caption={t('diligence.title')}
        rows={rows}
        keyOf={({ subject }) => subject}
        columns={[
          {
            head: t('diligence.subject'),
            names: true,
            cell: (row) => (
              <a href={href(`/vetting/diligence/${row.subject}`)}>{subjectName(sheet, row)}</a>
            ),
          },
          { head: t('training.contingent'), cell: ({ contingentName }) => contingentName },
          {
            head: t('training.people'),
            num: true,
            cell: ({ people }) => formatNumber(people, lang),
          },
          { head: t('training.stands'), whole: true, cell: ({ state }) => <Holds state={state} /> },
          { head: t('diligence.risk'), cell: ({ riskName }) => riskName ?? <None /> },
          { head: t('training.why'), cell: ({ why }) => why },
          {
            head: t('diligence.measures'),
            cell: ({ measures }) =>
              measures.length === 0 ? (
                <None />
              ) : (
                <ul class="plain">
                  {measures.map(({ measure, name, due, metOn }) => (
                    <li key={measure}>
                      {metOn
                        ? t('diligence.met', { name, on: shortDate(metOn, lang) })
                        : t('diligence.due', { name, on: shortDate(due, lang) })}
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            head: t('diligence.reviewOn'),
            whole: true,
            cell: ({ reviewOn }) => (reviewOn ? shortDate(reviewOn, lang) : <None />),
          },
        ]}
      />
    </section>
  );
}
