// The answer of a capability as a page shows it: the finding is the title, the answer stands under
// it, and the doubts beside or below, never out of sight.
import type { ComponentChildren, JSX } from 'preact';
import type { AnswerView } from '../../capabilities/claims/index.ts';
import { plain } from '../../kernel/index.ts';
import { useSheet } from '../frame/sheet.ts';
import { Prose } from '../marks/cite.tsx';
import { KeyCap } from '../marks/key-cap.tsx';

export function Doubts({ doubts }: { doubts: AnswerView['doubts'] }): JSX.Element {
  return (
    <>
      {doubts.map(({ head, text }) => (
        <div key={head + plain(text)}>
          <p class="what">{head}</p>
          <p>
            <Prose parts={text} />
          </p>
        </div>
      ))}
    </>
  );
}

export function AnswerHead(props: {
  answer: AnswerView;
  crumb?: ComponentChildren;
  acts?: ComponentChildren;
}): JSX.Element {
  const { t } = useSheet();
  const { answer, crumb, acts } = props;
  return (
    <>
      <div class="head">
        <div>
          {crumb ? <p class="crumb">{crumb}</p> : null}
          <h1>
            <Prose parts={answer.finding} />
          </h1>
          {answer.answer.map((paragraph, i) => (
            <p class="lede" key={plain(paragraph)}>
              <Prose parts={paragraph} lead={i === 0} />
            </p>
          ))}
        </div>
        {acts ? <div class="acts">{acts}</div> : null}
      </div>
      <aside class="doubts across" aria-label={t('frame.doubts')}>
        <Doubts doubts={answer.doubts} />
      </aside>
    </>
  );
}

/** Claims come from passages, so what fills an empty page is always a source. */
export function AddSource(): JSX.Element | null {
  const { t, href, can } = useSheet();
  if (!can('sources.add')) return null;
  return (
    <a class="btn" href={`${href('/sources')}#add`} data-key="n">
      {t('source.add')}
      <KeyCap>N</KeyCap>
    </a>
  );
}

/** A part that holds nothing: what is true, and what that does not mean. */
export function Empty(props: { says: string; but: string }): JSX.Element {
  return (
    <p class="note">
      {props.says} {props.but}
    </p>
  );
}
