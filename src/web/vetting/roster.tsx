// The roster: who is in the force, in rows to scroll, filter, sort and select. Without script it is
// pages of a hundred rows; with it, one grid of all of them.
import type { JSX } from 'preact';
import type { RosterAnswer, RosterRow } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { ActForm } from '../forms/act-form.tsx';
import { SelectField, TextField } from '../forms/fields.tsx';
import { changed } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { LookForm } from './look-form.tsx';
import { RosterFilter } from './roster-filter.tsx';

interface Answers {
  readonly roster: RosterAnswer;
}

/** Rows of a page without script. */
const PAGE = 100;
const END_REASONS = ['rotation', 'withdrawn', 'dismissed', 'died', 'mistake'] as const;

const offsetIn = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

export const rosterPage = definePage<Answers>({
  path: '/:mission/vetting/roster',
  main: 'roster',
  views: ({ query }) => ({
    roster: {
      view: 'vetting.roster',
      query: {
        ...{ contingent: query.contingent, role: query.role, find: query.find },
        ...(query.sort ? { sort: query.sort } : {}),
        ...{ from: offsetIn(query.from), limit: query.format ? 20_000 : PAGE },
      },
    },
  }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.roster),
    keys: [
      ['J K', sheet.t('keys.move')],
      ['X', sheet.t('roster.keysSelect')],
      ['Enter', sheet.t('roster.keysOpen')],
      ['F', sheet.t('roster.keysFind')],
    ],
    body: <Roster {...answers} />,
  }),
});

function titleOf({ t, lang }: Sheet, { members, contingents }: RosterAnswer): string {
  if (members === 0) return t('roster.empty');
  const states = t('roster.states', {
    count: contingents.length,
    n: formatNumber(contingents.length, lang),
  });
  return t('roster.finding', { count: members, n: formatNumber(members, lang), states });
}

export function Crumb({ here }: { here: string }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <p class="crumb">
      <a href={href('/vetting')}>{t('roster.crumb')}</a> /{' '}
      <a href={href('/vetting/roster')}>{t('roster.title')}</a>
      {here === '' ? null : ` / ${here}`}
    </p>
  );
}

export function InventedNote(): JSX.Element {
  const { t } = useSheet();
  return (
    <p class="note">
      <b>{t('roster.invented')}</b> {t('roster.inventedNote')}
    </p>
  );
}

function Roster({ roster }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, can, href, lang, request } = sheet;
  const taken = Number(request.query.taken ?? Number.NaN);
  return (
    <>
      <div class="head">
        <div>
          <Crumb here="" />
          <h1>{titleOf(sheet, roster)}</h1>
          {Number.isInteger(taken) ? (
            <p class="note" role="status">
              {t('roster.taken', { count: taken, n: formatNumber(taken, lang) })}
            </p>
          ) : null}
        </div>
        <div class="acts">
          {can('vetting.enrol') ? (
            <a class="btn first" href={href('/vetting/import')}>
              {t('roster.bring')}
            </a>
          ) : null}
          {roster.members > 0 ? (
            <a class="btn" href={href('/vetting/same')}>
              {roster.alike > 0
                ? t('roster.sameN', { count: roster.alike, n: formatNumber(roster.alike, lang) })
                : t('roster.same')}
            </a>
          ) : null}
        </div>
      </div>
      {roster.invented ? <InventedNote /> : null}
      {roster.members === 0 ? (
        <Empty says={t('roster.empty')} but={t('roster.emptyNote')} />
      ) : (
        <Filed roster={roster} />
      )}
    </>
  );
}

function Filed({ roster }: Answers): JSX.Element {
  const { t, can } = useSheet();
  return (
    <>
      {roster.opened !== 'all' && can('vetting.open-roster') ? <Open roster={roster} /> : null}
      <section class="part" data-roster="">
        <RosterFilter roster={roster} />
        <Rows roster={roster} />
      </section>
      <section>
        <h2>{t('roster.contingents')}</h2>
        <Contingents roster={roster} />
      </section>
      {can('vetting.export-roster') ? <TakeAway roster={roster} /> : null}
    </>
  );
}

function Whom({ id, roster }: { id: string; roster: RosterAnswer }): JSX.Element {
  const { t, request } = useSheet();
  return (
    <SelectField
      id={id}
      label={t('roster.of')}
      name="contingent"
      value={request.query.contingent ?? ''}
      empty={t('roster.whole')}
      options={roster.contingents.map(({ contingent, name }) => [contingent, name])}
    />
  );
}

function Open({ roster }: Answers): JSX.Element {
  const { t } = useSheet();
  return (
    <section class="panel part">
      <p>{t(roster.opened === 'none' ? 'roster.locked' : 'roster.lockedSome')}</p>
      <LookForm
        act="vetting.open-roster"
        id="open"
        purposes={roster.purposes}
        button={t('roster.open')}
        first
      >
        <Whom id="open-of" roster={roster} />
      </LookForm>
    </section>
  );
}

