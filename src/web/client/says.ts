// The labels of what script draws, in the language of the page. They are in the bundle, so that no
// page carries them.
import en from '../words/en/client.json';
import fr from '../words/fr/client.json';

type Word = keyof (typeof en)['client'];

const words: Readonly<Record<Word, string>> =
  document.documentElement.lang === 'fr' ? fr.client : en.client;

export function says(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return words[word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
