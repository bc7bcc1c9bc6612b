// A form that does one act: it works without script, is safe to send twice, and comes back to its
// page with the problem beside it when the answer is no.
import type { ComponentChildren, JSX } from 'preact';
import { changed } from '../frame/address.ts';
import type { Sheet } from '../frame/sheet.ts';
import { useSheet } from '../frame/sheet.ts';

export interface ActFormProps {
  readonly act: string;
  /** The tree: this page's mission where left out. */
  readonly tree?: string;
  /** Where to go afterwards; this page where left out. */
  readonly back?: string;
  /** Where to go with parts of the answer, such as `/haiti/sources/{source}`. */
  readonly then?: string;
  readonly values?: Readonly<Record<string, string | number | null | undefined>>;
  readonly class?: string;
  readonly id?: string;
  /** With a file among its fields. */
  readonly files?: boolean;
  /** Whether the answer must be shown once, such as a one-time link. */
  readonly show?: boolean;
  readonly children: ComponentChildren;
}

export const doing = (tree: string, act: string): string => `/${tree}/do/${act}`;

export function ActForm(props: ActFormProps): JSX.Element {
  const sheet = useSheet();
  const { request } = sheet;
  const tree = props.tree ?? request.mission ?? 'house';
  const values = Object.entries(props.values ?? {});
  return (
    <form
      method="post"
      action={doing(tree, props.act)}
      class={props.class}
      id={props.id}
      enctype={props.files ? 'multipart/form-data' : undefined}
      data-act={props.act}
    >
      <input type="hidden" name="csrf" value={request.csrf} />
      <input type="hidden" name="key" value={sheet.formKey()} />
      <input type="hidden" name="back" value={props.back ?? changed(request, {})} />
      {props.then ? <input type="hidden" name="then" value={props.then} /> : null}
      {props.show ? <input type="hidden" name="show" value="1" /> : null}
      {values.map(([name, value]) =>
        value === null || value === undefined ? null : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      {props.children}
    </form>
  );
}

/** What was typed into a field of a form that was refused; null for another form. */
export function typedIn(sheet: Sheet, act: string, name: string): string | null {
  const { refused } = sheet.request;
  return refused?.act === act ? (refused.typed[name] ?? null) : null;
}
