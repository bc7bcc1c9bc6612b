/** `31 July 2023` of `2023-07-31`, as the server writes it in the language of the page. */
export function spoken(day: string): string {
  const lang = document.documentElement.lang === 'fr' ? 'fr-FR' : 'en-GB';
  const at = Date.parse(`${day}T00:00:00Z`);
  const text = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  return lang === 'fr-FR' ? text.replace(/^1 /, '1er ') : text;
}
