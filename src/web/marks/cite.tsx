// Citations: a small boxed number that opens the passage. Without script it leads to the source in
// the list at the foot of the page, which then shows its passages.
import { Fragment, type JSX } from 'preact';
import type { Figure, Prose as ProseParts } from '../../kernel/index.ts';
import type { Citation } from '../frame/citations.ts';
import { useSheet } from '../frame/sheet.ts';
import { shortDate } from './dates.ts';
import { typeset } from './typeset.ts';

/** `Reuters, 8 Dec 2025`: how a source is named where there is little room. */
export function sourceName(source: Citation['source'], lang: 'en' | 'fr' | 'ht' | 'es'): string {
  const name = source.publisher ?? source.title;
  return source.publishedOn ? `${name}, ${shortDate(source.publishedOn, lang)}` : name;
}

/** More sources than these stand behind one last number. */
const NUMBERS_MAX = 3;

function SourceNumber(props: { cited: readonly Citation[]; says: string; text: string | number }) {
  const { cited, says, text } = props;
  const ids = cited.flatMap(({ claims }) => claims.map(({ id }) => id));
  return (
    <a class="n" href={`#s${cited[0]?.no}`} data-p={ids.join(' ')} aria-label={says}>
      {text}
    </a>
  );
}

/** The numbers of the sources that say it. */
export function Cite({ ids }: { ids: readonly string[] }): JSX.Element {
  const { citations, t, lang } = useSheet();
  const cited = citations.cite(ids);
  const many = cited.length > NUMBERS_MAX;
  const alone = many ? cited.slice(0, NUMBERS_MAX - 1) : cited;
  const rest = cited.slice(alone.length);
  return (
    <>
      {alone.map((each) => (
        <SourceNumber
          key={each.no}
          cited={[each]}
          says={t('mark.source', { no: each.no, name: sourceName(each.source, lang) })}
          text={each.no}
        />
      ))}
      {many ? (
        <SourceNumber
          cited={rest}
          says={t('mark.moreSources', { count: rest.length })}
          text={`+${rest.length}`}
        />
      ) : null}
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

function FigureMark({ figure, bold }: { figure: Figure; bold: boolean }): JSX.Element {
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
      <Cited text={text} ids={cites} bold={bold || mark === 'figure'} />
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

const isNumber = (part: ProseParts[number]): boolean =>
  typeof part !== 'string' && /^\d[\d\s,.\u202f\u00a0]*%?$/.test(part.text);

/** Signs before a number that still opens the paragraph: "In 2025, 5,915 people …". */
const LEAD_AT_MOST = 24;
const lengthOf = (part: ProseParts[number]): number =>
  typeof part === 'string' ? part.length : part.text.length;

/**
 * A paragraph that a rule wrote. The caller gives the element around it. `lead`: its first number
 * is what the reader came for.
 */
export function Prose({ parts, lead = false }: { parts: ProseParts; lead?: boolean }): JSX.Element {
  const { lang } = useSheet();
  const number = lead ? parts.findIndex(isNumber) : -1;
  const before = parts.slice(0, number).reduce((n, part) => n + lengthOf(part), 0);
  const first = before <= LEAD_AT_MOST ? number : -1;
  return (
    <>
      {parts.map((part, i) =>
        typeof part === 'string' ? (
          typeset(part, lang)
        ) : (
          <FigureMark key={`${i}-${part.text}`} figure={part} bold={i === first} />
        ),
      )}
    </>
  );
}
