// The history of criteria, newest first: every word with the state before and after it, its
// passage, and who recorded it.
import type { JSX } from 'preact';
import type { HistoryRow } from '../../capabilities/mandates/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { instant } from '../marks/dates.ts';
import { Said } from '../marks/marks.tsx';
import { Dated } from '../marks/table.tsx';
import { CriterionLink, daysText, StateMark } from './parts.tsx';

export interface HistoryProps {
  readonly rows: readonly HistoryRow[];
  /** Rows that are left out for their number. */
  readonly earlier: number;
  /** Of several criteria each line names its own. */
  readonly named?: boolean;
  readonly head: string;
}

export function History({ rows, earlier, named = false, head }: HistoryProps): JSX.Element | null {
  const { t } = useSheet();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{head}</h2>
      <ol class="feed">
        {rows.map((row) => (
          <li key={`${row.entry}${row.what}${row.criterion}`} data-item>
            <span class="day">
              <Dated date={row.on} />
            </span>
            <div>
              <Step row={row} named={named} />
            </div>
          </li>
        ))}
      </ol>
      {earlier > 0 ? <p class="note">{t('gate.earlier', { count: earlier })}</p> : null}
    </section>
  );
}

function Step({ row, named }: { row: HistoryRow; named: boolean }): JSX.Element {
  const { t, lang, person, href } = useSheet();
  const { passage, days, says, note, cites, what } = row;
  return (
    <>
      <b>{t(`gate.step.${what}`)}</b>
      {named ? (
        <>
          {': '}
          <CriterionLink row={row} />
        </>
      ) : null}{' '}
      <Turn row={row} /> {days ? daysText(days, t, lang) : ''}
      {what === 'waiver_asked' && says ? t('gate.until', { day: formatDate(says, lang) }) : ''}
      <Cite ids={cites} /> {note ? <p class="words">{note}</p> : null}
      {passage ? (
        <p class="words">
          <Said>{passage.quote}</Said>{' '}
          <small>
            <a href={href(`/sources/${passage.source}`)}>{passage.title}</a>
          </small>
        </p>
      ) : null}
      <small class="none">
        {instant(row.at, lang)} · {person(row.by)} ·{' '}
        <a href={href(`/record/${row.entry}`)}>{t('passage.entry', { no: row.entry })}</a>
      </small>
    </>
  );
}

/** `● met → ■ not met`: what stood before, and what the word made of it. */
function Turn({ row }: { row: HistoryRow }): JSX.Element | null {
  const { t } = useSheet();
  const { shows, was } = row;
  if (shows === null) return null;
  if (shows === 'nothing') return <span class="muted">{t('gate.settlesNothing')}</span>;
  return (
    <span class="turn">
      {was && was !== shows ? (
        <>
          <StateMark state={was} /> <span aria-hidden="true">→ </span>
          <span class="sr">{t('gate.then')} </span>
        </>
      ) : null}
      <StateMark state={shows} />
    </span>
  );
}
