// Whether a party is the mission itself and no contributor: "MSS", "the Gang Suppression Force".

/** The names of a mission, in each language and of each time, as the mission's record has them. */
export interface MissionNames {
  readonly names: readonly { readonly name: Readonly<Record<string, string | undefined>> }[];
}

const GENERAL = new Set(['mission', 'force', 'multinational force', 'support mission']);

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|la|le|l['’])\s*/, '')
    .trim();

/** Initials, with and without the last word: both MSSM and MSS are the Support Mission. */
function shortNames(name: string): string[] {
  const initials = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
  const words = name.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 3 ? [initials(words)] : [initials(words), initials(words.slice(0, -1))];
}

export function forceNames({ names }: MissionNames): (party: string) => boolean {
  const known = new Set(GENERAL);
  for (const { name } of names)
    for (const each of Object.values(name)) {
      if (!each) continue;
      for (const short of [each, ...shortNames(each)])
        if (short.length > 2) known.add(plain(short));
    }
  return (party) => known.has(plain(party));
}
