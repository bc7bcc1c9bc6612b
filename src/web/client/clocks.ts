// The two clocks by hand: a handle on the rail that follows the pointer and the arrow keys, and the
// two fields, in which a date may be typed as a person says it. The server reads what was typed.
import { focusOn, one } from './dom.ts';
import { onKey } from './keys.ts';
import { says } from './says.ts';
import { spoken } from './spoken-day.ts';

/** A key may be held: the page turns when it is let go for so long. */
const SETTLE_MS = 550;
const DAY_MS = 86_400_000;
const FOCUS = 'muster-focus';

const parse = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (from: string, days: number): string =>
  new Date(parse(from) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day of another month; its last day where there is no such day. */
function monthsFrom(day: string, months: number): string {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10);
}

const field = (name: 'on' | 'known'): HTMLInputElement | null =>
  one<HTMLInputElement>(`[data-clocks] input[name='${name}']`);

/** Goes to this page at other dates. A date that cannot be read is said beside the field. */
async function turn(change: Readonly<Record<string, string>>): Promise<void> {
  const address = new URL(location.href);
  address.hash = '';
  for (const [name, day] of Object.entries(change))
    if (day) address.searchParams.set(name, day);
    else address.searchParams.delete(name);
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
  if (response?.status === 400) return refuse(Object.keys(change));
  location.assign(response?.ok ? response.url : address.href);
}

function refuse(names: readonly string[]): void {
  for (const name of names) {
    const input = field(name as 'on');
    if (!input) continue;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'no-date');
    one('#no-date')?.remove();
    const note = document.createElement('small');
    note.id = 'no-date';
    note.setAttribute('role', 'alert');
    note.textContent = says('noDate');
    input.closest('form')?.append(note);
    focusOn(input);
  }
}

function listenToFields(form: HTMLFormElement): void {
  const before = new Map(
    (['on', 'known'] as const).map((name) => [name, field(name)?.value ?? ''] as const),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const changed = [...before].filter(([name, value]) => field(name)?.value !== value);
    if (changed.length === 0) return;
    void turn(Object.fromEntries(changed.map(([name]) => [name, field(name)?.value ?? ''])));
  });
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement) target.select();
  });
}

function listenToHandle(rail: HTMLElement, handle: HTMLInputElement): void {
  const from = rail.dataset.from ?? '2022-01-01';
  const max = Number(handle.max);
  let timer = 0;
  const day = (): string => dayAt(from, Number(handle.value));
  const show = (): void => {
    const input = field('on');
    if (input) input.value = spoken(day());
    handle.setAttribute('aria-valuetext', spoken(day()));
    for (const mark of rail.querySelectorAll('.at-day'))
      mark.setAttribute('x', `${(100 * Number(handle.value)) / max}%`);
  };
  const go = (): void => {
    sessionStorage.setItem(FOCUS, 'rail');
    void turn({ on: day() });
  };
  const settle = (ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(go, ms);
  };
  const jump = (to: string): void => {
    const days = Math.round((parse(to) - parse(from)) / DAY_MS);
    handle.value = String(Math.min(max, Math.max(0, days)));
    show();
    settle(SETTLE_MS);
  };
  let byPointer = false;
  handle.hidden = false;
  handle.addEventListener('pointerdown', () => {
    byPointer = true;
  });
  handle.addEventListener('input', show);
  handle.addEventListener('change', () => {
    settle(byPointer ? 0 : SETTLE_MS);
    byPointer = false;
  });
  handle.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || !(event.shiftKey || event.key.startsWith('Page'))) return;
    event.preventDefault();
    jump(monthsFrom(day(), step));
  });
  if (sessionStorage.getItem(FOCUS) === 'rail') {
    sessionStorage.removeItem(FOCUS);
    handle.focus({ preventScroll: true });
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -1,
  PageUp: 1,
};

export function listenToClocks(): void {
  const form = one<HTMLFormElement>('[data-clocks]');
  const rail = one('.rail');
  const handle = one<HTMLInputElement>('.rail input');
  if (!form || !rail || !handle) return;
  listenToFields(form);
  listenToHandle(rail, handle);
  onKey((key) => {
    if (key !== '{' && key !== '}') return false;
    const known = field('known')?.dataset.day;
    if (!known) return false;
    const to = monthsFrom(known, key === '{' ? -1 : 1);
    const today = document.body.dataset.today ?? to;
    void turn({ known: to >= today ? '' : to });
    return true;
  });
}
