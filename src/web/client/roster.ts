// A roster as one grid: all rows are fetched once, and only those in sight are drawn, so that 5,550
// scroll, sort and filter at once. Keys: J and K or the arrows move, X selects, Enter opens. On a
// narrow screen, or where fetching fails, the pages of rows stay.
import { clockQuery, make, mission, one } from './dom.ts';
import { onKey } from './keys.ts';
import { says } from './says.ts';
import { shortDays } from './spoken-day.ts';

interface Row {
  readonly person: string;
  readonly name: string | null;
  readonly number: string | null;
  readonly contingent: string;
  readonly contingentName: string;
  readonly unitName: string | null;
  readonly rankName: string | null;
  readonly rankOrder: number;
  readonly role: string;
  readonly roleName: string;
  readonly from: string | null;
}
/** A row with the words by which it is found. */
interface Found extends Row {
  readonly words: string;
}

/** The height of a row, as the style sheet has it. */
const ROW_PX = 34;
const AROUND = 8;
const NARROW = '(max-width: 700px)';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const collator = new Intl.Collator(document.documentElement.lang || 'en', { numeric: true });
const text = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : collator.compare(a, b);
type Compare = (a: Row, b: Row) => number;
const byState: Compare = (a, b) => text(a.contingentName, b.contingentName);
const byRank: Compare = (a, b) => b.rankOrder - a.rankOrder;
const byName: Compare = (a, b) => text(a.name, b.name);
const ORDERS: Readonly<Record<string, readonly Compare[]>> = {
  contingent: [byState, byRank, byName],
  name: [byName, byState],
  unit: [byState, (a, b) => text(a.unitName, b.unitName), byRank, byName],
  rank: [byRank, byState, byName],
  role: [(a, b) => text(a.roleName, b.roleName), byState, byName],
  from: [(a, b) => text(a.from, b.from), byState, byName],
};

const short = shortDays();
const dayIn = (day: string | null) => (day ? short(day) : null);

class Grid {
  /** Whether rows can be selected. */
  mayTick = false;
  private shown: readonly Found[];
  private readonly selected = new Set<string>();
  private at = 0;
  private readonly view = make('div', { class: 'grid', tabindex: '0', role: 'region' });
  private readonly table: HTMLTableElement;
  private readonly body = make('tbody');
  private readonly status = make('p', { class: 'small muted', role: 'status' });

  constructor(
    private readonly rows: readonly Found[],
    private readonly place: HTMLElement,
    /** The table of the page: its head says which columns there are. */
    model: HTMLTableElement,
  ) {
    this.shown = rows;
    this.table = make('table', { 'aria-rowcount': String(rows.length + 1) });
    const caption = one('caption', model)?.cloneNode(true);
    const head = one('thead', model)?.cloneNode(true);
    this.table.append(...[caption, head].filter((part): part is Node => part !== undefined));
    this.table.append(this.body);
    this.view.setAttribute('aria-label', caption?.textContent ?? '');
    this.view.append(this.table);
    this.view.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()));
    this.view.addEventListener('keydown', (event) => this.key(event));
    this.body.addEventListener('change', (event) => this.ticked(event.target as HTMLInputElement));
  }

  /** The grid takes the place of the pages, and of their form: the ticks go with it. */
  stand(): void {
    this.place.replaceChildren(this.status, this.view);
    this.show(this.rows);
  }

  show(rows: readonly Found[]): void {
    this.shown = rows;
    this.at = 0;
    this.view.scrollTop = 0;
    this.draw();
    this.tell();
  }

  private tell(): void {
    const { length } = this.shown;
    const words = [says('gridRows', { n: length, all: this.rows.length })];
    if (this.selected.size > 0) words.push(says('gridSelected', { n: this.selected.size }));
    this.status.textContent = words.join(' · ');
    const count = one('[data-grid-count]');
    if (count) count.textContent = this.selected.size > 0 ? `(${this.selected.size})` : '';
  }

  private draw(): void {
    const { scrollTop, clientHeight } = this.view;
    const from = Math.max(0, Math.floor(scrollTop / ROW_PX) - AROUND);
    const to = Math.min(this.shown.length, Math.ceil((scrollTop + clientHeight) / ROW_PX) + AROUND);
    const had = this.view.contains(document.activeElement) && document.activeElement !== this.view;
    const rows = this.shown.slice(from, to).map((row, i) => this.line(row, from + i));
    this.body.replaceChildren(
      gap(from),
      ...rows,
      gap(this.shown.length - to),
      ...this.ticks(from, to),
    );
    const own = one<HTMLElement>('tr[aria-current]', this.body);
    if (had && own) own.focus({ preventScroll: true });
  }

  /** Who is selected and out of sight is in the form too. */
  private ticks(from: number, to: number): HTMLElement[] {
    const seen = new Set(this.shown.slice(from, to).map(({ person }) => person));
    const hidden = [...this.selected].filter((person) => !seen.has(person));
    if (hidden.length === 0) return [];
    const cell = make('td');
    cell.append(
      ...hidden.map((person) =>
        make('input', { type: 'hidden', name: 'persons[]', value: person }),
      ),
    );
    return [make('tr', { hidden: '' }, cell)];
  }

  private line(row: Found, index: number): HTMLTableRowElement {
    const who = row.name ?? `…${row.person.slice(-6)}`;
    const link = make('a', { href: hrefOf(row.person) }, who);
    const cells = [
      row.number,
      row.contingentName,
      row.unitName,
      row.rankName,
      row.roleName,
      dayIn(row.from),
    ];
    const line = make('tr', { tabindex: '-1', 'aria-rowindex': String(index + 2) });
    line.append(
      make('th', { scope: 'row' }, link),
      ...cells.map((cell) => make('td', {}, cell ?? '–')),
    );
    if (this.mayTick) {
      const box = make('input', { type: 'checkbox', name: 'persons[]', value: row.person });
      box.setAttribute('aria-label', who);
      box.checked = this.selected.has(row.person);
      line.append(make('td', {}, box));
    }
    if (index === this.at) line.setAttribute('aria-current', 'true');
    return line;
  }

  private ticked(box: HTMLInputElement): void {
    if (box.checked) this.selected.add(box.value);
    else this.selected.delete(box.value);
    this.tell();
  }

  move(to: number): void {
    this.at = Math.min(this.shown.length - 1, Math.max(0, to));
    const top = this.at * ROW_PX;
    const { scrollTop, clientHeight } = this.view;
    const head = one('thead', this.table)?.offsetHeight ?? 0;
    if (top < scrollTop) this.view.scrollTop = top;
    else if (top + ROW_PX > scrollTop + clientHeight - head)
      this.view.scrollTop = top + ROW_PX - clientHeight + head;
    this.draw();
    one<HTMLElement>('tr[aria-current]', this.body)?.focus({ preventScroll: true });
  }

  step(by: number): void {
    const inside = this.body.contains(document.activeElement);
    this.move(inside ? this.at + by : this.at);
  }

  select(): void {
    const row = this.shown[this.at];
    if (!row || !this.mayTick) return;
    if (this.selected.has(row.person)) this.selected.delete(row.person);
    else this.selected.add(row.person);
    this.draw();
    this.tell();
  }

  private key(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(this.view.clientHeight / ROW_PX) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.at + 1,
      ArrowUp: this.at - 1,
      PageDown: this.at + page,
      PageUp: this.at - page,
      Home: 0,
      End: this.shown.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) this.move(to);
    else if (event.key === ' ' && event.target !== this.view && !isBox(event.target)) this.select();
    else if (event.key === 'Enter' && !isBox(event.target) && !isLink(event.target))
      one<HTMLAnchorElement>('tr[aria-current] a', this.body)?.click();
    else return;
    event.preventDefault();
  }
}

