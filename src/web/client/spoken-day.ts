const localeOf = () => (document.documentElement.lang === 'fr' ? 'fr-FR' : 'en-GB');

/** `31 July 2023` of `2023-07-31`, as the server writes it in the language of the page. */
export function spoken(day: string): string {
  const lang = localeOf();
  const at = Date.parse(`${day}T00:00:00Z`);
  const text = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  return lang === 'fr-FR' ? text.replace(/^1 /, '1er ') : text;
}

/** Writes `31 Jul 2023` of `2023-07-31`; made once, since a list writes thousands. */
export function shortDays(): (day: string) => string {
  const writer = new Intl.DateTimeFormat(localeOf(), {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  return (day) => writer.format(Date.parse(`${day}T00:00:00Z`)).replace('Sept ', 'Sep ');
}
