// The calendar: one month as a grid, and the same month as a list, which says it all again.
import type { JSX } from 'preact';
import type { DutyRow } from '../../capabilities/mandates/index.ts';
import { type Day, daysIn, formatDate, type Lang, plusDays } from '../../kernel/index.ts';
import { SelectField } from '../forms/fields.tsx';
import { clocksOf } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { KeyCap } from '../marks/key-cap.tsx';
import type { Translate } from '../words/words.ts';
import { DutyStatus, DutyTable, LinePages } from './parts.tsx';

interface MonthDay {
  readonly day: string;
  readonly count: number;
  readonly first: readonly Pick<DutyRow, 'id' | 'duty' | 'what' | 'status' | 'statusName'>[];
}

export interface MonthView {
  readonly month: string;
  readonly before: string;
  readonly after: string;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly DutyRow[];
  readonly days: readonly MonthDay[];
  /** Who owes or is owed anything on record. */
  readonly parties: readonly DutyRow['owner'][];
}

export const dutyCalendarPage = definePage<{ month: MonthView }>({
  path: '/:mission/obligations/calendar',
  main: 'month',
  views: ({ query: { month, party, page, format } }) => ({
    month: {
      view: 'mandates.duty-calendar',
      query: {
        month: /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month ?? '') ? month : undefined,
        party,
        page: /^\d{1,6}$/.test(page ?? '') ? page : undefined,
        whole: format ? 'true' : undefined,
      },
    },
  }),
  draw: ({ t, lang }, { month }) => ({
    title: headOf(t, month, lang),
    keys: [
      ['J K', t('keys.move')],
      ['P N', t('duty.monthKeys')],
    ],
    body: <Calendar month={month} />,
  }),
});

function headOf(t: Translate, { month, total: count }: MonthView, lang: Lang): string {
  const name = formatDate(month, lang);
  return count === 0
    ? t('duty.noneDueIn', { month: name })
    : t('duty.dueIn', { count, month: name });
}

function Calendar({ month }: { month: MonthView }): JSX.Element {
  const { t, lang, href, request } = useSheet();
  const { party } = request.query;
  const to = (each: string) =>
    href('/obligations/calendar', { month: each, ...(party ? { party } : {}) });
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/obligations')}>{t('page.obligations')}</a>
          </p>
          <h1>{headOf(t, month, lang)}</h1>
        </div>
        <div class="acts">
          <a class="btn" rel="prev" data-key="p" href={to(month.before)}>
            {formatDate(month.before, lang)} <KeyCap>P</KeyCap>
          </a>
          <a class="btn" rel="next" data-key="n" href={to(month.after)}>
            {formatDate(month.after, lang)} <KeyCap>N</KeyCap>
          </a>
        </div>
      </div>
      <OfParty month={month} />
      <Grid month={month} />
      <section>
        <h2>{t('duty.asList')}</h2>
        {month.rows.length === 0 ? (
          <p class="note">{t('duty.nothingDue')}</p>
        ) : (
          <DutyTable rows={month.rows} />
        )}
        <LinePages of={month} />
      </section>
    </>
  );
}

/** Owed by or to one party; what was chosen stays when the month is turned. */
function OfParty({ month }: { month: MonthView }): JSX.Element {
  const { t, request } = useSheet();
  return (
    <form method="get" action={request.path} class="filter">
      {Object.entries(clocksOf(request)).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <input type="hidden" name="month" value={month.month} />
      <SelectField
        id="c-party"
        label={t('duty.feedOf')}
        name="party"
        empty={t('duty.everybody')}
        value={request.query.party ?? null}
        options={month.parties.map(({ party, name }) => [party, name])}
      />
      <button class="btn" type="submit">
        {t('duty.show')}
      </button>
    </form>
  );
}

const WEEK = 7;
/** 2024-01-01 was a Monday. */
const MONDAY = '2024-01-01';

function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % WEEK;
}

function weeksOf(month: string): (Day | null)[][] {
  const first = `${month}-01`;
  const [year = 0, no = 1] = month.split('-').map(Number);
  const days: (Day | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let i = 0; i < daysIn(year, no); i++) days.push(plusDays(first, i));
  while (days.length % WEEK > 0) days.push(null);
  return Array.from({ length: days.length / WEEK }, (_, i) => days.slice(i * WEEK, (i + 1) * WEEK));
}

function Grid({ month }: { month: MonthView }): JSX.Element {
  const { t, lang, request } = useSheet();
  const name = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'fr-FR', {
    ...({ weekday: 'short', timeZone: 'UTC' } as const),
  });
  const heads = Array.from({ length: WEEK }, (_, i) =>
    name.format(new Date(`${plusDays(MONDAY, i)}T00:00:00Z`)),
  );
  const on = new Map(month.days.map((each) => [each.day, each]));
  return (
    <table class="month">
      <caption class="sr">{t('duty.grid', { month: formatDate(month.month, lang) })}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.month).map((week, no) => (
          <tr key={week.find(Boolean) ?? no}>
            {week.map((day, i) => (
              <td
                key={day ?? `none ${i}`}
                class={day === request.clocks.asOf ? 'now' : undefined}
                aria-current={day === request.clocks.asOf ? 'date' : undefined}
              >
                {day ? <DayCell day={day} due={on.get(day)} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, due }: { day: Day; due: MonthDay | undefined }): JSX.Element {
  const { t, href } = useSheet();
  const more = due ? due.count - due.first.length : 0;
  return (
    <>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      {due?.first.map((row) => (
        <p key={row.id}>
          <DutyStatus row={row} />
          {row.duty ? <a href={href(`/obligations/${row.duty}`)}>{row.what}</a> : row.what}
        </p>
      ))}
      {more > 0 ? (
        <p>
          <a href={href('/obligations', { from: day, until: day })}>
            {t('duty.moreOnDay', { count: more })}
          </a>
        </p>
      ) : null}
    </>
  );
}
