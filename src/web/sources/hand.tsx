// The proposal in hand, opened as a form. Accept, amend and reject are three buttons of plain
// forms; the script of the review presses the same buttons and stays on the page.
import type { JSX } from 'preact';
import type { ClaimView, ProposalView } from '../../capabilities/claims/index.ts';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { CLAIM_KINDS, formatDate } from '../../kernel/index.ts';
import { ClaimFields, DateFields } from '../claims/claim-form.tsx';
import { lineOf } from '../claims/fields.ts';
import { ActForm, doing, typedIn } from '../forms/act-form.tsx';
import { useSheet } from '../frame/sheet.ts';
import { sourceName } from '../marks/cite.tsx';
import { KeyCap } from '../marks/key-cap.tsx';
import { Status } from '../marks/marks.tsx';

export interface HandProps {
  readonly proposal: ProposalView;
  readonly source: SourceView;
  readonly no: number;
  readonly of: number;
  readonly line: number | null;
  readonly letters: Readonly<Record<string, string>>;
  readonly alike: readonly ClaimView[];
  /** Where a decision leads without script: the next open proposal. */
  readonly next: string;
  /** The address of this proposal itself. */
  readonly here: string;
}

/** The reasons that are given most often; any other can be typed. */
const REASONS = ['elsewhere', 'notSaid', 'background', 'otherMission'] as const;

export function Hand(props: HandProps): JSX.Element {
  const { t, lang } = useSheet();
  const { proposal, no, of, line } = props;
  return (
    <li class="hand-form" id="hand" aria-current="true" data-hand={proposal.id}>
      <div class="heading">
        <h2 class="title" tabindex={-1}>
          {t(`claim.kind.${proposal.kind}`)}: {lineOf(proposal, t, lang)}
        </h2>
        <span class="small muted">
          {t('review.place', { no, of })}
          {line === null ? '' : ` · ${t('review.line', { line })}`}
          {proposal.unsure ? (
            <>
              {' · '}
              <span class="unsure">{t('review.unsure')}</span>
            </>
          ) : null}
        </span>
      </div>
      <blockquote class="small narrow-only">
        <mark>{proposal.quote}</mark>
      </blockquote>
      {proposal.decision ? <Decided {...props} /> : <Open {...props} />}
    </li>
  );
}

function Open(props: HandProps): JSX.Element {
  const sheet = useSheet();
  const { request, t } = sheet;
  const { proposal, source, letters, next } = props;
  const mission = request.mission ?? '';
  const kind = CLAIM_KINDS.find((each) => each === request.query.kind) ?? proposal.kind;
  const published = source.publishedOn && formatDate(source.publishedOn, sheet.lang);
  return (
    <>
      <ActForm act="claims.accept" back={next} values={{ proposal: proposal.id }} id="decide">
        <input type="hidden" name="start" value={proposal.start} data-original={proposal.start} />
        <input type="hidden" name="end" value={proposal.end} data-original={proposal.end} />
        {kind === proposal.kind ? null : <input type="hidden" name="kind" value={kind} />}
        <div class="fields">
          <KindField {...props} />
          <ClaimFields
            id="f"
            kind={kind}
            fields={kind === proposal.kind ? proposal.fields : {}}
            letters={letters}
            typed={(name) => typedIn(sheet, 'claims.amend', name)}
          />
          <DateFields id="f" dates={{}} published={published} />
          <span class="label">{t('review.why')}</span>
          <div class="small" lang="en">
            {proposal.why}
          </div>
        </div>
        <Alike alike={props.alike} />
      </ActForm>
      <div class="acts decide">
        <button class="btn first" type="submit" form="decide" data-do="accept" formnovalidate>
          {t('act.accept')}
          <KeyCap>A</KeyCap>
        </button>
        <button
          class="btn"
          type="submit"
          form="decide"
          data-do="amend"
          formaction={doing(mission, 'claims.amend')}
        >
          {t('act.amend')}
          <KeyCap>E</KeyCap>
        </button>
        <Reject {...props} />
        <span class="small muted aside">{t('review.opensNext')}</span>
      </div>
    </>
  );
}

function KindField({ proposal, here }: HandProps): JSX.Element {
  const { request, t } = useSheet();
  const kind = CLAIM_KINDS.find((each) => each === request.query.kind) ?? proposal.kind;
  return (
    <>
      <span class="label">{t('claim.kindLabel')}</span>
      <details class="kinds">
        <summary>{t(`claim.kind.${kind}`)}</summary>
        <span class="small">
          {CLAIM_KINDS.filter((each) => each !== kind).map((each) => (
            <a key={each} href={`${here}&kind=${each}#hand`} data-go>
              {t(`claim.kind.${each}`)}
            </a>
          ))}
        </span>
      </details>
    </>
  );
}

function Reject({ proposal, next }: HandProps): JSX.Element {
  const { t } = useSheet();
  return (
    <details class="act" data-reject>
      <summary class="btn">
        {t('act.reject')}
        <KeyCap>X</KeyCap>
      </summary>
      <ActForm act="claims.reject" back={next} values={{ proposal: proposal.id }}>
        <label class="small" for="reason">
          {t('review.reason')}
        </label>
        <p class="acts">
          <input
            class="in"
            id="reason"
            name="reason"
            size={36}
            required
            list="reasons"
            autocomplete="off"
          />
          <button class="btn grave" type="submit" data-do="reject">
            {t('act.reject')}
          </button>
        </p>
        <datalist id="reasons">
          {REASONS.map((each) => (
            <option key={each} value={t(`review.reasons.${each}`)} />
          ))}
        </datalist>
      </ActForm>
    </details>
  );
}

/** What the record holds already: accepting makes a second source, not a second claim. */
function Alike({ alike }: { alike: readonly ClaimView[] }): JSX.Element | null {
  const { t, lang, href } = useSheet();
  if (alike.length === 0) return null;
  return (
    <div class="known-box">
      <b>{t('review.already')}</b>{' '}
      {alike.slice(0, 3).map((claim) => (
        <span key={claim.id}>
          <a href={href(`/claims/${claim.id}`)}>{sourceName(claim.source, lang)}</a>:{' '}
          <q lang={claim.source.language ?? undefined}>{claim.quote}</q>{' '}
        </span>
      ))}
      {t('review.secondSource')}
    </div>
  );
}

function Decided({ proposal, here }: HandProps): JSX.Element {
  const { t, lang, href } = useSheet();
  const day = proposal.decidedAt ? formatDate(proposal.decidedAt.slice(0, 10), lang) : '';
  return (
    <>
      <p>
        <Status as={proposal.decision === 'rejected' ? 'past' : 'met'}>
          {t(`review.decision.${proposal.decision ?? 'accepted'}`)}
        </Status>{' '}
        <span class="small muted">
          {t('review.decidedOn', { day })}
          {proposal.reason ? `: ${proposal.reason}` : ''}
        </span>
      </p>
      <ActForm act="claims.undo" back={here} values={{ proposal: proposal.id }}>
        <p class="acts">
          <button class="btn" type="submit" data-do="undo">
            {t('act.undo')}
            <KeyCap>U</KeyCap>
          </button>
          {proposal.claim ? (
            <a class="btn" href={href(`/claims/${proposal.claim}`)}>
              {t('review.openClaim')}
            </a>
          ) : null}
        </p>
      </ActForm>
    </>
  );
}
