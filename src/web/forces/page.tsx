// Who comes: what is needed and allowed against who is there, and what each state said in which
// words.
import type { JSX } from 'preact';
import type { AnswerView, ClaimView } from '../../capabilities/claims/index.ts';
import type {
  MoneyRow,
  OfferRow,
  PictureAnswer,
  StateRow,
} from '../../capabilities/forces/index.ts';
import { plain } from '../../kernel/index.ts';
import { AddSource, AnswerHead, Empty } from '../answer/answer.tsx';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { Money, Offers } from './lists.tsx';
import { Files, Picture, Steps, stepRows } from './picture.tsx';
import { States, type Total } from './states.tsx';

export interface ForcesAnswers {
  readonly answer: AnswerView;
  readonly states: {
    readonly rows: readonly StateRow[];
    readonly rule: string;
    readonly total: Total | null;
    readonly states: Total | null;
    readonly measure: { readonly size: number; readonly claim: ClaimView } | null;
  };
  readonly picture: PictureAnswer;
  readonly offers: { readonly rows: readonly OfferRow[] };
  readonly money: { readonly rows: readonly MoneyRow[] };
}

export const forcesPage = definePage<ForcesAnswers>({
  path: '/:mission/forces',
  main: 'states',
  views: () => ({
    answer: { view: 'forces.answer' },
    states: { view: 'forces.states' },
    picture: { view: 'forces.picture' },
    offers: { view: 'forces.offers' },
    money: { view: 'forces.money' },
  }),
  draw: ({ t }, answers) => ({
    title: plain(answers.answer.finding),
    keys: [
      ['J K', t('keys.move')],
      ['Enter', t('keys.open')],
      ['P', t('keys.passage')],
      ['N', t('keys.add')],
      ['[ ]', t('keys.step')],
    ],
    body: <Forces {...answers} />,
  }),
});

/** Steps on this page; the picture's own page has them all. */
const STEPS_MAX = 20;
const newest = ({ picture }: PictureAnswer) => stepRows(picture).slice(0, STEPS_MAX);

function Forces({ answer, states, picture, offers, money }: ForcesAnswers): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <AnswerHead
        answer={answer}
        acts={
          <>
            <a class="btn" href={href('/forces/requirements')}>
              {t('need.requirements')}
            </a>
            <a class="btn" href={href('/forces/offers')}>
              {t('pledge.offers')}
            </a>
            <AddSource />
          </>
        }
      />
      <section>
        <div class="heading">
          <h2>{t('forces.presence')}</h2>
          <span class="small">
            <a href={href('/forces/picture')}>{t('picture.open')}</a> ·{' '}
            <a href={href('/forces/promises')}>{t('promise.link')}</a> · <Files />
          </span>
        </div>
        <Picture answer={picture} />
        {picture.picture.lines.length > 0 ? (
          <details>
            <summary class="small">{t('picture.table')}</summary>
            <Steps picture={picture.picture} rows={newest(picture)} />
            <p class="note">
              <a href={`${href('/forces/picture')}#steps`}>{t('picture.steps')}</a>
            </p>
          </details>
        ) : null}
      </section>
      <section>
        {states.rows.length === 0 ? (
          <>
            <h2>{t('forces.byState')}</h2>
            <Empty says={t('forces.noStates')} but={t('forces.noStatesBut')} />
          </>
        ) : (
          <States {...states} />
        )}
      </section>
      {offers.rows.length > 0 ? <Offers rows={offers.rows} /> : null}
      {money.rows.length > 0 ? <Money rows={money.rows} /> : null}
    </>
  );
}
