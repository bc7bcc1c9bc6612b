// The clauses of an instrument or of a draft, in full: numbers with anchors, headings, the duties
// that rest on each, and the paragraphs that nobody here has read.
import { Fragment, type JSX } from 'preact';
import type { ClauseRow, InstrumentView } from '../../capabilities/mandates/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Unread } from './compare.tsx';
import { ClauseActs } from './forms.tsx';
import { Stands } from './parts.tsx';

/** `5(a)(i)` as part of an address. */
export const anchorOf = ({ id, number }: ClauseRow, at: number): string =>
  `c-${(number ?? id ?? String(at + 1)).replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;

/** How deep a clause stands: its number as printed tells it, each bracket is a level. */
const depthOf = ({ number, parent }: ClauseRow): number =>
  parent === null ? 0 : Math.min(3, Math.max(1, number?.match(/\(/g)?.length ?? 1));

export function Clauses({ one }: { one: InstrumentView }): JSX.Element {
  const { t, lang } = useSheet();
  const { clauses } = one;
  const unread = clauses.filter(({ text }) => text === null).length;
  const n = formatNumber(unread, lang);
  return (
    <section>
      <h2>
        {t('instr.clauseCount', { count: clauses.length, n: formatNumber(clauses.length, lang) })}
      </h2>
      {clauses.length === 0 ? <p class="none">{t('instr.noClauses')}</p> : null}
      {unread > 0 ? <p class="note">{t('instr.unreadNote', { count: unread, n })}</p> : null}
      <ol class="clauses list-plain">
        {clauses.map((clause, at) => (
          <Fragment key={anchorOf(clause, at)}>
            {clause.heading && clause.heading !== clauses[at - 1]?.heading ? (
              <li class="headed">
                <h3>{clause.heading}</h3>
              </li>
            ) : null}
            <Clause clause={clause} anchor={anchorOf(clause, at)} one={one} />
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

function Clause(props: { clause: ClauseRow; anchor: string; one: InstrumentView }): JSX.Element {
  const { t, href } = useSheet();
  const { clause, anchor, one } = props;
  const { number, text, verb } = clause;
  const stands = one.shown ? null : <Stands one={one} of="clause" clause={clause.id ?? number} />;
  const counted = number === null || /^pp|\[/.test(number);
  const resting = one.shown
    ? []
    : one.duties.filter((duty) => duty.found && duty.clause === (number ?? clause.id));
  return (
    <li id={anchor} class={`clause deep-${depthOf(clause)}`} data-item>
      {number === null ? (
        <span class="no">–</span>
      ) : (
        <a
          class={counted ? 'no counted' : 'no'}
          href={`#${anchor}`}
          aria-label={t('instr.clauseNo', { number })}
        >
          {number}
        </a>
      )}
      <div>
        {text === null ? (
          <Unread clause={clause}>{stands}</Unread>
        ) : (
          <p class="clause-words">
            {opened(text, verb)} {stands}
          </p>
        )}

        {resting.length > 0 ? (
          <ul class="resting">
            {resting.map(({ duty, what, owner }) => (
              <li key={duty}>
                <span class="none">{t('instr.owed')}</span>{' '}
                <a href={href(`/obligations/${duty}`)}>{what}</a> · {owner.name}
              </li>
            ))}
          </ul>
        ) : null}
        <ClauseActs one={one} clause={clause} />
      </div>
    </li>
  );
}

/** The words by which it begins stand out, as a printed resolution sets them. */
function opened(text: string, verb: string | null): JSX.Element {
  const mark = /^["“„«]?/.exec(text)?.[0] ?? '';
  if (!verb || !text.slice(mark.length).startsWith(verb)) return <>{text}</>;
  return (
    <>
      {mark}
      <i>{verb}</i>
      {text.slice(mark.length + verb.length)}
    </>
  );
}
