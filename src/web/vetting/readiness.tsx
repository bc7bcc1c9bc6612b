// A contingent's readiness on one screen: how many may go, who may not and why, trouble first, and
// what ends before the planned arrival.
import type { JSX } from 'preact';
import type { ReadinessRow, ReadinessView } from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { changed, clocksOf } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { STANDING_MARKS, shortId } from './clearance-marks.ts';
import { SignAll } from './readiness-sign.tsx';
import { InventedNote } from './roster.tsx';

interface Answers {
  readonly readiness: ReadinessView;
}

/** People of a page. */
const PAGE = 60;
const offsetIn = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

export const readinessPage = definePage<Answers>({
  path: '/:mission/vetting/readiness',
  main: 'readiness',
  views: ({ query }) => ({
    readiness: {
      view: 'vetting.readiness',
      query: {
        ...{ state: query.state, arrival: query.arrival || undefined, only: query.only },
        ...{ from: offsetIn(query.from), limit: query.format ? 20_000 : PAGE },
      },
    },
  }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.readiness),
    keys: [
      ['J K', sheet.t('keys.move')],
      ['Enter', sheet.t('keys.open')],
      ['G', sheet.t('clearance.keySign')],
    ],
    body: <Readiness {...answers} />,
  }),
});

function titleOf({ t, lang }: Sheet, { total, stateName }: ReadinessView): string {
  const n = (value: number) => formatNumber(value, lang);
  if (total.people === 0) return t('clearance.nobody');
  const may = total.cleared + total.byOverride;
  const counts = { may: n(may), people: n(total.people) };
  return stateName
    ? t('clearance.titleOf', { ...counts, state: stateName })
    : t('clearance.title', counts);
}

function Readiness({ readiness }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, href, lang } = sheet;
  const { total, state, stateName } = readiness;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/vetting')}>{t('clearance.crumb')}</a> /{' '}
            {state ? (
              <>
                <a href={href('/vetting/readiness')}>{t('clearance.readiness')}</a> / {stateName}
              </>
            ) : (
              t('clearance.readiness')
            )}
          </p>
          <h1>{titleOf(sheet, readiness)}</h1>
          <p class="lede">{t('clearance.about', { on: formatDate(readiness.on, lang) })}</p>
        </div>
        <div class="acts">
          <a class="btn" href={href('/vetting/rules')}>
            {t('clearance.rules')}
          </a>
          <a class="btn" href={href('/vetting/screening')}>
            {t('screening.link')}
          </a>
        </div>
      </div>
      {readiness.invented ? <InventedNote /> : null}
      {total.people === 0 ? (
        <Empty says={t('clearance.nobody')} but={t('clearance.nobodyNote')} />
      ) : (
        <Screen readiness={readiness} />
      )}
    </>
  );
}

function Screen({ readiness }: Answers): JSX.Element {
  return (
    <>
      <Arrival readiness={readiness} />
      <Counts readiness={readiness} />
      <SignAll readiness={readiness} />
      <div class="readiness">
        <Because readiness={readiness} />
        <Ending readiness={readiness} />
      </div>
      {readiness.state === null && readiness.states.length > 1 ? (
        <States readiness={readiness} />
      ) : null}
      <People readiness={readiness} />
    </>
  );
}

function Arrival({ readiness }: Answers): JSX.Element {
  const { t, request } = useSheet();
  const kept = { ...clocksOf(request), only: request.query.only };
  return (
    <form class="filter" method="get" action={request.path}>
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <label for="r-state">
        {t('clearance.contingent')}{' '}
        <select class="in" id="r-state" name="state">
          <option value="">{t('clearance.all')}</option>
          {readiness.states.map(({ contingent, contingentName }) => (
            <option key={contingent} value={contingent} selected={contingent === readiness.state}>
              {contingentName}
            </option>
          ))}
        </select>
      </label>
      <label for="r-arrival">
        {t('clearance.arrival')}{' '}
        <input
          class="in"
          id="r-arrival"
          name="arrival"
          type="date"
          value={readiness.arrival}
          autocomplete="off"
        />
      </label>
      <button class="btn" type="submit">
        {t('clearance.show')}
      </button>
    </form>
  );
}

