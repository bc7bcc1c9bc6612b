// A claim that the engine missed, written by hand from a passage: first its words, then its kind,
// then its fields. The words are chosen in the text, or by the number of a line.
import type { JSX } from 'preact';
import type { SourceView } from '../../capabilities/sources/index.ts';
import { CLAIM_KINDS, type ClaimKind, formatDate } from '../../kernel/index.ts';
import { ClaimFields, DateFields } from '../claims/claim-form.tsx';
import { RECORDS } from '../claims/fields.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { changed } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import type { Paragraph } from './passages.ts';

export interface Words {
  readonly start: number;
  readonly end: number;
}

/** The passage that the address asks for: by its offsets, or by the number of a line. */
export function wordsAsked(
  query: Readonly<Record<string, string>>,
  length: number,
  all: readonly Paragraph[],
): Words | null {
  const line = Number(query.line);
  if (query.line && Number.isInteger(line)) {
    const found = [...all].reverse().find((paragraph) => paragraph.line <= line);
    if (found) return { start: found.start, end: found.end };
  }
  const [start, end] = [Number(query.start), Number(query.end)];
  const good = query.start && Number.isInteger(start) && Number.isInteger(end);
  return good && start >= 0 && end > start && end <= length ? { start, end } : null;
}

export function NewClaim(props: {
  source: SourceView;
  text: string;
  words: Words | null;
  kind: ClaimKind | null;
}): JSX.Element {
  const { t } = useSheet();
  const { source, text, words, kind } = props;
  return (
    <div class="hand-form" id="hand" data-new>
      <h2 class="title" tabindex={-1}>
        {t('review.newClaim')}
      </h2>
      {words ? (
        <blockquote>
          <mark lang={source.language ?? undefined}>{text.slice(words.start, words.end)}</mark>
        </blockquote>
      ) : (
        <ByLine />
      )}
      {words ? <Kinds words={words} kind={kind} /> : null}
      {words && kind ? <Form source={source} words={words} kind={kind} /> : null}
    </div>
  );
}

function ByLine(): JSX.Element {
  const { request, t } = useSheet();
  return (
    <form method="get" action={request.path}>
      <p class="muted">{t('review.chooseWords')}</p>
      <input type="hidden" name="new" value="1" />
      <p class="acts">
        <label for="line">{t('review.lineNo')}</label>
        <input class="in" id="line" name="line" inputmode="numeric" size={4} required />
        <button class="btn" type="submit">
          {t('review.takeLine')}
        </button>
      </p>
    </form>
  );
}

function Kinds({ words, kind }: { words: Words; kind: ClaimKind | null }): JSX.Element {
  const { request, t } = useSheet();
  const { start, end } = words;
  return (
    <p class="acts" data-kinds>
      {CLAIM_KINDS.filter((each) => request.may(RECORDS[each])).map((each) => (
        <a
          key={each}
          class={each === kind ? 'btn first' : 'btn'}
          aria-current={each === kind ? 'true' : undefined}
          data-go
          href={`${changed(request, { new: each, start, end, at: null, line: null })}#hand`}
        >
          {t(`claim.kind.${each}`)}
        </a>
      ))}
    </p>
  );
}

function Form(props: { source: SourceView; words: Words; kind: ClaimKind }): JSX.Element {
  const sheet = useSheet();
  const { request, t } = sheet;
  const { source, words, kind } = props;
  const act = RECORDS[kind];
  const back = changed(request, { new: null, start: null, end: null, line: null });
  return (
    <ActForm act={act} back={back} values={{ source: source.id, ...words }} id="decide">
      <div class="fields">
        <ClaimFields id="n" kind={kind} fields={{}} typed={(name) => typedIn(sheet, act, name)} />
        <DateFields
          id="n"
          dates={{}}
          published={source.publishedOn && formatDate(source.publishedOn, sheet.lang)}
        />
      </div>
      <p class="acts">
        <button class="btn first" type="submit" data-do="record">
          {t('act.record')}
        </button>
        <a class="btn" href={back} data-go>
          {t('act.leave')}
        </a>
      </p>
    </ActForm>
  );
}
