// Who asked whom for what, who met whom, and what each party is for or against.
import type { JSX } from 'preact';
import type { AnswerView, ClaimView } from '../../capabilities/claims/index.ts';
import { formatNumber, plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead, Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None } from '../marks/marks.tsx';
import { Dated, Table, Words } from '../marks/table.tsx';

interface Party {
  readonly party: string;
  readonly name: string;
}

interface AppealRow {
  readonly claim: ClaimView;
  readonly by: Party;
  readonly to: Party | null;
  readonly what: string;
}

interface EngagementRow {
  readonly claim: ClaimView;
  readonly parties: readonly Party[];
  readonly formName: string;
  readonly place: string | null;
}

interface PositionRow {
  readonly claim: ClaimView;
  readonly actor: Party;
  readonly stanceName: string;
  readonly on: string;
}

interface PartyRow extends Party {
  readonly asked: number;
  readonly wasAsked: number;
  readonly said: number;
  readonly attended: number;
  readonly claims: readonly ClaimView[];
  readonly last: string | null;
}

interface Rows<R> {
  readonly rows: readonly R[];
}

interface Answers {
  readonly answer: AnswerView;
  readonly appeals: Rows<AppealRow>;
  readonly engagements: Rows<EngagementRow>;
  readonly positions: Rows<PositionRow>;
  readonly parties: Rows<PartyRow>;
}

export const diplomacyPage = definePage<Answers>({
  path: '/:mission/diplomacy',
  main: 'parties',
  views: () => ({
    answer: { view: 'diplomacy.answer' },
    appeals: { view: 'diplomacy.appeals' },
    engagements: { view: 'diplomacy.engagements' },
    positions: { view: 'diplomacy.positions' },
    parties: { view: 'diplomacy.parties' },
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['P', t('keys.passage')],
      ['N', t('keys.add')],
    ],
    body: <Diplomacy {...answers} />,
  }),
});

function Diplomacy(props: Answers): JSX.Element {
  const { t } = useSheet();
  return (
    <>
      <AnswerHead answer={props.answer} acts={<AddSource />} />
      <Appeals rows={props.appeals.rows} />
      <section>
        <h2>{t('diplomacy.engagements')}</h2>
        {props.engagements.rows.length === 0 ? (
          <Empty says={t('diplomacy.noEngagements')} but={t('diplomacy.silence')} />
        ) : (
          <Engagements rows={props.engagements.rows} />
        )}
      </section>
      <section>
        <h2>{t('diplomacy.positions')}</h2>
        {props.positions.rows.length === 0 ? (
          <Empty says={t('diplomacy.noPositions')} but={t('diplomacy.silence')} />
        ) : (
          <Positions rows={props.positions.rows} />
        )}
      </section>
      {props.parties.rows.length > 0 ? <Parties rows={props.parties.rows} /> : null}
    </>
  );
}

function Appeals({ rows }: Rows<AppealRow>): JSX.Element {
  const { t } = useSheet();
  return (
    <section>
      <h2>{t('diplomacy.appeals')}</h2>
      {rows.length === 0 ? (
        <Empty says={t('diplomacy.noAppeals')} but={t('diplomacy.silence')} />
      ) : (
        <Table
          caption={t('diplomacy.appeals')}
          rows={rows}
          keyOf={({ claim }) => claim.id}
          columns={[
            { head: t('table.who'), names: true, cell: ({ by }) => by.name },
            {
              head: t('table.whom'),
              cell: ({ to }) => to?.name ?? <None says={t('form.anyone')} />,
            },
            { head: t('table.forWhat'), cell: ({ what }) => what },
            { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
            {
              head: t('table.when'),
              whole: true,
              cell: ({ claim }) => <Dated date={claim.dated} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function Engagements({ rows }: Rows<EngagementRow>): JSX.Element {
  const { t } = useSheet();
  return (
    <Table
      caption={t('diplomacy.engagements')}
      rows={rows}
      keyOf={({ claim }) => claim.id}
      columns={[
        {
          head: t('table.between'),
          names: true,
          cell: ({ parties }) => parties.map(({ name }) => name).join(', '),
        },
        { head: t('table.form'), cell: ({ formName }) => formName },
        { head: t('table.where'), cell: ({ place }) => place ?? <None /> },
        { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
        { head: t('table.when'), whole: true, cell: ({ claim }) => <Dated date={claim.dated} /> },
      ]}
    />
  );
}

function Positions({ rows }: Rows<PositionRow>): JSX.Element {
  const { t } = useSheet();
  return (
    <Table
      caption={t('diplomacy.positions')}
      rows={rows}
      keyOf={({ claim }) => claim.id}
      columns={[
        { head: t('table.who'), names: true, cell: ({ actor }) => actor.name },
        { head: t('table.stance'), cell: ({ stanceName }) => stanceName },
        { head: t('table.on'), cell: ({ on }) => on },
        { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
        { head: t('table.when'), whole: true, cell: ({ claim }) => <Dated date={claim.dated} /> },
      ]}
    />
  );
}

function Parties({ rows }: Rows<PartyRow>): JSX.Element {
  const { t, lang } = useSheet();
  const n = (value: number) => (value === 0 ? <None says="0" /> : formatNumber(value, lang));
  return (
    <section>
      <h2>{t('diplomacy.parties')}</h2>
      <Table
        caption={t('diplomacy.parties')}
        rows={rows}
        keyOf={({ party }) => party}
        columns={[
          {
            head: t('table.party'),
            names: true,
            cell: ({ name, claims }) => (
              <>
                {name} <Cite ids={claims.slice(-1).map(({ id }) => id)} />
              </>
            ),
          },
          { head: t('diplomacy.asked'), num: true, cell: ({ asked }) => n(asked) },
          { head: t('diplomacy.wasAsked'), num: true, cell: ({ wasAsked }) => n(wasAsked) },
          { head: t('diplomacy.said'), num: true, cell: ({ said }) => n(said) },
          { head: t('diplomacy.attended'), num: true, cell: ({ attended }) => n(attended) },
          { head: t('table.last'), whole: true, cell: ({ last }) => <Dated date={last} /> },
        ]}
      />
    </section>
  );
}
