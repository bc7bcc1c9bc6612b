// What the pages of money share: the way between them, an amount in a cell, the paper behind a
// line, and the forms by which lines are entered.
import type { ComponentChildren, JSX } from 'preact';
import type { DocumentView } from '../../capabilities/forces/index.ts';
import { formatNumber } from '../../kernel/index.ts';
import { typedIn } from '../forms/act-form.tsx';
import { ActPart } from '../forms/act-part.tsx';
import { AreaField, SelectField, TextField } from '../forms/fields.tsx';
import { changed } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';
import { None, Said } from '../marks/marks.tsx';
import type { Key } from '../words/words.ts';

export function Crumb(): JSX.Element {
  const { t, href } = useSheet();
  return (
    <>
      <a href={href('/forces')}>{t('money.crumb')}</a> ·{' '}
      <a href={href('/forces/money')}>{t('money.page')}</a> ·{' '}
      <a href={href('/forces/burden')}>{t('money.burdenPage')}</a>
    </>
  );
}

/** The papers behind a line; that there is none is said. */
export function Paper({ of }: { of: DocumentView | null }): JSX.Element {
  const { t, href } = useSheet();
  if (!of || (of.claims.length === 0 && !of.source && !of.reference))
    return <None says={t('money.noDocument')} />;
  return (
    <>
      {of.reference}
      {of.reference && of.source ? ', ' : ''}
      {of.source ? (
        <>
          {of.source.quote ? (
            <>
              <Said>{of.source.quote}</Said>{' '}
            </>
          ) : null}
          <a href={href(`/sources/${of.source.source}`)}>{of.source.title}</a>
          {of.source.invented ? <span class="muted"> ({t('mark.invented')})</span> : null}
        </>
      ) : null}
      <Cite ids={of.claims} />
    </>
  );
}

/** Which rows of a long table are shown, and the way to the others. */
export function Turn(props: {
  name: string;
  from: number;
  shown: number;
  all: number;
  page: number;
}): JSX.Element | null {
  const { t, lang, request } = useSheet();
  const { name, from, shown, all, page } = props;
  if (all <= page && from === 0) return null;
  const to = from + shown;
  const n = (value: number) => formatNumber(value, lang);
  return (
    <nav class="acts part" aria-label={t('money.pages')}>
      <span class="small muted">
        {t('money.range', { from: n(Math.min(from + 1, to)), to: n(to), n: n(all) })}
      </span>
      {from > 0 ? (
        <a class="btn" href={changed(request, { [name]: Math.max(0, from - page) || null })}>
          {t('money.before')}
        </a>
      ) : null}
      {to < all ? (
        <a class="btn" href={changed(request, { [name]: to })}>
          {t('money.next')}
        </a>
      ) : null}
    </nav>
  );
}

export const offsetIn = (text: string | undefined): number => {
  const n = Number(text ?? 0);
  return Number.isInteger(n) && n > 0 ? n : 0;
};

export interface FormProps {
  readonly act: string;
  readonly label: string;
  /** Begins the ids of its fields. */
  readonly id: string;
  readonly values?: Readonly<Record<string, string | null>>;
  readonly then?: string;
  readonly press?: string;
  /** The day and the papers are asked for, unless `bare`. */
  readonly bare?: boolean;
  readonly open?: boolean;
  /** What the day and the claims begin with. */
  readonly on?: string | null;
  readonly claims?: string | null;
  readonly children: ComponentChildren;
}

export function MoneyForm(props: FormProps): JSX.Element | null {
  const { id, bare = false, children, on = null, claims = null, ...part } = props;
  const { act } = part;
  return (
    <ActPart {...part} id={id}>
      {children}
      {bare ? null : (
        <>
          <Typed {...{ act, id, name: 'on', label: 'money.on', hint: 'money.onHint', value: on }} />
          <Typed
            act={act}
            id={id}
            name="reference"
            label="money.reference"
            hint="money.referenceHint"
          />
          <Typed act={act} id={id} name="source" label="money.source" />
          <Area act={act} id={id} name="quote" label="money.quote" />
          <Typed
            {...{ act, id, name: 'claims', label: 'money.claims', hint: 'money.listHint' }}
            value={claims}
          />
        </>
      )}
    </ActPart>
  );
}

interface TypedProps {
  readonly act: string;
  readonly id: string;
  readonly name: string;
  readonly label: Key;
  readonly hint?: Key;
  readonly needed?: boolean;
  readonly value?: string | null;
}

export function Typed({ act, id, name, label, hint, needed, value }: TypedProps): JSX.Element {
  const sheet = useSheet();
  const { t } = sheet;
  return (
    <TextField
      id={`${id}-${name}`}
      label={t(label)}
      name={name}
      value={typedIn(sheet, act, name) ?? value ?? null}
      needed={needed ?? false}
      hint={hint ? t(hint) : undefined}
    />
  );
}

export function Area({ act, id, name, label, needed }: TypedProps): JSX.Element {
  const sheet = useSheet();
  return (
    <AreaField
      id={`${id}-${name}`}
      label={sheet.t(label)}
      name={name}
      value={typedIn(sheet, act, name)}
      needed={needed ?? false}
    />
  );
}

export function Picked(
  props: TypedProps & { options: readonly (readonly [string, string])[]; empty?: Key },
): JSX.Element {
  const sheet = useSheet();
  const { act, id, name, label, options, empty, value } = props;
  return (
    <SelectField
      id={`${id}-${name}`}
      label={sheet.t(label)}
      name={name}
      value={typedIn(sheet, act, name) ?? value ?? null}
      options={options}
      {...(empty ? { empty: sheet.t(empty) } : {})}
    />
  );
}
