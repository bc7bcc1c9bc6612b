// The names of stances, stages and counts, as tables and sentences print them.
import { type Lang, type ProseLang, proseLang, type Stance } from '../../kernel/index.ts';
import type { Counts, MoneyStage } from './offer.ts';

const STANCES: Record<ProseLang, Record<Stance, string>> = {
  en: {
    considering: 'considering',
    offered: 'offered',
    committed: 'committed',
    notified: 'notified',
    deployed: 'deployed',
    declined: 'declined',
    withdrawn: 'withdrawn',
  },
  fr: {
    considering: 'à l’étude',
    offered: 'offre',
    committed: 'engagement',
    notified: 'notification',
    deployed: 'déploiement',
    declined: 'refus',
    withdrawn: 'retrait',
  },
};

export function stanceName(stance: Stance, lang: Lang): string {
  return STANCES[proseLang(lang)][stance];
}

const STAGES: Record<ProseLang, Record<MoneyStage, string>> = {
  en: {
    considering: 'considered',
    pledged: 'pledged',
    signed: 'signed',
    deposited: 'deposited',
    allotted: 'allotted',
    spent: 'spent',
    declined: 'declined',
    withdrawn: 'taken back',
  },
  fr: {
    considering: 'à l’étude',
    pledged: 'promis',
    signed: 'signé',
    deposited: 'versé',
    allotted: 'affecté',
    spent: 'dépensé',
    declined: 'refusé',
    withdrawn: 'repris',
  },
};

export function stageName(stage: MoneyStage, lang: Lang): string {
  return STAGES[proseLang(lang)][stage];
}

const COUNTED: Record<ProseLang, Record<Counts, string>> = {
  en: { statement: 'said', arrival: 'came or left', strength: 'counted' },
  fr: { statement: 'dit', arrival: 'mouvement', strength: 'effectif' },
};

export function countsName(counts: Counts, lang: Lang): string {
  return COUNTED[proseLang(lang)][counts];
}
