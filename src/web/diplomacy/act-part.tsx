// A form that opens under its button, and stays open when it was refused.
import type { ComponentChildren, JSX } from 'preact';
import { ActForm } from '../forms/act-form.tsx';
import { useSheet } from '../frame/sheet.ts';

export interface ActPartProps {
  readonly act: string;
  readonly label: string;
  readonly then?: string;
  readonly values?: Readonly<Record<string, string | null>>;
  readonly first?: boolean;
  readonly note?: string;
  /** For the key that opens it. */
  readonly id?: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** Nothing where the reader may not do it, or looks at a past view. */
export function ActPart(props: ActPartProps): JSX.Element | null {
  const { can, request } = useSheet();
  const { act, label, then, values, first, note, id } = props;
  if (!can(act)) return null;
  return (
    <details class="act part" id={id} open={props.open || request.refused?.act === act}>
      <summary class={first ? 'btn first' : 'btn'}>{label}</summary>
      <ActForm act={act} class="panel" {...(then ? { then } : {})} {...(values ? { values } : {})}>
        {note ? <p class="muted">{note}</p> : null}
        <div class="fields stacked">{props.children}</div>
        <p class="acts">
          <button class="btn first" type="submit">
            {label}
          </button>
        </p>
      </ActForm>
    </details>
  );
}
