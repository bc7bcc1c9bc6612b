// Reading: the text on the left, what the engine proposes on the right, one proposal in hand.
import type { JSX } from 'preact';
import type { ClaimView, ProposalView } from '../../capabilities/claims/index.ts';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { CLAIM_KINDS, formatNumber } from '../../kernel/index.ts';
import { PartyList } from '../claims/claim-form.tsx';
import { lineOf } from '../claims/fields.ts';
import { changed } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { Status } from '../marks/marks.tsx';
import { Hand } from './hand.tsx';
import { NewClaim, wordsAsked } from './new-claim.tsx';
import { paragraphAt, paragraphs } from './passages.ts';
import { SourceHead } from './strip.tsx';
import { SourceText, type TextMark, type Tie } from './text.tsx';

/** The answer of `claims.review`. */
export interface Review {
  readonly source: SourceView;
  readonly text: string;
  readonly language: string | null;
  readonly unread: boolean;
  readonly proposals: readonly ProposalView[];
  readonly claims: readonly ClaimView[];
  readonly alike: readonly ClaimView[];
  readonly progress: {
    readonly proposals: number;
    readonly accepted: number;
    readonly amended: number;
    readonly rejected: number;
    readonly open: number;
  };
}

const LETTERS = 'abcdefghij';
const RANKS = { rejected: 0, open: 1, accepted: 2, hand: 9 } as const;

/** The proposal that the address asks for, or the first that is open. */
function inHand(review: Review, asked: string | undefined): ProposalView | null {
  const { proposals } = review;
  return (
    proposals.find(({ id }) => id === asked) ??
    proposals.find(({ decision }) => decision === null) ??
    null
  );
}

/** The open proposal after this one; around the end to the first. */
function nextOpen(review: Review, from: ProposalView): ProposalView | null {
  const { proposals } = review;
  const at = proposals.indexOf(from);
  const around = [...proposals.slice(at + 1), ...proposals.slice(0, at)];
  return around.find(({ decision }) => decision === null) ?? null;
}

function tiesOf(proposal: ProposalView | null): (Tie & { field: string })[] {
  const ties = Object.entries(proposal?.ties ?? {}).sort(([, a], [, b]) => a[0] - b[0]);
  return ties
    .slice(0, LETTERS.length)
    .map(([field, [start, end]], i) => ({ field, letter: LETTERS[i] ?? '', start, end }));
}

function useMarks(review: Review, hand: ProposalView | null): TextMark[] {
  const { request, t, lang, href } = useSheet();
  const proposed = review.proposals.map((proposal): TextMark => {
    const state = stateOf(proposal, hand);
    const at = `${changed(request, { at: proposal.id, ...NO_NEW })}#hand`;
    return {
      ...{ id: proposal.id, start: proposal.start, end: proposal.end, rank: RANKS[state], state },
      href: at,
      says: `${t(`claim.kind.${proposal.kind}`)}: ${lineOf(proposal, t, lang)}`,
    };
  });
  const decided = new Set(review.proposals.map(({ claim }) => claim));
  const byHand = review.claims
    .filter(({ id }) => !decided.has(id))
    .map(
      (claim): TextMark => ({
        ...{ id: claim.id, start: claim.start, end: claim.end, rank: 2, state: 'accepted' },
        href: href(`/claims/${claim.id}`),
        says: lineOf(claim, t, lang),
      }),
    );
  return [...proposed, ...byHand];
}

export const NO_NEW = { new: null, start: null, end: null, line: null, kind: null } as const;

function stateOf(proposal: ProposalView, hand: ProposalView | null): TextMark['state'] {
  if (proposal.id === hand?.id) return 'hand';
  if (proposal.decision === null) return 'open';
  return proposal.decision === 'rejected' ? 'rejected' : 'accepted';
}

function Row({ proposal, no }: { proposal: ProposalView; no: number }): JSX.Element {
  const { request, t, lang } = useSheet();
  const { decision, reason, unsure } = proposal;
  return (
    <li class={decision === 'rejected' ? 'row off' : 'row'} data-row={proposal.id}>
      <span class="at">{no}</span>
      <span class="kind">{t(`claim.kind.${proposal.kind}`)}</span>
      <a
        href={`${changed(request, { at: proposal.id, ...NO_NEW })}#hand`}
        data-at={proposal.id}
        title={proposal.quote}
      >
        {lineOf(proposal, t, lang) || proposal.quote}
      </a>
      <span>
        {decision === null && unsure ? <span class="unsure">{t('review.unsure')}</span> : null}
        {decision === 'rejected' ? (
          <span class="none" title={reason ?? undefined}>
            {t('review.decision.rejected')}
          </span>
        ) : decision ? (
          <Status as="met">{t(`review.decision.${decision}`)}</Status>
        ) : null}
      </span>
    </li>
  );
}

