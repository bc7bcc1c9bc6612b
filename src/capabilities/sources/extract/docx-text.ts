// The text of a Word document, as mammoth has read it: a blank line between paragraphs, a line for
// each list item and table row, a tab between cells, `[1]` where a note is called and before it.
import { Problem } from '../../../kernel/index.ts';
import * as LIMIT from './limits.ts';
import { EXTRACT_PROBLEMS } from './problems.ts';

/** The parts of mammoth's document that are used here. */
export interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
  readonly numbering?: unknown;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly notes?: { resolve(reference: WordNode): { body: readonly WordNode[] } | undefined };
}

interface Writing {
  readonly out: string[];
  length: number;
  /** Notes in the order in which the text first calls them; each is written once. */
  readonly called: Map<string, { readonly note: WordNode; readonly number: number }>;
}

/** @throws Problem sources.too-much-text */
export function documentText(document: WordNode): string {
  const writing: Writing = { out: [], length: 0, called: new Map() };
  blocks(document.children ?? [], writing);
  // A note can call a note: the map grows while it is walked, once for each note.
  for (const { note, number } of writing.called.values()) {
    const body = document.notes?.resolve(note)?.body ?? [];
    put(writing, `\n\n[${number}] ${oneCell(body, writing)}`);
  }
  return writing.out.join('');
}

function blocks(nodes: readonly WordNode[], writing: Writing): void {
  for (const node of nodes) {
    if (node.type === 'table') table(node, writing);
    else if (node.type === 'paragraph') {
      inline(node, writing);
      put(writing, node.numbering ? '\n' : '\n\n');
    } else inline(node, writing);
  }
}

function table(node: WordNode, writing: Writing): void {
  put(writing, '\n\n');
  for (const row of node.children ?? []) {
    const cells = (row.children ?? []).map((cell) => oneCell(cell.children ?? [], writing));
    put(writing, `${cells.join('\t')}\n`);
  }
  put(writing, '\n\n');
}

/** The text of some blocks on one line. Counts towards the notes called and the length. */
function oneCell(nodes: readonly WordNode[], writing: Writing): string {
  const cell: Writing = { out: [], length: writing.length, called: writing.called };
  blocks(nodes, cell);
  return cell.out.join('').replace(/\s+/g, ' ').trim();
}

function inline(node: WordNode, writing: Writing): void {
  if (node.type === 'text') put(writing, node.value ?? '');
  else if (node.type === 'tab') put(writing, '\t');
  else if (node.type === 'break') put(writing, '\n');
  else if (node.type === 'noteReference') put(writing, `[${numberOf(node, writing.called)}]`);
  else if (node.type === 'table') table(node, writing);
  else for (const child of node.children ?? []) inline(child, writing);
}

function numberOf(note: WordNode, called: Writing['called']): number {
  const key = `${note.noteType}:${note.noteId}`;
  const known = called.get(key);
  if (known) return known.number;
  called.set(key, { note, number: called.size + 1 });
  return called.size;
}

function put(writing: Writing, text: string): void {
  writing.out.push(text);
  writing.length += text.length;
  if (writing.length <= LIMIT.TEXT_CHARS_MAX) return;
  throw new Problem(EXTRACT_PROBLEMS.tooMuchText, { limit: LIMIT.TEXT_CHARS_MAX });
}
