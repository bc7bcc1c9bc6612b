// What the pages of instruments share: how one is called, where it stands, and the way back.
import type { JSX } from 'preact';
import type { InstrumentRow, InstrumentView } from '../../capabilities/mandates/index.ts';
import type { Option } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Ground } from '../weighing/parts.tsx';
import { type Translate, wordAt } from '../words/words.ts';

export const KINDS = [
  ...(['resolution', 'letter', 'agreement', 'national_decision', 'ruling'] as const),
  ...(['concept', 'directive', 'statement', 'other'] as const),
];
export const STATUSES = [
  ...(['proposed', 'drafting', 'pending', 'adopted', 'extended', 'rejected', 'ended'] as const),
];

/** How a step of an instrument is marked, here and on the ladder. */
export const STEP_MARKS: Readonly<Record<string, Standing>> = {
  adopted: 'met',
  extended: 'met',
  rejected: 'over',
  ended: 'past',
  pending: 'due',
  drafting: 'due',
  proposed: 'later',
};

export const kindName = (t: Translate, kind: string): string => wordAt(t, 'instr.kind', kind);
export const kindOptions = (t: Translate): Option[] =>
  KINDS.map((kind) => [kind, t(`instr.kind.${kind}`)]);
export const statusOptions = (t: Translate): Option[] =>
  STATUSES.map((status) => [status, t(`instr.status.${status}`)]);

export const nameOf = ({ symbol, title }: Pick<InstrumentRow, 'symbol' | 'title'>): string =>
  symbol ?? title;

export function InstrumentStatus({ row }: { row: InstrumentRow }): JSX.Element {
  const { t } = useSheet();
  if (!row.status) return <None says={t('instr.noStatus')} />;
  return <Status as={STEP_MARKS[row.status] ?? 'goes'}>{row.statusName}</Status>;
}

/** The numbers of the sources in which this part of the instrument stands. */
export function Stands(props: {
  one: InstrumentView;
  of: InstrumentView['cites'][number]['of'];
  clause?: string | null;
}): JSX.Element | null {
  const { one, of, clause = null } = props;
  const cites = one.cites.filter((each) => each.of === of && each.clause === clause);
  return (
    <>
      {cites.map(({ ground }) => (
        <Ground key={JSON.stringify(ground)} of={ground} />
      ))}
    </>
  );
}

/** The days that it has, in their order, in words. */
export function useDays(): (row: InstrumentRow) => string {
  const { t, lang } = useSheet();
  return ({ proposedOn, adoptedOn, inForceFrom, until }) =>
    (
      [
        ['proposedOn', proposedOn],
        ['adoptedOn', adoptedOn],
        ['inForceFrom', inForceFrom],
        ['until', until],
      ] as const
    )
      .flatMap(([name, day]) => (day ? t(`instr.day.${name}`, { day: shortDate(day, lang) }) : []))
      .join(' · ');
}

export function Crumb({ of }: { of?: InstrumentRow }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <p class="crumb">
      <a href={href('/mandate')}>{t('page.mandate')}</a> ·{' '}
      <a href={href('/mandate/instruments')}>{t('instr.page')}</a>
      {of ? (
        <>
          {' '}
          · <a href={href(`/mandate/instruments/${of.id}`)}>{nameOf(of)}</a>
        </>
      ) : null}
    </p>
  );
}
