// What the pages of options, visits and decisions share: where a thing stands, the fields for that,
// and a form that opens in its place.
import type { ComponentChildren, JSX } from 'preact';
import type { GroundView } from '../../capabilities/mandates/index.ts';
import { ActForm, typedIn } from '../forms/act-form.tsx';
import { TextField } from '../forms/fields.tsx';
import { useSheet } from '../frame/sheet.ts';
import { Cite } from '../marks/cite.tsx';

/** The numbers of the sources, or the passage itself. */
export function Ground({ of }: { of: GroundView }): JSX.Element {
  const { t, href } = useSheet();
  const { claims, passage } = of;
  return (
    <>
      <Cite ids={claims} />
      {passage ? (
        <>
          {' '}
          <a class="small" href={href(`/sources/${passage.source}`)} title={passage.quote}>
            {t('weigh.passage')}
            <span class="sr"> {passage.title}</span>
          </a>
        </>
      ) : null}
    </>
  );
}

/** The three pages of what is weighed, and the way back. */
export function Crumb(): JSX.Element {
  const { t, href } = useSheet();
  return (
    <p class="crumb">
      <a href={href('/mandate')}>{t('page.mandate')}</a> ·{' '}
      <a href={href('/mandate/options')}>{t('weigh.optionsPage')}</a> ·{' '}
      <a href={href('/mandate/visits')}>{t('weigh.visitsPage')}</a> ·{' '}
      <a href={href('/mandate/decisions')}>{t('weigh.decisionsPage')}</a>
    </p>
  );
}

export interface OpeningProps {
  readonly act: string;
  readonly title: string;
  /** Parts forms of one act on one page from one another. */
  readonly id: string;
  readonly values?: Readonly<Record<string, string | null>>;
  readonly children: ComponentChildren;
}

/** A form behind its button; open again when it was refused. Nothing for who may not. */
export function Opening({ act, title, id, values, children }: OpeningProps): JSX.Element | null {
  const { t, can, request } = useSheet();
  if (!can(act)) return null;
  const mine = Object.values(values ?? {}).every(
    (value) => value === null || Object.values(request.refused?.typed ?? {}).includes(value),
  );
  return (
    <details class="act part" open={request.refused?.act === act && mine}>
      <summary class="btn">{title}</summary>
      <ActForm act={act} values={values ?? {}} class="panel">
        <div class="fields stacked">
          {children}
          <GroundFields act={act} id={id} />
        </div>
        <p class="acts">
          <button class="btn first" type="submit">
            {t('weigh.save')}
          </button>
        </p>
      </ActForm>
    </details>
  );
}

/** `dated`: whether the day that it is about can be given. */
export function GroundFields(props: { act: string; id: string; dated?: boolean }): JSX.Element {
  const { act, id, dated = true } = props;
  const sheet = useSheet();
  const { t } = sheet;
  const field = (name: 'on' | 'claims' | 'source' | 'quote', hint?: string) => (
    <TextField
      id={`${id}-${name}`}
      label={t(`weigh.${name}`)}
      name={name}
      value={typedIn(sheet, act, name)}
      hint={hint}
    />
  );
  return (
    <>
      {dated ? field('on', t('form.dateHint')) : null}
      {field('claims')}
      {field('source')}
      {field('quote')}
    </>
  );
}

/** A text field of an act, with what was typed before it was refused. */
export function Typed(props: {
  act: string;
  id: string;
  name: string;
  label: string;
  needed?: boolean;
  hint?: string;
  value?: string | null;
}): JSX.Element {
  const sheet = useSheet();
  const { act, id, name, value, ...rest } = props;
  return (
    <TextField
      {...rest}
      id={`${id}-${name}`}
      name={name}
      value={typedIn(sheet, act, name) ?? value ?? null}
    />
  );
}
