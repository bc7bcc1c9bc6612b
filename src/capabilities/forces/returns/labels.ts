// Who counted, and how far counts agree, as tables and forms name it.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';
import type { Counter } from './return.ts';

export const COUNTER_NAMES: Record<ProseLang, Record<Counter, string>> = {
  en: { contingent: 'contingent', mission: 'mission', host: 'host state', press: 'newspaper' },
  fr: { contingent: 'contingent', mission: 'mission', host: 'État hôte', press: 'presse' },
};

export const counterName = (counter: Counter, lang: Lang): string =>
  COUNTER_NAMES[proseLang(lang)][counter];

const MOVEMENTS: Record<ProseLang, { office: string; sources: string; losses: string }> = {
  en: {
    office: 'movements on record',
    sources: 'arrivals in sources, reckoned',
    losses: 'dead and missing until then',
  },
  fr: {
    office: 'mouvements enregistrés',
    sources: 'arrivées selon les sources, calculées',
    losses: 'morts et disparus jusque-là',
  },
};

export const countName = (what: 'office' | 'sources' | 'losses', lang: Lang): string =>
  MOVEMENTS[proseLang(lang)][what];
