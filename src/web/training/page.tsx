// Training and tests: how many hold what is asked on the day on which they are to arrive, by
// requirement and contingent; who lacks what; what is on record.
import type { JSX } from 'preact';
import type { PageRequest } from '../../acts/index.ts';
import type { BatchView, LackingView, TrainingView } from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { Empty } from '../answer/answer.tsx';
import { clocksOf } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { InventedNote } from '../vetting/roster.tsx';
import { Batches } from './batches.tsx';
import { Lacking, PAGE } from './lacking.tsx';
import { Matrix } from './matrix.tsx';
import { Crumb, dayIn, statesOf } from './parts.tsx';

interface Answers {
  readonly training: TrainingView;
  readonly lacking: LackingView | undefined;
  readonly batches: { readonly batches: readonly BatchView[] } | undefined;
}

const offsetIn = (text: string | undefined) => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

function asked({ query }: PageRequest) {
  const state = /^[A-Z]{3}$/.test(query.contingent ?? '') ? query.contingent : undefined;
  return { on: dayIn(query.arrival), contingent: state };
}

export const trainingPage = definePage<Answers>({
  path: '/:mission/vetting/training',
  main: 'training',
  views: (request) => {
    const { query, may } = request;
    const of = { requirement: query.requirement, from: offsetIn(query.from), limit: PAGE };
    return {
      training: { view: 'vetting.training', query: asked(request) },
      lacking: may('vetting.lacking')
        ? { view: 'vetting.lacking', query: { ...asked(request), ...of } }
        : null,
      batches: may('vetting.batches') ? { view: 'vetting.batches' } : null,
    };
  },
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.training),
    keys: [
      ['J K', sheet.t('keys.move')],
      ['Enter', sheet.t('keys.open')],
    ],
    body: <Training {...answers} />,
  }),
});

function titleOf({ t, lang }: Sheet, { total, on }: TrainingView): string {
  if (total.people === 0) return t('training.nobody');
  return t('training.finding', {
    count: total.people,
    n: formatNumber(total.complete, lang),
    of: formatNumber(total.people, lang),
    on: formatDate(on, lang),
  });
}

function Training({ training, lacking, batches }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, lang, href } = sheet;
  const { total, on, asOf } = training;
  const expires = total.cells.reduce((sum, each) => sum + each.expires, 0);
  return (
    <>
      <div class="head">
        <div>
          <Crumb here="" />
          <h1>{titleOf(sheet, training)}</h1>
          <p class="lede">{t('training.about')}</p>
          {on > asOf ? (
            <p>
              {t('training.expiring', {
                count: expires,
                n: formatNumber(expires, lang),
                asOf: formatDate(asOf, lang),
                on: formatDate(on, lang),
              })}
            </p>
          ) : null}
        </div>
        <Acts />
      </div>
      {training.invented ? <InventedNote /> : null}
      <Filter training={training} />
      {total.people === 0 ? (
        <Empty says={t('training.nobody')} but={t('training.nobodyNote')} />
      ) : (
        <>
          <Matrix training={training} />
          {lacking ? (
            <Lacking lacking={lacking} training={training} />
          ) : (
            <p class="note">{t('training.closed')}</p>
          )}
        </>
      )}
      {batches ? <Batches batches={batches.batches} /> : null}
      <p class="part">
        <a href={href('/vetting/training/modules')}>{t('training.modulesLink')}</a>
      </p>
    </>
  );
}

function Acts(): JSX.Element {
  const { t, can, href, request } = useSheet();
  const may = ['vetting.record-training', 'vetting.record-tests', 'vetting.certify'].some(can);
  return (
    <div class="acts">
      {may ? (
        <a class="btn first" href={href('/vetting/training/record')}>
          {t('training.record')}
        </a>
      ) : null}
      <a class="btn" href={href('/vetting/training/modules')}>
        {t('training.modules')}
      </a>
      {request.may('vetting.diligence') ? (
        <a class="btn" href={href('/vetting/diligence')}>
          {t('diligence.title')}
        </a>
      ) : null}
    </div>
  );
}

function Filter({ training }: { training: TrainingView }): JSX.Element {
  const { t, request, lang } = useSheet();
  const { query } = request;
  const states = statesOf(training.contingents, lang);
  return (
    <form class="filter" method="get" action={request.path}>
      {Object.entries(clocksOf(request)).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <label for="f-arrival">
        {t('training.arrival')}{' '}
        <input
          class="in"
          id="f-arrival"
          name="arrival"
          value={dayIn(query.arrival) ?? ''}
          placeholder={training.on}
          aria-describedby="f-arrival-hint"
          autocomplete="off"
        />{' '}
        <small id="f-arrival-hint">{t('training.arrivalHint')}</small>
      </label>
      <label for="f-contingent">
        {t('training.contingent')}{' '}
        <select class="in" id="f-contingent" name="contingent">
          <option value="">{t('training.all')}</option>
          {states.map(([state, name]) => (
            <option key={state} value={state} selected={state === query.contingent}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label for="f-requirement">
        {t('training.requirement')}{' '}
        <select class="in" id="f-requirement" name="requirement">
          <option value="">{t('training.all')}</option>
          {training.requirements.map(({ requirement, name }) => (
            <option
              key={requirement}
              value={requirement}
              selected={requirement === query.requirement}
            >
              {name}
            </option>
          ))}
        </select>
      </label>
      <button class="btn" type="submit">
        {t('training.show')}
      </button>
    </form>
  );
}
