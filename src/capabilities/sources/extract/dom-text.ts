// The text of a page: a blank line between blocks, a line for each item and table row, a tab
// between short cells. It walks with its own stack, so depth cannot overflow, and never makes
// markup.

/** Never text for a reader. */
const DROPPED = new Set(
  `head script style noscript template iframe object embed applet svg math canvas audio video map
  button select textarea input datalist progress meter dialog`.split(/\s+/),
);
/** Around the text of a page, not in it; dropped only where readability has not chosen for us. */
const FRAME = new Set(['nav', 'header', 'footer', 'aside', 'form', 'menu']);
const PARAGRAPHS = new Set(
  `p div h1 h2 h3 h4 h5 h6 blockquote ul ol dl table section article main header footer aside nav
  form figure pre hr details fieldset center`.split(/\s+/),
);
const LINES = new Set('li tr dt dd address figcaption caption summary legend'.split(' '));
/** A longer cell is a column of a page laid out with tables, not a figure in one. */
const CELL_CHARS_MAX = 300;
const CELL_NODES_MAX = 60;
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** What is still to be walked: a node, or the gap that follows an element. */
type Step = Node | { readonly gap: number };

/** Text written so far. `gap` is the line ends that stand before whatever comes next, 0 to 2. */
interface Writing {
  readonly out: string[];
  gap: number;
}

/** `frame: false` leaves out menus, headers, footers and forms. Not yet tidied. */
export function domText(root: Node, options: { readonly frame: boolean }): string {
  const writing: Writing = { out: [], gap: 0 };
  const stack: Step[] = [root];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('gap' in step) widen(writing, step.gap);
    else if (step.nodeType === TEXT_NODE) write(writing, flat(step.nodeValue ?? ''));
    else if (step.nodeType === ELEMENT_NODE) enter(step as Element, options.frame, writing, stack);
    else pushChildren(step, stack);
  }
  return writing.out.join('');
}

function write(writing: Writing, text: string): void {
  if (text === '' || (text === ' ' && writing.gap > 0)) return;
  writing.out.push('\n'.repeat(writing.gap), text);
  writing.gap = 0;
}

function widen(writing: Writing, gap: number): void {
  writing.gap = Math.max(writing.gap, gap);
}

/** Depth and number of elements, counted up to `depthMax`. */
export function sizeOf(root: Node, depthMax: number): { elements: number; depth: number } {
  let elements = 0;
  let depth = 0;
  const stack: { node: Node; at: number }[] = [{ node: root, at: 0 }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    elements += 1;
    depth = Math.max(depth, step.at);
    if (depth > depthMax) break;
    for (const node of (step.node as Element).children ?? []) stack.push({ node, at: step.at + 1 });
  }
  return { elements, depth };
}

function enter(element: Element, frame: boolean, writing: Writing, stack: Step[]): void {
  const name = element.localName.toLowerCase();
  if (DROPPED.has(name) || (!frame && FRAME.has(name)) || isHidden(element)) return;
  if (name === 'td' || name === 'th') {
    cell(element, writing, stack);
    return;
  }
  if (name === 'br') writing.gap = Math.min(2, writing.gap + 1);
  const gap = PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
  if (gap > 0) {
    widen(writing, gap);
    stack.push({ gap });
  }
  pushChildren(element, stack);
}

function cell(element: Element, writing: Writing, stack: Step[]): void {
  if (element.previousElementSibling) write(writing, '\t');
  const short = shortText(element);
  if (short === null) pushChildren(element, stack);
  else write(writing, short);
}

/** The cell on one line, or null where it is too large for that. Looks at a bounded part only. */
function shortText(element: Element): string | null {
  const out: string[] = [];
  let length = 0;
  let nodes = 0;
  const stack: Node[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes += 1;
    const name = node.nodeType === ELEMENT_NODE ? (node as Element).localName : '';
    if (nodes > CELL_NODES_MAX || length > CELL_CHARS_MAX || name === 'table') return null;
    if (node.nodeType === TEXT_NODE) {
      const text = flat(node.nodeValue ?? '');
      length += text.length;
      out.push(text);
    } else if (!DROPPED.has(name) && node.childNodes.length <= CELL_NODES_MAX) {
      pushChildren(node, stack);
      if (name !== '') out.push(' ');
    } else if (!DROPPED.has(name)) return null;
  }
  return length > CELL_CHARS_MAX ? null : flat(out.join('')).trim();
}

function pushChildren(node: Node, stack: Step[] | Node[]): void {
  const children = Array.from(node.childNodes);
  for (let i = children.length - 1; i >= 0; i -= 1) {
    const child = children[i];
    if (child) stack.push(child);
  }
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return HIDDEN.test(element.getAttribute('style')?.slice(0, 1_000) ?? '');
}

/** Line breaks in the source of a page are spaces to its reader. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
