// Events, counts over other spans, sites and postures, each with the words as said.
import type { JSX } from 'preact';
import type { IncidentRow, PostureRow, SiteRow } from '../../capabilities/situation/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';

type Toll = IncidentRow['killed'];

/** Best, and low–high where the sources leave a range: `12`, `12 (10–15)`, `at least 24`. */
function TollText({ toll }: { toll: Toll }) {
  const { t, lang } = useSheet();
  if (!toll || (toll.best ?? toll.low ?? toll.high) === null)
    return <None says={t('mark.notSaid')} />;
  const { best, low, high } = toll;
  const n = (value: number) => formatNumber(value, lang);
  if (best !== null && low === high) return <>{n(best)}</>;
  if (high === null && low !== null) return <>{t('claim.atLeast', { n: n(low) })}</>;
  if (low === null && high !== null) return <>{t('claim.upTo', { n: n(high) })}</>;
  const range = low !== null && high !== null ? `${n(low)}–${n(high)}` : '';
  return best === null ? range : `${n(best)} (${range})`;
}

/** A column for each count that any of the rows has. */
function tollColumns(t: ReturnType<typeof useSheet>['t'], rows: readonly IncidentRow[]) {
  const told = (['killed', 'injured', 'abducted'] as const).filter((measure) =>
    rows.some((row) => row[measure] !== null),
  );
  return told.map((measure) => ({
    head: t(`claim.field.${measure}`),
    num: true,
    whole: true,
    cell: (row: IncidentRow) => <TollText toll={row[measure]} />,
  }));
}

/** The words of the working claim, and the numbers of who says the same or otherwise. */
function Said({ row }: { row: IncidentRow }): JSX.Element {
  const { t } = useSheet();
  const { claim, others } = row;
  const rivals = others.filter(({ id }) => claim.rivals.includes(id));
  const also = others.filter(({ id }) => !claim.rivals.includes(id));
  return (
    <>
      <Words claim={claim} />
      <Cite ids={also.map(({ id }) => id)} />
      {rivals.length > 0 ? (
        <span class="rival">
          {' '}
          ≠ {t('situation.otherwise')}
          <Cite ids={rivals.map(({ id }) => id)} />
        </span>
      ) : null}
    </>
  );
}

export function Events({ rows }: { rows: readonly IncidentRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('situation.incidents')}</h2>
      {rows.length === 0 ? (
        <Empty says={t('situation.noIncidents')} but={t('situation.noIncidentsBut')} />
      ) : (
        <Table
          caption={t('situation.incidents')}
          rows={rows}
          keyOf={({ claim }) => claim.id}
          columns={[
            { head: t('table.when'), whole: true, cell: ({ dated }) => <Dated date={dated} /> },
            { head: t('table.what'), names: true, cell: ({ typeName }) => typeName },
            {
              head: t('table.where'),
              cell: ({ place }) => place ?? <None says={t('mark.notSaid')} />,
            },
            {
              head: t('situation.byWhom'),
              cell: ({ by }) => by ?? <None says={t('mark.notSaid')} />,
            },
            { head: t('table.asSaid'), cell: (row) => <Said row={row} /> },
            ...tollColumns(t, rows),
          ]}
        />
      )}
    </section>
  );
}

export function Periods({ rows }: { rows: readonly IncidentRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <div class="heading">
        <h2>{t('situation.periods')}</h2>
        <span class="small">{t('situation.periodsNote')}</span>
      </div>
      <Table
        caption={t('situation.periods')}
        rows={rows}
        keyOf={({ claim }) => claim.id}
        columns={[
          {
            head: t('situation.span'),
            names: true,
            cell: ({ span, dated }) => span?.text ?? <Dated date={dated} />,
          },
          { head: t('table.what'), cell: ({ typeName }) => typeName },
          { head: t('table.asSaid'), cell: (row) => <Said row={row} /> },
          ...tollColumns(t, rows),
        ]}
      />
    </section>
  );
}

const SITES: Readonly<Record<SiteRow['status'], Standing>> = {
  blocked: 'over',
  attacked: 'over',
  seized: 'over',
  closed: 'due',
  open: 'met',
  retaken: 'met',
};

export function Sites({ rows }: { rows: readonly SiteRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('situation.sites')}</h2>
      {rows.length === 0 ? (
        <Empty says={t('situation.noSites')} but={t('situation.noSitesBut')} />
      ) : (
        <Table
          caption={t('situation.sites')}
          rows={rows}
          keyOf={({ claim }) => claim.id}
          columns={[
            { head: t('claim.field.name'), names: true, cell: ({ name }) => name },
            {
              head: t('table.status'),
              whole: true,
              cell: ({ status, statusName }) => <Status as={SITES[status]}>{statusName}</Status>,
            },
            { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
            {
              head: t('situation.lastWord'),
              whole: true,
              cell: ({ dated, days }) => (
                <>
                  <Dated date={dated} />
                  {days === null ? null : (
                    <small class="none">
                      {' '}
                      {t('situation.daysAgo', { count: days, n: String(days) })}
                    </small>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

export function Postures({ rows }: { rows: readonly PostureRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('situation.postures')}</h2>
      <Table
        caption={t('situation.postures')}
        rows={rows}
        keyOf={({ claim }) => claim.id}
        columns={[
          { head: t('table.who'), names: true, cell: ({ actor }) => actor.name },
          { head: t('claim.field.action'), cell: ({ actionName }) => actionName },
          {
            head: t('table.where'),
            cell: ({ place }) => place ?? <None says={t('mark.notSaid')} />,
          },
          { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
          { head: t('table.when'), whole: true, cell: ({ dated }) => <Dated date={dated} /> },
        ]}
      />
    </section>
  );
}
