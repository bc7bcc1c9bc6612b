// Requirement by contingent: how many hold it, of how many that are asked, and what the others are.
import { Fragment, type JSX } from 'preact';
import type { TrainingView } from '../../capabilities/vetting/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { changed } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { None } from '../marks/marks.tsx';

type Cell = TrainingView['total']['cells'][number];
const WHY = ['missing', 'failed', 'lapsed', 'unknown', 'expires'] as const;
const GROUPS = ['certification', 'tests', 'training', 'diligence'] as const;

export function Matrix({ training }: { training: TrainingView }): JSX.Element {
  const { t } = useSheet();
  const { requirements, contingents, total } = training;
  const columns = [
    ...contingents.map((each) => ({ ...each, all: false })),
    ...(contingents.length > 1
      ? [{ ...total, contingent: '', name: t('training.all'), all: true }]
      : []),
  ];
  return (
    <section>
      <h2>{t('training.matrix')}</h2>
      <p class="muted">{t('training.matrixNote')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section class="wide" tabIndex={0} aria-label={t('training.matrix')}>
        <table class="stack matrix">
          <caption class="sr">{t('training.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('training.requirement')}</th>
              {columns.map(({ contingent, name, people, complete }) => (
                <th key={contingent} scope="col" class="num">
                  {name} <Complete people={people} complete={complete} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GROUPS.map((group) => {
              const own = requirements.filter((each) => each.group === group);
              return (
                <Fragment key={group}>
                  <tr class="group">
                    <th scope="rowgroup" colSpan={columns.length + 1}>
                      {t(`training.group.${group}`)}
                    </th>
                  </tr>
                  {own.map(({ requirement, name }) => (
                    <tr key={requirement} data-item>
                      <th scope="row">{name}</th>
                      {columns.map(({ contingent, name: state, cells }) => (
                        <td key={contingent} class="num" data-label={state}>
                          <Count
                            cell={cells.find((each) => each.requirement === requirement)}
                            contingent={contingent}
                          />
                        </td>
                      ))}
                    </tr>
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Complete({ people, complete }: { people: number; complete: number }): JSX.Element {
  const { t, lang } = useSheet();
  const [n, of] = [formatNumber(complete, lang), formatNumber(people, lang)];
  return <small>{t('training.complete', { n, of })}</small>;
}

function Count({ cell, contingent }: { cell: Cell | undefined; contingent: string }): JSX.Element {
  const { t, lang, request } = useSheet();
  if (!cell || cell.asked === 0) return <None says={t('training.notAsked')} />;
  const n = (value: number) => formatNumber(value, lang);
  const lack = cell.asked - cell.held;
  const said = `${n(cell.held)}/${n(cell.asked)}`;
  if (lack === 0) return <span class="whole">{said}</span>;
  const why = WHY.filter((state) => cell[state] > 0).map((state) =>
    t(`training.count.${state}`, { count: cell[state], n: n(cell[state]) }),
  );
  const { requirement } = cell;
  const to = changed(request, { requirement, contingent: contingent || null, from: null });
  return (
    <>
      <a href={`${to}#lacking`}>{said}</a>
      <small class="below">{why.join(', ')}</small>
    </>
  );
}