function TakeAway({ roster }: Answers): JSX.Element {
  const { t, request } = useSheet();
  return (
    <details class="act part">
      <summary class="btn">{t('roster.export')}</summary>
      <p class="muted">{t('roster.exportNote')}</p>
      <LookForm
        act="vetting.export-roster"
        id="export"
        purposes={roster.purposes}
        button={t('roster.export')}
        then={`/api/${request.mission}/vetting.roster-file?contingent={contingent}&format=file`}
      >
        <Whom id="export-of" roster={roster} />
      </LookForm>
    </details>
  );
}

function Rows({ roster }: Answers): JSX.Element {
  const sheet = useSheet();
  const { can, request } = sheet;
  const may = can('vetting.end-memberships');
  const table = <RosterTable rows={roster.rows} select={may} />;
  return (
    <>
      <Turn roster={roster} />
      {may ? (
        <ActForm act="vetting.end-memberships" id="roster-form">
          <div data-grid-place>{table}</div>
          <Leave />
        </ActForm>
      ) : (
        <div data-grid-place>{table}</div>
      )}
      <span data-grid-mission={request.mission} hidden />
    </>
  );
}

function Leave(): JSX.Element {
  const { t } = useSheet();
  return (
    <details class="act part">
      <summary class="btn">
        {t('roster.selected')} <span data-grid-count />
      </summary>
      <div class="fields stacked">
        <TextField id="left-on" label={t('roster.lastDay')} name="on" hint={t('roster.dayHint')} />
        <SelectField
          id="left-reason"
          label={t('roster.endReason')}
          name="reason"
          options={END_REASONS.map((each) => [each, t(`roster.end.${each}`)])}
        />
      </div>
      <p class="acts part">
        <button class="btn" type="submit">
          {t('roster.selected')}
        </button>
      </p>
    </details>
  );
}

/** Whom a row is about: the name, or the end of the id. */
export const calledOf = (row: Pick<RosterRow, 'name' | 'person'>): string =>
  row.name ?? `…${row.person.slice(-6)}`;

function RosterTable({ rows, select }: { rows: readonly RosterRow[]; select: boolean }) {
  const { t, href, lang } = useSheet();
  const name = (row: RosterRow) => (
    <>
      <a href={href(`/vetting/people/${row.person}`)}>{calledOf(row)}</a>
      {row.name === null && row.seen ? <span class="muted"> · {t('roster.erased')}</span> : null}
      {row.alike > 0 ? <div class="small muted">{t('roster.alike')}</div> : null}
    </>
  );
  const box = {
    head: t('roster.selectHead'),
    cell: (row: RosterRow) => (
      <input
        type="checkbox"
        name="persons[]"
        value={row.person}
        aria-label={t('roster.select', { who: calledOf(row) })}
      />
    ),
  };
  return (
    <Table
      caption={t('roster.title')}
      rows={rows}
      keyOf={({ person }) => person}
      columns={[
        { head: t('roster.name'), names: true, cell: name },
        { head: t('roster.number'), whole: true, cell: (row) => row.number ?? <None /> },
        { head: t('roster.contingent'), cell: (row) => row.contingentName },
        { head: t('roster.unit'), cell: (row) => row.unitName ?? <None /> },
        { head: t('roster.rank'), cell: (row) => row.rankName ?? <None /> },
        { head: t('roster.role'), cell: (row) => row.roleName },
        {
          head: t('roster.from'),
          whole: true,
          cell: ({ from }) => (from ? shortDate(from, lang) : <None />),
        },
        ...(select ? [box] : []),
      ]}
    />
  );
}

function Turn({ roster }: Answers): JSX.Element {
  const { t, lang, request } = useSheet();
  const from = offsetIn(request.query.from);
  const to = from + roster.rows.length;
  const n = (value: number) => formatNumber(value, lang);
  return (
    <nav class="acts part" aria-label={t('roster.pages')} data-grid-pages>
      <span class="small muted">
        {t('roster.range', { from: n(Math.min(from + 1, to)), to: n(to), n: n(roster.total) })}
      </span>
      {from > 0 ? (
        <a class="btn" href={changed(request, { from: Math.max(0, from - PAGE) || null })}>
          {t('roster.before')}
        </a>
      ) : null}
      {to < roster.total ? (
        <a class="btn" href={changed(request, { from: to })}>
          {t('roster.next')}
        </a>
      ) : null}
    </nav>
  );
}

function Contingents({ roster }: Answers): JSX.Element {
  const { t, lang, request } = useSheet();
  const n = (value: number) => formatNumber(value, lang);
  return (
    <Table
      caption={t('roster.contingents')}
      rows={roster.contingents}
      keyOf={({ contingent }) => contingent}
      columns={[
        {
          head: t('roster.contingent'),
          names: true,
          cell: ({ contingent, name }) => (
            <a href={changed(request, { contingent, from: null })}>{name}</a>
          ),
        },
        { head: t('roster.members'), num: true, cell: ({ members }) => n(members) },
        { head: t('roster.commanders'), num: true, cell: ({ commanders }) => n(commanders) },
        { head: t('roster.units'), num: true, cell: ({ units }) => n(units) },
      ]}
    />
  );
}
