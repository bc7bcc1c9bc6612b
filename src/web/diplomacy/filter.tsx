// A filter above a list: a form by address, so that the choice can be copied with it.
import type { ComponentChildren, JSX } from 'preact';
import { clocksOf } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';

/** `at`: the part of the page to come back to; `keep`: fields of other filters that stay. */
export function Filter(props: {
  at: string;
  children: ComponentChildren;
  keep?: readonly string[];
}): JSX.Element {
  const { request, t } = useSheet();
  const clocks = Object.entries(clocksOf(request));
  const kept = (props.keep ?? []).map((name) => [name, request.query[name]] as const);
  return (
    <form class="filter" method="get" action={`${request.path}#${props.at}`}>
      {[...clocks, ...kept].map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {props.children}
      <button class="btn" type="submit">
        {t('diplomacy.show')}
      </button>
    </form>
  );
}

export function PickWord(props: {
  id: string;
  name: string;
  label: string;
  any: string;
  options: readonly (readonly [string, string])[];
}): JSX.Element {
  const { request } = useSheet();
  const chosen = request.query[props.name] ?? '';
  return (
    <label for={props.id}>
      {props.label}{' '}
      <select class="in" id={props.id} name={props.name}>
        <option value="">{props.any}</option>
        {props.options.map(([value, says]) => (
          <option key={value} value={value} selected={value === chosen}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}

export function PickParty(props: {
  id: string;
  name: string;
  parties: readonly { readonly party: string; readonly name: string }[];
}): JSX.Element {
  const { t, lang } = useSheet();
  const all = [...props.parties].sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <PickWord
      id={props.id}
      name={props.name}
      label={t('table.party')}
      any={t('diplomacy.anyParty')}
      options={all.map(({ party, name }) => [party, name])}
    />
  );
}
