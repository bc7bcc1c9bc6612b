// A table as every page draws it: a caption, heads, figures right; on a phone each row becomes
// lines of a label and a value. And the cells that tables of claims share.
import type { ComponentChildren, JSX } from 'preact';
import type { ClaimView } from '../../capabilities/claims/index.ts';
import type { PartialDate } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite, sourceName } from './cite.tsx';
import { shortDate } from './dates.ts';
import { None, Said } from './marks.tsx';

export interface Column<R> {
  readonly head: string;
  cell(row: R): ComponentChildren;
  /** A figure: stands right. */
  readonly num?: boolean;
  /** Is never broken into lines. */
  readonly whole?: boolean;
  /** What the row is about: its heading. */
  readonly names?: boolean;
}

export interface TableProps<R> {
  readonly caption: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  keyOf(row: R): string;
}

export function Table<R>({ caption, rows, columns, keyOf }: TableProps<R>): JSX.Element {
  const kind = ({ num, whole }: Column<R>) =>
    [num ? 'num' : '', whole ? 'nw' : ''].filter(Boolean).join(' ') || undefined;
  return (
    <table class="stack">
      <caption class="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" class={column.num ? 'num' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-item>
            {columns.map((column, i) =>
              column.names ? (
                <th key={column.head} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.head}
                  class={kind(column)}
                  // The first says what the row is about, on a phone too, without a label.
                  data-label={i === 0 ? undefined : column.head}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A date with its precision; where no source gives one, that is said. */
export function Dated({ date }: { date: PartialDate | null }): JSX.Element {
  const { t, lang } = useSheet();
  return <>{date ? shortDate(date, lang) : <None says={t('mark.noDay')} />}</>;
}

/** The words of a claim as said, with the number of their source. */
export function Words({ claim }: { claim: ClaimView }): JSX.Element {
  return (
    <>
      <Said lang={claim.source.language}>{claim.quote}</Said>
      <Cite ids={[claim.id]} />
    </>
  );
}

export function Source({ claim }: { claim: ClaimView }): JSX.Element {
  const { href, lang } = useSheet();
  return <a href={href(`/sources/${claim.source.id}`)}>{sourceName(claim.source, lang)}</a>;
}
