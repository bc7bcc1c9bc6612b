// Ranks of police and forces: a closed list, each with what states write for it. A rank of one
// service is no rank of another; the code says which word was used, not who outranks whom.
import { plainWords } from '../sheets/index.ts';

/**
 * By code: its own name first, then other words and shortened forms, in three languages. Roughly
 * from low to high, for lists; services differ.
 */
export const RANKS = {
  civilian: ['civilian', 'civ', 'civil', 'civile', 'personnel civil', 'personal civil'],
  private: ['private', 'pte', 'pvt', 'soldat', 'soldat de premiere classe', 'soldado', 'sdt'],
  constable: [
    ...['constable', 'police constable', 'pc', 'const', 'cst', 'agent', 'agent de police', 'agt'],
    ...['agente', 'gardien de la paix', 'patrolman', 'officer', 'police officer', 'a1', 'a2'],
  ],
  senior_constable: [
    ...[
      'senior constable',
      'snr constable',
      'agent principal',
      'agent superieur',
      'agente primero',
    ],
    ...['agent 3', 'agent 4', 'a3', 'a4', 'district constable'],
  ],
  lance_corporal: ['lance corporal', 'lcpl', 'l cpl', 'soldado primero', 'caporal chef'],
  corporal: ['corporal', 'cpl', 'caporal', 'cabo', 'cabo primero', 'brigadier de police'],
  sergeant: [
    ...[
      'sergeant',
      'sgt',
      'serjeant',
      'police sergeant',
      'sergent',
      'sargento',
      'sgto',
      'maréchal',
    ],
    ...['detective sergeant'],
  ],
  senior_sergeant: [
    ...[
      'senior sergeant',
      'ssgt',
      's sgt',
      'snr sgt',
      'staff sergeant',
      'sergent chef',
      'sgt chef',
    ],
    ...['sargento primero', 'sargento mayor', 'sergeant major', 'sgt maj', 'station sergeant'],
  ],
  warrant_officer: [
    ...['warrant officer', 'wo', 'wo1', 'wo2', 'adjudant', 'adjt', 'adjudant chef', 'suboficial'],
  ],
  sub_inspector: [
    ...['sub inspector', 'si', 'asi', 'assistant inspector', 'assistant sub inspector'],
    ...['sous inspecteur', 'subinspector', 'insp adjoint', 'inspecteur adjoint'],
  ],
  second_lieutenant: [
    'second lieutenant',
    '2lt',
    '2nd lt',
    'sous lieutenant',
    'subteniente',
    'slt',
  ],
  inspector: ['inspector', 'insp', 'ip', 'police inspector', 'inspecteur', 'inspecteur de police'],
  lieutenant: ['lieutenant', 'lt', 'lieut', 'teniente', 'tte', '1lt', 'first lieutenant'],
  chief_inspector: [
    ...['chief inspector', 'ci', 'c insp', 'ch insp', 'inspecteur principal', 'inspector jefe'],
    ...['inspecteur general adjoint', 'inspecteur divisionnaire', 'senior inspector'],
  ],
  captain: ['captain', 'capt', 'cpt', 'capitaine', 'cne', 'capitan', 'cap'],
  assistant_superintendent: [
    ...['assistant superintendent', 'asp', 'asst supt', 'assistant superintendent of police'],
    ...['commissaire', 'commissaire de police', 'comm', 'subcomisario'],
  ],
  deputy_superintendent: [
    ...['deputy superintendent', 'dsp', 'dep supt', 'deputy superintendent of police'],
    ...['commissaire principal', 'comisario'],
  ],
  major: ['major', 'maj', 'commandant', 'cdt', 'mayor', 'chef de bataillon', 'myr'],
  superintendent: [
    ...['superintendent', 'supt', 'sp', 'superintendent of police', 'commissaire divisionnaire'],
    ...['comisario principal'],
  ],
  lieutenant_colonel: ['lieutenant colonel', 'lt col', 'ltc', 'teniente coronel', 'lcl'],
  senior_superintendent: ['senior superintendent', 'ssp', 'snr supt', 'chief superintendent'],
  colonel: ['colonel', 'col', 'coronel', 'cnel'],
  assistant_commissioner: [
    ...[
      'assistant commissioner',
      'acp',
      'assistant inspector general',
      'aig',
      'controleur general',
    ],
  ],
  brigadier: [
    ...['brigadier', 'brig', 'brigadier general', 'brig gen', 'general de brigade'],
    ...['general de brigada'],
  ],
  deputy_commissioner: ['deputy commissioner', 'dcp', 'deputy inspector general', 'dig'],
  general: [
    ...['general', 'gen', 'major general', 'maj gen', 'lieutenant general', 'general de division'],
  ],
  commissioner: [
    ...['commissioner', 'commissioner of police', 'inspector general', 'ig', 'igp'],
    ...['inspecteur general', 'directeur general', 'comisario general'],
  ],
} as const satisfies Record<string, readonly string[]>;

export type Rank = keyof typeof RANKS;

const CODES: ReadonlyMap<string, Rank> = new Map(
  (Object.entries(RANKS) as [Rank, readonly string[]][]).flatMap(([code, names]) =>
    [code, ...names].map((name) => [plainWords(name), code] as const),
  ),
);
/** Words of the longest rank. */
const LONGEST = Math.max(...[...CODES.keys()].map((name) => name.split(' ').length));
/** Short forms that are also names: before a name they need a point, or capitals of their own. */
const ALSO_NAMES = new Set(['si', 'ci', 'ip', 'ig', 'sp', 'pc', 'wo', 'cap', 'dig', 'asi', 'comm']);
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|mme|mlle|sra|srta)\.?\s+(?=\S)/i;

/** Null where the words are none that is known. */
export function readRank(text: string): Rank | null {
  return CODES.get(plainWords(text)) ?? null;
}

/** A name as it was written, with the rank that stands in it taken out. */
export interface Ranked {
  readonly rank: Rank | null;
  readonly rest: string;
}

/**
 * The rank before a name, or after a comma or in brackets behind it: `Insp. Amos OTIENO`,
 * `OTIENO Amos (Sgt)`; a title (`Dr`) is taken out with it. `left`: words that must remain, so that
 * `Major Ketsia` stays a name.
 */
export function rankIn(name: string, left = 2): Ranked {
  const bare = name.replace(TITLE, '');
  const behind = /^(.*?)\s*(?:,\s*([^,()]+)|\(([^()]+)\))\s*$/.exec(bare);
  const last = behind?.[2] ?? behind?.[3];
  if (behind?.[1] && last) {
    const rank = readRank(last);
    if (rank && wordsIn(behind[1]) >= left) return { rank, rest: behind[1] };
  }
  const words = bare.split(/\s+/);
  for (let length = Math.min(LONGEST, words.length - left); length > 0; length--) {
    const [start, rest] = [words.slice(0, length).join(' '), words.slice(length).join(' ')];
    const rank = readRank(start);
    if (rank && isMeant(start, rest)) return { rank, rest: rest.replace(TITLE, '') };
  }
  return { rank: null, rest: bare };
}

function isMeant(start: string, rest: string): boolean {
  if (!ALSO_NAMES.has(plainWords(start)) || start.endsWith('.')) return true;
  return start === start.toUpperCase() && rest !== rest.toUpperCase();
}

const wordsIn = (text: string) => text.split(/[\s,]+/).filter(Boolean).length;
