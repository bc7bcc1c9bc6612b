// The page behind a local address, for a form that says where it came from.
import type { Page } from '../acts/index.ts';
import type { Place } from './page-request.ts';

export interface Found {
  readonly page: Page;
  readonly place: Place;
}

/** An address of this program, from a field that anybody may have filled; `/` where it is none. */
export function localAddress(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return '/';
  return text;
}

/** The page at an address such as `/haiti/forces?on=2023`; a fixed part goes before a named. */
export function findPage(pages: readonly Page[], address: string): Found | null {
  const { pathname, searchParams } = new URL(address, 'http://local');
  const parts = pathname.split('/');
  const fits = pages
    .map((page) => ({ page, params: paramsOf(page.path.split('/'), parts) }))
    .filter((each): each is { page: Page; params: Record<string, string> } => each.params !== null)
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const best = fits[0];
  if (!best) return null;
  const query = Object.fromEntries(searchParams);
  return { page: best.page, place: { path: pathname, params: best.params, query } };
}

function paramsOf(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [i, want] of pattern.entries()) {
    const part = parts[i] ?? '';
    if (!want.startsWith(':')) {
      if (want !== part) return null;
    } else {
      const text = decoded(part);
      if (text === null || text === '') return null;
      params[want.slice(1)] = text;
    }
  }
  return params;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
