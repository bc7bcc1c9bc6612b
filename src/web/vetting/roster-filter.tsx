// The row of filters above a roster: a form by address, and by script at each key.
import type { JSX } from 'preact';
import type { RosterAnswer } from '../../capabilities/vetting/index.ts';
import { clocksOf } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';

const SORTS = ['contingent', 'name', 'unit', 'rank', 'role', 'from'] as const;

export function RosterFilter({ roster }: { roster: RosterAnswer }): JSX.Element {
  const { t, request } = useSheet();
  const { query } = request;
  const pick = (
    name: 'contingent' | 'role' | 'sort',
    options: readonly (readonly [string, string])[],
  ) => (
    <label for={`f-${name}`}>
      {t(`roster.${name}`)}{' '}
      <select class="in" id={`f-${name}`} name={name}>
        {name === 'sort' ? null : <option value="">{t('roster.any')}</option>}
        {options.map(([value, says]) => (
          <option key={value} value={value} selected={value === query[name]}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form class="filter" method="get" action={request.path} data-grid-filter>
      {Object.entries(clocksOf(request)).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <label for="f-find">
        {t('roster.find')}{' '}
        <input
          class="in"
          id="f-find"
          name="find"
          type="search"
          value={query.find ?? ''}
          autocomplete="off"
          data-key="f"
        />
      </label>
      {pick(
        'contingent',
        roster.contingents.map(({ contingent, name }) => [contingent, name]),
      )}
      {pick(
        'role',
        roster.roles.map(({ role, name }) => [role, name]),
      )}
      {pick(
        'sort',
        SORTS.map((each) => [each, t(`roster.${each}`)]),
      )}
      <button class="btn" type="submit">
        {t('roster.show')}
      </button>
    </form>
  );
}
