// The help of keys (?): those that work everywhere, those of this page, and the switch for all.
import { all, make, one } from './dom.ts';
import { keysAreOn, onKey, switchKeys } from './keys.ts';
import { says } from './says.ts';

type Line = readonly [keys: string, says: string];

function everywhere(): Line[] {
  const pages = all<HTMLAnchorElement>('.bar nav a[data-key]').map(
    (link): Line => [
      (link.dataset.key ?? '').toUpperCase(),
      says('goTo', { page: link.textContent?.trim() ?? '' }),
    ],
  );
  return [
    ['Ctrl+K /', says('findOrDo')],
    ['[ ]', says('step')],
    ['Shift+[ Shift+]', says('stepKnown')],
    ['T', says('today')],
    ['B', says('sameDay')],
    ['Esc', says('escape')],
    ['?', says('help')],
    ...pages,
  ];
}

/** The lines of the key bar, which the server wrote. */
function here(): Line[] {
  return all('[data-keys] > span').map((line) => {
    const keys = all('kbd', line).map((key) => key.textContent ?? '');
    const text = [...line.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join('')
      .trim();
    return [keys.join(' '), text];
  });
}

function listOf(lines: readonly Line[]): HTMLElement {
  const list = make('dl');
  for (const [keys, text] of lines) {
    const term = make('dt');
    for (const key of keys.split(' ')) term.append(make('kbd', {}, key), ' ');
    list.append(term, make('dd', {}, text));
  }
  return list;
}

function open(): void {
  one('dialog.help')?.remove();
  const toggle = make('button', { class: 'btn', type: 'button' });
  const label = (): void => {
    toggle.textContent = says(keysAreOn() ? 'keysOff' : 'keysOn');
  };
  toggle.addEventListener('click', () => {
    switchKeys(!keysAreOn());
    label();
  });
  label();
  const close = make('button', { class: 'btn first', type: 'button' }, says('close'));
  const dialog = make(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-head' },
    make('h2', { id: 'help-head' }, says('keys')),
    ...(here().length > 0 ? [make('h3', {}, says('here')), listOf(here())] : []),
    make('h3', {}, says('everywhere')),
    listOf(everywhere()),
    make('p', { class: 'acts' }, close, toggle),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export function listenForHelp(): void {
  const button = one('[data-help]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', open);
  }
  onKey((key) => {
    if (key !== '?') return false;
    open();
    return true;
  });
}
