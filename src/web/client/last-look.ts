// What changed since you last looked at this mission: the day of the last look stays in this
// browser, and the link of the brief goes by it instead of by a month.
import { mission, one } from './dom.ts';
import { spoken } from './spoken-day.ts';

export function rememberLook(): void {
  const link = one<HTMLAnchorElement>('[data-looked]');
  const { today } = document.body.dataset;
  const store = `muster-looked-${mission()}`;
  if (!link || !today) return;
  const last = localStorage.getItem(store);
  localStorage.setItem(store, today);
  const before = link.dataset.looked ?? '';
  const address = new URL(link.href);
  // A past day is looked at again and again: there the month stays.
  if (!last || last >= today || address.searchParams.has('on')) return;
  address.searchParams.set('since', last);
  link.href = address.pathname + address.search;
  const words = one('[data-looked-words]', link);
  if (words) words.textContent = (words.textContent ?? '').replace(spoken(before), spoken(last));
}
