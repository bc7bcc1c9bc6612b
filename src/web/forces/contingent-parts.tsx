// What a contingent's page shows: its movements, units, rotations, goods, returns and overrides.
import type { JSX } from 'preact';
import type {
  ArrivalOverrideRow,
  EquipmentRow,
  MovementRow,
  ReturnView,
  RotationRow,
  UnitRow,
} from '../../capabilities/forces/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { changed } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { TakeBack } from './contingent-forms.tsx';
import { signed } from './reconciliation.tsx';

/** Movements of one page. */
export const MOVEMENTS = 50;

export function Movements(props: {
  rows: readonly MovementRow[];
  total: number;
  skip: number;
}): JSX.Element {
  const { t, lang, can } = useSheet();
  const { rows, total, skip } = props;
  const back = can('forces.withdraw-movement');
  const takeBack = {
    head: t('there.takeBack'),
    cell: ({ movement, state }: MovementRow) => (
      <TakeBack
        act="forces.withdraw-movement"
        values={{ state: state.party, movement }}
        id={movement}
      />
    ),
  };
  return (
    <>
      <Table
        caption={t('there.list')}
        rows={rows}
        keyOf={({ movement }) => movement}
        columns={[
          { head: t('table.when'), names: true, cell: ({ on }) => shortDate(on, lang) },
          { head: t('table.what'), cell: (row) => <What row={row} /> },
          {
            head: t('table.number'),
            num: true,
            cell: ({ number, relief }) =>
              relief > 0
                ? t('there.reliefOf', {
                    n: formatNumber(number, lang),
                    m: formatNumber(relief, lang),
                  })
                : formatNumber(number, lang),
          },
          { head: t('there.change'), num: true, cell: ({ there }) => signed(there, lang) },
          {
            head: t('there.unit'),
            cell: ({ unit, rotation }) =>
              [unit, rotation ? t('there.rotationOf', { n: rotation }) : null]
                .filter(Boolean)
                .join('; ') || <None />,
          },
          { head: t('there.clearedHead'), cell: (row) => <Checked row={row} /> },
          { head: t('there.origin'), cell: (row) => <Origin row={row} /> },
          ...(back ? [takeBack] : []),
        ]}
      />
      <Pager shown={rows.length} total={total} skip={skip} />
    </>
  );
}

/** Which of all movements are shown, and the way to the others. */
function Pager(props: { shown: number; total: number; skip: number }): JSX.Element {
  const { t, lang, request } = useSheet();
  const { shown, total, skip } = props;
  return (
    <nav class="acts part" aria-label={t('there.list')}>
      <small class="muted">
        {t('there.shown', {
          from: formatNumber(shown > 0 ? skip + 1 : 0, lang),
          to: formatNumber(skip + shown, lang),
          n: formatNumber(total, lang),
        })}
      </small>
      {skip > 0 ? (
        <a class="btn" href={changed(request, { skip: Math.max(0, skip - MOVEMENTS) || null })}>
          {t('there.later')}
        </a>
      ) : null}
      {skip + shown < total ? (
        <a class="btn" href={changed(request, { skip: skip + MOVEMENTS })}>
          {t('there.earlier')}
        </a>
      ) : null}
    </nav>
  );
}

function What({ row }: { row: MovementRow }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <>
      {row.kindName}
      {row.causeName ? <small class="muted"> ({row.causeName})</small> : null}
      {row.named > 0 ? (
        <small class="muted">
          {' '}
          {t('there.named', { count: row.named, n: formatNumber(row.named, lang) })}
        </small>
      ) : null}
    </>
  );
}

function Origin({ row }: { row: MovementRow }): JSX.Element {
  const { t, lang, person, href } = useSheet();
  const { by, reference, claim, recordedAt } = row;
  return (
    <small>
      {person(by)}, {shortDate(recordedAt.slice(0, 10), lang)}
      {reference ? `; ${reference}` : ''}
      {claim ? (
        <>
          ; <a href={href(`/claims/${claim}`)}>{t('there.claimed')}</a>
        </>
      ) : null}
    </small>
  );
}

