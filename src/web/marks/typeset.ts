import type { Lang } from '../../kernel/index.ts';

/** French puts a space before : ; ? ! and within guillemets; a line must not break there. */
export function typeset(text: string, lang: Lang): string {
  if (lang !== 'fr' && lang !== 'ht') return text;
  return text.replace(/ (?=[:;?!»%])/g, '\u00a0').replace(/« /g, '«\u00a0');
}
