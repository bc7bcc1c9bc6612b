// The passage behind a figure: opened by focus, by the pointer or by a tap, closed by Esc, and the
// focus goes back to where it was. The words stand at the foot of the page already; here they are
// only shown where they are needed. A sheet from the bottom on a phone (by the style sheet).
import { all, make, one } from './dom.ts';
import { says } from './says.ts';

const OPEN_MS = 140;
const CLOSE_MS = 260;
const EDGE = 12;

let pop: HTMLElement | null = null;
let anchor: HTMLAnchorElement | null = null;
let timer = 0;
let returning = false;

const later = (ms: number, what: () => void): void => {
  clearTimeout(timer);
  timer = window.setTimeout(what, ms);
};

function passagesOf(number: HTMLAnchorElement): HTMLElement[] {
  return (number.dataset.p ?? '').split(' ').flatMap((id) => {
    const passage = document.getElementById(`p-${id}`);
    if (!passage) return [];
    const copy = passage.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    return [copy];
  });
}

/** @param stay moves the focus into the passage, for who pressed a key or tapped. */
export function openCitation(number: HTMLAnchorElement, stay = false): void {
  clearTimeout(timer);
  if (anchor !== number) {
    closeCitation();
    const passages = passagesOf(number);
    if (passages.length === 0) return;
    anchor = number;
    pop = make('div', { class: 'pop', role: 'group', 'aria-label': says('passage') }, ...passages);
    number.setAttribute('aria-expanded', 'true');
    number.after(pop);
    if (inTopLayer(pop)) {
      pop.popover = 'manual';
      pop.showPopover();
    }
    place(pop, number);
  }
  if (stay && pop) one('a', pop)?.focus({ preventScroll: true });
}

/**
 * Whether the browser can lift the box out of tables that scroll; an older one draws it in place.
 */
const inTopLayer = (box: HTMLElement): boolean => typeof box.showPopover === 'function';

/** Under the number, or over it where there is no room; never out of the window. */
function place(box: HTMLElement, number: HTMLElement): void {
  const at = number.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: tall } = box;
  const left = Math.max(EDGE, Math.min(at.left - EDGE, innerWidth - wide - EDGE));
  const below = at.bottom + 6;
  const over = at.top - tall - 6;
  const top = below + tall > innerHeight && over > 50 ? over : below;
  const parent = inTopLayer(box) ? null : box.offsetParent?.getBoundingClientRect();
  box.style.left = `${left + (parent ? -parent.left : scrollX)}px`;
  box.style.top = `${top + (parent ? -parent.top : scrollY)}px`;
}

export function closeCitation(back = false): void {
  clearTimeout(timer);
  const number = anchor;
  pop?.remove();
  pop = null;
  anchor = null;
  number?.setAttribute('aria-expanded', 'false');
  if (!back) return;
  // Coming back must not open it again, as coming by Tab does.
  returning = true;
  number?.focus({ preventScroll: true });
  returning = false;
}

const numberAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.n[data-p]') : null;

const within = (target: EventTarget | null): boolean =>
  target instanceof Node && (pop?.contains(target) || anchor?.contains(target) || false);

export function listenForCitations(): void {
  for (const number of all<HTMLAnchorElement>('a.n[data-p]'))
    number.setAttribute('aria-expanded', 'false');
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const number = numberAt(event.target);
    if (number) later(OPEN_MS, () => openCitation(number));
    else if (within(event.target)) clearTimeout(timer);
    else if (pop && !pop.contains(document.activeElement)) later(CLOSE_MS, () => closeCitation());
    else clearTimeout(timer);
  });
  document.addEventListener('click', (event) => {
    const number = numberAt(event.target);
    if (number && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // A press of Enter has no place on the screen: then the focus goes into the passage.
      openCitation(number, event.detail === 0);
    } else if (pop && !within(event.target)) closeCitation();
  });
  document.addEventListener('focusin', (event) => {
    if (returning) return;
    const number = numberAt(event.target);
    if (number?.matches(':focus-visible')) openCitation(number);
    else if (pop && !within(event.target)) closeCitation();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !pop) return;
    event.preventDefault();
    closeCitation(true);
  });
}
