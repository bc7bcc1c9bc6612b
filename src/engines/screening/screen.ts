// Screening: people against lists. A catalogue is built once from the lists; then each person
// in turn meets the names that may be theirs, and each of those is measured, weighed and
// explained.
import { agreement, type BirthAgreement } from './birth.ts';
import { Candidates } from './candidates.ts';
import { Catalogue } from './catalogue.ts';
import { BIRTH, type Evidence, evidenceOf, type Person } from './evidence.ts';
import type { List, Listed, ListedName } from './listed.ts';
import { logit, probability } from './model.ts';
import { measurePersons, type PersonMeasure } from './person.ts';
import { type Explanation, explain, hitBecause, type Reason } from './reasons.ts';
import { PERSON_MODEL, SCREENING_MODEL, SCREENING_THRESHOLD } from './weights.ts';
import { personName } from './word.ts';

export interface Hit {
  readonly list: List;
  readonly listed: Listed;
  /** The name of the list that came nearest. */
  readonly said: ListedName;
  /** The probability that both are one person. */
  readonly score: number;
  readonly matched: boolean;
  readonly measure: PersonMeasure;
  readonly evidence: Evidence;
}

/** Hits below are not worth a look. */
const SHOWN = 0.05;
const SHOWN_MAX = 20;
/** Other names of a party that is as good as found are not measured. */
const SURE = 0.995;

/** The most that all else than name and birth can weigh for a person. */
function mostFor({ documents }: Person): number {
  const { bias, weights } = SCREENING_MODEL;
  return bias + weights.stateSame + weights.placeSame + (documents.length > 0 ? weights.paper : 0);
}

function birthWeight(birth: BirthAgreement): number {
  const feature = BIRTH[birth];
  return feature ? SCREENING_MODEL.weights[feature] : 0;
}

export class Screening {
  readonly catalogue: Catalogue;
  private readonly candidates: Candidates;

  constructor(readonly lists: readonly List[]) {
    this.catalogue = new Catalogue(lists);
    this.candidates = new Candidates(this.catalogue);
  }

  /** The hits of a person, the likeliest first. `shown`: hits from this score on. */
  screen(person: Person, shown = SHOWN): Hit[] {
    const name = personName(person.name);
    const best = new Map<number, Hit>();
    const least = Math.log(shown / (1 - shown));
    const most = mostFor(person);
    for (const id of this.candidates.of(name, person.birth)) {
      const filed = this.catalogue.names[id];
      const party = filed && this.catalogue.parties[filed.party];
      if (!filed || !party) continue;
      if ((best.get(filed.party)?.score ?? 0) > SURE) continue;
      const measure = measurePersons(name, filed.name);
      const near = logit(PERSON_MODEL, measure.features);
      const birth = agreement(person.birth, party.listed.births);
      if (SCREENING_MODEL.weights.name * near + birthWeight(birth) + most < least) continue;
      const of = { logit: near, measure, rank: filed.said.rank, birth };
      const evidence = evidenceOf(person, party.listed, of, this.catalogue);
      const score = probability(logit(SCREENING_MODEL, evidence.features));
      if (score < shown || score <= (best.get(filed.party)?.score ?? 0)) continue;
      const matched = score >= SCREENING_THRESHOLD;
      best.set(filed.party, { ...party, said: filed.said, score, matched, measure, evidence });
    }
    if (best.size === 0) return [];
    return [...best.values()].sort((x, y) => y.score - x.score).slice(0, SHOWN_MAX);
  }
}

/** Why a hit scores as it does, in short sentences with their weights. */
export function reasonsOf(person: Person, { listed, said, measure, evidence }: Hit): Reason[] {
  return hitBecause({ person, listed, said, pairing: measure.pairing, evidence }, SCREENING_MODEL);
}

/** The same, without words: which words were taken for which, and what each feature weighs. */
export function explanationOf(
  person: Person,
  { listed, said, measure, evidence }: Hit,
): Explanation {
  return explain({ person, listed, said, pairing: measure.pairing, evidence }, SCREENING_MODEL);
}
