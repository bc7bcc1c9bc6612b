// What movements and their causes are called in tables, forms and sentences.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';
import type { Cause, Kind } from './movement.ts';

export const KIND_NAMES: Record<ProseLang, Record<Kind, string>> = {
  en: {
    advance_party: 'advance party came',
    arrive: 'arrived',
    rotate: 'rotated',
    leave: 'left',
    repatriated: 'repatriated',
    die: 'died',
    missing: 'went missing',
    found: 'found alive',
    found_dead: 'found dead',
    injured: 'injured',
  },
  fr: {
    advance_party: 'arrivée des précurseurs',
    arrive: 'arrivée',
    rotate: 'relève',
    leave: 'départ',
    repatriated: 'rapatriement',
    die: 'décès',
    missing: 'disparition',
    found: 'retour d’un disparu',
    found_dead: 'disparu retrouvé mort',
    injured: 'blessure',
  },
};

export const CAUSE_NAMES: Record<ProseLang, Record<Cause, string>> = {
  en: {
    hostile: 'hostile act',
    accident: 'accident',
    illness: 'illness',
    end_of_tour: 'end of tour',
    discipline: 'discipline',
    compassion: 'compassionate grounds',
    other: 'other',
    unknown: 'unknown',
  },
  fr: {
    hostile: 'acte hostile',
    accident: 'accident',
    illness: 'maladie',
    end_of_tour: 'fin de mission',
    discipline: 'discipline',
    compassion: 'motif familial',
    other: 'autre',
    unknown: 'inconnue',
  },
};

export const kindName = (kind: Kind, lang: Lang) => KIND_NAMES[proseLang(lang)][kind];
export const causeName = (cause: Cause, lang: Lang) => CAUSE_NAMES[proseLang(lang)][cause];
