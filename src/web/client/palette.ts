// Find or do (Ctrl K or /): the pages of the mission, the buttons of this page, and what the search
// of the record finds. A list that is reached by arrows, as the ARIA pattern of a combobox says.
import { all, clockQuery, isTyping, make, mission, one } from './dom.ts';
import { keysAreOn } from './keys.ts';
import { says } from './says.ts';

const WAIT_MS = 120;
const SHOWN_MAX = 8;

interface Choice {
  readonly group: 'pages' | 'acts' | 'parties' | 'claims' | 'sources';
  readonly label: string;
  readonly more?: string;
  go(): void;
}

interface FoundClaim {
  readonly id: string;
  readonly quote: string;
  readonly dated: string | null;
  readonly source: { readonly publisher: string | null; readonly title: string };
}

interface FoundParty {
  readonly party: string;
  readonly name: string;
  readonly claims: number;
}

interface FoundSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();

/** Links and buttons that the page has already; nothing is offered that could be refused. */
function onPage(): Choice[] {
  const pages = all<HTMLAnchorElement>('.bar nav a').map(
    (link): Choice => ({
      group: 'pages',
      label: link.textContent?.trim() ?? '',
      go: () => link.click(),
    }),
  );
  const acts = all('main .btn')
    .filter((button) => button.checkVisibility?.() ?? button.offsetParent !== null)
    .map((button): Choice => {
      const cap = one('.cap', button)?.textContent ?? '';
      return {
        group: 'acts',
        label: (button.textContent ?? '').replace(cap, '').trim(),
        go: () => {
          if (button.matches('summary')) button.scrollIntoView({ block: 'center' });
          button.click();
        },
      };
    });
  return [...pages, ...acts];
}

async function inRecord(q: string, signal: AbortSignal): Promise<Choice[]> {
  const clocks = clockQuery();
  const query = new URLSearchParams([['q', q], ...clocks]);
  const response = await fetch(`/api/${mission()}/claims.find?${query}`, { signal });
  if (!response.ok) return [];
  const found = (await response.json()) as {
    parties: readonly FoundParty[];
    claims: readonly FoundClaim[];
    sources: readonly FoundSource[];
  };
  const to = (path: string) => () => {
    const at = clocks.toString();
    location.assign(`/${mission()}${path}${at ? `?${at}` : ''}`);
  };
  return [
    ...found.parties.map(
      ({ party, name }): Choice => ({
        group: 'parties',
        label: name,
        go: to(`/parties/${encodeURIComponent(party)}`),
      }),
    ),
    ...found.claims.slice(0, SHOWN_MAX).map(
      ({ id, quote, dated, source }): Choice => ({
        group: 'claims',
        label: quote.length > 110 ? `${quote.slice(0, 108)} …` : quote,
        more: [source.publisher ?? source.title, dated].filter(Boolean).join(', '),
        go: to(`/claims/${id}`),
      }),
    ),
    ...found.sources.slice(0, SHOWN_MAX / 2).map(
      ({ id, title, publisher }): Choice => ({
        group: 'sources',
        label: title,
        more: publisher ?? '',
        go: to(`/sources/${id}`),
      }),
    ),
  ];
}

class Palette {
  private readonly input = make('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'true',
    'aria-controls': 'palette-list',
    'aria-label': says('find'),
    placeholder: says('findHint'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  private readonly list = make('div', {
    role: 'listbox',
    id: 'palette-list',
    'aria-label': says('find'),
  });
  private readonly status = make('p', { 'aria-live': 'polite' });
  private readonly dialog = make(
    'dialog',
    { class: 'palette', 'aria-label': says('find') },
    this.input,
    this.list,
    this.status,
  );
  private choices: Choice[] = [];
  private at = 0;
  private asked: AbortController | null = null;
  private timer = 0;

  constructor() {
    document.body.append(this.dialog);
    this.input.addEventListener('input', () => this.ask());
    this.dialog.addEventListener('keydown', (event) => this.pressed(event));
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.dialog.addEventListener('close', () => this.asked?.abort());
  }

  open(): void {
    this.input.value = '';
    this.dialog.showModal();
    this.show(onPage(), '');
  }

  private ask(): void {
    const q = this.input.value.trim();
    const here = onPage().filter(({ label }) => plain(label).includes(plain(q)));
    this.asked?.abort();
    clearTimeout(this.timer);
    this.show(here, q);
    if (q.length < 2 || !mission()) return;
    const asked = new AbortController();
    this.asked = asked;
    this.timer = window.setTimeout(() => {
      inRecord(q, asked.signal)
        .then((found) => {
          const all: Choice = {
            group: 'claims',
            label: says('allResults', { q }),
            go: () => {
              const query = new URLSearchParams([['q', q], ...clockQuery()]);
              location.assign(`/${mission()}/find?${query}`);
            },
          };
          this.show([...here, ...found, ...(found.length > 0 ? [all] : [])], q);
        })
        .catch(() => undefined);
    }, WAIT_MS);
  }

  private show(choices: Choice[], q: string): void {
    this.choices = choices;
    this.at = 0;
    this.list.replaceChildren();
    let group = '';
    for (const [i, choice] of choices.entries()) {
      if (choice.group !== group) {
        group = choice.group;
        const head = make('div', { class: 'group', role: 'presentation' }, says(choice.group));
        this.list.append(head);
      }
      const option = make('div', { role: 'option', id: `palette-${i}` }, choice.label);
      if (choice.more) option.append(make('small', {}, choice.more));
      option.addEventListener('click', () => this.take(choice));
      option.addEventListener('pointermove', () => this.mark(i));
      this.list.append(option);
    }
    this.status.textContent = choices.length === 0 && q ? says('nothingFound') : '';
    this.mark(0);
  }

  private mark(at: number): void {
    this.at = at;
    for (const option of all("[role='option']", this.list))
      option.setAttribute('aria-selected', String(option.id === `palette-${at}`));
    const option = one(`#palette-${at}`, this.list);
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.input.removeAttribute('aria-activedescendant');
  }

  private pressed(event: KeyboardEvent): void {
    const { length } = this.choices;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && length > 0) {
      event.preventDefault();
      this.mark((this.at + step + length) % length);
    }
    const choice = this.choices[this.at];
    if (event.key === 'Enter' && choice) {
      event.preventDefault();
      this.take(choice);
    }
  }

  private take(choice: Choice): void {
    this.dialog.close();
    choice.go();
  }
}

let palette: Palette | null = null;

function open(): void {
  palette ??= new Palette();
  palette.open();
}

export function listenForFind(): void {
  document.addEventListener('keydown', (event) => {
    const chord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && keysAreOn() && !isTyping(event.target);
    if (!(chord || slash) || one('dialog[open]')) return;
    event.preventDefault();
    open();
  });
  one('[data-find]')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    open();
  });
}