const COUNTS = [
  ...(['cleared', 'byOverride', 'notCleared', 'lapsed', 'suspended', 'revoked'] as const),
] as const;
const ONLY: Readonly<Record<(typeof COUNTS)[number], string>> = {
  cleared: 'cleared',
  byOverride: 'cleared-by-override',
  notCleared: 'not-cleared',
  lapsed: 'lapsed',
  suspended: 'suspended',
  revoked: 'revoked',
};

function Counts({ readiness }: Answers): JSX.Element {
  const { t, lang, request } = useSheet();
  const { total } = readiness;
  const to = (only: string, count: number, says: string) => (
    <a
      href={`${changed(request, { only, from: null })}#people`}
      aria-current={request.query.only === only ? 'true' : undefined}
    >
      <b>{formatNumber(count, lang)}</b> {says}
    </a>
  );
  return (
    <>
      <ul class="counts" aria-label={t('clearance.byStanding')}>
        {COUNTS.map((each) => (
          <li key={each}>{to(ONLY[each], total[each], t(`clearance.count.${each}`))}</li>
        ))}
      </ul>
      {total.byOverride > 0 ? (
        <p class="note">
          {t('clearance.overrides', {
            count: total.byOverride,
            n: formatNumber(total.byOverride, lang),
          })}
        </p>
      ) : null}
      {total.waiting > 0 ? (
        <p class="note">
          {t('clearance.waiting', { count: total.waiting, n: formatNumber(total.waiting, lang) })}
        </p>
      ) : null}
    </>
  );
}

function Because({ readiness }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  const { because } = readiness;
  return (
    <section>
      <h2>{t('clearance.because')}</h2>
      {because.length === 0 ? (
        <p class="note">{t('clearance.becauseNone')}</p>
      ) : (
        <Table
          caption={t('clearance.because')}
          rows={because}
          keyOf={({ requirement, state }) => `${requirement} ${state}`}
          columns={[
            { head: t('clearance.rule'), names: true, cell: ({ name }) => name },
            { head: t('clearance.state'), cell: ({ stateName }) => stateName || <None /> },
            {
              head: t('clearance.people'),
              num: true,
              cell: ({ people }) => formatNumber(people, lang),
            },
          ]}
        />
      )}
    </section>
  );
}

function Ending({ readiness }: Answers): JSX.Element {
  const { t, lang } = useSheet();
  const { ending, arrival } = readiness;
  const day = formatDate(arrival, lang);
  return (
    <section>
      <h2>{t('clearance.ending', { arrival: day })}</h2>
      {ending.length === 0 ? (
        <p class="note">{t('clearance.endingNone')}</p>
      ) : (
        <Table
          caption={t('clearance.ending', { arrival: day })}
          rows={ending}
          keyOf={({ requirement }) => requirement}
          columns={[
            { head: t('clearance.rule'), names: true, cell: ({ name }) => name },
            {
              head: t('clearance.first'),
              whole: true,
              cell: ({ first }) => shortDate(first, lang),
            },
            {
              head: t('clearance.people'),
              num: true,
              cell: ({ people }) => formatNumber(people, lang),
            },
          ]}
        />
      )}
    </section>
  );
}

