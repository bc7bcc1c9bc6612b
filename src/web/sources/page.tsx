// One source. Who may review gets the split screen; everybody else the text with the passages that
// are in the record, each leading to its claim.
import type { JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { lineOf } from '../claims/fields.ts';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { type Review, ReviewPage } from './review.tsx';
import { SourceHead } from './strip.tsx';
import { SourceText, type TextMark } from './text.tsx';

interface Shown {
  readonly source: SourceView;
  readonly text: string;
}

interface Answers {
  /** A review for who may review, else the source with its text. */
  readonly source: Review | Shown;
  readonly own: { readonly claims: readonly ClaimView[] } | undefined;
}

function isReview(answer: Review | Shown): answer is Review {
  return 'proposals' in answer;
}

export const sourcePage = definePage<Answers>({
  path: '/:mission/sources/:id',
  main: 'source',
  views({ params, may }) {
    const source = params.id;
    if (may('claims.review'))
      return { source: { view: 'claims.review', query: { source } }, own: null };
    return {
      source: { view: 'sources.show', query: { source } },
      own: { view: 'claims.list', query: { source } },
    };
  },
  draw(sheet, { source, own }) {
    if (isReview(source))
      return {
        title: source.source.title,
        review: true,
        keys: reviewKeys(sheet),
        body: <ReviewPage review={source} />,
      };
    return {
      title: source.source.title,
      body: <ReadPage {...source} claims={own?.claims ?? []} />,
    };
  },
});

function reviewKeys({ t }: Sheet): readonly (readonly [string, string])[] {
  return [
    ['J K', t('keys.nextPrevious')],
    ['A', t('keys.accept')],
    ['E', t('keys.amend')],
    ['X', t('keys.reject')],
    ['1 – 7', t('keys.stance')],
    ['M', t('keys.same')],
    ['N', t('keys.new')],
    ['U', t('keys.undo')],
    ['Space', t('keys.space')],
  ];
}

function ReadPage(props: Shown & { claims: readonly ClaimView[] }): JSX.Element {
  const { t, lang, href, request } = useSheet();
  const { source, text, claims } = props;
  const marks = claims.map((claim): TextMark => {
    const asked = claim.id === request.query.claim;
    return {
      ...{ id: claim.id, start: claim.start, end: claim.end, rank: asked ? 9 : 1 },
      state: asked ? 'hand' : 'accepted',
      href: href(`/claims/${claim.id}`),
      says: lineOf(claim, t, lang),
    };
  });
  return (
    <>
      <div class="head">
        <div>
          <SourceHead source={source} />
        </div>
      </div>
      <div class="split">
        <section class="doc" aria-label={t('review.document')}>
          <SourceText text={text} lang={source.language} marks={marks} pages={source.pages} />
        </section>
        <section class="proposals" aria-labelledby="own-head">
          <h2 class="small" id="own-head">
            {claims.length === 0
              ? t('source.noClaims')
              : t('source.claims', {
                  count: claims.length,
                  n: formatNumber(claims.length, lang),
                })}
          </h2>
          <ol>
            {claims.map((claim, i) => (
              <li key={claim.id} class="row" data-item>
                <span class="at">{i + 1}</span>
                <span class="kind">{t(`claim.kind.${claim.kind}`)}</span>
                <a href={href(`/claims/${claim.id}`)} title={claim.quote}>
                  {lineOf(claim, t, lang) || claim.quote}
                </a>
                <span>
                  {claim.rivals.length > 0 ? (
                    <span class="rival">≠ {claim.rivals.length}</span>
                  ) : null}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}
