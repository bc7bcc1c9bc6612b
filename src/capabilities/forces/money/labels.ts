// Names of kinds and of what rests on what, as tables and sentences print them.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';
import type { Kind } from './contribution.ts';

const KINDS: Record<ProseLang, Record<Kind, string>> = {
  en: { cash: 'money', goods: 'goods', services: 'services' },
  fr: { cash: 'argent', goods: 'biens', services: 'services' },
};

export function kindName(kind: Kind, lang: Lang): string {
  return KINDS[proseLang(lang)][kind];
}
