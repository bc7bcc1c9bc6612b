// The reader's language and theme: from the address, then the cookie, then what the browser asks.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGS, type Lang } from '../kernel/index.ts';

const LANG_COOKIE = 'muster-lang';
const THEME_COOKIE = 'muster-theme';
/** A year: it is a taste, not a session. */
const REMEMBERED_SECONDS = 31_536_000;

const THEMES = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** The first language that the pages speak, by the reader's order of liking; English at last. */
export function likedLang(header: string | undefined, spoken: readonly Lang[]): Lang {
  const liked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params
        .find((p) => p.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { lang: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { lang } of liked) {
    const found = spoken.find((one) => one === lang);
    if (found) return found;
  }
  return 'en';
}

export function langOf(request: FastifyRequest, spoken: readonly Lang[] = LANGS): Lang {
  const asked = (request.query as { lang?: unknown }).lang ?? request.cookies[LANG_COOKIE];
  const found = spoken.find((one) => one === asked);
  return found ?? likedLang(request.headers['accept-language'], spoken);
}

export function themeOf(request: FastifyRequest): Theme {
  const asked = (request.query as { theme?: unknown }).theme ?? request.cookies[THEME_COOKIE];
  return THEMES.find((one) => one === asked) ?? 'auto';
}

/** Keeps what was chosen in the address for the pages after this one. */
export function rememberChoices(request: FastifyRequest, reply: FastifyReply, lang: Lang): void {
  const { lang: newLang, theme } = request.query as { lang?: unknown; theme?: unknown };
  const options = { path: '/', sameSite: 'lax', maxAge: REMEMBERED_SECONDS } as const;
  if (newLang === lang) reply.setCookie(LANG_COOKIE, lang, options);
  const chosen = THEMES.find((one) => one === theme);
  if (chosen) reply.setCookie(THEME_COOKIE, chosen, options);
}
