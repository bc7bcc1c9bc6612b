// The vote on an instrument: the outcome as computed, the counts, and who voted how.
import type { ComponentChildren, JSX } from 'preact';
import type { InstrumentRow } from '../../capabilities/mandates/index.ts';
import { formatNumber, type Lang } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { None, type Standing, Status } from '../marks/marks.tsx';
import { Table } from '../marks/table.tsx';
import type { Translate } from '../words/words.ts';

type Vote = NonNullable<InstrumentRow['vote']>;

const MARKS: Readonly<Record<Vote['outcome'], Standing>> = {
  adopted: 'met',
  failed: 'over',
  vetoed: 'over',
  unknown: 'unknown',
};
const CASTS = ['for', 'against', 'abstained', 'absent'] as const;

/** `13 for, 0 against, 2 abstained`. */
export const voteText = (vote: Vote, t: Translate, lang: Lang): string =>
  t('instr.votes', {
    for: formatNumber(vote.for, lang),
    against: formatNumber(vote.against, lang),
    abstained: formatNumber(vote.abstained, lang),
  });

export function VoteTable(props: {
  vote: Vote | null;
  /** Where it stands. */
  children?: ComponentChildren;
}): JSX.Element {
  const { vote, children } = props;
  const { t, lang } = useSheet();
  if (!vote)
    return (
      <section>
        <h2>{t('mandate.vote')}</h2>
        <p class="none">{t('instr.noVote')}</p>
      </section>
    );
  const n = (count: number) => formatNumber(count, lang);
  const unnamed = (cast: (typeof CASTS)[number]) =>
    vote[cast] - vote.by.filter((each) => each.cast === cast).length;
  return (
    <section>
      <div class="heading">
        <h2>
          {t('mandate.vote')}
          {children}
        </h2>
        <Status as={MARKS[vote.outcome]}>{t(`instr.outcome.${vote.outcome}`)}</Status>
      </div>
      <p>
        {t('instr.voteRule', { required: n(vote.required), members: n(vote.members) })}
        {vote.vetoes.length > 0
          ? ` ${t('instr.vetoes', { who: vote.vetoes.map(({ name }) => name).join(', ') })}`
          : ''}
        {vote.on ? ` ${t('instr.votedOn', { day: shortDate(vote.on, lang) })}` : ''}
      </p>
      <Table
        caption={t('mandate.vote')}
        rows={CASTS.filter((cast) => vote[cast] > 0)}
        keyOf={(cast) => cast}
        columns={[
          { head: t('mandate.vote'), names: true, cell: (cast) => t(`instr.cast.${cast}`) },
          { head: t('instr.count'), num: true, cell: (cast) => n(vote[cast]) },
          {
            head: t('instr.members'),
            cell: (cast) => {
              const names = vote.by.filter((each) => each.cast === cast);
              const rest = unnamed(cast);
              return (
                <>
                  {names.map(({ member }) => member.name).join(', ')}
                  {rest > 0 ? (
                    <span class="none">
                      {names.length > 0 ? ' · ' : ''}
                      {t('instr.unnamed', { count: rest, n: n(rest) })}
                    </span>
                  ) : null}
                  {names.length === 0 && rest === 0 ? <None /> : null}
                </>
              );
            },
          },
        ]}
      />
    </section>
  );
}
