// The roll of parties: every state, the bodies that the record names, and those that an office
// added by hand. A name that is on none of them is refused, so that "Kenja" is no third party.
import {
  isState,
  KNOWN_BODIES,
  type Lang,
  type Party,
  Problem,
  partiesNamed,
  partyName,
  STATES,
} from '../../kernel/index.ts';
import { DIPLOMACY_PROBLEMS } from './problems.ts';

/** A body that an office added, with its names and the short forms by which it is also known. */
export interface AddedParty {
  readonly party: Party;
  readonly fr: string | null;
  readonly also: readonly string[];
}

export interface Roll {
  readonly onRecord: readonly Party[];
  readonly added: readonly AddedParty[];
}

/** How many that sound alike are named in a refusal. */
const NEAR_MAX = 3;

/** The party that a text means. @returns a refusal that names those which sound alike. */
export function enrolled(text: string, { onRecord, added }: Roll): Party | Problem {
  const code = text.toUpperCase();
  if (isState(code)) return code;
  const same = (name: string | null) => name?.toLowerCase() === text.toLowerCase();
  const own = added.find(({ party, fr, also }) => [party, fr, ...also].some(same));
  if (own) return own.party;
  const known = onRecord.find(same);
  if (known) return known;
  const matches = partiesNamed(text, [...onRecord, ...KNOWN_BODIES, ...STATES]);
  const [first] = matches;
  if (first?.distance === 0) return first.party;
  const near = matches.slice(0, NEAR_MAX).map(({ party }) => partyName(party, 'en'));
  return new Problem(DIPLOMACY_PROBLEMS.unknownParty, {
    party: text,
    near: near.length > 0 ? `, such as ${near.join(' or ')}` : ' (Kenya, KEN)',
  });
}

/** The name as a reader knows it; an added body may have a French one. */
export function nameOn({ added }: Pick<Roll, 'added'>, party: Party, lang: Lang): string {
  const own = added.find((each) => each.party === party);
  const french = lang === 'fr' || lang === 'ht';
  return (french && own?.fr) || partyName(party, lang);
}
