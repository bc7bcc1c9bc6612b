// Choosing the words of a passage anew: by the selection, or word by word with four buttons, which
// need no mouse. The form carries the offsets; the page shows the words as they are now.
import { make, one } from './dom.ts';
import { says } from './says.ts';
import { rangeOf, type Span, selectedSpan, wordsOf } from './selection.ts';

type Move = (span: Span, words: readonly Span[]) => Span | null;

const moves: Readonly<Record<'startBack' | 'startOn' | 'endBack' | 'endOn', Move>> = {
  startBack({ start, end }, words) {
    const word = words.filter((each) => each.start < start).at(-1);
    return word ? { start: word.start, end } : null;
  },
  startOn({ start, end }, words) {
    const word = words.find((each) => each.start > start && each.start < end);
    return word ? { start: word.start, end } : null;
  },
  endBack({ start, end }, words) {
    const word = words.filter((each) => each.end < end && each.end > start).at(-1);
    return word ? { start, end: word.end } : null;
  },
  endOn({ start, end }, words) {
    const word = words.find((each) => each.end > end);
    return word ? { start, end: word.end } : null;
  },
};

const SIGNS = { startBack: '⟨ ←', startOn: '⟨ →', endBack: '← ⟩', endOn: '→ ⟩' } as const;

function spanIn(form: HTMLFormElement): { start: HTMLInputElement; end: HTMLInputElement } | null {
  const start = one<HTMLInputElement>("input[name='start']", form);
  const end = one<HTMLInputElement>("input[name='end']", form);
  return start && end ? { start, end } : null;
}

function show(form: HTMLFormElement, span: Span): void {
  const range = rangeOf(span);
  const quote = one('blockquote mark', form.closest('#hand') ?? form);
  if (range && quote) {
    quote.textContent = range.toString();
    quote.closest('blockquote')?.classList.remove('narrow-only');
  }
  if (range && 'highlights' in CSS) CSS.highlights.set('chosen', new Highlight(range));
}

/** Puts the buttons into the form in hand. @param changed told when the words are others */
export function offerPassageTools(form: HTMLFormElement, changed: () => void): void {
  if ('highlights' in CSS) CSS.highlights.delete('chosen');
  const fields = spanIn(form);
  const place = one('.fields', form);
  if (!fields || !place) return;
  const set = (span: Span | null): void => {
    if (!span) return;
    fields.start.value = String(span.start);
    fields.end.value = String(span.end);
    show(form, span);
    changed();
  };
  const now = (): Span => ({ start: Number(fields.start.value), end: Number(fields.end.value) });
  const buttons = (Object.keys(moves) as (keyof typeof moves)[]).map((name) => {
    const button = make('button', { type: 'button', class: 'in' }, SIGNS[name]);
    button.setAttribute('aria-label', says(name));
    button.title = says(name);
    button.addEventListener('click', () => set(moves[name](now(), wordsOf())));
    return button;
  });
  const take = make('button', { type: 'button', class: 'in' }, says('takeWords'));
  // Pressing the button would take the selection away before it is read.
  take.addEventListener('pointerdown', (event) => event.preventDefault());
  take.addEventListener('click', () => set(selectedSpan()));
  place.append(
    make('span', { class: 'label' }, says('passageWords')),
    make('div', { class: 'acts' }, ...buttons, take),
  );
}
