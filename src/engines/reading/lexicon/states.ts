// The names by which a state is told: from the package world-countries, which has names, official
// names, demonyms and capitals in English and French, and a small table of what it lacks.
import countries from 'world-countries';
import { NO_METONYM, STATE_NAMES } from './bodies.ts';

/** How a name points at its state. `seat` is a capital or an office that speaks for it. */
export type PartyWay = 'name' | 'people' | 'seat' | 'body' | 'mission';

export interface PartyName {
  readonly text: string;
  readonly party: string;
  readonly way: PartyWay;
}

const EXTRA = new Set(['UNK', 'PSE', 'TWN', 'VAT']);
/** Demonyms that the package gives to two states: the one that the news means. */
const SHARED: Readonly<Record<string, string>> = {
  congolese: 'COD',
  congolais: 'COD',
  dominican: 'DOM',
};

type Country = (typeof countries)[number];

function namesOf(country: Country): PartyName[] {
  const party = country.cca3;
  const fra = country.translations.fra;
  const names = [country.name.common, country.name.official, fra?.common, fra?.official].filter(
    (name): name is string => !!name && !name.includes('('),
  );
  const spelt = country.altSpellings.filter((name) => name.length > 4 && /^[A-Z]/.test(name));
  return [...names, ...spelt].map((text) => ({ text, party, way: 'name' as const }));
}

function demonymsOf(country: Country): PartyName[] {
  const { eng, fra } = country.demonyms;
  const out: PartyName[] = [];
  for (const text of [eng?.m, eng?.f, fra?.m, fra?.f]) {
    if (!text || text.includes(',')) continue;
    const owner = SHARED[text.toLowerCase()] ?? country.cca3;
    if (owner !== country.cca3) continue;
    const plural = /(s|x|z|ese|sh|ch)$/i.test(text) ? text : `${text}s`;
    out.push({ text, party: owner, way: 'people' }, { text: plural, party: owner, way: 'people' });
  }
  return out;
}

function seatsOf(country: Country): PartyName[] {
  return country.capital
    .filter((text) => text.length > 3 && !NO_METONYM.has(text.replace(' ', '-')))
    .map((text) => ({ text, party: country.cca3, way: 'seat' as const }));
}

function addedNames(): PartyName[] {
  return Object.entries(STATE_NAMES).flatMap(([party, names]) =>
    names.split('|').flatMap((mark): PartyName[] => {
      const text = mark.replace(/^[~@]/, '');
      if (mark.startsWith('@')) return [{ text, party, way: 'seat' }];
      if (!mark.startsWith('~')) return [{ text, party, way: 'name' }];
      const people = { text, party, way: 'people' as const };
      return /(s|x|z|ese|ish|ch)$/.test(text)
        ? [people]
        : [people, { ...people, text: `${text}s` }];
    }),
  );
}

/** Every name of every state of the United Nations and a few more, with what it points at. */
export function stateNames(): PartyName[] {
  const known = countries.filter((c) => c.unMember || EXTRA.has(c.cca3));
  const seats = known.flatMap(seatsOf);
  const names = known.flatMap(namesOf);
  return [...seats, ...names, ...known.flatMap(demonymsOf), ...addedNames()];
}
