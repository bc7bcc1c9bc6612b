// The reasons of certification in English and French, and what its closed lists are called.
import { type Day, formatDate } from '../../../kernel/index.ts';
import type { Certifier } from '../holding.ts';
import type { FORMS, SIGNATORIES } from './paper.ts';

interface Both {
  readonly en: string;
  readonly fr: string;
}
type Answer = 'conviction' | 'investigation';
type Ages = { readonly min: number; readonly below: number };

const WHO = {
  en: { state: 'the state', candidate: 'the candidate' },
  fr: { state: 'l’État', candidate: 'le candidat' },
} as const;
const OF = {
  en: { conviction: 'a conviction', investigation: 'an open investigation' },
  fr: { conviction: 'une condamnation', investigation: 'une enquête ouverte' },
} as const;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const CERTIFICATION_WORDS = {
  none: (by: Certifier): Both => ({
    en: `No certification by ${WHO.en[by]} is on record.`,
    fr: `Aucune certification par ${WHO.fr[by]} n’est au dossier.`,
  }),
  certified: (
    by: Certifier,
    { on, until, lapsed }: { on: Day; until: Day | null; lapsed: boolean },
  ): Both => ({
    en:
      `${capital(WHO.en[by])} certified on ${formatDate(on, 'en')}` +
      (until === null
        ? '.'
        : `; it ${lapsed ? 'lapsed after' : 'holds until'} ${formatDate(until, 'en')}.`),
    fr:
      `${capital(WHO.fr[by])} a certifié le ${formatDate(on, 'fr')}` +
      (until === null
        ? '.'
        : lapsed
          ? ` ; caduc depuis le ${formatDate(until, 'fr')}.`
          : ` ; valable jusqu’au ${formatDate(until, 'fr')}.`),
  }),
  age: ({ min, below }: Ages): Both => ({
    en: `Age: at least ${min} and not yet ${below} on this day.`,
    fr: `Âge : au moins ${min} ans et moins de ${below} ans ce jour-là.`,
  }),
  ageExcept: (file: string): Both => ({
    en: `The age is outside the rule and is allowed by ${file}.`,
    fr: `L’âge est hors de la règle et permis par ${file}.`,
  }),
  ageUnknown: {
    en: 'Age: what the roster has of the date of birth does not say.',
    fr: 'Âge : ce que la liste a de la date de naissance ne le dit pas.',
  } as Both,
  ageOutside: ({ min, below }: Ages): Both => ({
    en: `Age: on this day not between ${min} and ${below - 1} years old.`,
    fr: `Âge : ce jour-là, pas entre ${min} et ${below - 1} ans.`,
  }),
  notAsked: (of: Answer): Both => ({
    en: `Nobody has certified anything of ${OF.en[of]}.`,
    fr: `Personne n’a rien certifié quant à ${OF.fr[of]}.`,
  }),
  yes: (of: Answer): Both => ({
    en: `A certification says yes to ${OF.en[of]}.`,
    fr: `Une certification répond oui quant à ${OF.fr[of]}.`,
  }),
  yesAllowed: (of: Answer): Both => ({
    en: `A certification says yes to ${OF.en[of]}; the rule does not bar it.`,
    fr: `Une certification répond oui quant à ${OF.fr[of]} ; la règle ne l’exclut pas.`,
  }),
  no: (of: Answer): Both => ({
    en: `Certified: no to ${OF.en[of]}.`,
    fr: `Certifié : non quant à ${OF.fr[of]}.`,
  }),
  unsaid: (of: Answer): Both => ({
    en: `The certifications say neither yes nor no to ${OF.en[of]}.`,
    fr: `Les certifications ne disent ni oui ni non quant à ${OF.fr[of]}.`,
  }),
} as const;

type Names<T extends string> = Readonly<Record<'en' | 'fr', Readonly<Record<T, string>>>>;

export const FORM_NAMES: Names<(typeof FORMS)[number]> = {
  en: {
    note_verbale: 'Note verbale',
    letter: 'Letter',
    nomination_list: 'List of nominees',
    self_certification: 'Self-certification',
    other: 'Another paper',
  },
  fr: {
    note_verbale: 'Note verbale',
    letter: 'Lettre',
    nomination_list: 'Liste de candidats',
    self_certification: 'Autocertification',
    other: 'Autre pièce',
  },
};

export const SIGNATORY_NAMES: Names<(typeof SIGNATORIES)[number]> = {
  en: {
    head_of_police: 'Head of the police',
    minister: 'Ministry',
    permanent_mission: 'Permanent mission',
    commander: 'Commander of the contingent',
    candidate: 'The candidate',
  },
  fr: {
    head_of_police: 'Chef de la police',
    minister: 'Ministère',
    permanent_mission: 'Mission permanente',
    commander: 'Commandant du contingent',
    candidate: 'Le candidat',
  },
};

export const CERTIFIER_NAMES: Names<Certifier> = {
  en: { state: 'Certified by the state', candidate: 'Certified by the candidate' },
  fr: { state: 'Certifié par l’État', candidate: 'Certifié par le candidat' },
};
