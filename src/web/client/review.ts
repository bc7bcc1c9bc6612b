// The review by keyboard and without a new page for each decision. Buttons, keys and forms without
// script do the same acts; here they go to the API and the next proposal opens at once.
import { act, newKey, Refusal } from './api.ts';
import { all, isTyping, one } from './dom.ts';
import { inputOf, markChanges } from './hand.ts';
import { onKey } from './keys.ts';
import { offerPassageTools } from './passage-tools.ts';
import { says } from './says.ts';
import { selectedSpan } from './selection.ts';
import { crossOver, forget, prepare, sayNo, show, toHand } from './swap.ts';

const source = one('[data-review]')?.dataset.review ?? '';
/** Proposals that were decided in this window, for U. */
const decided: string[] = [];

const DECISIONS = new Set(['claims.accept', 'claims.amend', 'claims.reject']);

const actOf = (form: HTMLFormElement, button: HTMLElement | null): string => {
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  return action.split('/').at(-1) ?? '';
};

let busy = false;

async function submit(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  if (busy) return;
  busy = true;
  const hand = one('#hand');
  hand?.classList.add('busy');
  let name = actOf(form, button);
  // Enter in a field, or A: what was changed is amended, what was not is accepted.
  if (name === 'claims.accept' && markChanges()) name = 'claims.amend';
  if (name === 'claims.amend' && button?.dataset.do === undefined && !markChanges())
    name = 'claims.accept';
  const back = one<HTMLInputElement>("input[name='back']", form)?.value ?? location.href;
  const proposal = one<HTMLInputElement>("input[name='proposal']", form)?.value;
  try {
    await act(name, inputOf(form, name), newKey());
    forget();
    if (proposal && DECISIONS.has(name)) decided.push(proposal);
    await show(back);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sayNo(error.message, error.remedy, error.code);
  } finally {
    busy = false;
    hand?.classList.remove('busy');
  }
}

async function undo(): Promise<void> {
  const own = one("[data-do='undo']");
  const last = decided.pop();
  if (!last) {
    if (own) own.click();
    else sayNo(says('nothingToUndo'), '', '');
    return;
  }
  try {
    await act('claims.undo', { proposal: last }, newKey());
    forget();
    await show(at({ at: last }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sayNo(error.message, error.remedy, error.code);
  }
}

/** This page with another proposal in hand, or a new claim. */
function at(change: Readonly<Record<string, string>>): string {
  const address = new URL(location.href);
  for (const name of ['at', 'new', 'start', 'end', 'line', 'kind'])
    address.searchParams.delete(name);
  for (const [name, value] of Object.entries(change)) address.searchParams.set(name, value);
  return address.pathname + address.search;
}

function neighbour(by: number): string | null {
  const items = all('[data-row],[data-hand]');
  const here = items.findIndex((item) => item.hasAttribute('data-hand'));
  const next = items[here < 0 ? (by > 0 ? 0 : items.length - 1) : here + by];
  return next?.dataset.row ?? null;
}

function move(by: number): boolean {
  const next = neighbour(by);
  if (next) void show(at({ at: next }));
  return true;
}

function press(selector: string): boolean {
  const button = one(selector);
  button?.click();
  return button !== null;
}

function reject(reason?: string): boolean {
  const details = one<HTMLDetailsElement>('[data-reject]');
  const input = one<HTMLInputElement>('#reason');
  if (!details || !input) return false;
  details.open = true;
  if (reason) input.value = reason;
  input.focus();
  return true;
}

function newClaim(): boolean {
  const span = selectedSpan();
  if (span) void show(at({ new: '1', start: String(span.start), end: String(span.end) }));
  else void show(at({ new: '1' }));
  return true;
}

function stance(n: number): boolean {
  const choices = all<HTMLInputElement>('[data-choices] input');
  const choice = choices[n - 1];
  if (!choice) return false;
  choice.checked = true;
  choice.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

function amend(): boolean {
  const field = one('#decide .fields :is(input:not([type="hidden"]),select)');
  field?.focus();
  return field !== null;
}

const KEYS: Readonly<Record<string, () => boolean>> = {
  j: () => move(1),
  k: () => move(-1),
  a: () => press("[data-do='accept']"),
  e: amend,
  x: () => reject(),
  m: () => reject(says('sameAs')),
  n: newClaim,
  u: () => {
    void undo();
    return true;
  },
  ' ': () => {
    crossOver();
    return true;
  },
};

function listen(review: HTMLElement): void {
  review.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post' || !form.closest('[data-proposals]')) return;
    event.preventDefault();
    void submit(form, (event as SubmitEvent).submitter);
  });
  review.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(
      'a[data-at],a[data-go],a[data-new-claim]',
    );
    // A claim that is in the record already has a page of its own.
    if (!link || new URL(link.href).pathname !== location.pathname) return;
    event.preventDefault();
    if (link.matches('[data-new-claim]')) newClaim();
    else void show(link.getAttribute('href') ?? '');
  });
  review.addEventListener('input', markChanges);
  review.addEventListener('change', namedParty);
  review.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isTyping(event.target)) toHand();
  });
}

/** A state typed by its name becomes its code. */
function namedParty({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.getAttribute('list') !== 'parties') return;
  const typed = target.value.trim().toLowerCase();
  const option = all<HTMLOptionElement>('#parties option').find(
    (each) => each.text.toLowerCase() === typed || each.value.toLowerCase() === typed,
  );
  if (option) target.value = option.value;
}

function ready(): void {
  const form = one<HTMLFormElement>('#decide');
  if (form) offerPassageTools(form, markChanges);
  markChanges();
  const next = neighbour(1);
  if (next) prepare(at({ at: next }));
}

const review = one('[data-review]');
if (review && source) {
  listen(review);
  onKey((key, event) => {
    if (
      event.target instanceof HTMLElement &&
      event.target.matches('summary,button,a') &&
      key === ' '
    )
      return false;
    if (/^[1-7]$/.test(key)) return stance(Number(key));
    return KEYS[key]?.() ?? false;
  });
  document.addEventListener('muster-shown', ready);
  ready();
  if (location.hash === '#hand') toHand();
}
