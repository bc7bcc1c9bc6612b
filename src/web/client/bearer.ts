// The page on which a bearer chooses what to show, and signs for one gate and one number. The code
// and the certificate stay in this browser.
import {
  bearerKey,
  certificateName,
  fromCard,
  pictureOf,
  present,
  readCode,
  saidBy,
  toCard,
} from '../../engines/credentials/index.ts';
import { Problem } from '../../kernel/index.ts';
import type { GateWords } from '../certificates/gate-words.ts';
import { CardReader } from './card-reader.ts';
import { all, focusOn, make, one } from './dom.ts';

const SVG = 'http://www.w3.org/2000/svg';

export class Bearer {
  private readonly words: GateWords;
  private readonly form: HTMLFormElement;
  private certificate = '';

  constructor(private readonly place: HTMLElement) {
    this.words = JSON.parse(place.dataset.words ?? '{}') as GateWords;
    this.form = this.part('form');
  }

  begin(): void {
    this.form.hidden = false;
    const text = this.part<HTMLTextAreaElement>('#show-text');
    new CardReader(this.place, this.words, async (card) => {
      text.value = card;
      await this.read(card);
    });
    text.addEventListener('input', () => void this.read(text.value));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.make();
    });
  }

  private part<E extends Element>(selector: string): E {
    return one(selector, this.place) as unknown as E;
  }

  /** Every claim of the certificate with a box to tick; nothing is shown that is not ticked. */
  private async read(given: string): Promise<void> {
    this.part('[data-made]').replaceChildren();
    const boxes = this.part<HTMLElement>('[data-choose]');
    boxes.replaceChildren();
    try {
      this.certificate = await fromCard(given);
      const { claims } = saidBy(this.certificate);
      const names = this.words.claims as Readonly<Record<string, string>>;
      boxes.append(
        ...Object.entries(claims).map(([name, value]) => {
          const box = make('input', { type: 'checkbox', name: 'claim', value: name });
          const says = typeof value === 'string' ? value : JSON.stringify(value);
          return make('label', {}, box, `${names[name] ?? name}: ${says}`);
        }),
      );
      this.tell('');
    } catch (error) {
      this.certificate = '';
      this.tell(given.trim() === '' ? '' : this.cause(error));
    }
  }

  private cause(error: unknown): string {
    if (!(error instanceof Problem)) throw error;
    const causes = this.words.cause as Readonly<Record<string, { why: string; cure: string }>>;
    const found = causes[error.code.slice('certificates.'.length)];
    return found ? `${found.why} ${found.cure}` : `${error.message}. ${error.remedy}.`;
  }

  private tell(text: string): void {
    this.part('[data-news]').textContent = text;
  }

  private async make(): Promise<void> {
    const chosen = all<HTMLInputElement>('[name=claim]:checked', this.place);
    const field = (name: string) => this.part<HTMLInputElement>(`#show-${name}`).value.trim();
    const [code, audience, nonce] = [field('code'), field('audience'), field('nonce')];
    try {
      const { said } = saidBy(this.certificate);
      const plain = code === '' ? null : readCode(code);
      if (code !== '' && plain === null) return this.tell(this.words.cause['bad-code'].why);
      // One of the three alone would make an answer that no gate takes.
      if ((plain === null) !== (nonce === '') || (plain !== null && audience === ''))
        return this.tell(this.words.show.both);
      const name = certificateName(said.issuer, said.index ?? 0);
      const key = plain === null ? null : bearerKey(plain, name);
      const at = Math.floor(Date.now() / 1000);
      const shown = await present(
        this.certificate,
        chosen.map(({ value }) => value),
        key && { at, audience, nonce, sign: key.sign },
      );
      await this.draw(shown, key !== null);
    } catch (error) {
      this.tell(this.cause(error));
    }
  }

  private async draw(shown: string, signed: boolean): Promise<void> {
    this.tell('');
    const card = await toCard(shown);
    const { size, path } = pictureOf(card);
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
    svg.setAttribute('class', 'qr');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', this.words.show.hold);
    for (const [d, kind] of [
      [`M0 0h${size}v${size}H0z`, 'paper'],
      [path, 'ink'],
    ] as const) {
      const part = document.createElementNS(SVG, 'path');
      part.setAttribute('d', d);
      part.setAttribute('class', kind);
      svg.append(part);
    }
    const { hold, open, copy } = this.words.show;
    const text = make('textarea', { class: 'in', readonly: '', rows: '4', 'aria-label': copy });
    text.value = shown;
    const place = this.part<HTMLElement>('[data-made]');
    place.replaceChildren(make('p', {}, signed ? hold : open), svg, make('p', {}, copy), text);
    focusOn(place);
  }
}
