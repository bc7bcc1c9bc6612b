// What if: other days for some criteria, tried out by the address alone, so that nothing is
// recorded and a colleague sees the same. Works without script.
import type { JSX } from 'preact';
import type { CriterionRow, GateView } from '../../capabilities/mandates/index.ts';
import { formatDate } from '../../kernel/index.ts';
import { clocksOf } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { daysText, gatePath } from './parts.tsx';

/** Begins the name of a field that holds the days tried out for one criterion. */
const FIELD = 'd.';
/** Criteria that one form offers; those that hold the gate up come first. */
const OFFERED_MAX = 24;

/** The question of the view out of the fields of the address; null where nothing is tried. */
export function whatIfIn(query: Readonly<Record<string, string>>): string | null {
  const tried = Object.entries(query).flatMap(([name, value]) => {
    const days = value.replaceAll(/\s+/g, '');
    return name.startsWith(FIELD) && days ? [`${name.slice(FIELD.length)}:${days}`] : [];
  });
  return tried.join(',') || query.if || null;
}

export function WhatIf({ view }: { view: GateView }): JSX.Element | null {
  const { t, request, href } = useSheet();
  const { whatIf, criteria, outlook, gate } = view;
  const open = criteria.filter(
    ({ state, metBy }) => metBy !== 'gate' && (state === 'not_met' || state === 'unknown'),
  );
  if (!gate || !outlook || open.length === 0) return null;
  const offered = [...open.filter(isWeighty), ...open.filter((row) => !isWeighty(row))];
  const clocks = Object.entries(clocksOf(request)).filter(([, day]) => day);
  return (
    <section id="what-if" class="what-if">
      <div class="heading">
        <h2>{t('gate.whatIf')}</h2>
        <span class="small">{t('gate.whatIfNote')}</span>
      </div>
      {whatIf ? <Tried view={view} whatIf={whatIf} /> : null}
      <form method="get" action={`/${request.mission}${gatePath(gate.gate)}#what-if`}>
        {clocks.map(([name, day]) => (
          <input key={name} type="hidden" name={name} value={String(day)} />
        ))}
        <div class="days">
          {offered.slice(0, OFFERED_MAX).map((row) => (
            <DaysField key={row.criterion} row={row} tried={triedFor(view, row)} />
          ))}
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('gate.act.try')}
          </button>
          {whatIf ? (
            <a class="btn" href={`${href(gatePath(gate.gate))}#what-if`}>
              {t('gate.act.stopTrying')}
            </a>
          ) : null}
        </p>
      </form>
    </section>
  );
}

const isWeighty = ({ onChain, swing, estimate }: CriterionRow): boolean =>
  onChain || swing !== null || estimate === null;

function triedFor({ whatIf }: GateView, { criterion }: CriterionRow): string {
  const days = whatIf?.tried.find((each) => each.criterion === criterion);
  if (!days) return '';
  const { low, likely, high } = days;
  return low === high ? String(low) : `${low}/${likely}/${high}`;
}

function DaysField({ row, tried }: { row: CriterionRow; tried: string }): JSX.Element {
  const { t, lang } = useSheet();
  const { criterion, title, estimate } = row;
  const id = `try-${criterion}`;
  return (
    <div>
      <label for={id}>{title}</label>
      <span class="one-line">
        <input
          class="in"
          id={id}
          name={`${FIELD}${criterion}`}
          value={tried}
          autocomplete="off"
          size={9}
          aria-describedby={`${id}-now`}
        />
        <small id={`${id}-now`}>
          {estimate ? daysText(estimate, t, lang) : t('gate.noEstimate')}
        </small>
      </span>
    </div>
  );
}

type Outlook = NonNullable<GateView['outlook']>;
type Tried = NonNullable<GateView['whatIf']>;

/** The dates as recorded beside those with the days tried out. */
function Tried({ view, whatIf }: { view: GateView; whatIf: Tried }): JSX.Element {
  const { t, lang } = useSheet();
  const rows = [
    ...(view.outlook ? [{ key: 'tried', head: t('gate.withThese'), of: view.outlook }] : []),
    { key: 'was', head: t('gate.asRecorded'), of: whatIf.was },
  ];
  const day = (date: string | null) =>
    date ? (
      <span class="reckoned">{formatDate(date, lang)}</span>
    ) : (
      <None says={t('gate.nobodyKnows')} />
    );
  const column = (head: string, of: (outlook: Outlook) => JSX.Element | string) => ({
    head,
    whole: true,
    cell: (row: (typeof rows)[number]) => of(row.of),
  });
  return (
    <div role="status">
      <p class="lede">{whatIf.says}</p>
      <Table
        caption={t('gate.whatIf')}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head: t('gate.days_'), names: true, cell: ({ head }) => head },
          column(t('gate.earliest'), ({ earliest }) => day(earliest)),
          column(t('gate.likely'), ({ likely }) => day(likely)),
          column(t('gate.latest'), ({ latest }) => day(latest)),
          column(t('gate.mover'), ({ mover }) => titleOf(view, mover?.criterion) ?? t('mark.none')),
        ]}
      />
    </div>
  );
}

function titleOf({ criteria }: GateView, id: string | undefined): string | undefined {
  return criteria.find(({ criterion }) => criterion === id)?.title;
}
