// Duties that claims and clauses suggest: each is taken up or rejected by a person.
import type { JSX } from 'preact';
import type { DutyProposal } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { Said } from '../marks/marks.tsx';

export const dutyProposalsPage = definePage<{
  list: { readonly proposals: readonly DutyProposal[] };
}>({
  path: '/:mission/obligations/proposals',
  main: 'list',
  views: () => ({ list: { view: 'mandates.duty-proposals' } }),
  draw: ({ t }, { list }) => ({
    title: t('duty.proposed', { count: list.proposals.length }),
    keys: [['J K', t('keys.move')]],
    body: <Proposals proposals={list.proposals} />,
  }),
});

function Proposals({ proposals }: { proposals: readonly DutyProposal[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/obligations')}>{t('page.obligations')}</a>
          </p>
          <h1>{t('duty.proposed', { count: proposals.length })}</h1>
          <p class="lede">{t('duty.proposalsAbout')}</p>
        </div>
      </div>
      <ol class="list-plain">
        {proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </ol>
    </>
  );
}

function Proposal({ proposal }: { proposal: DutyProposal }): JSX.Element {
  const { t, href, can } = useSheet();
  const { id, owner, to, what, triggerText, quote, claims } = proposal;
  const [claim] = claims;
  return (
    <li data-item>
      <b>{owner.name}</b> → {to?.name ?? t('form.anyone')}: {what} · {triggerText}
      <p class="words">
        <Said lang={claim?.source.language}>{quote}</Said>
        <Cite ids={claims.map((each) => each.id)} />
      </p>
      <div class="acts">
        {can('mandates.lay-down-duty') ? (
          <a class="btn first" href={href('/obligations/new', { proposal: id })}>
            {t('duty.takeUp')}
          </a>
        ) : null}
        {can('mandates.reject-duty-proposal') ? (
          <details class="act">
            <summary class="btn">{t('duty.reject')}</summary>
            <ActForm act="mandates.reject-duty-proposal" values={{ proposal: id }} class="panel">
              <div class="fields stacked">
                <TextField id={`x-${id}`} label={t('form.why')} name="reason" needed />
              </div>
              <button class="btn first" type="submit">
                {t('duty.reject')}
              </button>
            </ActForm>
          </details>
        ) : null}
      </div>
    </li>
  );
}
