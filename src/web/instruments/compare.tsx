// Two texts side by side, clause by clause: on a wide page beside one another, on a phone one below
// the other. What went is struck through and what came is underlined; both are also said in words.
import type { ComponentChildren, JSX } from 'preact';
import type {
  ClauseRow,
  CompareRow,
  CompareView,
  InstrumentRow,
} from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { changed } from '../frame/address.ts';
import { definePage } from '../frame/page.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from '../marks/dates.ts';
import { type Standing, Status } from '../marks/marks.tsx';
import { CompareForm } from './compare-form.tsx';
import { Crumb, nameOf } from './parts.tsx';

interface Answers {
  readonly compare: CompareView | undefined;
  readonly list: { readonly rows: readonly InstrumentRow[] };
}

export const comparePage = definePage<Answers>({
  path: '/:mission/mandate/compare',
  main: 'compare',
  views: ({ query: { a, b } }) => ({
    compare: a && b ? { view: 'mandates.compare', query: { a, b } } : null,
    list: { view: 'mandates.instruments' },
  }),
  draw: ({ t }, { compare, list }) => ({
    title: compare
      ? t('instr.beside', { a: sideName(compare.a), b: sideName(compare.b) })
      : t('instr.compare'),
    data: compare !== undefined,
    keys: [['J K', t('keys.move')]],
    body: <Compare compare={compare} list={list} />,
  }),
});

type Side = CompareView['a'];
const sideName = (side: Side): string => [nameOf(side), side.draftTitle].filter(Boolean).join(', ');
const KINDS = ['changed', 'moved', 'added', 'dropped', 'unread', 'same'] as const;

function Compare({ compare, list }: Answers): JSX.Element {
  const { request, t, lang } = useSheet();
  const { a, b, only } = request.query;
  const told = compare
    ? KINDS.flatMap((kind) => {
        const n = compare.counts[kind];
        return n === 0 ? [] : t(`instr.counts.${kind}`, { count: n, n: formatNumber(n, lang) });
      })
    : [];
  const rows = compare?.rows.filter(({ kind }) => only !== 'changes' || kind !== 'same') ?? [];
  return (
    <>
      <div class="head">
        <div>
          <Crumb />
          <h1 class="plainer">
            {compare
              ? t('instr.beside', { a: sideName(compare.a), b: sideName(compare.b) })
              : t('instr.compareWhat')}
          </h1>
          <p class="lede">{compare ? `${told.join(' · ')}.` : t('instr.compareAbout')}</p>
        </div>
      </div>
      <CompareForm rows={list.rows} {...(a ? { a } : {})} {...(b ? { b } : {})} />
      {compare ? (
        <>
          <p>
            {only === 'changes' ? (
              <a href={changed(request, { only: null })}>{t('instr.showAll')}</a>
            ) : (
              <a href={changed(request, { only: 'changes' })}>{t('instr.onlyChanges')}</a>
            )}
          </p>
          <Heads compare={compare} />
          <ol class="compare list-plain">
            {rows.map((row) => (
              <Beside key={keyOf(row)} row={row} compare={compare} />
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

const keyOf = ({ a, b }: CompareRow) =>
  [...a, ...b].map(({ id, number, start }) => id ?? `${number}/${start}`).join(' ');

function Heads({ compare: { a, b } }: { compare: CompareView }): JSX.Element {
  const { t, lang, href } = useSheet();
  const head = (side: Side) => (
    <div>
      <h2>
        <a href={href(`/mandate/instruments/${side.instrument}`, { draft: side.draft })}>
          {sideName(side)}
        </a>
      </h2>
      <p class="small">
        {side.on ? `${shortDate(side.on, lang)} · ` : ''}
        {t('instr.clauseCount', { count: side.clauses, n: formatNumber(side.clauses, lang) })}
      </p>
    </div>
  );
  return (
    <div class="compare-heads">
      {head(a)}
      {head(b)}
    </div>
  );
}

const MARKS: Readonly<Record<CompareRow['kind'], Standing>> = {
  same: 'past',
  changed: 'due',
  moved: 'waived',
  added: 'met',
  dropped: 'over',
  unread: 'unknown',
};

function Beside({ row, compare }: { row: CompareRow; compare: CompareView }): JSX.Element {
  const { t } = useSheet();
  const { kind, renumbered, a, b } = row;
  const numbers = [numbersOf(a), numbersOf(b)].filter(Boolean);
  const word = kind === 'moved' && row.changed ? 'movedChanged' : kind;
  return (
    <li class={kind} data-item>
      <p class="what">
        <b>{[...new Set(numbers)].join(' → ') || t('instr.noNumber')}</b>{' '}
        <Status as={MARKS[kind]}>{t(`instr.change.${word}`)}</Status>
        {a.length > 1 ? <span class="none"> {t('instr.joined')}</span> : null}
        {b.length > 1 ? <span class="none"> {t('instr.cut')}</span> : null}
        {renumbered && kind === 'same' ? <span class="none"> {t('instr.renumbered')}</span> : null}
      </p>
      <Half row={row} side="a" name={sideName(compare.a)} />
      <Half row={row} side="b" name={sideName(compare.b)} />
    </li>
  );
}

const numbersOf = (clauses: readonly ClauseRow[]): string =>
  clauses.flatMap(({ number }) => number ?? []).join(' + ');

/** One side of a row: its words, those that the other has not set off from the rest. */
function Half(props: { row: CompareRow; side: 'a' | 'b'; name: string }): JSX.Element {
  const { t } = useSheet();
  const { row, side, name } = props;
  const not = side === 'a' ? 'added' : 'dropped';
  if (row[side].length === 0)
    return (
      <div class="half empty">
        <span class="none">{t('instr.notIn', { name })}</span>
      </div>
    );
  if (row.kind === 'unread')
    return (
      <div class="half">
        <Unread clause={row[side][0]} />
      </div>
    );
  return (
    <div class={row.kind === 'same' ? `half twin ${side}` : 'half'}>
      <span class="sr">{name}: </span>
      <p class="clause-words">
        {row.pieces
          .filter(({ as }) => as !== not)
          .map(({ as, text }, i) => {
            const key = `${i}`;
            if (as === 'same' || row.kind === 'added' || row.kind === 'dropped')
              return <span key={key}>{text}</span>;
            return as === 'dropped' ? (
              <del key={key}>
                <span class="sr">{t('instr.takenOut')} </span>
                {text}
              </del>
            ) : (
              <ins key={key}>
                <span class="sr">{t('instr.putIn')} </span>
                {text}
              </ins>
            );
          })}
      </p>
    </div>
  );
}

/** A paragraph that nobody here has read: what is told of it, and that it is only told. */
export function Unread(props: {
  clause: ClauseRow | undefined;
  /** Where it stands. */
  children?: ComponentChildren;
}): JSX.Element {
  const { t } = useSheet();
  const { clause, children } = props;
  return (
    <p class="unread">
      <span class="tag">{t('instr.unread')}</span>
      {clause?.gist ? ` ${t('instr.told', { gist: clause.gist })} ` : ' '}
      {children}
    </p>
  );
}
