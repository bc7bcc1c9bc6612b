// One statement about taking part: the words beside how they are coded, what it waits for, how
// ready the state is, whether its word still counts, and who says otherwise.
import { Fragment, type JSX } from 'preact';
import type { OfferView } from '../../capabilities/forces/index.ts';
import { partyName } from '../../kernel/index.ts';
import { Choose, Standing } from '../claims/page.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { shortDate } from '../marks/dates.ts';
import { None, StanceMark } from '../marks/marks.tsx';
import { Dated, Source, Table, Words } from '../marks/table.tsx';
import { wordAt } from '../words/words.ts';
import { RecordReadiness, Renew, TieCondition } from './offer-forms.tsx';
import { Conditions, FreshMark, Readiness } from './pledge-parts.tsx';

export const offerPage = definePage<{ offer: OfferView }>({
  path: '/:mission/forces/offers/:offer',
  main: 'offer',
  views: ({ params }) => ({
    offer: { view: 'forces.offer', query: { offer: params.offer } },
  }),
  draw: ({ t }, { offer }) => ({
    title: offer.title,
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
    ],
    body: <Offer view={offer} />,
  }),
});

function Offer({ view }: { view: OfferView }): JSX.Element {
  const { t, href, lang } = useSheet();
  const { claim, state } = view.offer;
  const spoken = claim.source.language && claim.source.language !== lang;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/forces')}>{t('page.forces')}</a> /{' '}
            <a href={href('/forces/offers')}>{t('pledge.offers')}</a>
            {state ? (
              <>
                {' '}
                / <a href={href(`/forces/${encodeURIComponent(state.party)}`)}>{state.name}</a>
              </>
            ) : null}
          </p>
          <h1>{view.title}</h1>
          <p class="sub">
            <FreshMark fresh={view.fresh} />
          </p>
        </div>
        <p class="acts">
          <a class="btn" href={href(`/claims/${claim.id}`)}>
            {t('pledge.inFull')}
          </a>
        </p>
      </div>
      <blockquote class="cite-block">
        <q class="yellow" lang={spoken ? (claim.source.language ?? undefined) : undefined}>
          {claim.quote}
        </q>
        <Cite ids={[claim.id]} />
      </blockquote>
      <div class="two part">
        <section>
          <h2>{t('pledge.asCoded')}</h2>
          <Coded view={view} />
        </section>
        <section>
          <h2>{t('pledge.standsNow')}</h2>
          <Stands view={view} />
          <p class="note">{view.life.sentence}</p>
          {state ? <Renew state={state.party} /> : null}
        </section>
      </div>
      <section id="conditions">
        <h2>{t('pledge.conditions')}</h2>
        <Conditions rows={view.conditions} acts />
        {state ? <TieCondition view={view} state={state.party} /> : null}
      </section>
      <section id="readiness">
        <h2>{t('pledge.readiness')}</h2>
        <Readiness rows={view.readiness} />
        {state ? <RecordReadiness state={state.party} /> : null}
      </section>
      <Rivals view={view} />
      <InTime view={view} />
    </>
  );
}

function Coded({ view }: { view: OfferView }): JSX.Element {
  const { t, lang } = useSheet();
  const { offer, capabilityName } = view;
  const day = (date: string | null) => (date ? shortDate(date, lang) : null);
  const facts: readonly (readonly [string, JSX.Element | string | null])[] = [
    [t('table.stance'), <StanceMark key="s" stance={offer.stance} />],
    [t('pledge.role'), wordAt(t, 'claim.role', offer.role)],
    [t('table.number'), offer.amount],
    [t('need.capability'), capabilityName],
    [t('pledge.saidOn'), day(view.saidOn)],
    [t('pledge.effectiveOn'), day(view.effectiveOn)],
    [t('pledge.until'), day(view.until)],
  ];
  return (
    <dl class="fields">
      {facts.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <None says={t('mark.notSaid')} />}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Stands({ view }: { view: OfferView }): JSX.Element {
  const { t, lang } = useSheet();
  const { stands, offer, line } = view;
  if (!stands || !offer.state) return <p>{t('pledge.whole')}</p>;
  const deciding = line.find(({ claim }) => claim.id === stands.decidedBy);
  return (
    <>
      <p>
        {partyName(offer.state.party, lang)}: {deciding?.stanceName ?? stands.stance}
        <Cite ids={[stands.decidedBy]} />
        {stands.decidedBy === offer.claim.id ? `, ${t('pledge.decides')}` : ''}
      </p>
      <p class="muted">{stands.rule}</p>
    </>
  );
}

function Rivals({ view }: { view: OfferView }): JSX.Element {
  const { t, can } = useSheet();
  const { rivals, offer, whyWorking } = view;
  const claims = rivals.map(({ claim }) => claim);
  return (
    <section id="rivals">
      <h2>{t('pledge.rivals')}</h2>
      {rivals.length === 0 ? (
        <p class="note">{t('pledge.noRivals')}</p>
      ) : (
        <>
          <p>
            <Standing claim={offer.claim} rivals={claims} />
          </p>
          <Statements rows={[offer, ...rivals]} caption={t('pledge.rivals')} />
          {whyWorking && offer.claim.working ? <p class="note">{whyWorking}</p> : null}
          {can('claims.choose') ? <Choose claim={offer.claim} rivals={claims} /> : null}
        </>
      )}
    </section>
  );
}

function InTime({ view }: { view: OfferView }): JSX.Element | null {
  const { t } = useSheet();
  if (view.line.length < 2) return null;
  return (
    <section>
      <div class="heading">
        <h2>{t('pledge.line')}</h2>
        <span class="small">{t('pledge.lineNote')}</span>
      </div>
      <Statements rows={view.line} caption={t('pledge.line')} />
    </section>
  );
}

function Statements(props: { rows: OfferView['line']; caption: string }): JSX.Element {
  const { t, href, request } = useSheet();
  return (
    <Table
      caption={props.caption}
      rows={props.rows}
      keyOf={({ claim }) => claim.id}
      columns={[
        {
          head: t('table.saidOn'),
          names: true,
          whole: true,
          cell: ({ claim }) =>
            claim.id === request.params.offer ? (
              <Dated date={claim.dated} />
            ) : (
              <a href={href(`/forces/offers/${claim.id}`)}>
                <Dated date={claim.dated} />
              </a>
            ),
        },
        { head: t('table.asSaid'), cell: ({ claim }) => <Words claim={claim} /> },
        {
          head: t('table.coded'),
          whole: true,
          cell: ({ stance }) => <StanceMark stance={stance} />,
        },
        {
          head: t('table.number'),
          num: true,
          cell: ({ amount }) => amount ?? <None says={t('mark.noNumber')} />,
        },
        { head: t('passage.source'), cell: ({ claim }) => <Source claim={claim} /> },
      ]}
    />
  );
}
