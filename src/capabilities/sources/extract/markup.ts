// Does a text hold markup? Told from how it begins, with the name of the file to decide where the
// beginning leaves it open.
import type { Hint } from './extracted.ts';

export type Markup = 'html' | 'xml' | 'rtf' | 'mime' | 'postscript' | null;

const START_CHARS = 4_000;
/** A page, whatever its name. */
const PAGE = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** Perhaps a piece of a page: it counts as one when its name says so or nothing says otherwise. */
const PIECES = 'title|meta|link|script|style|div|article|main|section|header|nav|p|h[1-6]|table';
const PIECE = new RegExp(`^<(?:${PIECES}|ul|ol|span|a)[\\s>]`, 'i');
const ANY_TAG = /<(?:p|div|br|a|h[1-6]|span|table|ul|ol|li|html|body|article|section)[\s>/]/i;

export function markupOf(text: string, hint: Hint): Markup {
  const start = afterComments(text.slice(0, START_CHARS));
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('%!PS')) return 'postscript';
  if (isMime(start)) return 'mime';
  if (PAGE.test(start)) return 'html';
  if (start.startsWith('<?xml')) return /<html[\s>]/i.test(start) ? 'html' : 'xml';
  if (/^<!doctype\s/i.test(start)) return 'xml';
  const named = namedHtml(hint);
  if (PIECE.test(start) && (named || !namedText(hint))) return 'html';
  if (named && ANY_TAG.test(text)) return 'html';
  return /^<(?:svg|rss|feed|urlset|[\w-]+:[\w-]+)[\s>]/i.test(start) ? 'xml' : null;
}

export function namedText(hint: Hint): boolean {
  return /\.(?:txt|text|md|csv|log)$/i.test(hint.name ?? '') || isPlainType(hint.mediaType);
}

function namedHtml(hint: Hint): boolean {
  return /\.x?html?$/i.test(hint.name ?? '') || /^text\/html|xhtml/i.test(hint.mediaType ?? '');
}

function isPlainType(mediaType: string | undefined): boolean {
  return /^text\/(?:plain|markdown|csv)\b/i.test(mediaType ?? '');
}

/** A page saved as a web archive, or a message with its attachments. */
function isMime(start: string): boolean {
  return /^[\w-]+: /.test(start) && /^content-type:\s*multipart\//im.test(start);
}

function afterComments(text: string): string {
  let rest = text.replace(/^\ufeff/, '').trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
