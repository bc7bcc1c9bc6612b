// The sentence that explains how one occurrence stands: when it is due and why on that day, and
// what became of it.
import {
  type Day,
  dayOf,
  daysBetween,
  firstDay,
  formatDate,
  type Lang,
  lastDay,
  listed,
  type ProseLang,
  partyPhrase,
  proseLang,
  sentence,
} from '../../../kernel/index.ts';
import { whyOf } from '../owed.ts';
import type { Terms } from './duty.ts';
import type { Laid, Line } from './line.ts';
import { dateOf, type World } from './occurrence.ts';
import { WHY_EN } from './why-en.ts';
import { WHY_FR } from './why-fr.ts';
import type { WhySentences } from './why-sentences.ts';

const SENTENCES: Readonly<Record<ProseLang, WhySentences>> = { en: WHY_EN, fr: WHY_FR };

interface Asked {
  readonly asOf: Day;
  readonly lang: ProseLang;
  readonly duties: World['duties'];
}

export function whyLine(line: Line, asOf: Day, reader: Lang, duties: World['duties']): string {
  if (!line.laid) return whyOf(line, asOf, reader);
  const asked: Asked = { asOf, lang: proseLang(reader), duties };
  const s = SENTENCES[asked.lang];
  const ground = groundOf(line.laid, asked);
  const head = [headOf(line.laid, asked), ground].filter(Boolean).join(s.colon);
  const end = endOf(line.laid, asked);
  return `${sentence(end ? `${head}${s.semicolon}${end}` : head).replace(/\.$/, '')}.`;
}

function headOf({ duty, occurrence, standing }: Laid, { asOf, lang }: Asked): string {
  const s = SENTENCES[lang];
  const { due } = occurrence;
  if (duty.terms?.trigger.kind === 'standing') return s.standing;
  if (!due) return s.noDate;
  const date = formatDate(due.date, lang);
  if (standing.status !== 'due' && standing.status !== 'not_yet_due') return s.due(date);
  if (asOf < due.from) return s.dueIn(date, daysBetween(asOf, due.from));
  return due.from === due.to ? s.dueToday(date) : s.due(date);
}

/** Why it is due on that day; empty for a date that was given as it is. */
function groundOf({ duty, occurrence }: Laid, { lang, duties }: Asked): string {
  const s = SENTENCES[lang];
  const { terms } = duty;
  if (!terms) return '';
  const { trigger, zone } = terms;
  const day = (date: string) => formatDate(date, lang);
  const span = 'span' in trigger && trigger.span;
  const spoken = span ? s.span(span.period, span.working) : '';
  const { event } = occurrence;
  const happened = event && day(dateOf(event.when, zone));
  switch (trigger.kind) {
    case 'within':
      return s.within(spoken, trigger.of, day(trigger.from));
    case 'every':
      return s.every(spoken, trigger.of, day(trigger.from), occurrence.key);
    case 'yearly':
      return s.yearly;
    case 'ahead':
      return s.ahead(spoken, trigger.of, day(trigger.before));
    case 'event':
      if (happened === null) return s.eventNone(trigger.event);
      return span ? s.event(spoken, trigger.event, happened) : s.eventAny(trigger.event, happened);
    case 'before':
      return happened === null ? s.beforeNone(trigger.event) : s.before(trigger.event, happened);
    case 'with':
      return s.together(duties.get(trigger.duty)?.terms?.what ?? trigger.duty);
    default:
      return '';
  }
}

/** What makes a duty fall due, whichever time it is. */
export function groundText(
  { trigger }: Pick<Terms, 'trigger'>,
  reader: Lang,
  duties: World['duties'],
): string {
  const lang = proseLang(reader);
  const s = SENTENCES[lang];
  const day = (date: string) => formatDate(date, lang);
  const span = 'span' in trigger ? trigger.span : null;
  const spoken = span ? s.span(span.period, span.working) : '';
  switch (trigger.kind) {
    case 'date':
      return s.onDate(day(trigger.on));
    case 'within':
      return s.within(spoken, trigger.of, day(trigger.from));
    case 'every':
      return s.every(spoken, trigger.of, day(trigger.from), null);
    case 'yearly':
      return s.yearlyOn(
        listed(
          trigger.days.map((each) => dayOfYear(each, lang)),
          lang,
        ),
      );
    case 'ahead':
      return s.ahead(spoken, trigger.of, day(trigger.before));
    case 'event':
      return s.eventEach(spoken, trigger.event);
    case 'before':
      return s.beforeAny(trigger.event);
    case 'with':
      return s.together(duties.get(trigger.duty)?.terms?.what ?? trigger.duty);
    case 'standing':
      return s.standing;
  }
}

/** `31 March`: a day of the year without its year. */
const dayOfYear = (monthDay: string, lang: ProseLang): string =>
  formatDate(`2024-${monthDay}`, lang).replace(' 2024', '');

/** What became of it; empty while it is only waited for. */
function endOf(laid: Laid, asked: Asked): string {
  const s = SENTENCES[asked.lang];
  const { duty, occurrence, standing } = laid;
  const { status, waiver, superseded, asked: open, outstanding } = standing;
  const day = (date: string) => formatDate(date, asked.lang);
  const delivered = deliveredText(laid, asked);
  const waived = waiver?.answer && s.waived(day(dayOf(waiver.answer.at)), waiver.reason);
  const parts: (string | null | false | undefined)[] = [delivered, waived];
  if (!delivered && !waived && superseded)
    parts.push(s.superseded(day(superseded.from), superseded.reason));
  if (status === 'overdue' && occurrence.due)
    parts.push(
      outstanding
        ? s.stillOwed(day(outstanding.date))
        : s.past(daysBetween(occurrence.due.to, asked.asOf)),
    );
  if (status === 'unknown' && !delivered)
    parts.push(duty.terms?.observable ? s.nothingSeen : s.unseen);
  if (open) parts.push(s.waiverAsked(day(dayOf(open.askedAt))));
  return parts.filter(Boolean).join(s.semicolon);
}

function deliveredText({ duty, occurrence, standing }: Laid, { lang }: Asked): string {
  const s = SENTENCES[lang];
  const { delivered, outstanding, status } = standing;
  if (!delivered) return '';
  const { date, delivery } = delivered;
  const day = (text: string) => formatDate(text, lang);
  if (status === 'unknown' && outstanding) return s.saidBoth(day(date), day(outstanding.date));
  const other = delivery?.by && delivery.by !== duty.terms?.owner ? delivery.by : null;
  const text = s.delivered(day(date), other && partyPhrase(other, lang, 'subject'));
  const { due } = occurrence;
  if (!due) return text;
  if (firstDay(date) > due.to)
    return text + (date.length === 10 ? s.late(daysBetween(due.to, date)) : '');
  if (lastDay(date) > due.to) return text;
  const early = daysBetween(lastDay(date), due.from);
  return text + (early > 0 && date.length === 10 ? s.early(early) : s.inTime);
}
