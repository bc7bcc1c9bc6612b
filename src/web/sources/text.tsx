// The document of a source: its paragraphs with the numbers of their lines, the passages marked,
// and the one in hand in yellow with the words that each field rests on.
import type { JSX } from 'preact';
import { useSheet } from '../frame/sheet.ts';
import { type Marked, paragraphs, type Run, runs } from './passages.ts';

export interface TextMark extends Marked {
  readonly state: 'open' | 'accepted' | 'rejected' | 'hand';
  readonly href: string;
  readonly says: string;
}

/** The words that one field of the claim in hand rests on, with its letter. */
export interface Tie {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

export interface SourceTextProps {
  readonly text: string;
  readonly lang: string | null;
  readonly marks: readonly TextMark[];
  readonly ties?: readonly Tie[];
  readonly pages?: readonly { readonly page: number; readonly start: number }[];
  /** In the review the list beside the text holds the same links, so these need no stop of Tab. */
  readonly listed?: boolean;
}

function HandRun(props: {
  text: string;
  run: Run<TextMark>;
  ties: readonly Tie[];
  first: boolean;
}) {
  const { text, run, ties } = props;
  const marks = ties.map((tie) => ({ ...tie, id: tie.letter, rank: 0 }));
  return (
    <mark class="hand" id={props.first ? 'passage' : undefined}>
      {runs(run.start, run.end, marks).map((piece) => {
        const words = text.slice(piece.start, piece.end);
        if (!piece.mark) return words;
        return (
          <span key={piece.start}>
            <b>{words}</b>
            {piece.end === piece.mark.end ? (
              <span class="letter" data-letter>
                {piece.mark.letter}
              </span>
            ) : null}
          </span>
        );
      })}
    </mark>
  );
}

function TextRun(props: {
  text: string;
  run: Run<TextMark>;
  ties: readonly Tie[];
  listed: boolean;
}): JSX.Element {
  const { text, run, ties, listed } = props;
  const words = text.slice(run.start, run.end);
  const { mark } = run;
  if (!mark) return <>{words}</>;
  if (mark.state === 'hand')
    return <HandRun text={text} run={run} ties={ties} first={run.start === mark.start} />;
  return (
    <a
      class={mark.state}
      href={mark.href}
      title={mark.says}
      data-at={mark.id}
      tabindex={listed ? -1 : undefined}
    >
      {words}
    </a>
  );
}

export function SourceText(props: SourceTextProps): JSX.Element {
  const { t, lang } = useSheet();
  const { text, marks, ties = [], pages = [], listed = false } = props;
  const spoken = props.lang && props.lang !== lang ? props.lang : undefined;
  const starts = new Map<number, number>();
  const all = paragraphs(text);
  for (const { page, start } of pages.length > 1 ? pages : []) {
    const first = all.find((paragraph) => paragraph.end > start);
    if (first && !starts.has(first.start)) starts.set(first.start, page);
  }
  return (
    <div class="text" lang={spoken} data-text>
      {all.map((paragraph) => (
        <div key={paragraph.start}>
          {starts.has(paragraph.start) ? (
            <span class="page-no">
              {t('source.page', { no: starts.get(paragraph.start) ?? 0 })}
            </span>
          ) : null}
          <p data-line={paragraph.line} data-start={paragraph.start}>
            {runs(paragraph.start, paragraph.end, marks).map((run) => (
              <TextRun key={run.start} text={text} run={run} ties={ties} listed={listed} />
            ))}
          </p>
        </div>
      ))}
    </div>
  );
}
