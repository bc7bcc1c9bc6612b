// Words that a source uses for places, groups and sites: as they are where the reader's language is
// the source's, in quotation marks where it is another.
import { type Lang, proseLang, quoted } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';

export function nameIn(name: string, { source }: Pick<ClaimView, 'source'>, lang: Lang): string {
  const prose = proseLang(lang);
  return source.language === null || source.language === prose ? name : quoted(name, prose);
}
