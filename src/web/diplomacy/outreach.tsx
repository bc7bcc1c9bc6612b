// The outreach list: whom an office asked for what, and how long nothing has come. And the appeals
// that sources tell of, in series.
import type { JSX } from 'preact';
import type { ApproachRow, SeriesRow } from '../../capabilities/diplomacy/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';
import { Filter, PickParty, PickWord } from './filter.tsx';
import { ApproachStatus, FollowUp, PartyLink, PartyLinks } from './parts.tsx';

export interface OutreachList {
  readonly rows: readonly ApproachRow[];
  readonly all: number;
}

const STANDINGS = ['planned', 'plan_late', 'silent', 'answered', 'closed'] as const;

export function Outreach({
  list,
  parties,
}: {
  list: OutreachList;
  parties: readonly { readonly party: string; readonly name: string }[];
}): JSX.Element {
  const { t, request } = useSheet();
  const { party, standing, due } = request.query;
  const filtered = Boolean(party || standing || due);
  return (
    <section id="outreach">
      <h2>{t('diplomacy.outreach')}</h2>
      {list.all > 0 ? (
        <Filter at="outreach">
          <PickParty id="f-party" name="party" parties={parties} />
          <PickWord
            id="f-standing"
            name="standing"
            label={t('diplomacy.whereItStands')}
            any={t('diplomacy.anyStanding')}
            options={STANDINGS.map((each) => [each, t(`diplomacy.standing.${each}`)])}
          />
          <label class="tick">
            <input type="checkbox" name="due" value="true" checked={due === 'true'} />{' '}
            {t('diplomacy.dueOnly')}
          </label>
        </Filter>
      ) : null}
      {list.rows.length > 0 ? (
        <Approaches rows={list.rows} />
      ) : filtered && list.all > 0 ? (
        <p class="note">{t('diplomacy.noneOfThese', { n: list.all })}</p>
      ) : (
        <Empty says={t('diplomacy.noOutreach')} but={t('diplomacy.noOutreachBut')} />
      )}
      {request.me.offices.length === 0 ? (
        <p class="tiny muted first-up">{t('diplomacy.officesOnly')}</p>
      ) : null}
    </section>
  );
}

export function Approaches({ rows }: { rows: readonly ApproachRow[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <Table
      caption={t('diplomacy.outreach')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('table.whom'),
          names: true,
          cell: ({ to }) => (to ? <PartyLink of={to} /> : <None says={t('form.anyone')} />),
        },
        {
          head: t('table.forWhat'),
          cell: ({ id, what, claims }) => (
            <>
              <a href={href(`/diplomacy/approaches/${id}`)}>{what}</a>
              <Cite ids={claims.map((claim) => claim.id)} />
            </>
          ),
        },
        { head: t('diplomacy.askedBy'), cell: ({ by }) => <PartyLink of={by} /> },
        {
          head: t('table.last'),
          whole: true,
          cell: ({ lastOn, plannedOn }) => <Dated date={lastOn ?? plannedOn} />,
        },
        { head: t('table.status'), cell: (row) => <ApproachStatus row={row} /> },
        { head: t('diplomacy.whereItStands'), cell: ({ sentence }) => sentence },
        { head: t('diplomacy.followUp'), cell: ({ followUp }) => <FollowUp of={followUp} /> },
      ]}
    />
  );
}

export function Appeals({ rows }: { rows: readonly SeriesRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <section id="appeals">
      <h2>{t('diplomacy.appeals')}</h2>
      {rows.length === 0 ? (
        <Empty says={t('diplomacy.noAppeals')} but={t('diplomacy.silence')} />
      ) : (
        <SeriesTable rows={rows} caption={t('diplomacy.appeals')} />
      )}
    </section>
  );
}

export function SeriesTable(props: { rows: readonly SeriesRow[]; caption: string }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <Table
      caption={props.caption}
      rows={props.rows}
      keyOf={({ id }) => id}
      columns={[
        { head: t('table.who'), names: true, cell: ({ by }) => <PartyLinks of={by} /> },
        {
          head: t('table.whom'),
          cell: ({ to }) =>
            to.length > 0 ? <PartyLinks of={to} /> : <None says={t('form.anyone')} />,
        },
        { head: t('table.forWhat'), cell: (row) => <Askings row={row} /> },
        { head: t('table.status'), cell: (row) => <ApproachStatus row={row} /> },
        {
          head: t('diplomacy.whereItStands'),
          cell: ({ id, sentence }) => (
            <a href={href(`/diplomacy/approaches/${id}`)} class="quiet">
              {sentence}
            </a>
          ),
        },
      ]}
    />
  );
}

/** Each time that it was asked, with the day and the words. */
function Askings({ row }: { row: SeriesRow }): JSX.Element {
  return (
    <ul class="lines">
      {row.made.map(({ on, claims }) => {
        const [first] = claims;
        if (!first) return null;
        return (
          <li key={first.id}>
            <Dated date={on} />: <Words claim={first} />
            <Cite ids={claims.slice(1).map(({ id }) => id)} />
          </li>
        );
      })}
    </ul>
  );
}
