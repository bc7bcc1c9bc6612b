// Why a check of clearance stands as it does, and what clearances, requirements and reasons are
// called, for people. No sentence names anybody.
import { type Lang, type ProseLang, proseLang } from '../../../kernel/index.ts';
import type { HoldingState } from '../holding.ts';
import {
  type Group,
  groupOf,
  type OverrideState,
  type Reason,
  type Standing,
  type StepType,
} from './clearance.ts';

type Said = Readonly<Record<ProseLang, string>>;
type Names<T extends string> = Readonly<Record<ProseLang, Readonly<Record<T, string>>>>;

export const SCREENING = {
  never: {
    en: 'Not screened since the roster last spoke of the person.',
    fr: 'Pas passé au crible depuis que la liste nominative en a parlé pour la dernière fois.',
  },
  same: {
    en: 'Two people have said that this is the person on a list.',
    fr: 'Deux personnes ont dit qu’il s’agit de la personne inscrite sur une liste.',
  },
  waits: {
    en: 'A hit of the screening waits for an answer.',
    fr: 'Une correspondance du criblage attend une réponse.',
  },
  clear: {
    en: 'Screened, with no hit that stands.',
    fr: 'Passé au crible, sans correspondance retenue.',
  },
  old: {
    en: 'The last screening is older than the rules allow.',
    fr: 'Le dernier criblage est plus ancien que les règles ne le permettent.',
  },
  behind: {
    en: 'A list has a newer version, and its time for screening against it is over.',
    fr: 'Une liste a une version plus récente, et le délai pour cribler contre elle est écoulé.',
  },
} as const satisfies Record<string, Said>;

export const SAME_PERSON = {
  none: {
    en: 'No other entry of a roster is taken for the same person.',
    fr: 'Aucune autre inscription n’est prise pour la même personne.',
  },
  waits: {
    en: 'Another entry of a roster may be the same person, and nobody has decided.',
    fr: 'Une autre inscription pourrait être la même personne, et nul n’a tranché.',
  },
} as const satisfies Record<string, Said>;

const GROUP_NAMES: Names<Group> = {
  en: {
    screening: 'Screening',
    'same-person': 'One person, one entry',
    certified: 'Certification',
    age: 'Age',
    conviction: 'No conviction',
    investigation: 'No open investigation',
    test: 'Selection tests',
    training: 'Training',
    diligence: 'Human-rights due diligence',
  },
  fr: {
    screening: 'Criblage',
    'same-person': 'Une personne, une inscription',
    certified: 'Certification',
    age: 'Âge',
    conviction: 'Aucune condamnation',
    investigation: 'Aucune enquête ouverte',
    test: 'Épreuves de sélection',
    training: 'Formation',
    diligence: 'Diligence en matière de droits humains',
  },
};

const PARTS: Names<string> = {
  en: {
    'certified.state': 'Certified by the state',
    'certified.candidate': 'Certified by the candidate',
    'test.language': 'Language test',
    'test.interview': 'Interview',
    'test.driving': 'Driving test',
    'test.firearms': 'Firearms test',
    'test.medical': 'Medical examination',
    signature: 'Signature of the clearance',
    override: 'Override',
    revoked: 'Revoked',
    suspended: 'Suspended',
  },
  fr: {
    'certified.state': 'Certifié par l’État',
    'certified.candidate': 'Certifié par l’intéressé',
    'test.language': 'Épreuve de langue',
    'test.interview': 'Entretien',
    'test.driving': 'Épreuve de conduite',
    'test.firearms': 'Épreuve de tir',
    'test.medical': 'Visite médicale',
    signature: 'Signature de l’habilitation',
    override: 'Dérogation',
    revoked: 'Retirée',
    suspended: 'Suspendue',
  },
};

export const groupName = (group: Group, lang: Lang): string => GROUP_NAMES[proseLang(lang)][group];

/** `test.medical` is “Medical examination”; a module of training goes by its short name. */
export function requirementName(requirement: string, lang: Lang): string {
  const said = proseLang(lang);
  const own = PARTS[said][requirement];
  if (own) return own;
  const group = GROUP_NAMES[said][groupOf(requirement) as Group] ?? requirement;
  const part = requirement.slice(groupOf(requirement).length + 1);
  return part ? `${group}: ${part.replaceAll('-', ' ')}` : group;
}

