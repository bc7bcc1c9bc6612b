// States by the names that people write, in English, French and Spanish. A body that is no state
// keeps its name; a name that is nearly a state's is a slip, and is said to be one.
import countries from 'world-countries';
import { isState, type Party, partyName } from '../../kernel/index.ts';
import { edits, plainWords } from './words.ts';

const bare = (text: string) => plainWords(text).replace(/^(?:the|la|le|les|l|el|los) /, '');
const short = (name: string) =>
  name.replace(/^(?:republic of|republique d[eu]s?|republica del?) (?:the |la |l )?/, '');

const states: ReadonlyMap<string, Party> = new Map(
  countries.flatMap((country): [string, Party][] => {
    const { fra, spa } = country.translations;
    const names = [
      ...[country.name.common, country.name.official, fra?.common, fra?.official],
      ...[spa?.common, spa?.official, ...country.altSpellings.filter((name) => name.length > 3)],
      ...['en', 'fr', 'es'].map((lang) => partyName(country.cca3, lang as 'en')),
    ];
    return names.flatMap((name) => (name ? [[bare(name), country.cca3] as [string, Party]] : []));
  }),
);
const MORE: readonly (readonly [string, Party])[] = [
  ['usa', 'USA'],
  ['us', 'USA'],
  ['u s', 'USA'],
  ['uk', 'GBR'],
  ['ivory coast', 'CIV'],
  ['turkey', 'TUR'],
  ['dr congo', 'COD'],
  ['drc', 'COD'],
  ['rdc', 'COD'],
  ['antigua', 'ATG'],
  ['trinidad', 'TTO'],
  ['south korea', 'KOR'],
];
const more = new Map(MORE);

export type PartyRead = { readonly party: Party } | { readonly no: string; readonly cure: string };

/** Shorter names are one letter from too many others. */
const SLIP_LENGTH_MIN = 5;

export function readParty(text: string): PartyRead {
  if (isState(text.toUpperCase()) && text.length === 3) return { party: text.toUpperCase() };
  const name = bare(text);
  const party = more.get(name) ?? states.get(name) ?? states.get(short(name));
  if (party) return { party };
  if (name.length >= SLIP_LENGTH_MIN && !name.includes(' ')) {
    for (const [known, code] of states)
      if (Math.abs(known.length - name.length) <= 1 && edits(known, name) === 1)
        return {
          no: `is no state, and one letter from ${partyName(code, 'en')}`,
          cure: `Write ${code}, or another name if it is a body of that name`,
        };
  }
  return { party: text };
}
