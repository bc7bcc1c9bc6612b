// Which two texts to lay side by side: a form by address, so that the choice can be copied with it.
import type { JSX } from 'preact';
import type { InstrumentRow } from '../../capabilities/mandates/index.ts';
import { clocksOf } from '../frame/address.ts';
import { useSheet } from '../frame/sheet.ts';
import { nameOf } from './parts.tsx';

/** A text that can be compared: an instrument, or one of its drafts. */
interface Choice {
  readonly value: string;
  readonly says: string;
}

export interface CompareFormProps {
  readonly rows: readonly InstrumentRow[];
  readonly a?: string;
  readonly b?: string;
}

export function CompareForm({ rows, a, b }: CompareFormProps): JSX.Element | null {
  const { request, t } = useSheet();
  const choices = rows.flatMap((row) => choicesOf(row, (n) => t('instr.draftNo', { n })));
  if (choices.length < 2) return null;
  const side = (name: 'a' | 'b', chosen: string | undefined) => (
    <label for={`cmp-${name}`}>
      {t(name === 'a' ? 'instr.sideA' : 'instr.sideB')}{' '}
      <select class="in" id={`cmp-${name}`} name={name}>
        {choices.map(({ value, says }) => (
          <option key={value} value={value} selected={value === chosen}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form
      class="filter"
      method="get"
      action={`/${request.mission}/mandate/compare`}
      aria-label={t('instr.compare')}
    >
      {Object.entries(clocksOf(request)).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {side('a', a ?? choices[0]?.value)}
      {side('b', b ?? choices[1]?.value)}
      <button class="btn" type="submit">
        {t('instr.compare')}
      </button>
    </form>
  );
}

function choicesOf(row: InstrumentRow, draft: (n: number) => string): Choice[] {
  const own = row.clauseCount > 0 ? [{ value: row.id, says: nameOf(row) }] : [];
  const drafts = Array.from({ length: row.draftCount }, (_, i) => ({
    value: `${row.id}~${i + 1}`,
    says: `${nameOf(row)}, ${draft(i + 1)}`,
  }));
  return [...drafts, ...own];
}
