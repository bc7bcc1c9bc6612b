// Diplomacy: whom an office asked and what came back, who appealed to whom, who met, what each
// party is for or against, and one line a party.
import type { JSX } from 'preact';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import type {
  PartyRow,
  PositionRow,
  QuestionView,
  SeriesRow,
} from '../../capabilities/diplomacy/index.ts';
import { formatNumber, plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead, Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';
import { type EngagementList, EngagementSection } from './engagements.tsx';
import { NewActs } from './new-acts.tsx';
import { Appeals, Outreach, type OutreachList } from './outreach.tsx';
import { PartyLink } from './parts.tsx';

interface Answers {
  readonly answer: AnswerView;
  readonly outreach: OutreachList;
  readonly appeals: { readonly series: readonly SeriesRow[] };
  readonly engagements: EngagementList;
  readonly positions: { readonly rows: readonly PositionRow[] };
  readonly parties: { readonly rows: readonly PartyRow[] };
  readonly questions: { readonly questions: readonly QuestionView[] };
}

export const diplomacyPage = definePage<Answers>({
  path: '/:mission/diplomacy',
  main: 'parties',
  views: ({ query }) => ({
    answer: { view: 'diplomacy.answer' },
    outreach: {
      view: 'diplomacy.outreach',
      query: given({ party: query.party, standing: query.standing, due: query.due }),
    },
    appeals: { view: 'diplomacy.appeals' },
    engagements: {
      view: 'diplomacy.engagements',
      query: given({ party: query.with, form: query.form }),
    },
    positions: { view: 'diplomacy.positions' },
    parties: { view: 'diplomacy.parties' },
    questions: { view: 'diplomacy.questions' },
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
      ['N', t('keys.add')],
    ],
    body: <Diplomacy {...answers} />,
  }),
});

/** Without the fields that were left empty. */
function given(query: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value));
}

function Diplomacy(props: Answers): JSX.Element {
  const { t } = useSheet();
  const parties = props.parties.rows;
  return (
    <>
      <AnswerHead answer={props.answer} acts={<Ways />} />
      <Outreach list={props.outreach} parties={parties} />
      <Appeals rows={props.appeals.series} />
      <EngagementSection list={props.engagements} parties={parties} />
      <section id="positions">
        <h2>{t('diplomacy.positions')}</h2>
        {props.positions.rows.length === 0 ? (
          <Empty says={t('diplomacy.noPositions')} but={t('diplomacy.silence')} />
        ) : (
          <Positions rows={props.positions.rows} />
        )}
      </section>
      {parties.length > 0 ? <Parties rows={parties} /> : null}
      <NewActs questions={props.questions.questions} />
    </>
  );
}

/** The further pages of diplomacy, and what fills this one. */
function Ways(): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <a class="btn" href={href('/diplomacy/matrix')}>
        {t('diplomacy.matrix')}
      </a>
      <a class="btn" href={href('/changes')}>
        {t('diplomacy.changes')} …
      </a>
      <AddSource />
    </>
  );
}

export function Positions({ rows }: { rows: readonly PositionRow[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <Table
      caption={t('diplomacy.positions')}
      rows={rows}
      keyOf={({ claim }) => claim.id}
      columns={[
        { head: t('table.who'), names: true, cell: ({ actor }) => <PartyLink of={actor} /> },
        { head: t('table.stance'), cell: ({ stanceName }) => stanceName },
        { head: t('table.on'), cell: ({ on }) => on },
        { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
        { head: t('table.when'), whole: true, cell: ({ claim }) => <Dated date={claim.dated} /> },
      ]}
    />
  );
}

function Parties({ rows }: { rows: readonly PartyRow[] }): JSX.Element {
  const { t, lang } = useSheet();
  const n = (value: number) => (value === 0 ? <None says="0" /> : formatNumber(value, lang));
  return (
    <section id="parties">
      <h2>{t('diplomacy.parties')}</h2>
      <Table
        caption={t('diplomacy.parties')}
        rows={rows}
        keyOf={({ party }) => party}
        columns={[
          {
            head: t('table.party'),
            names: true,
            cell: (row) => (
              <>
                <PartyLink of={row} /> <Cite ids={row.claims.slice(-1).map(({ id }) => id)} />
              </>
            ),
          },
          { head: t('diplomacy.asked'), num: true, cell: ({ asked }) => n(asked) },
          { head: t('diplomacy.wasAsked'), num: true, cell: ({ wasAsked }) => n(wasAsked) },
          { head: t('diplomacy.silent'), num: true, cell: ({ silent }) => n(silent) },
          { head: t('diplomacy.said'), num: true, cell: ({ said }) => n(said) },
          { head: t('diplomacy.attended'), num: true, cell: ({ attended }) => n(attended) },
          { head: t('table.last'), whole: true, cell: ({ last }) => <Dated date={last} /> },
        ]}
      />
    </section>
  );
}
