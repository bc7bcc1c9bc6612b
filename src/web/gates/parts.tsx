// Parts that the pages of gates share: where a criterion and a gate stand, what a criterion is met
// by, how long it takes, and the addresses of both.
import type { JSX } from 'preact';
import type { CriterionRow, GateLine } from '../../capabilities/mandates/index.ts';
import { formatNumber, type Lang } from '../../kernel/index.ts';
import type { Box } from '../drawings/road.tsx';
import type { Sheet } from '../frame/sheet.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import type { Translate } from '../words/words.ts';
import { criterionId, gateId } from './graph.ts';

const MARKS: Readonly<Record<CriterionRow['state'], Standing>> = {
  met: 'met',
  waived: 'waived',
  not_met: 'over',
  unknown: 'unknown',
};

export function CriterionStatus({ row }: { row: CriterionRow }): JSX.Element {
  return <Status as={MARKS[row.state]}>{row.stateName}</Status>;
}

export function StateMark(props: { state: CriterionRow['state'] }): JSX.Element {
  const { t } = useSheet();
  return <Status as={MARKS[props.state]}>{t(`gate.state.${props.state}`)}</Status>;
}

/** Passed, whatever its criteria say; else what they say together. */
export function GateStatus({ row }: { row: GateLine }): JSX.Element {
  const { t, lang } = useSheet();
  if (row.passedOn)
    return <Status as="met">{t('gate.passedOn', { day: shortDate(row.passedOn, lang) })}</Status>;
  return <Status as={MARKS[row.state]}>{row.stateName}</Status>;
}

export const gatePath = (gate: string): string => `/mandate/gates/${gate}`;

/** A criterion on the page of its gate, opened. */
export function criterionHref({ href }: Sheet, row: Pick<CriterionRow, 'gate' | 'criterion'>) {
  return `${href(gatePath(row.gate), { criterion: row.criterion })}#criterion`;
}

export function CriterionLink(props: {
  row: Pick<CriterionRow, 'gate' | 'criterion' | 'title'>;
}): JSX.Element {
  const sheet = useSheet();
  return <a href={criterionHref(sheet, props.row)}>{props.row.title}</a>;
}

/** `20–60 days, likely 30`; one number where the three are one. */
export function daysText(
  days: { readonly low: number; readonly likely: number; readonly high: number },
  t: Translate,
  lang: Lang,
): string {
  const n = (value: number) => formatNumber(value, lang);
  const { low, likely, high } = days;
  if (low === high) return t('gate.days', { count: low, n: n(low) });
  return t('gate.range', { low: n(low), likely: n(likely), high: n(high) });
}

/** What it is met by: evidence, another gate, an obligation, or a fact of this program. */
export function MetBy({ row }: { row: CriterionRow }): JSX.Element {
  const { t, href } = useSheet();
  const { metBy, metByWhat } = row;
  const says = t(`gate.by.${metBy}`);
  if (metBy === 'gate' && metByWhat) return <a href={href(gatePath(metByWhat))}>{says}</a>;
  if (metBy === 'obligation' && metByWhat?.startsWith('dut_'))
    return <a href={href(`/obligations/${metByWhat}`)}>{says}</a>;
  return (
    <>
      {says}
      {metBy === 'fact' ? <small class="none"> {metByWhat}</small> : null}
    </>
  );
}

export function EstimateText({ row }: { row: CriterionRow }): JSX.Element {
  const { t, lang } = useSheet();
  const { estimate } = row;
  if (!estimate) return <None says={t('gate.noEstimate')} />;
  return (
    <>
      {daysText(estimate, t, lang)}
      {estimate.own ? <small class="none"> {t('gate.ownGuess')}</small> : null}
      {estimate.late ? (
        <>
          {' '}
          <Status as="over">{t('gate.late')}</Status>
        </>
      ) : null}
    </>
  );
}

/** Days that it can lose; nothing to lose is the longest chain. */
export function Slack({ row }: { row: CriterionRow }): JSX.Element {
  const { t, lang } = useSheet();
  if (row.onChain) return <b>{t('gate.onChain')}</b>;
  if (row.slack === null) return <None />;
  return <>{t('gate.days', { count: row.slack, n: formatNumber(row.slack, lang) })}</>;
}

/** Boxes of a drawing for gates and criteria. */
export function boxesOf(
  sheet: Sheet,
  gates: readonly GateLine[],
  criteria: readonly CriterionRow[],
  here?: string,
): Box[] {
  const { t } = sheet;
  const titles = new Map<string, string>(criteria.map((row) => [row.criterion, row.title]));
  return [
    ...criteria
      .filter(({ metBy }) => metBy !== 'gate')
      .map((row) => ({
        ...{ id: criterionId(row.criterion), title: row.title, gate: false, gist: row.gist },
        ...{ status: MARKS[row.state], statusName: row.stateName },
        href: criterionHref(sheet, row),
        more: [row.onChain ? t('gate.onChain') : '', after(row.after, titles, t)]
          .filter(Boolean)
          .join('. '),
      })),
    ...gates.map((row) => gateBox(sheet, row, here)),
  ];
}

function after(ids: readonly string[], titles: ReadonlyMap<string, string>, t: Translate): string {
  const names = ids.map((id) => titles.get(id) ?? id);
  return names.length > 0 ? t('gate.comesAfter', { what: names.join('; ') }) : '';
}

function gateBox(sheet: Sheet, row: GateLine, here?: string): Box {
  const { t, lang, href } = sheet;
  const passed = row.passedOn;
  const statusName = passed
    ? t('gate.passedOn', { day: shortDate(passed, lang) })
    : waitsText(row, t, lang);
  return {
    ...{ id: gateId(row.gate), title: row.title, gate: true, gist: '', statusName },
    status: passed ? 'met' : MARKS[row.state],
    href: href(gatePath(row.gate)),
    more: t('gate.gate'),
    here: row.gate === here,
  };
}

/** `waits on 1, maybe 4`: what is not met, and with what nobody knows. */
export function waitsText(row: GateLine, t: Translate, lang: Lang): string {
  const { notMet, unknown, all } = row.counts;
  const n = (value: number) => formatNumber(value, lang);
  if (all === 0) return t('gate.noCriteria');
  if (notMet + unknown === 0) return row.stateName;
  if (unknown === 0) return t('gate.waitsOn', { n: n(notMet) });
  if (notMet === 0) return t('gate.maybeOn', { n: n(unknown) });
  return t('gate.waitsOnMaybe', { n: n(notMet), most: n(notMet + unknown) });
}
