// Who was counted, came or left, as a table.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { PresencePoint } from '../../capabilities/forces/index.ts';
import { formatNumber, type Quantity } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cited } from '../marks/cite.tsx';
import { None, Status } from '../marks/marks.tsx';
import { Dated, Source, Table } from '../marks/table.tsx';

export interface PresenceLine {
  readonly kind: 'ceiling' | 'plan';
  readonly size: number;
  readonly from: string | null;
  readonly claim: ClaimView;
}

interface PresenceProps {
  readonly points: readonly PresencePoint[];
  readonly lines: readonly PresenceLine[];
}

/** One number for a drawing: of a range its middle is not said, so its lower end. */
const oneNumber = (quantity: Quantity | null): number | null =>
  quantity?.min ?? quantity?.max ?? null;

export function strengthsOf(points: readonly PresencePoint[]) {
  return points.flatMap((point) => {
    const value = oneNumber(point.quantity);
    const counted = point.what === 'strength' || point.what === 'said';
    if (!counted || value === null || point.dated === null) return [];
    return [{ date: point.dated, value, working: point.working }];
  });
}

export function PresenceTable({ points, lines }: PresenceProps): JSX.Element {
  const { t, lang } = useSheet();
  const rows = [
    ...lines.map((line) => ({
      claim: line.claim,
      who: t('forces.whole'),
      what: t(`forces.${line.kind}`),
      amount: formatNumber(line.size, lang),
      date: line.from,
      working: true,
    })),
    ...points.map((point) => ({
      claim: point.claim,
      who: point.state?.name ?? t('forces.whole'),
      what: t(`forces.what.${point.what}`),
      amount: point.amount,
      date: point.dated,
      working: point.working,
    })),
  ].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return (
    <Table
      caption={t('forces.presence')}
      rows={rows}
      keyOf={({ claim, what }) => claim.id + what}
      columns={[
        { head: t('table.when'), whole: true, cell: ({ date }) => <Dated date={date} /> },
        { head: t('table.who'), cell: ({ who }) => who },
        { head: t('table.what'), cell: ({ what }) => what },
        {
          head: t('table.number'),
          num: true,
          cell: ({ amount, claim }) =>
            amount ? <Cited text={amount} ids={[claim.id]} /> : <None says={t('mark.noNumber')} />,
        },
        {
          head: t('claim.standing'),
          cell: ({ working }) =>
            working ? (
              <Status as="met">{t('claim.working')}</Status>
            ) : (
              <span class="rival">≠ {t('claim.rival')}</span>
            ),
        },
        { head: t('passage.source'), cell: ({ claim }) => <Source claim={claim} /> },
      ]}
    />
  );
}
