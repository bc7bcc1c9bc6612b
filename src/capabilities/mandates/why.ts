// Why a condition stands as it stands, in one sentence.
import { dateAs, type Lang, partyPhrase, proseLang } from '../../kernel/index.ts';
import type { Gate } from './condition.ts';
import { instrumentName } from './labels.ts';
import { SENTENCES } from './sentences-by-language.ts';

export function whyGate({ shown, since }: Gate, reader: Lang): string {
  const lang = proseLang(reader);
  const s = SENTENCES[lang];
  const on = (date: string | null | undefined) => (date ? dateAs(date, lang) : '');
  if (!shown) return s.whyOpen(on(since));
  if (shown.by === 'word') return s.metByWord(on(shown.date));
  if (shown.by === 'visit') {
    const { fields, dated } = shown.claim;
    return s.metByVisit(partyPhrase(fields.by, lang), on(fields.when ?? dated));
  }
  const { body, instrument, date } = shown.rung;
  // "the Council decided", but "la décision du Conseil".
  const by = partyPhrase(body, lang, lang === 'fr' ? 'of' : 'subject');
  if (shown.by === 'overtaken') return s.overtaken(by, on(date));
  return s.metByDecision(by, instrument && instrumentName(instrument, lang), on(date));
}
