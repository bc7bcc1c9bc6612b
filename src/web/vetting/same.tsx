// The queue of pairs that may be one person: both beside one another, what speaks for and against,
// two answers. By keyboard: J and K move, S and D answer the pair in hand.
import type { JSX } from 'preact';
import type { PairView, SameAnswer } from '../../capabilities/vetting/index.ts';
import { formatDate, formatNumber } from '../../kernel/index.ts';
import { ActForm } from '../forms/act-form.tsx';
import { definePage } from '../frame/page.ts';
import { type Sheet, useSheet } from '../frame/sheet.ts';
import { instant } from '../marks/dates.ts';
import { None } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import { shortId } from './clearance-marks.ts';
import { LookForm } from './look-form.tsx';
import { Crumb } from './roster.tsx';

interface Answers {
  readonly same: SameAnswer;
}

export const samePage = definePage<Answers>({
  path: '/:mission/vetting/same',
  main: 'same',
  views: () => ({ same: { view: 'vetting.likely-same' } }),
  draw: (sheet, answers) => ({
    title: titleOf(sheet, answers.same),
    keys: [
      ['S', sheet.t('roster.isSame')],
      ['D', sheet.t('roster.isOther')],
    ],
    body: <Same {...answers} />,
  }),
});

function titleOf({ t, lang }: Sheet, { waiting }: SameAnswer): string {
  if (waiting === 0) return t('roster.sameNone');
  return t('roster.sameTitle', { count: waiting, n: formatNumber(waiting, lang) });
}

function Same({ same }: Answers): JSX.Element {
  const sheet = useSheet();
  const { t, can } = sheet;
  return (
    <>
      <div class="head">
        <div>
          <Crumb here={t('roster.same')} />
          <h1>{titleOf(sheet, same)}</h1>
          <p class="lede">{t('roster.sameNote')}</p>
        </div>
      </div>
      {!same.opened && same.waiting > 0 && can('vetting.open-roster') ? (
        <section class="panel part">
          <p>{t('roster.sameLocked')}</p>
          <LookForm
            act="vetting.open-roster"
            id="look"
            purposes={same.purposes}
            button={t('roster.open')}
            first
          />
        </section>
      ) : null}
      {same.pairs.map((pair, i) => (
        <Pair key={`${pair.a.person}/${pair.b.person}`} pair={pair} no={i + 1} />
      ))}
      <Merged same={same} />
    </>
  );
}

function Pair({ pair, no }: { pair: PairView; no: number }): JSX.Element {
  const { t, lang, href } = useSheet();
  const { a, b } = pair;
  const score = (value: number) => formatNumber(Math.round(value * 100) / 100, lang);
  const day = (date: string | null) => (date ? formatDate(date, lang) : <None />);
  type Side = PairView['a'];
  const line = (label: string, cell: (side: Side) => JSX.Element | string | null) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{cell(a) ?? <None />}</td>
      <td>{cell(b) ?? <None />}</td>
    </tr>
  );
  return (
    <section class="part" aria-labelledby={`pair-${no}`}>
      <div class="heading">
        <h2 id={`pair-${no}`}>{t('roster.pair', { n: no })}</h2>
        <span class="small">
          {t('roster.score', { n: score(pair.score) })} ·{' '}
          {pair.because
            .map((each) => t(`roster.because.${each}`, { n: score(pair.nameScore) }))
            .join(' · ')}
        </span>
      </div>
      <div class="wide">
        <table>
          <caption class="sr">{t('roster.pair', { n: no })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('roster.entryOf')}</th>
              {[a, b].map(({ person, left }) => (
                <th key={person} scope="col">
                  <a href={href(`/vetting/people/${person}`)}>{shortId(person)}</a>
                  {left ? ` (${t('roster.leftMark')})` : ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {line(t('roster.name'), (side) => side.name)}
            {line(t('roster.born'), (side) => (
              <>{day(side.born)}</>
            ))}
            {line(t('roster.number'), (side) => side.number)}
            {line(t('roster.rank'), (side) => side.rankName)}
            {line(t('roster.contingent'), (side) =>
              [side.contingentName, side.unitName].filter(Boolean).join(' · '),
            )}
          </tbody>
        </table>
      </div>
      <Decide pair={pair} first={no === 1} />
    </section>
  );
}

/** The keys answer the pair at the top. */
function Decide({ pair, first }: { pair: PairView; first: boolean }): JSX.Element {
  const { t, can } = useSheet();
  const values = { from: pair.b.person, into: pair.a.person };
  return (
    <div class="acts part">
      {can('vetting.merge-persons') ? (
        <ActForm act="vetting.merge-persons" values={values}>
          <button class="btn first" type="submit" data-key={first ? 's' : undefined}>
            {t('roster.isSame')}
          </button>
        </ActForm>
      ) : null}
      {can('vetting.keep-apart') ? (
        <ActForm act="vetting.keep-apart" values={values}>
          <button class="btn" type="submit" data-key={first ? 'd' : undefined}>
            {t('roster.isOther')}
          </button>
        </ActForm>
      ) : null}
    </div>
  );
}

function Merged({ same }: Answers): JSX.Element {
  const { t, can, lang, href, person } = useSheet();
  return (
    <section>
      <h2>{t('roster.mergedList')}</h2>
      {same.merged.length === 0 ? (
        <p class="note">{t('roster.mergedNone')}</p>
      ) : (
        <Table
          caption={t('roster.mergedList')}
          rows={same.merged}
          keyOf={({ from }) => from}
          columns={[
            {
              head: t('roster.entryOf'),
              names: true,
              cell: ({ from, into }) => (
                <a href={href(`/vetting/people/${into}`)}>
                  {t('roster.mergedInto', { from: shortId(from), into: shortId(into) })}
                </a>
              ),
            },
            { head: t('roster.by'), cell: ({ by }) => person(by) },
            { head: t('roster.at'), cell: ({ at }) => instant(at, lang) },
            {
              head: t('roster.undo'),
              cell: ({ from }) =>
                can('vetting.undo-merge') ? (
                  <ActForm act="vetting.undo-merge" values={{ person: from }}>
                    <button class="btn" type="submit">
                      {t('roster.undo')}
                    </button>
                  </ActForm>
                ) : (
                  <None />
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