function States({ readiness }: Answers): JSX.Element {
  const { t, lang, request } = useSheet();
  const count = (key: 'people' | 'ready' | 'ending' | (typeof COUNTS)[number], head: string) => ({
    head,
    num: true,
    cell: (row: ReadinessView['states'][number]) => formatNumber(row[key], lang),
  });
  return (
    <section>
      <h2>{t('clearance.states')}</h2>
      <Table
        caption={t('clearance.states')}
        rows={readiness.states}
        keyOf={({ contingent }) => contingent}
        columns={[
          {
            head: t('clearance.contingent'),
            names: true,
            cell: ({ contingent, contingentName }) => (
              <a href={changed(request, { state: contingent, from: null })}>{contingentName}</a>
            ),
          },
          count('people', t('clearance.people')),
          ...COUNTS.map((each) => count(each, t(`clearance.count.${each}`))),
          count('ready', t('clearance.readyHead')),
          count('ending', t('clearance.endingHead')),
          {
            head: t('clearance.why'),
            cell: ({ because }) =>
              because.length === 0 ? (
                <None />
              ) : (
                because
                  .map(({ name, people }) => `${name} (${formatNumber(people, lang)})`)
                  .join(', ')
              ),
          },
        ]}
      />
    </section>
  );
}

const FILTERS = ['trouble', 'ready', 'ending'] as const;

function People({ readiness }: Answers): JSX.Element {
  const { t, lang, request } = useSheet();
  const { rows, found } = readiness;
  const from = offsetIn(request.query.from);
  const to = from + rows.length;
  const n = (value: number) => formatNumber(value, lang);
  const only = request.query.only || null;
  return (
    <section id="people">
      <h2>{t('clearance.whom')}</h2>
      <nav class="acts" aria-label={t('clearance.choose')}>
        <a class="btn" href={`${changed(request, { only: null, from: null })}#people`}>
          {t('clearance.everybody')}
        </a>
        {FILTERS.map((each) => (
          <a
            key={each}
            class="btn"
            href={`${changed(request, { only: each, from: null })}#people`}
            aria-current={only === each ? 'true' : undefined}
          >
            {t(`clearance.only.${each}`)}
          </a>
        ))}
        <span class="small muted">
          {t('roster.range', { from: n(Math.min(from + 1, to)), to: n(to), n: n(found) })}
        </span>
        {from > 0 ? (
          <a class="btn" href={changed(request, { from: Math.max(0, from - PAGE) || null })}>
            {t('roster.before')}
          </a>
        ) : null}
        {to < found ? (
          <a class="btn" href={changed(request, { from: to })}>
            {t('roster.next')}
          </a>
        ) : null}
      </nav>
      {rows.length === 0 ? <p class="note">{t('clearance.none')}</p> : <Rows rows={rows} />}
      {rows.length > 0 && !readiness.opened && request.may('vetting.open-roster') ? (
        <p class="muted">{t('clearance.unopened')}</p>
      ) : null}
    </section>
  );
}

function Rows({ rows }: { rows: readonly ReadinessRow[] }): JSX.Element {
  const { t, href, lang, request } = useSheet();
  const linked = request.may('vetting.person');
  return (
    <Table
      caption={t('clearance.whom')}
      rows={rows}
      keyOf={({ person }) => person}
      columns={[
        {
          head: t('clearance.person'),
          names: true,
          cell: ({ person, name }) =>
            linked ? (
              <a href={`${href(`/vetting/people/${person}`)}#clearance`}>
                {name ?? shortId(person)}
              </a>
            ) : (
              shortId(person)
            ),
        },
        { head: t('roster.rank'), cell: ({ rankName, roleName }) => rankName ?? roleName },
        {
          head: t('clearance.standing'),
          whole: true,
          cell: ({ standing, standingName }) => (
            <Status as={STANDING_MARKS[standing]}>{standingName}</Status>
          ),
        },
        {
          head: t('clearance.until'),
          whole: true,
          cell: ({ until }) => (until ? shortDate(until, lang) : <None />),
        },
        {
          head: t('clearance.why'),
          cell: ({ why, endsName, waiting }) => (
            <>
              {why || (endsName ? t('clearance.endsFirst', { what: endsName }) : <None />)}
              {waiting ? <div class="small muted">{t('clearance.rowWaiting')}</div> : null}
            </>
          ),
        },
      ]}
    />
  );
}
