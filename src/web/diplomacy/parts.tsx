// Parts that the pages of diplomacy share: a party that leads to its page, what a line rests on,
// where an approach or an engagement stands, how a stance lies.
import type { JSX } from 'preact';
import type { NamedParty } from '../../capabilities/claims/index.ts';
import type {
  ApproachRow,
  EngagementRow,
  RestsOn,
  StatementView,
} from '../../capabilities/diplomacy/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, Said, type Standing, Status } from '../marks/marks.tsx';

export function PartyLink({ of }: { of: NamedParty }): JSX.Element {
  const { href } = useSheet();
  return <a href={href(`/parties/${encodeURIComponent(of.party)}`)}>{of.name}</a>;
}

export function PartyLinks({ of }: { of: readonly NamedParty[] }): JSX.Element {
  return (
    <>
      {of.map((party, i) => (
        <span key={party.party}>
          {i > 0 ? ', ' : ''}
          <PartyLink of={party} />
        </span>
      ))}
    </>
  );
}

/** The number of the claim, or the passage in its source, or that it was noted by hand. */
export function Rests({ on, bare = false }: { on: RestsOn; bare?: boolean }): JSX.Element {
  const { t, href } = useSheet();
  if (!on) return <small class="none">{t('diplomacy.byHand')}</small>;
  const { claim, source, quote, title } = on;
  if (claim)
    return (
      <>
        {bare ? null : <Said>{quote}</Said>}
        <Cite ids={[claim]} />
      </>
    );
  return (
    <>
      {bare ? null : <Said>{quote}</Said>}{' '}
      <small>
        <a href={href(`/sources/${source}`)}>{title}</a>
      </small>
    </>
  );
}

const APPROACHES: Readonly<Record<ApproachRow['standing'], Standing>> = {
  planned: 'later',
  plan_late: 'over',
  silent: 'unknown',
  answered: 'met',
  closed: 'past',
};

export function ApproachStatus({
  row,
}: {
  row: Pick<ApproachRow, 'standing' | 'standingName'>;
}): JSX.Element {
  return <Status as={APPROACHES[row.standing]}>{row.standingName}</Status>;
}

const ENGAGEMENTS: Readonly<Record<EngagementRow['standing'], Standing>> = {
  planned: 'later',
  unconfirmed: 'unknown',
  reported: 'unknown',
  held: 'met',
  called_off: 'past',
};

export function EngagementStatus({ row }: { row: EngagementRow }): JSX.Element {
  return <Status as={ENGAGEMENTS[row.standing]}>{row.standingName}</Status>;
}

const TONES: Readonly<Record<StatementView['tone'], Standing>> = {
  for: 'met',
  open: 'due',
  against: 'over',
  concern: 'waived',
  call: 'goes',
  note: 'later',
};

export function StanceStatus({ of }: { of: StatementView }): JSX.Element {
  return <Status as={TONES[of.tone]}>{of.stanceName}</Status>;
}

/** When to ask again, and how long that is from the day asked for. */
export function FollowUp({ of }: { of: ApproachRow['followUp'] }): JSX.Element {
  const { t, lang } = useSheet();
  if (!of) return <None />;
  const { dueOn, inDays } = of;
  const how =
    inDays === 0
      ? t('diplomacy.today')
      : inDays > 0
        ? t('diplomacy.inDays', { count: inDays })
        : t('diplomacy.daysAgo', { count: -inDays });
  return (
    <Status as={inDays <= 0 ? 'over' : 'later'}>
      {shortDate(dueOn, lang)}, {how}
    </Status>
  );
}
