// Small words for the document, so that the scripts read as sentences.

export function one<E extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E | null {
  return within.querySelector<E>(selector);
}

export function all<E extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E[] {
  return [...within.querySelectorAll<E>(selector)];
}

/** An element with attributes and children; text stays text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Whether keys belong to what is focused: somebody types there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'range', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Focus for an element that cannot be reached by Tab, and a place where it can be seen. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches('a,button,input,select,textarea,summary,[tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** The two clocks of this page's address, for requests that must ask at the same dates. */
export function clockQuery(): URLSearchParams {
  const here = new URLSearchParams(location.search);
  const clocks = new URLSearchParams();
  for (const name of ['on', 'known']) {
    const day = here.get(name);
    if (day) clocks.set(name, day);
  }
  return clocks;
}

export const mission = (): string => document.body.dataset.mission ?? '';