const STANDING_NAMES: Names<Standing> = {
  en: {
    revoked: 'revoked',
    suspended: 'suspended',
    lapsed: 'lapsed',
    'not-cleared': 'not cleared',
    unknown: 'not known',
    'cleared-by-override': 'cleared by override',
    cleared: 'cleared',
  },
  fr: {
    revoked: 'habilitation retirée',
    suspended: 'habilitation suspendue',
    lapsed: 'habilitation caduque',
    'not-cleared': 'pas habilité',
    unknown: 'inconnu',
    'cleared-by-override': 'habilité par dérogation',
    cleared: 'habilité',
  },
};
export const standingName = (standing: Standing, lang: Lang): string =>
  STANDING_NAMES[proseLang(lang)][standing];

const CHECK_NAMES: Names<HoldingState> = {
  en: {
    held: 'holds',
    unknown: 'not known',
    lapsed: 'lapsed',
    missing: 'missing',
    failed: 'failed',
  },
  fr: {
    held: 'tient',
    unknown: 'pas connu',
    lapsed: 'périmé',
    missing: 'manque',
    failed: 'échoué',
  },
};
export const checkName = (state: HoldingState, lang: Lang): string =>
  CHECK_NAMES[proseLang(lang)][state];

const REASON_NAMES: Names<Reason> = {
  en: {
    under_investigation: 'an investigation is open',
    screening: 'a hit of the screening',
    conduct: 'conduct',
    health: 'health',
    state_asked: 'the sending state asked for it',
    under_review: 'under review',
    mistake: 'a mistake',
    listed: 'found on a list',
    conviction: 'a conviction',
    misconduct: 'misconduct',
    false_statement: 'a false statement',
    state_withdrew: 'the sending state has withdrawn the certification',
    unfit: 'unfit for the task',
    cleared_up: 'cleared up',
    unfounded: 'the suspicion was unfounded',
    state_confirmed: 'the sending state has confirmed it',
    needed_at_once: 'needed at once',
    proof_on_its_way: 'the proof is on its way',
    test_booked: 'the test is booked',
    training_on_arrival: 'trained on arrival',
    system_down: 'a system was down',
    state_vouches: 'the sending state vouches for it',
  },
  fr: {
    under_investigation: 'une enquête est ouverte',
    screening: 'une correspondance du criblage',
    conduct: 'conduite',
    health: 'santé',
    state_asked: 'demande de l’État d’envoi',
    under_review: 'à l’examen',
    mistake: 'une erreur',
    listed: 'trouvé sur une liste',
    conviction: 'une condamnation',
    misconduct: 'une faute',
    false_statement: 'une fausse déclaration',
    state_withdrew: 'l’État d’envoi a retiré sa certification',
    unfit: 'inapte à la tâche',
    cleared_up: 'éclairci',
    unfounded: 'le soupçon était sans fondement',
    state_confirmed: 'l’État d’envoi l’a confirmé',
    needed_at_once: 'requis sur-le-champ',
    proof_on_its_way: 'la preuve est en route',
    test_booked: 'l’épreuve est fixée',
    training_on_arrival: 'formation à l’arrivée',
    system_down: 'un système était en panne',
    state_vouches: 'l’État d’envoi s’en porte garant',
  },
};
export const reasonName = (reason: Reason, lang: Lang): string =>
  REASON_NAMES[proseLang(lang)][reason];

const STEP_NAMES: Names<StepType> = {
  en: {
    signed: 'Clearance signed',
    suspended: 'Suspended',
    lifted: 'Suspension lifted',
    revoked: 'Revoked',
    proposed: 'Override proposed',
    confirmed: 'Override confirmed',
    refused: 'Override refused or taken back',
  },
  fr: {
    signed: 'Habilitation signée',
    suspended: 'Suspendue',
    lifted: 'Suspension levée',
    revoked: 'Retirée',
    proposed: 'Dérogation proposée',
    confirmed: 'Dérogation confirmée',
    refused: 'Dérogation refusée ou reprise',
  },
};
export const stepName = (type: StepType, lang: Lang): string => STEP_NAMES[proseLang(lang)][type];

const OVERRIDE_NAMES: Names<OverrideState> = {
  en: {
    proposed: 'waits for a second person',
    refused: 'refused or taken back',
    'in-force': 'in force',
    expired: 'expired',
    ended: 'ended by a revocation',
  },
  fr: {
    proposed: 'attend une seconde personne',
    refused: 'refusée ou reprise',
    'in-force': 'en vigueur',
    expired: 'expirée',
    ended: 'finie par un retrait',
  },
};
export const overrideStateName = (state: OverrideState, lang: Lang): string =>
  OVERRIDE_NAMES[proseLang(lang)][state];
