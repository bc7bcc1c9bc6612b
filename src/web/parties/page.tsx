// One party: what it said, asked, was asked, promised, attended and owes, with dates and words;
// where its word moved, and how two of its own statements differ, side by side.
import type { JSX } from 'preact';
import type { AnswerView, NamedParty } from '../../capabilities/claims/index.ts';
import type {
  ApproachRow,
  EngagementRow,
  PairView,
  SeriesRow,
  StatementView,
} from '../../capabilities/diplomacy/index.ts';
import type { StateRow } from '../../capabilities/forces/index.ts';
import type { DutyRow } from '../../capabilities/mandates/index.ts';
import { Empty } from '../answer/answer.tsx';
import { Engagements } from '../diplomacy/engagements.tsx';
import { Approaches, SeriesTable } from '../diplomacy/outreach.tsx';
import { Notified, Present, Promised } from '../forces/figures.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite, Prose } from '../marks/cite.tsx';
import { StanceMark } from '../marks/marks.tsx';
import { Owed } from './owed.tsx';
import { Pairs, Statements } from './statements.tsx';

interface PartyAnswer {
  readonly party: NamedParty;
  readonly state: boolean;
  readonly finding: AnswerView['finding'];
  readonly statements: readonly StatementView[];
  readonly pairs: readonly PairView[];
  readonly asked: readonly SeriesRow[];
  readonly wasAsked: readonly SeriesRow[];
  readonly outreach: readonly ApproachRow[];
  readonly engagements: readonly EngagementRow[];
}

interface Answers {
  readonly one: PartyAnswer;
  readonly duties: { readonly rows: readonly DutyRow[] };
  readonly states: { readonly rows: readonly StateRow[] };
}

export const partyPage = definePage<Answers>({
  path: '/:mission/parties/:party',
  main: 'one',
  views({ params }) {
    const { party } = params;
    return {
      one: { view: 'diplomacy.party', query: { party } },
      duties: { view: 'mandates.obligations', query: { owner: party, whole: true } },
      states: { view: 'forces.states', query: { state: party } },
    };
  },
  draw: ({ t }, answers) => ({
    title: answers.one.party.name,
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
    ],
    body: <PartyBody {...answers} />,
  }),
});

function PartyBody({ one, duties, states }: Answers): JSX.Element {
  const { t, href } = useSheet();
  const [row] = states.rows;
  const at = encodeURIComponent(one.party.party);
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/diplomacy')}>{t('page.diplomacy')}</a>
          </p>
          <h1>{one.party.name}</h1>
          <p class="lede">
            <Prose parts={one.finding} />
          </p>
          {row ? (
            <p class="sub">
              {t('diplomacy.stanceNow')}: <StanceMark stance={row.stance} />{' '}
              <Cite ids={[row.decidedBy.id]} /> ·{' '}
              <a href={href(`/forces/${at}`)}>{t('diplomacy.inForces')}</a>
            </p>
          ) : null}
          <p class="acts">
            <a class="btn" href={href('/changes', { party: one.party.party })}>
              {t('diplomacy.changes')} …
            </a>
          </p>
        </div>
        {row ? <Figures row={row} /> : null}
      </div>
      <Said one={one} />
      <AskedOf one={one} />
      <TookPart one={one} />
      <Owed rows={duties.rows} />
    </>
  );
}

function Figures({ row }: { row: StateRow }): JSX.Element {
  const { t } = useSheet();
  return (
    <div class="big wordy">
      <div>
        <b>
          <Promised row={row} />
        </b>
        {t('diplomacy.promised')}
      </div>
      <div>
        <b>
          <Notified row={row} />
        </b>
        {t('diplomacy.notified')}
      </div>
      <div>
        <b>
          <Present row={row} />
        </b>
        {t('diplomacy.present')}
      </div>
    </div>
  );
}

function Said({ one }: { one: PartyAnswer }): JSX.Element {
  const { t } = useSheet();
  return (
    <>
      <section id="moved">
        <h2>{t('diplomacy.moved')}</h2>
        {one.pairs.length === 0 ? (
          <p class="note">{t('diplomacy.noPairs')}</p>
        ) : (
          <Pairs pairs={one.pairs} />
        )}
      </section>
      <section id="said">
        <h2>{t('diplomacy.saidAll')}</h2>
        {one.statements.length === 0 ? (
          <Empty says={t('diplomacy.noStatements')} but={t('diplomacy.silence')} />
        ) : (
          <Statements rows={one.statements} />
        )}
      </section>
    </>
  );
}

function AskedOf({ one }: { one: PartyAnswer }): JSX.Element | null {
  const { t } = useSheet();
  const { asked, wasAsked, outreach } = one;
  return (
    <>
      {wasAsked.length + outreach.length > 0 ? (
        <section id="asked-of">
          <h2>{t('diplomacy.askedOf')}</h2>
          {outreach.length > 0 ? <Approaches rows={outreach} /> : null}
          {wasAsked.length > 0 ? (
            <SeriesTable rows={wasAsked} caption={t('diplomacy.askedOf')} />
          ) : null}
        </section>
      ) : null}
      {asked.length > 0 ? (
        <section id="asked-for">
          <h2>{t('diplomacy.askedFor')}</h2>
          <SeriesTable rows={asked} caption={t('diplomacy.askedFor')} />
        </section>
      ) : null}
    </>
  );
}

function TookPart({ one }: { one: PartyAnswer }): JSX.Element {
  const { t } = useSheet();
  return (
    <section id="took-part">
      <h2>{t('diplomacy.tookPart')}</h2>
      {one.engagements.length === 0 ? (
        <Empty says={t('diplomacy.noEngagements')} but={t('diplomacy.silence')} />
      ) : (
        <Engagements rows={one.engagements} />
      )}
    </section>
  );
}