function Checked({ row }: { row: MovementRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { unchecked, overridden } = row;
  if (overridden > 0)
    return (
      <Status as="waived">{t('there.byOverride', { n: formatNumber(overridden, lang) })}</Status>
    );
  if (unchecked > 0)
    return (
      <Status as="unknown">{t('there.unchecked', { n: formatNumber(unchecked, lang) })}</Status>
    );
  return row.there > 0 ? <Status as="met">{t('there.checked')}</Status> : <None />;
}

export function Units({ rows }: { rows: readonly UnitRow[] }): JSX.Element {
  const { t, lang, href } = useSheet();
  return (
    <Table
      caption={t('there.units')}
      rows={rows}
      keyOf={({ unit }) => unit}
      columns={[
        {
          head: t('there.unit'),
          names: true,
          cell: ({ state, unit }) => (
            <a href={href(`/forces/${state.party}/units/${encodeURIComponent(unit)}`)}>{unit}</a>
          ),
        },
        { head: t('need.capability'), cell: ({ capabilityName }) => capabilityName },
        {
          head: t('there.planned'),
          num: true,
          cell: ({ planned }) => (planned === null ? <None /> : formatNumber(planned, lang)),
        },
        { head: t('there.there'), num: true, cell: ({ there }) => formatNumber(there, lang) },
        { head: t('there.from'), cell: ({ from }) => (from ? shortDate(from, lang) : <None />) },
        {
          head: t('there.until'),
          cell: ({ until }) => (until ? shortDate(until, lang) : <None />),
        },
      ]}
    />
  );
}

export function Rotations({ rows }: { rows: readonly RotationRow[] }): JSX.Element {
  const { t, lang } = useSheet();
  return (
    <Table
      caption={t('there.rotations')}
      rows={rows}
      keyOf={({ rotation }) => rotation}
      columns={[
        { head: t('there.rotation'), names: true, cell: ({ rotation }) => rotation },
        {
          head: t('there.planned'),
          num: true,
          cell: ({ planned }) => (planned === null ? <None /> : formatNumber(planned, lang)),
        },
        { head: t('there.came'), num: true, cell: ({ came }) => formatNumber(came, lang) },
        { head: t('there.went'), num: true, cell: ({ went }) => formatNumber(went, lang) },
        { head: t('there.from'), cell: ({ from }) => (from ? shortDate(from, lang) : <None />) },
        {
          head: t('there.until'),
          cell: ({ until }) => (until ? shortDate(until, lang) : <None />),
        },
      ]}
    />
  );
}

export function Equipment({ rows }: { rows: readonly EquipmentRow[] }): JSX.Element {
  const { t, lang } = useSheet();
  const n = (number: number) => (number === 0 ? <None /> : formatNumber(number, lang));
  return (
    <Table
      caption={t('there.goods')}
      rows={rows}
      keyOf={({ unit, item }) => `${unit} ${item}`}
      columns={[
        { head: t('there.item'), names: true, cell: ({ itemName }) => itemName },
        { head: t('there.unit'), cell: ({ unit }) => unit ?? t('there.wholeContingent') },
        { head: t('there.goodsPromised'), num: true, cell: ({ promised }) => n(promised) },
        { head: t('there.shipped'), num: true, cell: ({ shipped }) => n(shipped) },
        { head: t('there.arrived'), num: true, cell: ({ arrived }) => n(arrived) },
        { head: t('there.lost'), num: true, cell: ({ lost, returned }) => n(lost + returned) },
        { head: t('there.there'), num: true, cell: ({ there }) => n(there) },
        {
          head: t('there.serviceable'),
          num: true,
          cell: ({ serviceable }) =>
            serviceable ? (
              <>
                {formatNumber(serviceable.number, lang)}
                <small class="none"> {shortDate(serviceable.on, lang)}</small>
              </>
            ) : (
              <None says={t('there.nobodyLooked')} />
            ),
        },
      ]}
    />
  );
}

export function Returns({ rows }: { rows: readonly ReturnView[] }): JSX.Element {
  const { t, lang, person, can } = useSheet();
  const takeBack = {
    head: t('there.takeBack'),
    cell: ({ return: id, state }: ReturnView) => (
      <TakeBack
        act="forces.withdraw-return"
        values={{ state: state?.party ?? '', return: id }}
        id={id}
      />
    ),
  };
  return (
    <Table
      caption={t('there.returns')}
      rows={rows}
      keyOf={({ return: id }) => id}
      columns={[
        { head: t('table.when'), names: true, cell: ({ on }) => shortDate(on, lang) },
        {
          head: t('there.figureCounted'),
          num: true,
          cell: ({ number }) => formatNumber(number, lang),
        },
        { head: t('there.counter'), cell: ({ counterName }) => counterName },
        { head: t('there.unit'), cell: ({ unit }) => unit ?? t('there.wholeContingent') },
        {
          head: t('there.origin'),
          cell: ({ by, reference }) => (
            <small>
              {person(by)}
              {reference ? `; ${reference}` : ''}
            </small>
          ),
        },
        ...(can('forces.withdraw-return') ? [takeBack] : []),
      ]}
    />
  );
}

const OVERRIDDEN: Readonly<Record<ArrivalOverrideRow['standing'], Standing>> = {
  asked: 'due',
  confirmed: 'waived',
  refused: 'over',
  used: 'waived',
};

export function Overrides({ rows }: { rows: readonly ArrivalOverrideRow[] }): JSX.Element {
  const { t, lang, person } = useSheet();
  return (
    <Table
      caption={t('there.overrides')}
      rows={rows}
      keyOf={({ override }) => override}
      columns={[
        { head: t('there.arrivalOn'), names: true, cell: ({ on }) => shortDate(on, lang) },
        { head: t('table.number'), num: true, cell: ({ number }) => formatNumber(number, lang) },
        { head: t('form.why'), cell: ({ reason }) => reason },
        { head: t('there.askedBy'), cell: ({ by }) => person(by) },
        {
          head: t('claim.standing'),
          cell: (row) => (
            <>
              <Status as={OVERRIDDEN[row.standing]}>{t(`there.override_.${row.standing}`)}</Status>
              {row.answeredBy ? <small class="muted"> {person(row.answeredBy)}</small> : null}
              <Answer row={row} />
            </>
          ),
        },
      ]}
    />
  );
}

/** Shown to whoever did not ask. */
function Answer({ row }: { row: ArrivalOverrideRow }): JSX.Element | null {
  const { t, can, request } = useSheet();
  const act = 'forces.answer-arrival-override';
  if (row.standing !== 'asked' || !can(act)) return null;
  if (row.by === request.actor.person) return <p class="small">{t('there.secondAwaited')}</p>;
  const values = { state: row.state.party, override: row.override };
  return (
    <div class="acts">
      {(['yes', 'no'] as const).map((agrees) => (
        <ActForm key={agrees} act={act} values={{ ...values, agrees }}>
          <button class="btn" type="submit">
            {t(`there.agrees.${agrees}`)}
          </button>
        </ActForm>
      ))}
    </div>
  );
}
