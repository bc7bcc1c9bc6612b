// The script of the page at a gate: reads a card by the camera or from a photo, and checks it in
// this browser with the keys and lists that were fetched last. Nothing leaves the machine.
import {
  openStatusList,
  readTrust,
  type StatusList,
  type TrustedIssuer,
  verifyCard,
} from '../../engines/credentials/index.ts';
import { Problem } from '../../kernel/index.ts';
import type { GateWords } from '../certificates/gate-words.ts';
import { Bearer } from './bearer.ts';
import { CardReader } from './card-reader.ts';
import { focusOn, make, one } from './dom.ts';
import { toldOf, type VerdictView } from './verdict.ts';

interface Known {
  readonly trust: readonly TrustedIssuer[];
  readonly lists: readonly StatusList[];
  /** Null where nothing could be fetched, now or earlier. */
  readonly fetched: Date | null;
  readonly online: boolean;
}

const NOTHING: Known = { trust: [], lists: [], fetched: null, online: false };
/** The store of `worker.ts`. */
const KEPT = 'muster-gate-1';
const trustOf = (mission: string) => `/api/${mission}/vetting.certificate-trust`;

async function known(mission: string): Promise<Known> {
  try {
    const response = await fetch(trustOf(mission));
    if (!response.ok) return NOTHING;
    const body = (await response.json()) as { lists?: readonly string[] };
    const trust = readTrust(body);
    if (typeof trust === 'string') return NOTHING;
    const opened = await Promise.all((body.lists ?? []).map((text) => openStatusList(text, trust)));
    const lists = opened.flatMap((list) => (list instanceof Problem ? [] : [list]));
    // The keeper of this page hands out the answer of an earlier day, with its date, where none is
    // new.
    const date = response.headers.get('date');
    const online = response.headers.get('x-kept') === null;
    return { trust, lists, fetched: date ? new Date(date) : null, online };
  } catch {
    return NOTHING;
  }
}

class Gate {
  private known = NOTHING;
  private readonly words: GateWords;
  private readonly form: HTMLFormElement;
  private readonly reader: CardReader;

  constructor(private readonly place: HTMLElement) {
    this.words = JSON.parse(place.dataset.words ?? '{}') as GateWords;
    this.form = this.part('form');
    this.reader = new CardReader(place, this.words, (card) => this.found(card));
  }

  private part<E extends Element>(selector: string): E {
    return one(selector, this.place) as unknown as E;
  }

  private get lang(): string {
    return this.place.lang;
  }

  async begin(): Promise<void> {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.check();
    });
    this.form.addEventListener('reset', () => this.next());
    this.known = await known(this.place.dataset.gate ?? '');
    this.tellKnown();
    await this.keep();
  }

  /** Has the browser keep this page, so that it opens without a network. */
  private async keep(): Promise<void> {
    const { worker = '', gate = '' } = this.place.dataset;
    const { serviceWorker } = navigator;
    if (!serviceWorker || !this.known.online) return;
    try {
      await serviceWorker.register(worker, { scope: `/${gate}/certificates/` });
      const store = await caches.open(KEPT);
      const parts = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => new URL(name).pathname.startsWith('/assets/'));
      // As a stranger gets the page, so that no name of a person is kept with it.
      const show = `/${gate}/certificates/show`;
      for (const address of [location.href, show, trustOf(gate), ...parts]) {
        const response = await fetch(address, { credentials: 'omit' });
        if (response.ok) await store.put(address, response);
      }
      this.part('[data-fetched]').append(` ${this.words.kept}`);
    } catch {
      // A browser without the right to keep pages checks as well, with a network.
    }
  }

  private tellKnown(): void {
    const { words, known } = this;
    const { trust, lists, fetched, online } = known;
    this.part<HTMLElement>('[data-knows]').hidden = false;
    const day = fetched ? this.day(fetched) : '';
    const said = online ? words.fetched : words.noNetwork;
    this.part('[data-fetched]').textContent = fetched
      ? said.replace('{day}', day)
      : words.notFetched;
    const offices = trust.map(({ name }) => make('li', {}, name));
    this.part('[data-offices]').replaceChildren(
      ...(offices.length > 0 ? offices : [make('li', { class: 's over' }, words.nobody)]),
    );
    const now = Date.now() / 1000;
    this.part('[data-lists]').replaceChildren(
      ...trust.map(({ iss, name }) => {
        const list = lists.find((each) => each.iss === iss);
        const old = !list || list.until < now;
        const text = list ? (old ? words.listOld : words.listUntil) : words.noList;
        const until = list ? this.day(new Date(list.until * 1000)) : '';
        const line = text.replace('{office}', name).replace('{day}', until);
        return make('li', { class: old ? 's over' : 's met' }, line);
      }),
    );
  }

  private day(date: Date): string {
    // Browsers do not print dates in Kreyòl; French is what its readers know.
    const lang = { en: 'en-GB', ht: 'fr' }[this.lang] ?? this.lang;
    return date.toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' });
  }

  private async check(): Promise<void> {
    const fields = new FormData(this.form);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const verdict = await verifyCard(text('text'), {
      at: Math.floor(Date.now() / 1000),
      ...{ trust: this.known.trust, lists: this.known.lists },
      ...{ code: text('code'), audience: text('audience'), nonce: text('nonce') },
      bearer: fields.get('bearer') === null ? 'needed' : 'not-needed',
    });
    const { refusal, ...rest } = verdict;
    const view = {
      ...rest,
      refusal: refusal && {
        ...{ code: refusal.code, title: refusal.message, remedy: refusal.remedy },
        detail: refusal.detail,
      },
    } as VerdictView;
    this.show(view);
    // A number that was answered is never asked again.
    if (verdict.bearer === 'signature') this.newNumber();
  }

  private show(verdict: VerdictView): void {
    const { mark, head, lines, facts, code } = toldOf(verdict, this.words);
    const list = facts.map(([name, value]) =>
      make('div', {}, make('dt', {}, name), make('dd', {}, value)),
    );
    const box = make(
      'div',
      { class: `verdict ${mark}` },
      make('h2', {}, head),
      ...lines.map((line) => make('p', {}, line)),
      ...(list.length > 0 ? [make('dl', {}, ...list)] : []),
      ...(code ? [make('code', {}, code)] : []),
    );
    const place = this.part<HTMLElement>('[data-verdict]');
    place.replaceChildren(box);
    focusOn(place);
  }

  private next(): void {
    this.reader.stop();
    this.reader.tell('');
    this.part('[data-verdict]').replaceChildren();
    this.newNumber();
  }

  private newNumber(): void {
    const bytes = crypto.getRandomValues(new Uint8Array(4));
    const number = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    // A reset of the form comes after this and would put the old one back.
    setTimeout(() => {
      this.part<HTMLInputElement>('#gate-nonce').value = number;
    });
  }

  /** A certificate was read: if nothing else is asked for, it is checked at once. */
  private async found(card: string): Promise<void> {
    this.part<HTMLTextAreaElement>('#gate-text').value = card;
    await this.check();
    this.part<HTMLInputElement>('#gate-code').focus({ preventScroll: true });
  }
}

const place = one('[data-gate]');
if (place) void new Gate(place).begin();
const bearer = one('[data-bearer]');
if (bearer) new Bearer(bearer).begin();
