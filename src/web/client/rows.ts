// Lists by keyboard: J and K move, Enter opens, P shows the passage of the row.

import { openCitation } from './citations.ts';
import { all, focusOn, isTyping, one } from './dom.ts';
import { onKey } from './keys.ts';

function shown(): HTMLElement[] {
  return all('[data-item]').filter((row) =>
    // What lies in a closed part has a place but is not seen.
    row.checkVisibility ? row.checkVisibility() : row.offsetParent !== null,
  );
}

function move(by: number): boolean {
  const rows = shown();
  if (rows.length === 0) return false;
  const at = rows.indexOf(
    document.activeElement?.closest<HTMLElement>('[data-item]') as HTMLElement,
  );
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
  const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
  if (row) focusOn(row);
  return true;
}

export function listenForRows(): void {
  onKey((key) => {
    // A link of the page itself may stand under J and K: next and previous.
    if ((key === 'j' || key === 'k') && !one(`[data-key='${key}']`))
      return move(key === 'j' ? 1 : -1);
    const row = document.activeElement?.closest<HTMLElement>('[data-item]');
    if (key !== 'p' || !row) return false;
    const number = one<HTMLAnchorElement>('a.n', row);
    if (number) openCitation(number, true);
    return number !== null;
  });
  document.addEventListener('keydown', (event) => {
    const row = event.target as HTMLElement;
    if (event.key !== 'Enter' || isTyping(row) || !row.matches?.('[data-item]')) return;
    one<HTMLAnchorElement>('a[href]:not(.n)', row)?.click();
  });
}
