// Screening: are two names one person's, and is anyone of these people on one of those lists?
// Pure: no file, no network, no clock. A list that cannot be read is a problem, never an empty
// list; a person without a name is a problem, never a clear one.
export type { Birth, BirthAgreement } from './birth.ts';
export { birthOf } from './birth.ts';
export {
  changesOf,
  LISTED_PARTS,
  type ListChanges,
  type ListedChange,
  type ListedPart,
} from './changes.ts';
export type { How } from './closeness.ts';
export { type Comparison, compareNames, personsLikeness } from './compare.ts';
export type { Evidence, EvidenceFeature, Person } from './evidence.ts';
export { EVIDENCE_FEATURES } from './evidence.ts';
export { FIRM_FEATURES, firmName, measureFirms } from './firm.ts';
export type { List, Listed, ListedKind, ListedName, ListKind, NameRank } from './listed.ts';
export { OLD_LIST_DAYS } from './listed.ts';
export { ofacPart } from './lists/ofac.ts';
export { type ListFile, readLists } from './lists/read.ts';
export {
  type NamePair,
  namePairsOf,
  type PersonRow,
  type PersonTold,
  peopleOf,
  personOf,
} from './people.ts';
export { measurePersons, PERSON_FEATURES } from './person.ts';
export { SCREENING_PROBLEMS } from './problems.ts';
export type { Explanation } from './reasons.ts';
export { textOf } from './rows.ts';
export { explanationOf, type Hit, reasonsOf, Screening } from './screen.ts';
export { NAMES_THRESHOLD, SCREENING_THRESHOLD } from './weights.ts';
export { type Name, personName } from './word.ts';
