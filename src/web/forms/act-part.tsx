// A form that opens under its button, and stays open when it was refused.
import type { ComponentChildren, JSX } from 'preact';
import { useSheet } from '../frame/sheet.ts';
import { ActForm } from './act-form.tsx';

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
  /** The key that presses its button. */
  readonly press?: string;
  readonly children: ComponentChildren;
}

/** Nothing where the reader may not do it, or looks at a past view. */
export function ActPart(props: ActPartProps): JSX.Element | null {
  const { can, request } = useSheet();
  const { act, label, then, values, first, note, id } = props;
  if (!can(act)) return null;
  const { refused } = request;
  // Forms of one act on one page are told apart by what they hold fixed.
  const mine = Object.entries(values ?? {}).every(
    ([name, value]) => value === null || refused?.typed[name] === value,
  );
  return (
    <details class="act part" id={id} open={props.open || (refused?.act === act && mine)}>
      <summary class={first ? 'btn first' : 'btn'} data-key={props.press}>
        {label}
      </summary>
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
