// Laying a duty down: first what makes it fall due, then the fields of that. A proposal fills them.
import type { JSX } from 'preact';
import type { DutyProposal } from '../../capabilities/mandates/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { Quote } from './parts.tsx';
import { Kinds, kindOf, type Terms, TermsFields } from './terms-form.tsx';

interface Answers {
  readonly proposals: { readonly proposals: readonly DutyProposal[] } | undefined;
}

export const layDownPage = definePage<Answers>({
  path: '/:mission/obligations/new',
  main: null,
  views: ({ query, may }) => ({
    proposals:
      query.proposal && may('mandates.duty-proposals') ? { view: 'mandates.duty-proposals' } : null,
  }),
  draw: (sheet, { proposals }) => {
    const { proposal } = sheet.request.query;
    const found = proposals?.proposals.find(({ id }) => id === proposal) ?? null;
    return {
      title: sheet.t('duty.layDown'),
      body: <LayDown proposal={found} gone={Boolean(proposal) && found === null} />,
    };
  },
});

const ACT = 'mandates.lay-down-duty';

function LayDown(props: { proposal: DutyProposal | null; gone: boolean }): JSX.Element {
  const { t, href, can, request } = useSheet();
  const { proposal, gone } = props;
  const kind = kindOf(request.query.kind, proposal?.trigger);
  const query = proposal ? { proposal: proposal.id } : {};
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/obligations')}>{t('page.obligations')}</a>
          </p>
          <h1>{t(proposal ? 'duty.takeUpProposal' : 'duty.layDown')}</h1>
        </div>
        {can('imports.open-sheet') && !proposal ? (
          <p class="acts">
            <a class="btn" href={href('/import', { act: ACT })}>
              {t('duty.import')}
            </a>
          </p>
        ) : null}
      </div>
      {gone ? <p class="note">{t('duty.proposalGone')}</p> : null}
      {proposal ? <Quote proposal={proposal} /> : null}
      <Kinds kind={kind} to={(each) => href('/obligations/new', { kind: each, ...query })} />
      {can(ACT) ? (
        <ActForm
          act={ACT}
          values={{ 'trigger.kind': kind, proposal: proposal?.id ?? null }}
          then={`/${request.mission}/obligations/{duty}`}
          class="panel part"
        >
          <TermsFields act={ACT} kind={kind} terms={proposal ? termsOf(proposal) : {}} since />
          {proposal ? null : (
            <div class="fields stacked">
              <EvidenceFields act={ACT} />
            </div>
          )}
          <p class="acts">
            <button class="btn first" type="submit">
              {t('duty.layDown')}
            </button>
          </p>
        </ActForm>
      ) : (
        <p class="note">{t('duty.mayNotLayDown')}</p>
      )}
    </>
  );
}

function termsOf({ owner, to, what, instrument, clause, since, trigger }: DutyProposal): Terms {
  return {
    ...{ owner: owner.party, to: to?.party ?? null },
    ...{ what, instrument, clause, since, trigger },
  };
}
