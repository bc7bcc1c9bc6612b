// What ranks, roles and reasons are called, for people.
import type { Rank } from '../../../engines/roster/index.ts';
import { type Lang, proseLang } from '../../../kernel/index.ts';
import type { Purpose, Role, SEXES } from './member.ts';

type Names<T extends string> = Readonly<Record<'en' | 'fr', Readonly<Record<T, string>>>>;

export const RANK_NAMES: Names<Rank> = {
  en: {
    constable: 'Constable',
    senior_constable: 'Senior constable',
    corporal: 'Corporal',
    sergeant: 'Sergeant',
    senior_sergeant: 'Senior sergeant',
    warrant_officer: 'Warrant officer',
    sub_inspector: 'Sub-inspector',
    inspector: 'Inspector',
    chief_inspector: 'Chief inspector',
    assistant_superintendent: 'Assistant superintendent',
    deputy_superintendent: 'Deputy superintendent',
    superintendent: 'Superintendent',
    senior_superintendent: 'Senior superintendent',
    assistant_commissioner: 'Assistant commissioner',
    deputy_commissioner: 'Deputy commissioner',
    commissioner: 'Commissioner',
    private: 'Private',
    lance_corporal: 'Lance corporal',
    second_lieutenant: 'Second lieutenant',
    lieutenant: 'Lieutenant',
    captain: 'Captain',
    major: 'Major',
    lieutenant_colonel: 'Lieutenant colonel',
    colonel: 'Colonel',
    brigadier: 'Brigadier',
    general: 'General',
    civilian: 'Civilian',
  },
  fr: {
    constable: 'Agent',
    senior_constable: 'Agent principal',
    corporal: 'Caporal',
    sergeant: 'Sergent',
    senior_sergeant: 'Sergent-chef',
    warrant_officer: 'Adjudant',
    sub_inspector: 'Sous-inspecteur',
    inspector: 'Inspecteur',
    chief_inspector: 'Inspecteur principal',
    assistant_superintendent: 'Commissaire',
    deputy_superintendent: 'Commissaire principal',
    superintendent: 'Commissaire divisionnaire',
    senior_superintendent: 'Commissaire divisionnaire principal',
    assistant_commissioner: 'Contrôleur général',
    deputy_commissioner: 'Inspecteur général adjoint',
    commissioner: 'Inspecteur général',
    private: 'Soldat',
    lance_corporal: 'Caporal-chef',
    second_lieutenant: 'Sous-lieutenant',
    lieutenant: 'Lieutenant',
    captain: 'Capitaine',
    major: 'Commandant (rang)',
    lieutenant_colonel: 'Lieutenant-colonel',
    colonel: 'Colonel',
    brigadier: 'Général de brigade',
    general: 'Général',
    civilian: 'Personnel civil',
  },
};

export const ROLE_LABELS: Names<Role> = {
  en: {
    commander: 'Commander',
    deputy_commander: 'Deputy commander',
    unit_commander: 'Unit commander',
    officer: 'Police officer',
    specialist: 'Specialist',
    medical: 'Medical',
    logistics: 'Logistics',
    staff: 'Staff',
    interpreter: 'Interpreter',
  },
  fr: {
    commander: 'Commandement',
    deputy_commander: 'Commandement adjoint',
    unit_commander: 'Chef d’unité',
    officer: 'Police',
    specialist: 'Spécialiste',
    medical: 'Santé',
    logistics: 'Logistique',
    staff: 'État-major',
    interpreter: 'Interprète',
  },
};

export const SEX_LABELS: Names<keyof typeof SEXES> = {
  en: { female: 'Female', male: 'Male', other: 'Other' },
  fr: { female: 'Femme', male: 'Homme', other: 'Autre' },
};

const PURPOSE_LABELS: Names<Purpose> = {
  en: {
    screening: 'Screening',
    certification: 'Certification',
    training: 'Training',
    arrival: 'Arrival or departure',
    correction: 'Correction of the roster',
    complaint: 'A complaint or a case',
    own_request: 'The person’s own request',
    audit: 'Audit by the oversight body',
  },
  fr: {
    screening: 'Criblage',
    certification: 'Certification',
    training: 'Formation',
    arrival: 'Arrivée ou départ',
    correction: 'Correction de la liste',
    complaint: 'Une plainte ou un dossier',
    own_request: 'Demande de la personne même',
    audit: 'Contrôle par l’organe de supervision',
  },
};

export const purposeName = (purpose: Purpose, lang: Lang): string =>
  PURPOSE_LABELS[proseLang(lang)][purpose];
