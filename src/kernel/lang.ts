/** The languages in which the public is spoken to: English, French, Kreyòl, Spanish. */
export const LANGS = ['en', 'fr', 'ht', 'es'] as const;
export type Lang = (typeof LANGS)[number];
