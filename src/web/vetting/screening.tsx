// Screening: how much of the force is screened, what waits for an answer, and one hit in hand.
import type { JSX } from 'preact';
import type { HitRow, HitView, ScreeningView } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { KeyCap } from '../marks/key-cap.tsx';
import { type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { HitInHand } from './hit.tsx';

interface Answers {
  readonly screening: ScreeningView;
  readonly hits: { readonly hits: readonly HitRow[]; readonly waiting: number } | undefined;
  readonly hit: HitView | undefined;
}

/** Hits that the queue shows at once; the table has them all. */
const SHOWN_MAX = 100;

export const screeningPage = definePage<Answers>({
  path: '/:mission/vetting/screening',
  main: 'screening',
  views: ({ query, may }) => ({
    screening: { view: 'vetting.screening' },
    hits: may('vetting.hits') ? { view: 'vetting.hits' } : null,
    hit:
      query.hit && may('vetting.hit') ? { view: 'vetting.hit', query: { hit: query.hit } } : null,
  }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.screening),
    keys: [
      ['J K', sheet.t('keys.move')],
      ['Enter', sheet.t('keys.open')],
      ['H', sheet.t('screening.next')],
      ['D', sheet.t('screening.different')],
      ['S', sheet.t('screening.sameAnswer')],
      ['C', sheet.t('screening.cannotTell')],
    ],
    body: <Screening {...answers} />,
  }),
});

function titleOf({ t, lang }: Sheet, { total, lastRun, hits }: ScreeningView): string {
  const n = (count: number) => ({ count, n: formatNumber(count, lang) });
  if (total.people === 0) return t('screening.titleNone');
  if (!lastRun) return t('screening.titleNever');
  if (hits > 0) return t('screening.titleWaiting', n(hits));
  if (total.notScreened > 0) return t('screening.titleNot', n(total.notScreened));
  return t('screening.titleClear');
}

function Screening({ screening, hits, hit }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, lang, href, can } = sheet;
  const { lastRun, lists, total } = screening;
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={href('/vetting')}>{t('screening.crumb')}</a>
          </p>
          <h1>{titleOf(sheet, screening)}</h1>
          <p class="lede">{t('screening.about')}</p>
          <Done />
        </div>
        <div class="acts">
          {can('vetting.screen') && lists.length > 0 && total.people > 0 ? (
            <ActForm act="vetting.screen" show>
              <button class="btn first" type="submit" data-key="r">
                {t(lastRun ? 'screening.runAgain' : 'screening.run')} <KeyCap>R</KeyCap>
              </button>
            </ActForm>
          ) : null}
          <a class="btn" href={href('/vetting/lists')}>
            {t('lists.caption')}
          </a>
        </div>
      </div>
      <p class="muted">
        {lastRun
          ? t('screening.lastRun', {
              at: instant(lastRun.at, lang),
              n: formatNumber(lastRun.people, lang),
            })
          : t('screening.never')}{' '}
        {lists.length === 0 ? t('screening.noLists') : null}
      </p>
      {hits ? (
        <div class={hit ? 'compare' : undefined}>
          <Queue hits={hits.hits} inHand={hit?.hit.hit ?? null} />
          {hit ? <HitInHand view={hit} next={nextOf(hits.hits, hit.hit.hit)} /> : null}
        </div>
      ) : null}
      {screening.contingents.length > 0 ? <Contingents of={screening} /> : null}
    </>
  );
}

const WAITING: ReadonlySet<HitRow['state']> = new Set(['open', 'cannot_tell', 'same_proposed']);

/** The next that waits, after this one. */
function nextOf(hits: readonly HitRow[], hit: string): string | null {
  const waiting = hits.filter(({ state }) => WAITING.has(state));
  const at = waiting.findIndex((each) => each.hit === hit);
  return (waiting[at + 1] ?? waiting.find((each) => each.hit !== hit))?.hit ?? null;
}

function Done(): JSX.Element | null {
  const { request, t } = useSheet();
  if (request.done?.act !== 'vetting.screen') return null;
  const told = request.done.answer as Readonly<Record<string, number>>;
  return (
    <p class="note" role="status" tabindex={-1} id="done">
      {t('screening.done', told)}
    </p>
  );
}

const STANDINGS: Readonly<Record<HitRow['state'], Standing>> = {
  open: 'due',
  cannot_tell: 'unknown',
  same_proposed: 'due',
  same: 'over',
  different: 'met',
  gone: 'later',
};

function Queue(props: { hits: readonly HitRow[]; inHand: string | null }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { hits, inHand } = props;
  const score = (value: number) =>
    new Intl.NumberFormat(lang, { minimumFractionDigits: 2 }).format(value);
  if (hits.length === 0) return <p class="note">{t('screening.none')}</p>;
  return (
    <section id="hits">
      <h2>{t('screening.queue')}</h2>
      <Table
        caption={t('screening.queue')}
        rows={hits.slice(0, SHOWN_MAX)}
        keyOf={({ hit }) => hit}
        columns={[
          {
            head: t('screening.person'),
            names: true,
            cell: ({ hit, person, contingentName }) => (
              <a
                href={`${href('/vetting/screening', { hit })}#hit`}
                aria-current={hit === inHand ? 'true' : undefined}
              >
                {contingentName ?? '–'} · {person.slice(-6)}
              </a>
            ),
          },
          {
            head: t('screening.listEntry'),
            cell: ({ listTitle, entry }) => t('screening.entry', { list: listTitle, entry }),
          },
          { head: t('screening.score'), num: true, cell: (row) => score(row.score) },
          {
            head: t('screening.status'),
            cell: ({ state, stateName }) => <Status as={STANDINGS[state]}>{stateName}</Status>,
          },
        ]}
      />
    </section>
  );
}

function Contingents({ of }: { of: ScreeningView }): JSX.Element {
  const { t, lang } = useSheet();
  const { contingents, total } = of;
  const rows =
    contingents.length > 1
      ? [...contingents, { ...total, contingent: '', contingentName: t('screening.all') }]
      : contingents;
  const count = (key: keyof ScreeningView['total']) => ({
    head: t(`screening.${key}`),
    num: true,
    cell: (row: ScreeningView['contingents'][number]) => formatNumber(row[key], lang),
  });
  return (
    <section>
      <h2>{t('screening.byState')}</h2>
      <Table
        caption={t('screening.byState')}
        rows={rows}
        keyOf={({ contingent }) => contingent}
        columns={[
          {
            head: t('screening.contingent'),
            names: true,
            cell: ({ contingentName }) => contingentName,
          },
          count('people'),
          count('notScreened'),
          count('waiting'),
          count('same'),
          count('clear'),
          count('behind'),
        ]}
      />
    </section>
  );
}