const isBox = (target: EventTarget | null) => target instanceof HTMLInputElement;
const isLink = (target: EventTarget | null) => target instanceof HTMLAnchorElement;

function gap(rows: number): HTMLTableRowElement {
  const cell = make('td');
  const row = make('tr', { 'aria-hidden': 'true', class: 'gap' }, cell);
  // A style in script is no inline style of the page.
  row.style.height = `${rows * ROW_PX}px`;
  row.hidden = rows === 0;
  return row;
}

const hrefOf = (person: string): string => {
  const clocks = clockQuery().toString();
  return `/${mission()}/vetting/people/${person}${clocks ? `?${clocks}` : ''}`;
};

async function fetched(): Promise<Found[] | null> {
  const query = clockQuery();
  const asked = new URLSearchParams({ limit: '20000', lang: document.documentElement.lang });
  for (const [name, day] of query) asked.set(name, day);
  const response = await fetch(`/api/${mission()}/vetting.roster?${asked}`);
  if (!response.ok) return null;
  const { rows } = (await response.json()) as { rows: readonly Row[] };
  return rows.map((row) => ({
    ...row,
    words: plain(
      [row.name, row.number, row.unitName, row.rankName, row.contingentName, row.person]
        .filter(Boolean)
        .join(' '),
    ),
  }));
}

/** What the row of filters asks for. */
function wanted(rows: readonly Found[], form: HTMLFormElement): Found[] {
  const value = (name: string) =>
    (form.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
  const [contingent, role] = [value('contingent'), value('role')];
  const words = plain(value('find')).split(/\s+/).filter(Boolean);
  const orders = ORDERS[value('sort')] ?? [byState];
  return rows
    .filter(
      (row) =>
        (contingent === '' || row.contingent === contingent) &&
        (role === '' || row.role === role) &&
        words.every((word) => row.words.includes(word)),
    )
    .sort((a, b) => orders.reduce((found, order) => found || order(a, b), 0));
}

export async function listenForRoster(): Promise<void> {
  const part = one('[data-roster]');
  const place = part && one('[data-grid-place]', part);
  const form = part && one<HTMLFormElement>('[data-grid-filter]', part);
  const model = place && one<HTMLTableElement>('table', place);
  if (!part || !place || !form || !model || matchMedia(NARROW).matches) return;
  const mayTick = one("[name='persons[]']", place) !== null;
  const rows = await fetched().catch(() => null);
  if (!rows) return;
  const grid = new Grid(rows, place, model);
  grid.mayTick = mayTick;
  grid.stand();
  one('[data-grid-pages]', part)?.remove();
  one("button[type='submit']", form)?.remove();
  const again = () => grid.show(wanted(rows, form));
  again();
  form.addEventListener('input', again);
  form.addEventListener('submit', (event) => event.preventDefault());
  onKey((key) => {
    if (key === 'j' || key === 'k') grid.step(key === 'j' ? 1 : -1);
    else if (key === 'x') grid.select();
    else return false;
    return true;
  });
}
