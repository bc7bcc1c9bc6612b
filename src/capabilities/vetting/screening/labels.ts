// What answers, states and features of a hit are called, for people.
import type { EvidenceFeature, How } from '../../../engines/screening/index.ts';
import type { HitChange, HitState } from './hit.ts';

type Names<T extends string> = Readonly<Record<'en' | 'fr', Readonly<Record<T, string>>>>;

export const STATE_NAMES: Names<HitState> = {
  en: {
    open: 'waits for an answer',
    cannot_tell: 'cannot be told yet',
    same_proposed: 'said to be the same, waits for a second person',
    same: 'the same person',
    different: 'not the same person',
    gone: 'no longer a match',
  },
  fr: {
    open: 'attend une réponse',
    cannot_tell: 'ne peut encore être dit',
    same_proposed: 'dit être la même personne, attend un second avis',
    same: 'la même personne',
    different: 'pas la même personne',
    gone: 'ne correspond plus',
  },
};

export const CHANGE_NAMES: Names<HitChange> = {
  en: { person: 'what the roster says of the person', list: 'what the list says' },
  fr: { person: 'ce que l’état nominatif dit de la personne', list: 'ce que dit la liste' },
};

export const FEATURE_NAMES: Names<EvidenceFeature> = {
  en: {
    name: 'the names alone',
    common: 'many share these words',
    lone: 'only one word agrees',
    extra: 'one name has words that the other lacks',
    low: 'the list calls this alias weak',
    birthDay: 'born on the same day',
    birthSlip: 'days of birth that differ by one slip',
    birthMonth: 'born in the same month',
    birthYear: 'born in the same year',
    birthNear: 'born within two years',
    birthOff: 'born some years apart',
    birthFar: 'born many years apart',
    stateSame: 'the same nationality',
    stateOther: 'another nationality',
    placeSame: 'born in the same place',
    sexOther: 'another sex',
    paper: 'the same document number',
  },
  fr: {
    name: 'les noms seuls',
    common: 'beaucoup portent ces mots',
    lone: 'un seul mot concorde',
    extra: 'un nom a des mots que l’autre n’a pas',
    low: 'la liste dit cet alias faible',
    birthDay: 'nés le même jour',
    birthSlip: 'jours de naissance qui diffèrent d’une coquille',
    birthMonth: 'nés le même mois',
    birthYear: 'nés la même année',
    birthNear: 'nés à deux ans près',
    birthOff: 'nés à quelques années d’écart',
    birthFar: 'nés à bien des années d’écart',
    stateSame: 'la même nationalité',
    stateOther: 'une autre nationalité',
    placeSame: 'nés au même endroit',
    sexOther: 'un autre sexe',
    paper: 'le même numéro de document',
  },
};

export const HOW_NAMES: Names<How> = {
  en: {
    same: 'the same',
    sound: 'sounds alike',
    spelling: 'another spelling',
    slip: 'a slip of letters',
    initial: 'an initial',
    nickname: 'a short form',
    servant: 'with or without abdul',
    scrambled: 'letters in another order',
    consonants: 'the same consonants',
    sign: 'shares signs',
  },
  fr: {
    same: 'identique',
    sound: 'se prononce de même',
    spelling: 'autre graphie',
    slip: 'coquille',
    initial: 'initiale',
    nickname: 'diminutif',
    servant: 'avec ou sans abdul',
    scrambled: 'lettres dans un autre ordre',
    consonants: 'mêmes consonnes',
    sign: 'signes communs',
  },
};
