// The names of kinds of violence, of postures and of the status of a site.
import { type Lang, type ProseLang, proseLang } from '../../kernel/index.ts';
import type { Incident, Measure } from './incident.ts';
import type { Posture, Site } from './site.ts';

/** With its article, as it stands in a sentence. */
const INCIDENTS: Record<ProseLang, Record<Incident['type'], string>> = {
  en: {
    attack: 'an attack',
    clash: 'a clash',
    kidnapping: 'a kidnapping',
    killing: 'a killing',
    sexual_violence: 'sexual violence',
    displacement: 'displacement',
    destruction: 'destruction',
    protest: 'a protest',
    other: 'an incident',
  },
  fr: {
    attack: 'une attaque',
    clash: 'un affrontement',
    kidnapping: 'un enlèvement',
    killing: 'une tuerie',
    sexual_violence: 'des violences sexuelles',
    displacement: 'des déplacements de population',
    destruction: 'des destructions',
    protest: 'une manifestation',
    other: 'un incident',
  },
};

export function incidentPhrase(type: Incident['type'], lang: Lang): string {
  return INCIDENTS[proseLang(lang)][type];
}

export function incidentName(type: Incident['type'], lang: Lang): string {
  return incidentPhrase(type, lang).replace(/^(?:an?|une?|des) /, '');
}

const MEASURES: Record<ProseLang, Record<Measure, readonly [one: string, many: string]>> = {
  en: {
    killed: ['killed', 'killed'],
    injured: ['injured', 'injured'],
    abducted: ['abducted', 'abducted'],
  },
  fr: {
    killed: ['mort', 'morts'],
    injured: ['blessé', 'blessés'],
    abducted: ['personne enlevée', 'personnes enlevées'],
  },
};

export function measureName(measure: Measure, lang: Lang, n = 2): string {
  return MEASURES[proseLang(lang)][measure][n < 2 ? 0 : 1];
}

/** What an actor did, after "was reported to have" or "aurait". */
const ACTIONS: Record<ProseLang, Record<Posture['action'], string>> = {
  en: {
    withdraw: 'withdrawn staff',
    evacuate: 'evacuated people',
    close: 'closed its mission',
    restrict: 'restricted movement',
    return: 'brought people back',
    reinforce: 'reinforced its people',
  },
  fr: {
    withdraw: 'retiré du personnel',
    evacuate: 'évacué des personnes',
    close: 'fermé sa représentation',
    restrict: 'restreint les déplacements',
    return: 'fait revenir du personnel',
    reinforce: 'renforcé sa présence',
  },
};

export function actionDone(action: Posture['action'], lang: Lang): string {
  return ACTIONS[proseLang(lang)][action];
}

const ACTION_NAMES: Record<ProseLang, Record<Posture['action'], string>> = {
  en: {
    withdraw: 'withdraws staff',
    evacuate: 'evacuates',
    close: 'closes',
    restrict: 'restricts movement',
    return: 'returns',
    reinforce: 'reinforces',
  },
  fr: {
    withdraw: 'retrait',
    evacuate: 'évacuation',
    close: 'fermeture',
    restrict: 'déplacements restreints',
    return: 'retour',
    reinforce: 'renfort',
  },
};

export function actionName(action: Posture['action'], lang: Lang): string {
  return ACTION_NAMES[proseLang(lang)][action];
}

const STATUSES: Record<ProseLang, Record<Site['status'], string>> = {
  en: {
    blocked: 'blocked',
    attacked: 'attacked',
    seized: 'seized',
    closed: 'closed',
    open: 'open',
    retaken: 'retaken',
  },
  fr: {
    blocked: 'blocage',
    attacked: 'attaque',
    seized: 'aux mains d’un groupe',
    closed: 'fermeture',
    open: 'ouverture',
    retaken: 'reprise',
  },
};

export function statusName(status: Site['status'], lang: Lang): string {
  return STATUSES[proseLang(lang)][status];
}
