// Duties that claims and clauses suggest: each is taken up or rejected by a person.
import type { JSX } from 'preact';
import type { DutyProposal } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import type { Translate } from '../words/words.ts';
import { Quote } from './parts.tsx';

export const dutyProposalsPage = definePage<{
  list: { readonly proposals: readonly DutyProposal[] };
}>({
  path: '/:mission/obligations/proposals',
  main: 'list',
  views: () => ({ list: { view: 'mandates.duty-proposals' } }),
  draw: ({ t }, { list }) => ({
    title: headOf(t, list.proposals.length),
    keys: [['J K', t('keys.move')]],
    body: <Proposals proposals={list.proposals} />,
  }),
});

const headOf = (t: Translate, count: number) =>
  count === 0 ? t('duty.noneProposed') : t('duty.proposed', { count });

function Proposals({ proposals }: { proposals: readonly DutyProposal[] }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/obligations')}>{t('page.obligations')}</a>
          </p>
          <h1>{headOf(t, proposals.length)}</h1>
          <p class="lede">{t('duty.proposalsAbout')}</p>
        </div>
      </div>
      {proposals.length === 0 ? <p class="note">{t('duty.noProposals')}</p> : null}
      <ol class="list-plain">
        {proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </ol>
    </>
  );
}

function Proposal({ proposal }: { proposal: DutyProposal }): JSX.Element {
  const { t, href, can, request } = useSheet();
  const { id, owner, to, what, triggerText } = proposal;
  return (
    <li data-item>
      <b>{owner.name}</b> → {to?.name ?? t('form.anyone')}: {what} · {triggerText}
      <Quote proposal={proposal} />
      <div class="acts">
        {can('mandates.lay-down-duty') ? (
          <a class="btn first" href={href('/obligations/new', { proposal: id })}>
            {t('duty.takeUp')}
          </a>
        ) : null}
        {can('mandates.reject-duty-proposal') ? (
          <details
            class="act"
            open={
              request.refused?.act === 'mandates.reject-duty-proposal' &&
              request.refused.typed.proposal === id
            }
          >
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
