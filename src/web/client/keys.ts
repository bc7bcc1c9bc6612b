// Keys. What a key does stands on the page: a link or button with `data-key` is pressed by it. They
// can be switched off (WCAG 2.1.4), and nothing is reached by keys alone.
import { all, focusOn, isTyping, one } from './dom.ts';

const STORE = 'muster-keys';
/** How long G waits for the letter of a page. */
const SECOND_KEY_MS = 1500;

export function keysAreOn(): boolean {
  return localStorage.getItem(STORE) !== 'off';
}

export function switchKeys(on: boolean): void {
  localStorage.setItem(STORE, on ? 'on' : 'off');
  showKeys();
}

function showKeys(): void {
  for (const bar of all('[data-keys]')) bar.hidden = !keysAreOn();
  document.documentElement.toggleAttribute('data-no-keys', !keysAreOn());
}

/** Presses what stands under a key: follows a link, presses a button, or moves the focus there. */
function press(element: HTMLElement): void {
  if (element.matches('summary')) focusOn(element);
  if (element.matches('a,button,summary')) element.click();
  else focusOn(element);
}

let first: { key: string; at: number } | null = null;

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!keysAreOn() || isTyping(event.target) || one('dialog[open]')) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const before = first && Date.now() - first.at < SECOND_KEY_MS ? first.key : null;
  first = null;
  // A page of its own (the review) may take a key before the links of the frame do.
  const free = document.dispatchEvent(
    new CustomEvent('muster-key', { cancelable: true, detail: { key, event } }),
  );
  if (!free) {
    event.preventDefault();
    return;
  }
  const wanted = before ? `${before} ${key}` : key;
  const target = all('[data-key]').find((element) => element.dataset.key === wanted);
  if (target) {
    event.preventDefault();
    press(target);
  } else if (key === 'g') first = { key, at: Date.now() };
}

export function listenForKeys(): void {
  showKeys();
  document.addEventListener('keydown', pressed);
}

/** Takes a key for a part of a page; the part says whether it used it. */
export function onKey(use: (key: string, event: KeyboardEvent) => boolean): void {
  document.addEventListener('muster-key', (custom) => {
    const { key, event } = (custom as CustomEvent<{ key: string; event: KeyboardEvent }>).detail;
    if (!custom.defaultPrevented && use(key, event)) custom.preventDefault();
  });
}
