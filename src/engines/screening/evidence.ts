// What besides the name speaks for or against: the birth, states, places, sex, papers; and how
// much the name itself says, since thousands are called Mohammad Ali and few Iyamuremye.
import type { Birth, BirthAgreement } from './birth.ts';
import type { Catalogue } from './catalogue.ts';
import { fold } from './fold.ts';
import type { Listed, NameRank } from './listed.ts';
import type { Features, PersonMeasure } from './person.ts';

/** A person as a roster has them; what is not known is null or empty. */
export interface Person {
  readonly name: string;
  readonly birth: Birth | null;
  readonly birthPlace: string;
  readonly nationality: string | null;
  readonly sex: 'm' | 'f' | null;
  readonly documents: readonly string[];
}

export const EVIDENCE_FEATURES = [
  'name',
  'common',
  'lone',
  'extra',
  'low',
  'birthDay',
  'birthSlip',
  'birthMonth',
  'birthYear',
  'birthNear',
  'birthOff',
  'birthFar',
  'stateSame',
  'stateOther',
  'placeSame',
  'sexOther',
  'paper',
] as const;
export type EvidenceFeature = (typeof EVIDENCE_FEATURES)[number];

export interface Evidence {
  readonly features: Features<EvidenceFeature>;
  readonly birth: BirthAgreement;
  readonly place: string | null;
  readonly paper: string | null;
}

/** Which feature an agreement of births is. */
export const BIRTH: Readonly<Record<BirthAgreement, EvidenceFeature | null>> = {
  day: 'birthDay',
  slip: 'birthSlip',
  month: 'birthMonth',
  year: 'birthYear',
  within: 'birthYear',
  near: 'birthNear',
  off: 'birthOff',
  far: 'birthFar',
  unknown: null,
};
/** A list that names ten years of birth says little by any one of them. */
const vague = ({ births }: Listed) =>
  1 /
  Math.sqrt(
    births.reduce(
      (years, { from, to }) => years + Math.floor(to / 1e4) - Math.floor(from / 1e4) + 1,
      0,
    ),
  );

const NAME_LEAST = -6;
/** Natural logarithms of one in so many: a name this rare is as telling as a name can be. */
const RARE = 14;

export interface NameEvidence {
  readonly logit: number;
  readonly measure: PersonMeasure;
  readonly rank: NameRank;
  readonly birth: BirthAgreement;
}

export function evidenceOf(
  person: Person,
  listed: Listed,
  { logit, measure, rank, birth }: NameEvidence,
  catalogue: Catalogue,
): Evidence {
  const place = samePlace(person.birthPlace, listed.birthPlaces);
  const paper = person.documents.find((number) => listed.documents.includes(number)) ?? null;
  const states = listed.nationalities;
  const { nationality, sex } = person;
  const told = nationality !== null && states.length > 0;
  const features: Record<EvidenceFeature, number> = {
    name: Math.max(NAME_LEAST, logit),
    common: 1 - rarity(measure, catalogue),
    lone: measure.features.single,
    extra: measure.features.extra,
    low: rank === 'low' ? 1 : 0,
    birthDay: 0,
    birthSlip: 0,
    birthMonth: 0,
    birthYear: 0,
    birthNear: 0,
    birthOff: 0,
    birthFar: 0,
    stateSame: told && states.includes(nationality) ? 1 : 0,
    stateOther: told && !states.includes(nationality) ? 1 : 0,
    placeSame: place ? 1 : 0,
    sexOther: sex !== null && listed.sex !== null && sex !== listed.sex ? 1 : 0,
    paper: paper ? 1 : 0,
  };
  const said = BIRTH[birth];
  if (said) features[said] = said === 'birthYear' || said === 'birthNear' ? vague(listed) : 1;
  return { features, birth, place, paper };
}

/** Fewer names than this say nothing of how many bear one: then as if there were so many. */
const NAMES_MIN = 15_000;
/** A word of the built-in list of common names is borne by one name in so many at least. */
const COMMON_ONE_IN = 100;

/** From 0 (everybody's name) to 1: how unlikely it is that two people share these words. */
function rarity({ pairing }: PersonMeasure, catalogue: Catalogue): number {
  const all = Math.max(NAMES_MIN, catalogue.names.length);
  let sum = 0;
  for (const { b, close } of pairing.pairs)
    for (const word of b) {
      if (word.weight < 0.7) continue;
      const least = word.weight < 1 ? all / COMMON_ONE_IN : 0;
      const bearers = Math.max(least, catalogue.frequency(word));
      sum += Math.log((all + 1) / (bearers + 1)) * close.likeness ** 2;
    }
  return Math.min(1, sum / RARE);
}

/** Words that stand in too many places to be one. */
const NO_PLACE: ReadonlySet<string> = new Set(
  'district province village city region governorate area county state town near'.split(' '),
);

/** The place of the list that shares a word of its own with the person's; null where none does. */
function samePlace(place: string, listed: readonly string[]): string | null {
  if (place === '' || listed.length === 0) return null;
  const own = placeWords(place);
  return listed.find((each) => placeWords(each).some((word) => own.includes(word))) ?? null;
}

const placesKept = new Map<string, readonly string[]>();
const PLACES_MAX = 20_000;

function placeWords(place: string): readonly string[] {
  const known = placesKept.get(place);
  if (known) return known;
  const words = (place.includes(',') ? place.slice(0, place.lastIndexOf(',')) : place)
    .split(/[,()]/)
    .flatMap((part) => fold(part).map(({ text }) => text))
    .filter((word) => word.length > 2 && !NO_PLACE.has(word));
  if (placesKept.size >= PLACES_MAX) placesKept.clear();
  placesKept.set(place, words);
  return words;
}
