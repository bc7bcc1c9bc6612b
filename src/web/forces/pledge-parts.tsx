// What bears on a promise, as pages draw it: whether its word is fresh, what it waits for, how
// ready the state is.
import type { JSX } from 'preact';
import type { ConditionOfOffer, ReadinessRow } from '../../capabilities/forces/index.ts';
import { Empty } from '../answer/answer.tsx';
import { useSheet } from '../frame/sheet.ts';
import { gatePath } from '../gates/parts.tsx';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Dated, Table } from '../marks/table.tsx';
import { Ground, Opening, Typed } from '../weighing/parts.tsx';

export interface Fresh {
  readonly stale: boolean;
  readonly sentence: string;
}

/** Whether the word of a state still counts, in a sentence. */
export function FreshMark({ fresh }: { fresh: Fresh | null }): JSX.Element {
  const { t } = useSheet();
  if (!fresh) return <None says={t('pledge.nothingOwed')} />;
  const word = fresh.stale ? 'stale' : 'fresh';
  return (
    <>
      <Status as={fresh.stale ? 'over' : 'met'}>{t(`pledge.word.${word}`)}</Status> {fresh.sentence}
    </>
  );
}

const STANDS: Readonly<Record<ConditionOfOffer['stands'], Standing>> = {
  met: 'met',
  waived: 'waived',
  open: 'due',
  unknown: 'unknown',
  gone: 'unknown',
  dropped: 'past',
};

/** One condition: how it stands, in a sentence, with the way to its gate. */
export function ConditionLine({ row }: { row: ConditionOfOffer }): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <Status as={STANDS[row.stands]}>{t(`pledge.condState.${row.stands}`)}</Status> {row.sentence}
      {row.at ? (
        <>
          {' · '}
          <a class="small" href={href(gatePath(row.at))}>
            {t('gate.gate')}
            <span class="sr"> {row.what}</span>
          </a>
        </>
      ) : null}
      <Ground of={row.ground} />
    </>
  );
}

/** `acts`: whether each can be met or dropped here. */
export function Conditions(props: {
  rows: readonly ConditionOfOffer[];
  acts?: boolean;
}): JSX.Element {
  const { t } = useSheet();
  const { rows, acts = false } = props;
  if (rows.length === 0)
    return <Empty says={t('pledge.noConditions')} but={t('pledge.noConditionsBut')} />;
  return (
    <ul class="list-plain">
      {rows.map((row) => (
        <li key={row.condition} data-item>
          <ConditionLine row={row} />
          {acts && (row.waits || row.stands === 'gone') ? <EndCondition row={row} /> : null}
        </li>
      ))}
    </ul>
  );
}

function EndCondition({ row }: { row: ConditionOfOffer }): JSX.Element {
  const { t } = useSheet();
  const { condition, state, byHand, stands } = row;
  const values = { condition, state };
  const [meet, drop] = ['forces.meet-condition', 'forces.drop-condition'] as const;
  return (
    <div class="acts part">
      {byHand && stands === 'open' ? (
        <Opening act={meet} title={t('pledge.meet')} id={`m${condition}`} values={values}>
          <Typed act={meet} id={`m${condition}`} name="reason" label={t('need.reason')} needed />
        </Opening>
      ) : null}
      <Opening act={drop} title={t('pledge.dropCondition')} id={`d${condition}`} values={values}>
        <Typed act={drop} id={`d${condition}`} name="reason" label={t('need.reason')} needed />
      </Opening>
    </div>
  );
}

/** The scale, step by step, each with what shows it. */
export function Readiness({ rows }: { rows: readonly ReadinessRow[] }): JSX.Element {
  const { t } = useSheet();
  if (rows.length === 0)
    return <Empty says={t('pledge.noReadiness')} but={t('pledge.noReadinessBut')} />;
  return (
    <>
      {rows.map((row) => {
        const whose = row.capabilityName ?? t('pledge.ofAll');
        return (
          <div class="part" key={row.capability ?? ''}>
            <p>
              <b>{row.levelName}</b> <span class="muted">{whose}</span>
              {row.note ? <small> {row.note}</small> : null}
            </p>
            <Table
              caption={`${t('pledge.readiness')}: ${whose}`}
              rows={row.scale}
              keyOf={({ level }) => level}
              columns={[
                { head: t('pledge.step'), names: true, cell: ({ levelName }) => levelName },
                {
                  head: t('pledge.reached'),
                  cell: ({ reached, on }) => <Reached reached={reached} shown={on !== null} />,
                },
                {
                  head: t('pledge.shownOn'),
                  cell: ({ on, ground }) =>
                    on ? (
                      <>
                        <Dated date={on} />
                        <Ground of={ground} />
                      </>
                    ) : (
                      <None says={t('pledge.notShown')} />
                    ),
                },
              ]}
            />
          </div>
        );
      })}
    </>
  );
}

/** A step below the one that was reached, which nothing shows by itself, is not called reached. */
function Reached({ reached, shown }: { reached: boolean; shown: boolean }): JSX.Element {
  const { t } = useSheet();
  if (!reached) return <Status as="later">{t('pledge.no')}</Status>;
  return shown ? (
    <Status as="met">{t('pledge.yes')}</Status>
  ) : (
    <Status as="unknown">{t('pledge.implied')}</Status>
  );
}
