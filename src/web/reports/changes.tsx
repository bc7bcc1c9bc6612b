// What changed between two days, each as it was known: for the whole record, a party or a gate.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { PartyRow, ToldStep } from '../../capabilities/diplomacy/index.ts';
import { formatDate, isDay, plusMonths } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { lineOf } from '../claims/fields.ts';
import { Filter, PickParty } from '../diplomacy/filter.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';

interface Changed {
  readonly since: string;
  readonly sinceKnown: string;
  readonly of: string | null;
  readonly claims: readonly ClaimView[];
  readonly knownLater: readonly string[];
  readonly gone: readonly ClaimView[];
  readonly turned: readonly { readonly was: ClaimView; readonly is: ClaimView }[];
  readonly steps: readonly Pick<ToldStep, 'entry' | 'at' | 'on' | 'text' | 'claims'>[];
  readonly states: readonly {
    readonly id: string;
    readonly title: string;
    readonly was: string | null;
    readonly is: string | null;
    readonly why: string;
  }[];
}

interface Answers {
  readonly changed: Changed;
  readonly parties: { readonly rows: readonly PartyRow[] };
}

export const changesPage = definePage<Answers>({
  path: '/:mission/changes',
  main: 'changed',
  views({ query, clocks }) {
    const { since = '', sinceKnown = '', party, gate } = query;
    const from = isDay(since) ? since : plusMonths(clocks.asOf, -1);
    const known = isDay(sinceKnown) ? { sinceKnown } : {};
    return {
      changed: { view: 'reports.changed', query: { since: from, ...known, party, gate } },
      parties: { view: 'diplomacy.parties' },
    };
  },
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.changed),
    keys: [
      ['J K', sheet.t('keys.move')],
      ['P', sheet.t('keys.passage')],
    ],
    body: <Changes {...answers} />,
  }),
});

function titleOf(
  { t, lang, request }: ReturnType<typeof useSheet>,
  { since, of }: Changed,
): string {
  const days = { from: formatDate(since, lang), to: formatDate(request.clocks.asOf, lang) };
  return of ? t('changes.titleOf', { name: of, ...days }) : t('changes.title', days);
}

function Changes({ changed, parties }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  const { claims, knownLater, gone, turned, steps, states } = changed;
  const late = new Set(knownLater);
  const all = [claims, gone, turned, steps, states];
  return (
    <>
      <div class="head">
        <div>
          <h1>{titleOf(sheet, changed)}</h1>
          <p class="sub">{t('changes.note')}</p>
          <Filter at="main" keep={['gate']}>
            <DayField name="since" label={t('changes.since')} value={changed.since} />
            <DayField
              name="sinceKnown"
              label={t('changes.sinceKnown')}
              value={changed.sinceKnown}
            />
            <PickParty id="ch-party" name="party" parties={parties.rows} />
          </Filter>
        </div>
      </div>
      {all.every((list) => list.length === 0) ? (
        <Empty says={t('changes.nothing')} but={t('changes.nothingBut')} />
      ) : null}
      <States rows={states} />
      <Steps rows={steps} />
      <Claims head={t('changes.came')} rows={claims.filter(({ id }) => !late.has(id))} />
      <Claims head={t('changes.knownLater')} rows={claims.filter(({ id }) => late.has(id))} />
      <Claims head={`${t('changes.went')}: ${t('changes.gone')}`} rows={gone} />
      <Turned rows={turned} />
    </>
  );
}

function DayField(props: { name: string; label: string; value: string }): JSX.Element {
  const id = `ch-${props.name}`;
  return (
    <label for={id}>
      {props.label} <input class="in" id={id} name={props.name} value={props.value} size={12} />
    </label>
  );
}

function Claims(props: { head: string; rows: readonly ClaimView[] }): JSX.Element | null {
  const { t, lang, href } = useSheet();
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h2>{props.head}</h2>
      <Table
        caption={props.head}
        rows={props.rows}
        keyOf={({ id }) => id}
        columns={[
          { head: t('table.when'), whole: true, cell: ({ dated }) => <Dated date={dated} /> },
          {
            head: t('table.what'),
            cell: (claim) => (
              <a href={href(`/claims/${claim.id}`)}>
                {t(`claim.kind.${claim.kind}`)}: {lineOf(claim, t, lang)}
              </a>
            ),
          },
          { head: t('table.asSaid'), cell: (claim) => <Words claim={claim} /> },
        ]}
      />
    </section>
  );
}

function Turned({ rows }: { rows: Changed['turned'] }): JSX.Element | null {
  const { t } = useSheet();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('changes.turned')}</h2>
      <Table
        caption={t('changes.turned')}
        rows={rows}
        keyOf={({ was }) => was.id}
        columns={[
          { head: t('changes.was'), cell: ({ was }) => <Words claim={was} /> },
          { head: t('changes.is'), cell: ({ is }) => <Words claim={is} /> },
        ]}
      />
    </section>
  );
}

function Steps({ rows }: { rows: Changed['steps'] }): JSX.Element | null {
  const { t, href } = useSheet();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('changes.steps')}</h2>
      <Table
        caption={t('changes.steps')}
        rows={rows}
        keyOf={({ entry }) => String(entry)}
        columns={[
          {
            head: t('table.when'),
            whole: true,
            cell: ({ on, at }) => <Dated date={on ?? at.slice(0, 10)} />,
          },
          {
            head: t('table.what'),
            cell: ({ text, claims }) => (
              <>
                {text}
                <Cite ids={claims.map(({ id }) => id)} />
              </>
            ),
          },
          {
            head: t('page.record'),
            whole: true,
            cell: ({ entry }) => (
              <a href={href(`/record/${entry}`)}>{t('passage.entry', { no: entry })}</a>
            ),
          },
        ]}
      />
    </section>
  );
}

function States({ rows }: { rows: Changed['states'] }): JSX.Element | null {
  const { t } = useSheet();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{t('changes.states')}</h2>
      <Table
        caption={t('changes.states')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { head: t('table.what'), names: true, cell: ({ title }) => title },
          { head: t('changes.was'), cell: ({ was }) => was ?? <None /> },
          { head: t('changes.is'), cell: ({ is }) => is ?? <None /> },
          { head: t('review.why'), cell: ({ why }) => why },
        ]}
      />
    </section>
  );
}
