// Requirement and presence: the drawing, and beneath it the same as a table.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { PresencePoint } from '../../capabilities/forces/index.ts';
import { formatNumber, type Quantity } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { PresenceDrawing } from '../drawings/presence.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite, Cited } from '../marks/cite.tsx';
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

export function Presence({ points, lines }: PresenceProps): JSX.Element {
  const { request, t } = useSheet();
  const whole = points.filter(({ state }) => state === null);
  const levels = lines.flatMap(({ kind, size, from }) => (from ? [{ kind, size, from }] : []));
  const strengths = strengthsOf(whole);
  const shown = strengths.length + levels.length > 0;
  return (
    <section>
      <div class="heading">
        <h2>{t('forces.presence')}</h2>
        <span class="small">
          {t('forces.presenceNote')} <Cite ids={lines.map(({ claim }) => claim.id)} />
        </span>
      </div>
      {shown ? (
        <PresenceDrawing points={strengths} levels={levels} asOf={request.clocks.asOf} />
      ) : (
        <Empty says={t('forces.noPresence')} but={t('forces.noPresenceBut')} />
      )}
      {points.length + lines.length > 0 ? (
        <details>
          <summary class="small">{t('forces.asTable')}</summary>
          <PresenceTable points={points} lines={lines} />
        </details>
      ) : null}
    </section>
  );
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
