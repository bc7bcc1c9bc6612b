// The two clocks: what was true or said by a day, and what had been recorded by a day. Both are in
// the address. Without script they are two fields of a form and a few links; script adds the
// handle.
import type { JSX } from 'preact';
import {
  type Day,
  daysBetween,
  firstDay,
  formatDate,
  formatNumber,
  lastDay,
  plusDays,
  plusMonths,
} from '../../kernel/index.ts';
import { shareOf } from '../marks/dates.ts';
import { KeyCap } from '../marks/key-cap.tsx';
import { turned } from './address.ts';
import { type Sheet, type Timeline, useSheet } from './sheet.ts';

const HEIGHT = 46;
/** Where the bars stand; above are the instruments, below the years. */
const FLOOR = 33;
const BAR_MAX = 18;

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The days that the rail shows: all claims, today, and a little room on either side. */
export function spanOf(timeline: Timeline | null, days: readonly Day[]): Span {
  const months = timeline?.months.map(({ month }) => month) ?? [];
  const all = [
    ...days,
    ...months.slice(0, 1).map((month) => firstDay(month)),
    ...months.slice(-1).map((month) => lastDay(month)),
  ].sort();
  const first = all[0] ?? days[0] ?? '2022-01-01';
  const last = all.at(-1) ?? first;
  const from = plusMonths(first, daysBetween(first, last) < 200 ? -6 : -1);
  return { from, to: plusDays(last, Math.max(20, Math.round(daysBetween(from, last) / 16))) };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Months({ timeline, span, asOf }: { timeline: Timeline; span: Span; asOf: Day }) {
  const most = Math.max(1, ...timeline.months.map(({ claims }) => claims));
  return (
    <>
      {timeline.months.map(({ month, claims }) => {
        const x = percent(shareOf(plusDays(firstDay(month), 14), span.from, span.to));
        const tall = Math.max(2.5, Math.sqrt(claims / most) * BAR_MAX);
        return (
          <line
            key={month}
            class={firstDay(month) > asOf ? 'month after' : 'month'}
            x1={x}
            x2={x}
            y1={FLOOR - tall}
            y2={FLOOR}
            stroke-width="3"
          />
        );
      })}
    </>
  );
}

/**
 * Years along the foot, instruments along the top; a name that would lie on another is left out.
 */
function Names({ timeline, span }: { timeline: Timeline; span: Span }): JSX.Element {
  const place = (day: Day) => shareOf(day, span.from, span.to);
  const first = Number(span.from.slice(0, 4)) + 1;
  const years = Array.from({ length: 60 }, (_, i) => first + i).filter((y) => `${y}` <= span.to);
  let last = -1;
  const named = timeline.instruments.filter(({ date }) => {
    const at = place(firstDay(date));
    if (at - last < 0.07 || at > 0.97) return false;
    last = at;
    return true;
  });
  return (
    <>
      {years.map((year) => {
        const at = place(`${year}-01-01`);
        return at > 0.93 ? null : (
          <g key={year}>
            <line class="axis" x1={percent(at)} x2={percent(at)} y1="34" y2="46" />
            <text class="faint" x={percent(at)} dx="4" y="44">
              {year}
            </text>
          </g>
        );
      })}
      <g class="names">
        {named.map(({ date, name }) => {
          const at = percent(place(firstDay(date)));
          return (
            <g key={name}>
              <line class="axis" x1={at} x2={at} y1="0" y2="14" />
              <text class="faint" x={at} dx="4" y="10">
                {instrumentNumber(name)}
              </text>
            </g>
          );
        })}
      </g>
    </>
  );
}

/** `2699` of `Resolution 2699 (2023)`: the rail has no room for more. */
function instrumentNumber(name: string): string {
  return /\d{3,}/.exec(name)?.[0] ?? name.slice(0, 12);
}

export function Hatch(): JSX.Element {
  return (
    <defs>
      <pattern
        id="hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line class="hatch-line" x1="0" x2="0" y1="0" y2="5" stroke-width="1.6" />
      </pattern>
    </defs>
  );
}

function Rail({ timeline, span }: { timeline: Timeline; span: Span }): JSX.Element {
  const { request, t, lang } = useSheet();
  const { asOf, knownAt } = request.clocks;
  const at = percent(shareOf(asOf, span.from, span.to));
  const known = percent(shareOf(knownAt, span.from, span.to));
  return (
    <div class="rail" data-from={span.from}>
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        <Hatch />
        <Names timeline={timeline} span={span} />
        <line class="axis" x1="0" x2="100%" y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
        <Months timeline={timeline} span={span} asOf={asOf} />
        <svg x={at} overflow="visible" class="at-day" aria-hidden="true">
          <rect class="hatched" x="0" y="0" width="100%" height={FLOOR} opacity="0.6" />
        </svg>
        {knownAt === asOf ? null : (
          <line class="as-known" x1={known} x2={known} y1="0" y2={FLOOR} />
        )}
        <svg x={at} overflow="visible" class="at-day" aria-hidden="true">
          <line class="as-of" x1="0" x2="0" y1="0" y2={FLOOR} />
          <rect class="as-of-knob" x="-4" y="0" width="8" height="8" />
        </svg>
      </svg>
      <input
        type="range"
        hidden
        min="0"
        max={daysBetween(span.from, span.to)}
        value={daysBetween(span.from, asOf)}
        aria-label={t('frame.asOf')}
        aria-valuetext={formatDate(asOf, lang)}
      />
    </div>
  );
}

function DateField(props: { name: 'on' | 'known'; label: string; day: Day; unread: string }) {
  const { lang, t } = useSheet();
  const { name, label, day, unread } = props;
  const shown = unread || formatDate(day, lang);
  return (
    <label class={name === 'known' ? 'known' : undefined}>
      <span>{label}</span>
      <input
        name={name}
        value={shown}
        size={Math.max(10, shown.length)}
        data-day={day}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={unread ? true : undefined}
        title={t('frame.dateForms')}
      />
    </label>
  );
}

/** What was typed for a clock that could not be read as a date. */
function unreadOf({ request }: Sheet, name: 'on' | 'known'): string {
  const typed = request.query[name] ?? '';
  const given = name === 'on' ? request.clocks.asOfGiven : request.clocks.knownGiven;
  return typed && !given ? typed : '';
}

function steps(sheet: Sheet): { back: Day | null; on: Day | null } {
  const { request, timeline } = sheet;
  const days = timeline?.days ?? [];
  const { asOf } = request.clocks;
  return {
    back: days.filter((day) => day < asOf).at(-1) ?? null,
    on: days.find((day) => day > asOf) ?? null,
  };
}

function Steps(): JSX.Element {
  const sheet = useSheet();
  const { request, t, lang } = sheet;
  const { back, on } = steps(sheet);
  const says = (label: string, day: Day) => `${label}: ${formatDate(day, lang)}`;
  return (
    <p class="steps">
      {back ? (
        <a class="event" data-key="[" href={turned(request, { on: back })}>
          <KeyCap>[</KeyCap>
          <span class="sr">{says(t('frame.eventBefore'), back)}</span>
        </a>
      ) : null}
      {on ? (
        <a class="event" data-key="]" href={turned(request, { on })}>
          <KeyCap>]</KeyCap>
          <span class="sr">{says(t('frame.eventAfter'), on)}</span>
        </a>
      ) : null}
      <a data-key="t" href={turned(request, { on: null, known: null })}>
        <KeyCap>T</KeyCap> {t('frame.today')}
      </a>
    </p>
  );
}

export function Clock(): JSX.Element | null {
  const sheet = useSheet();
  const { request, timeline, t } = sheet;
  if (!timeline) return null;
  const { asOf, knownAt } = request.clocks;
  const { on: _on, known: _known, lang: _lang, ...rest } = request.query;
  return (
    <section class="clock" aria-label={t('frame.clocks')}>
      <div>
        <form class="dates" method="get" action={request.path} data-clocks>
          {Object.entries(rest).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <DateField name="on" label={t('frame.asOf')} day={asOf} unread={unreadOf(sheet, 'on')} />
          <DateField
            name="known"
            label={t('frame.asKnown')}
            day={knownAt}
            unread={unreadOf(sheet, 'known')}
          />
          <button class="sr" type="submit">
            {t('frame.turn')}
          </button>
        </form>
        <Rail timeline={timeline} span={spanOf(timeline, [asOf, knownAt, request.today])} />
        <Steps />
      </div>
    </section>
  );
}

/** The yellow strip of a past view: which clock, what is hidden, and the way back. */
export function PastStrip(): JSX.Element | null {
  const { request, timeline, t, lang, past } = useSheet();
  if (!timeline || !past) return null;
  const { asOf, knownAt } = request.clocks;
  const day = formatDate(knownAt, lang);
  const hidden = { count: timeline.hidden, n: formatNumber(timeline.hidden, lang) };
  return (
    <section class="strip" aria-label={t('frame.pastView')}>
      <p>
        <span>
          {t(timeline.byPublication ? 'frame.publicBy' : 'frame.recordedBy', { day })}{' '}
          {timeline.hidden > 0 ? t('frame.hidden', hidden) : t('frame.noneHidden')}
        </span>
        <a href={turned(request, { on: null, known: null })}>{t('frame.backToToday')}</a>
        <a data-key="b" href={turned(request, { on: asOf, known: null })}>
          {t('frame.sameDayNow')} <KeyCap>B</KeyCap>
        </a>
        {timeline.byPublication && timeline.firstRecordDay ? (
          <span class="muted">
            {t('frame.whichClock', { day: formatDate(timeline.firstRecordDay, lang) })}
          </span>
        ) : null}
      </p>
    </section>
  );
}
