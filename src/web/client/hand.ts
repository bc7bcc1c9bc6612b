// The form in hand: what of it was changed, and what of it goes to the act.
import { all, one } from './dom.ts';

const form = (): HTMLFormElement | null => one<HTMLFormElement>('#decide');

function isChanged(input: HTMLInputElement | HTMLSelectElement): boolean {
  if (input instanceof HTMLSelectElement) {
    const first = [...input.options].find((option) => option.defaultSelected);
    return input.value !== (first?.value ?? input.options[0]?.value ?? '');
  }
  if (input.type === 'radio') return input.checked && !input.defaultChecked;
  if (input.type === 'hidden')
    return input.dataset.original !== undefined && input.value !== input.dataset.original;
  return input.value !== input.defaultValue;
}

/** Marks what was changed; true when a field of the claim or its passage is another now. */
export function markChanges(): boolean {
  const decide = form();
  if (!decide) return false;
  let changed = one("input[name='kind']", decide) !== null;
  for (const input of all<HTMLInputElement | HTMLSelectElement>('input,select', decide)) {
    const is = isChanged(input);
    input.classList.toggle('changed', is && input.type !== 'hidden');
    if (is && (input.name.startsWith('fields.') || input.type === 'hidden')) changed = true;
  }
  const accept = one("[data-do='accept']");
  const amend = one("[data-do='amend']");
  accept?.classList.toggle('first', !changed);
  amend?.classList.toggle('first', changed);
  return changed;
}

const DATES = ['saidOn', 'on', 'until', 'note'] as const;
const EDGE = new Set(['csrf', 'key', 'back', 'then', 'show']);

/** The input of an act from a form: `fields.x` goes into `fields`, `fields.x[]` is a list. */
export function inputOf(from: HTMLFormElement, act: string): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  for (const [name, raw] of new FormData(from)) {
    if (typeof raw !== 'string' || EDGE.has(name)) continue;
    const list = /^fields\.(\w+)\[\]$/.exec(name)?.[1];
    const field = /^fields\.(\w+)$/.exec(name)?.[1];
    if (list) fields[list] = [...((fields[list] as string[]) ?? []), raw].filter(Boolean);
    else if (field) fields[field] = raw === '' ? null : raw;
    else if (raw !== '') input[name] = /^(?:start|end)$/.test(name) ? Number(raw) : raw;
  }
  if (act === 'claims.accept') {
    const kept = ['proposal', ...DATES].filter((name) => name in input);
    return Object.fromEntries(kept.map((name) => [name, input[name]]));
  }
  return Object.keys(fields).length > 0 ? { ...input, fields } : input;
}