function Progress({ progress }: { progress: Review['progress'] }): JSX.Element {
  const { t, lang } = useSheet();
  const { proposals, accepted, amended, rejected, open } = progress;
  const taken = accepted + amended;
  const share = (n: number) => `${((100 * n) / Math.max(1, proposals)).toFixed(1)}%`;
  const n = (value: number) => formatNumber(value, lang);
  return (
    <div class="progress small" data-progress aria-live="polite">
      {t('review.progress', { count: proposals, n: n(proposals) })}{' '}
      {t('review.decided', { taken: n(taken), rejected: n(rejected) })},{' '}
      <b>{t('review.toRead', { count: open, n: n(open) })}</b>
      <svg width="100%" height="5" aria-hidden="true">
        <rect class="rest-part" width="100%" height="5" />
        <rect class="no-part" width={share(taken + rejected)} height="5" />
        <rect class="done-part" width={share(taken)} height="5" />
      </svg>
    </div>
  );
}

function Legend(): JSX.Element {
  const { request, t } = useSheet();
  return (
    <p class="legend">
      <span>
        <span class="open">{t('review.dotted')}</span> {t('review.proposed')}
      </span>
      <span>
        <span class="accepted">{t('review.solid')}</span> {t('review.inRecord')}
      </span>
      <span>
        <span class="rejected">{t('review.thin')}</span> {t('review.keptRejected')}
      </span>
      <span>
        <mark>{t('review.yellow')}</mark> {t('review.inHand')}
      </span>
      <a href={`${changed(request, { new: '1', at: null })}#hand`} data-new-claim>
        {t('review.missed')}
      </a>
    </p>
  );
}

export function ReviewPage({ review }: { review: Review }): JSX.Element {
  const { request, t } = useSheet();
  const { source, text, proposals } = review;
  const all = paragraphs(text);
  const writing = request.query.new !== undefined;
  const words = writing ? wordsAsked(request.query, text.length, all) : null;
  const kind = CLAIM_KINDS.find((each) => each === request.query.new) ?? null;
  const hand = writing ? null : inHand(review, request.query.at);
  const ties = tiesOf(hand);
  const marks = useMarks(review, hand);
  const chosen: TextMark[] = words
    ? [{ ...{ id: 'new', ...words, rank: 10, state: 'hand' }, href: '', says: '' }]
    : [];
  return (
    <div data-review={source.id}>
      <div class="head open">
        <div>
          <SourceHead source={source} />
        </div>
        <Progress progress={review.progress} />
      </div>
      <div class="split panes">
        <Document review={review} marks={[...marks, ...chosen]} ties={ties} />
        <section class="proposals" aria-labelledby="proposals-head" data-proposals>
          <Proposals review={review} hand={hand}>
            {writing ? <NewClaim source={source} text={text} words={words} kind={kind} /> : null}
          </Proposals>
          {proposals.length === 0 ? <Nothing review={review} /> : null}
          {proposals.length > 0 && !hand && !writing ? (
            <p class="note">{t('review.allDecided')}</p>
          ) : null}
        </section>
      </div>
      <PartyList />
    </div>
  );
}

function Document(props: {
  review: Review;
  marks: readonly TextMark[];
  ties: readonly Tie[];
}): JSX.Element {
  const { t } = useSheet();
  const { source, text, language } = props.review;
  return (
    <section class="doc" aria-label={t('review.document')} tabindex={0} data-doc>
      <SourceText
        text={text}
        lang={source.language ?? language}
        marks={props.marks}
        ties={props.ties}
        pages={source.pages}
        listed
      />
      <Legend />
    </section>
  );
}

function Proposals(props: {
  review: Review;
  hand: ProposalView | null;
  children: JSX.Element | null;
}): JSX.Element {
  const { request, t } = useSheet();
  const { review, hand } = props;
  const { proposals, source, text } = review;
  const all = paragraphs(text);
  const at = (id: string | undefined) =>
    changed(request, { at: id ?? null, ...NO_NEW }) + (id ? '#hand' : '');
  return (
    <>
      <h2 class="sr" id="proposals-head">
        {t('review.proposals')}
      </h2>
      {props.children}
      <ol>
        {proposals.map((proposal, i) =>
          proposal === hand ? (
            <Hand
              key={proposal.id}
              proposal={proposal}
              source={source}
              no={i + 1}
              of={proposals.length}
              line={paragraphAt(all, proposal.start)?.line ?? null}
              letters={Object.fromEntries(tiesOf(hand).map((tie) => [tie.field, tie.letter]))}
              alike={review.alike.filter(({ id }) => proposal.alike?.includes(id))}
              next={at(nextOpen(review, proposal)?.id)}
              here={changed(request, { at: proposal.id, ...NO_NEW })}
            />
          ) : (
            <Row key={proposal.id} proposal={proposal} no={i + 1} />
          ),
        )}
      </ol>
    </>
  );
}

/** No proposals: said which of the two silences it is. */
function Nothing({ review }: { review: Review }): JSX.Element {
  const { t } = useSheet();
  const language = review.language ?? review.source.language;
  const named = language && language in NAMED ? t(`language.${language as 'es'}`) : '';
  return (
    <p class="note">
      {review.unread ? t('review.unread', { language: named }) : t('review.nothing')}
    </p>
  );
}
const NAMED = { en: 1, fr: 1, es: 1, ht: 1 };
