// Every decision and step of a body, oldest first; ends that are reckoned carry a dotted line.
import type { JSX } from 'preact';
import type { RungRow } from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { STEP_MARKS } from '../instruments/parts.tsx';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';

export function Ladder({ rows }: { rows: readonly RungRow[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <section>
      <div class="heading">
        <h2>{t('mandate.decided')}</h2>
        <span class="small">{t('mandate.decidedNote')}</span>
        <a class="small" href={href('/mandate/instruments')}>
          {t('instr.page')}
        </a>
        <a class="small" href={href('/mandate/succession')}>
          {t('succ.link')}
        </a>
      </div>
      {rows.length === 0 ? (
        <Empty says={t('mandate.noDecision')} but={t('mandate.noDecisionBut')} />
      ) : (
        <Table
          caption={t('mandate.decided')}
          rows={rows}
          keyOf={(row) => row.claims[0]?.id ?? `${row.known} ${row.status} ${row.date}`}
          columns={[
            {
              head: t('table.what'),
              names: true,
              cell: (row) => (
                <>
                  <Named row={row} />
                  {row.of ? (
                    <small class="none"> {t('mandate.ofOther', { of: row.of })}</small>
                  ) : null}
                  {row.inForce ? <span class="tag">{t('mandate.inForce')}</span> : null}
                </>
              ),
            },
            { head: t('claim.field.body'), cell: ({ body }) => body.name },
            {
              head: t('table.status'),
              whole: true,
              cell: (row) => (
                <Status as={STEP_MARKS[row.status] ?? 'goes'}>{row.statusName}</Status>
              ),
            },
            { head: t('mandate.on'), whole: true, cell: (row) => <Decided row={row} /> },
            { head: t('mandate.vote'), whole: true, cell: ({ vote }) => vote ?? <None /> },
            { head: t('claim.field.until'), whole: true, cell: (row) => <Until row={row} /> },
            {
              head: t('claim.field.ceiling'),
              num: true,
              cell: ({ ceiling }) => (ceiling === null ? <None /> : formatNumber(ceiling, lang)),
            },
            {
              head: t('table.asSaid'),
              cell: ({ claims: [first, ...more] }) =>
                first ? (
                  <>
                    <Words claim={first} />
                    <Cite ids={more.map(({ id }) => id)} />
                  </>
                ) : null,
            },
          ]}
        />
      )}
    </section>
  );
}

/** The instrument, with its page where it is on record, and what it allows. */
function Named({ row }: { row: RungRow }): JSX.Element {
  const { href } = useSheet();
  const name = row.instrument ?? row.body.name;
  return (
    <>
      {row.known ? <a href={href(`/mandate/instruments/${row.known}`)}>{name}</a> : name}
      {row.powers.length > 0 ? <small class="none"> {row.powers.join(' · ')}</small> : null}
    </>
  );
}

/** A day that is only that of publication is "at the latest". */
function Decided({ row }: { row: RungRow }): JSX.Element {
  const { t, lang } = useSheet();
  if (!row.date || row.dateGiven) return <Dated date={row.date} />;
  return <span class="none">{t('mandate.byThen', { day: shortDate(row.date, lang) })}</span>;
}

function Until({ row }: { row: RungRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { until, termText } = row;
  if (!until) return termText ? <span>{termText}</span> : <None />;
  const day = shortDate(until.date, lang);
  if (until.how === 'said') return <span>{day}</span>;
  return (
    <span class="reckoned" title={t(`mandate.how.${until.how}`)}>
      {day}
      <span class="sr"> {t(`mandate.how.${until.how}`)}</span>
    </span>
  );
}
