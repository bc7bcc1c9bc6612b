// The reasons of due diligence in English and French, and what its closed lists are called.
import { formatDate } from '../../../kernel/index.ts';
import type { DECISIONS, DiligenceNow, Ground, Measure, Risk } from './terms.ts';

interface Both {
  readonly en: string;
  readonly fr: string;
}
type Names<T extends string> = Readonly<Record<'en' | 'fr', Readonly<Record<T, string>>>>;

export const RISK_NAMES: Names<Risk> = {
  en: { low: 'low', medium: 'medium', high: 'high' },
  fr: { low: 'faible', medium: 'moyen', high: 'élevé' },
};
export const GROUND_NAMES: Names<Ground> = {
  en: {
    summary_execution: 'Summary execution',
    torture: 'Torture or cruel treatment',
    enforced_disappearance: 'Enforced disappearance',
    sexual_violence: 'Rape or sexual violence',
    refoulement: 'Return to danger (refoulement)',
    arbitrary_detention: 'Arbitrary detention',
    excessive_force: 'Excessive use of force',
    exploitation: 'Sexual exploitation and abuse',
    command_failure: 'A commander who did not act',
    no_cooperation: 'No cooperation with an inquiry',
  },
  fr: {
    summary_execution: 'Exécution sommaire',
    torture: 'Torture ou traitement cruel',
    enforced_disappearance: 'Disparition forcée',
    sexual_violence: 'Viol ou violence sexuelle',
    refoulement: 'Renvoi vers un danger (refoulement)',
    arbitrary_detention: 'Détention arbitraire',
    excessive_force: 'Recours excessif à la force',
    exploitation: 'Exploitation et atteintes sexuelles',
    command_failure: 'Inaction du commandement',
    no_cooperation: 'Refus de coopérer à une enquête',
  },
};
export const MEASURE_NAMES: Names<Measure> = {
  en: {
    exclude_individuals: 'Individuals stay at home',
    change_command: 'Another commander',
    training: 'Training in human rights',
    rules_of_force: 'Own rules on the use of force',
    monitoring: 'Monitoring of its conduct',
    embedded_observers: 'Observers with the unit',
    restricted_tasks: 'Some tasks only',
    reporting: 'Report after each operation',
    inquiry: 'An inquiry by the state',
  },
  fr: {
    exclude_individuals: 'Des personnes restent au pays',
    change_command: 'Un autre commandant',
    training: 'Formation aux droits humains',
    rules_of_force: 'Règles propres d’usage de la force',
    monitoring: 'Suivi de sa conduite',
    embedded_observers: 'Observateurs auprès de l’unité',
    restricted_tasks: 'Certaines tâches seulement',
    reporting: 'Compte rendu après chaque opération',
    inquiry: 'Une enquête de l’État',
  },
};
export const DECISION_NAMES: Names<(typeof DECISIONS)[number]> = {
  en: { go: 'May go', go_with_measures: 'May go with measures', withhold: 'May not go' },
  fr: {
    go: 'Peut partir',
    go_with_measures: 'Peut partir avec mesures',
    withhold: 'Ne peut partir',
  },
};

const day = { en: (on: string) => formatDate(on, 'en'), fr: (on: string) => formatDate(on, 'fr') };

function why({ assessed, measures, suspended, reviewLate }: DiligenceNow): Both {
  if (suspended)
    return {
      en: `Suspended on ${day.en(suspended.on)}.`,
      fr: `Suspension le ${day.fr(suspended.on)}.`,
    };
  if (!assessed) return { en: 'No assessment is on record.', fr: 'Aucune évaluation au dossier.' };
  const { risk, on, reviewOn, decision } = assessed;
  const en = `Risk ${RISK_NAMES.en[risk]}, assessed on ${day.en(on)}`;
  const fr = `Risque ${RISK_NAMES.fr[risk]}, évalué le ${day.fr(on)}`;
  if (decision === 'withhold') return { en: `${en}: may not go.`, fr: `${fr} : ne peut partir.` };
  const late = measures.find((each) => each.late);
  if (late)
    return {
      en: `${en}; a measure agreed by ${day.en(late.due)} is not met.`,
      fr: `${fr} ; une mesure convenue pour le ${day.fr(late.due)} n’est pas prise.`,
    };
  return reviewLate
    ? {
        en: `${en}; it was to be looked at again by ${day.en(reviewOn)}.`,
        fr: `${fr} ; à revoir avant le ${day.fr(reviewOn)}, ce qui n’a pas été fait.`,
      }
    : {
        en: `${en}; to be looked at again by ${day.en(reviewOn)}.`,
        fr: `${fr} ; à revoir avant le ${day.fr(reviewOn)}.`,
      };
}

const OF = {
  en: { unit: 'Unit', own: 'As a commander' },
  fr: { unit: 'Unité', own: 'Comme chef' },
} as const;

export const DILIGENCE_WORDS = {
  why,
  of: (of: 'unit' | 'own', said: Both): Both => ({
    en: `${OF.en[of]}: ${said.en}`,
    fr: `${OF.fr[of]} : ${said.fr}`,
  }),
  noUnit: {
    en: 'Serves in no unit on record, so no unit could be looked into.',
    fr: 'Ne sert dans aucune unité au dossier : aucune n’a pu être examinée.',
  } as Both,
} as const;
