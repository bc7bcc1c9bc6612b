// Citations: a small boxed number that opens the passage. Without script it leads to the source in
// the list at the foot of the page, which then shows its passages.
import { Fragment, type JSX } from 'preact';
import type { Figure, Prose as ProseParts } from '../../kernel/index.ts';
import type { Citation } from '../frame/citations.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from './dates.ts';

/** `Reuters, 8 Dec 2025`: how a source is named where there is little room. */
export function sourceName(source: Citation['source'], lang: 'en' | 'fr' | 'ht' | 'es'): string {
  const name = source.publisher ?? source.title;
  return source.publishedOn ? `${name}, ${shortDate(source.publishedOn, lang)}` : name;
}

/** The numbers of the sources that say it. */
export function Cite({ ids }: { ids: readonly string[] }): JSX.Element {
  const { citations, t, lang } = useSheet();
  return (
    <>
      {citations.cite(ids).map(({ no, source, claims }) => (
        <a
          key={no}
          class="n"
          href={`#s${no}`}
          data-p={claims.map(({ id }) => id).join(' ')}
          aria-label={t('mark.source', { no, name: sourceName(source, lang) })}
        >
          {no}
        </a>
      ))}
    </>
  );
}

/** Text with its numbers, never parted from them at the end of a line. */
export function Cited(props: { text: string; ids: readonly string[]; bold?: boolean }) {
  const cut = props.text.lastIndexOf(' ') + 1;
  const last = props.text.slice(cut);
  const Tag = props.bold ? 'b' : Fragment;
  if (props.ids.length === 0) return <Tag>{props.text}</Tag>;
  return (
    <>
      {cut > 0 ? <Tag>{props.text.slice(0, cut)}</Tag> : null}
      <span class="c">
        <Tag>{last}</Tag>
        <Cite ids={props.ids} />
      </span>
    </>
  );
}

/** `≠ 200`: what another source says of the same figure, never in a footnote. */
export function Rival({ text, ids }: { text: string; ids: readonly string[] }): JSX.Element {
  const { t } = useSheet();
  return (
    <span class="rival">
      {' '}
      <span aria-hidden="true">≠ </span>
      <span class="sr">{t('mark.rival')} </span>
      <Cited text={text} ids={ids} />
    </span>
  );
}

function FigureMark({ figure }: { figure: Figure }): JSX.Element {
  const { citations, lang } = useSheet();
  const { text, cites, rivals = [], mark } = figure;
  const first = cites[0] ? citations.find(cites[0]) : undefined;
  const spoken = first?.source.language;
  const body =
    mark === 'words' ? (
      <>
        <span class="said" lang={spoken && spoken !== lang ? spoken : undefined}>
          {text}
        </span>
        <Cite ids={cites} />
      </>
    ) : (
      <Cited text={text} ids={cites} bold={mark === 'figure'} />
    );
  return (
    <>
      {mark === 'reckoned' ? <span class="reckoned">{body}</span> : body}
      {rivals.map((rival) => (
        <Rival key={rival.text} text={rival.text} ids={rival.cites} />
      ))}
    </>
  );
}

/** A paragraph that a rule wrote. The caller gives the element around it. */
export function Prose({ parts }: { parts: ProseParts }): JSX.Element {
  return (
    <>
      {parts.map((part, i) =>
        typeof part === 'string' ? part : <FigureMark key={`${i}-${part.text}`} figure={part} />,
      )}
    </>
  );
}
