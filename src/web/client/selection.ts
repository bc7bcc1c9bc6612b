// Places in the text of a source: from what is selected on the page to offsets in the text, and
// back. Letters that the page puts into a passage are no part of the text.
import { all } from './dom.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface TextNode {
  readonly node: Text;
  readonly start: number;
}

function textNodes(paragraph: HTMLElement): TextNode[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-letter]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: TextNode[] = [];
  let at = Number(paragraph.dataset.start);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: at });
    at += (node as Text).length;
  }
  return nodes;
}

const paragraphsOf = (): HTMLElement[] => all('[data-text] p[data-start]');

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('p[data-start]');
  if (!paragraph) return null;
  const point = document.createRange();
  point.setStart(node, offset);
  let last = Number(paragraph.dataset.start);
  for (const each of textNodes(paragraph)) {
    if (each.node === node) return each.start + offset;
    // What lies wholly before the point counts whole: the point may be between elements.
    if (point.comparePoint(each.node, each.node.length) <= 0) last = each.start + each.node.length;
  }
  return last;
}

/** What is selected in the text, without the spaces at its ends; null when nothing is. */
export function selectedSpan(): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const words = selection.toString();
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  const span = { start: start + before, end: end - after };
  return span.end > span.start ? span : null;
}

/** The span as a range of the document; null when the text does not show it. */
export function rangeOf({ start, end }: Span): Range | null {
  const range = document.createRange();
  let begun = false;
  for (const paragraph of paragraphsOf())
    for (const { node, start: at } of textNodes(paragraph)) {
      const stop = at + node.length;
      if (!begun && start >= at && start < stop) {
        range.setStart(node, start - at);
        begun = true;
      }
      if (begun && end > at && end <= stop) {
        range.setEnd(node, end - at);
        return range;
      }
    }
  return null;
}

/** Every word of the text with its offsets. */
export function wordsOf(): Span[] {
  return paragraphsOf().flatMap((paragraph) => {
    const first = Number(paragraph.dataset.start);
    const text = textNodes(paragraph)
      .map(({ node }) => node.data)
      .join('');
    return [...text.matchAll(/\S+/g)].map((word) => ({
      start: first + word.index,
      end: first + word.index + word[0].length,
    }));
  });
}
