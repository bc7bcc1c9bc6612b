// Other states of the review without a new page: the server writes the whole page, and the parts
// that differ are taken over. So there is one place that draws, and the address always says what
// is shown.
import { focusOn, make, one } from './dom.ts';

const PARTS = ['[data-progress]', '[data-proposals]', '[data-doc]'] as const;

const ahead = new Map<string, Promise<Document | null>>();

async function fetched(address: string): Promise<Document | null> {
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!response?.ok) return null;
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

const bare = (address: string): string => address.replace(/#.*$/, '');

/** Fetches a state that is likely to be wanted next. */
export function prepare(address: string): void {
  const key = bare(address);
  if (!ahead.has(key)) ahead.set(key, fetched(key));
}

/** After a decision every state that was fetched before is out of date. */
export function forget(): void {
  ahead.clear();
}

/** Shows the state at an address; a full new page where it cannot be had. */
export async function show(address: string, focus: 'hand' | 'stay' = 'hand'): Promise<void> {
  const key = bare(address);
  const page = await (ahead.get(key) ?? fetched(key));
  ahead.delete(key);
  if (!page || !one('[data-review]', page)) {
    location.assign(address);
    return;
  }
  for (const part of PARTS) {
    const [here, there] = [one(part), one(part, page)];
    if (here && there) here.replaceChildren(...there.childNodes);
  }
  const csrf = page.body.dataset.csrf;
  if (csrf) document.body.dataset.csrf = csrf;
  history.replaceState(null, '', key);
  document.dispatchEvent(new CustomEvent('muster-shown'));
  if (focus === 'hand') toHand();
}

/** The form comes into view and takes the focus; its passage comes into view beside it. */
export function toHand(): void {
  const title = one('#hand .title');
  const hand = one('#hand');
  if (!hand || !title) return;
  title.focus({ preventScroll: true });
  inPane(hand, one('[data-proposals]'));
  const passage = one('#passage');
  if (passage && isBeside()) inPane(passage, one('[data-doc]'));
}

const isBeside = (): boolean => matchMedia('(min-width: 1081px)').matches;

/** Scrolls a pane so that a part of it stands a third down; the page itself on a narrow screen. */
function inPane(part: HTMLElement, pane: HTMLElement | null): void {
  if (!pane || !isBeside()) {
    part.scrollIntoView({ block: 'start' });
    return;
  }
  const at = part.getBoundingClientRect();
  const box = pane.getBoundingClientRect();
  if (at.top < box.top || at.bottom > box.bottom)
    pane.scrollTop += at.top - box.top - Math.min(80, box.height / 3);
}

/** From the form to the passage and back. */
export function crossOver(): void {
  const doc = one('[data-doc]');
  const passage = one('#passage');
  if (doc?.contains(document.activeElement) || !passage) {
    toHand();
    return;
  }
  focusOn(passage);
}

/** A "no" beside the form that it answers. */
export function sayNo(title: string, remedy: string, code: string): void {
  one('#hand .problem')?.remove();
  const box = make(
    'div',
    { class: 'problem', role: 'alert' },
    make('b', {}, `${title}.`),
    make('p', {}, `${remedy}.`),
    make('p', {}, make('code', {}, code)),
  );
  one('#hand')?.append(box);
  box.scrollIntoView({ block: 'nearest' });
}
