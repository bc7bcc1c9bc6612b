// What a reader keeps in mind from one sentence to the next: who was named with which office,
// which
// state and which body were last spoken of, who speaks. Coreference of the plainest kind.
import { isState, type Party, type Stance } from '../../kernel/index.ts';
import type { Item } from './items.ts';
import type { Scene } from './scene.ts';
import { has, isSign } from './verbs.ts';

/** Publishers who speak for a state or a body in their own pages: "we" is theirs. */
const PUBLISHERS: Readonly<Record<string, Party>> = {
  whitehouse: 'USA',
  bidenwhitehouse: 'USA',
  state: 'USA',
  elysee: 'FRA',
  un: 'UN',
  nato: 'NATO',
  europa: 'European Union',
  diplomatie: 'FRA',
  caricom: 'CARICOM',
  ecowas: 'ECOWAS',
  sadc: 'SADC',
  obamawhitehouse: 'USA',
  pm: 'AUS',
};
/** Words of an address that are the public office's own only before these. */
const OFFICIAL = new Set(['gov', 'archives', 'int', 'fr', 'eu', 'org', 'au', 'news']);

/** Who heads a country, without its name, heads the one where things happen. */
const HEADS = /^(president|prime minister|premier ministre|premiere ministre|premier)$/;

export interface Subject {
  readonly parties: readonly Party[];
  /** Items from..to (to excluded) that name it. */
  readonly from: number;
  readonly to: number;
  /** Named in the sentence, or only referred to. */
  readonly named: boolean;
}

export class Memory {
  /** Surname (folded) → party. */
  readonly people = new Map<string, Party>();
  readonly counts = new Map<Party, number>();
  /** The last party that did something. */
  actor: Party | null = null;
  /** The last state that did something or had an office named. */
  state: Party | null = null;
  /** The last body named. */
  body: Party | null = null;
  /** The mission's own name, where the text gives one. */
  mission: Party | null = null;
  /** The sentence before told of states' contributions. */
  contributions = false;
  /** How far those states stand committed. */
  standing: Stance = 'deployed';
  /** The state where the mission is. */
  host: Party | null = null;
  /** Its name, as the text writes it. */
  hostName: string | null = null;
  /** Where the last incident was, for the next few sentences. */
  placeNear: { name: string } | null = null;
  /** Who gave or sent last, for "the troops". */
  givers: readonly Party[] = [];
  /** The state other than the host that the text speaks of most. */
  other: Party | null = null;
  /** The sentence whose subjects are kept below, while its frames are read. */
  reading: Scene | null = null;
  readonly subjects = new Map<number, Subject>();
  speaker: Party | null = null;
  publisher: Party | null = null;
  person: Party | null = null;

  constructor(header: ReadonlySet<string>) {
    for (const word of header) {
      const party = PUBLISHERS[word];
      if (
        party &&
        [...header].some((w) => OFFICIAL.has(w)) &&
        (word !== 'un' || header.has('press'))
      ) {
        if (word !== 'state' || header.has('gov')) this.publisher ??= party;
      }
    }
  }

  /** The first person named in the present sentence. */
  private named: Party | null = null;

  /** Takes note of the people and parties of a sentence. */
  observe(s: Scene): void {
    const { items } = s;
    if (this.named) this.person = this.named;
    this.named = null;
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i];
      if (!item) continue;
      if (item.party) this.count(item);
      else if (item.caps > 0 && this.people.has(item.norm))
        this.named ??= this.people.get(item.norm) ?? null;
      if (has(item, 'office')) this.introduce(items, i);
      if (isSign(item, '(')) this.acronym(items, i);
    }
  }

  private count(item: Item): void {
    const party = item.party;
    if (!party) return;
    this.counts.set(party, (this.counts.get(party) ?? 0) + 1);
    if (item.way === 'body') this.body = party;
    else if (item.way === 'mission') this.mission = party;
  }

  /** "Kenya's Foreign Minister Alfred Mutua": from here on, Mutua speaks for Kenya. */
  private introduce(items: readonly Item[], office: number): void {
    const owner = this.ownerOf(items, office);
    const home = HEADS.test(items[office]?.norm ?? '') ? this.host : this.other;
    const party = owner ?? this.publisher ?? home ?? this.state;
    if (owner && isState(owner)) this.state = owner;
    if (!party) return;
    this.apposed(items, office, party, owner !== null);
    let i = office + 1;
    let gaps = 0;
    while (i < items.length && gaps < 6 && !has(items[i], 'name')) {
      if (has(items[i], 'say', 'be', 'have') || isSign(items[i], '.;')) return;
      gaps += 1;
      i += 1;
    }
    let last: Item | undefined;
    while (has(items[i], 'name') || items[i]?.hyphen) {
      last = items[i];
      i += 1;
    }
    if (last && last.norm.length > 2) {
      if (owner || !this.people.has(last.norm)) this.people.set(last.norm, party);
      this.named ??= this.people.get(last.norm) ?? party;
    }
  }

  /** "Godfrey Otunge, commander of the MSS": the name stands before its office. */
  private apposed(items: readonly Item[], office: number, party: Party, sure: boolean): void {
    let comma = office - 1;
    while (comma > 0 && comma > office - 5 && !isSign(items[comma], ',')) comma -= 1;
    const name = items[comma - 1];
    if (!isSign(items[comma], ',') || !has(name, 'name') || !name || name.norm.length < 3) return;
    if (sure) this.people.set(name.norm, party);
  }

  /** The party to which an office belongs: before it ("Kenya's", "Kenyan") or after "of". */
  ownerOf(items: readonly Item[], office: number): Party | null {
    for (let i = office - 1; i >= Math.max(0, office - 5); i -= 1) {
      const item = items[i];
      if (item?.sign || has(item, 'prep', 'who', 'and')) break;
      const sender = items[i - 1];
      if (item?.party === 'UN' && sender?.poss && sender.party) return sender.party;
      if (item?.party && !items[i + 1]?.hyphen) return item.party;
      const person = item?.poss ? this.people.get(item.norm) : undefined;
      if (person) return person;
      if (item?.poss && has(item, 'state')) return this.host ?? this.state;
      if (i === office - 1 && has(item, 'mission') && this.mission) return this.mission;
    }
    for (let i = office + 1; i <= office + 4; i += 1) {
      if (has(items[i], 'of') || has(items[i], 'det')) continue;
      if (items[i]?.party && (has(items[i - 1], 'of') || has(items[i - 2], 'of')))
        return items[i]?.party ?? null;
      if (!has(items[i], 'office', 'name')) break;
    }
    return null;
  }

  /** "Multinational Security Support (MSS)": capitals in brackets after Mission or Force. */
  private acronym(items: readonly Item[], open: number): void {
    const inner = items[open + 1];
    if (inner?.caps !== 2 || inner.party || !isSign(items[open + 2], ')')) return;
    for (let i = open - 1; i >= Math.max(0, open - 7); i -= 1) {
      if (has(items[i], 'mission') && items[i]?.caps)
        this.missionNames.set(inner.norm, inner.norm.toUpperCase());
    }
    if (this.missionNames.has(inner.norm)) this.mission = inner.norm.toUpperCase();
  }

  readonly missionNames = new Map<string, Party>();

  /** The regional body that the text speaks of most. */
  bloc: Party | null = null;

  isUn(party: Party): boolean {
    return party.startsWith('UN');
  }

  /** The state most spoken of so far. */
  leading(): Party | null {
    let best: Party | null = null;
    for (const [party, n] of this.counts) {
      if (isState(party) && n > (best ? (this.counts.get(best) ?? 0) : 0)) best = party;
    }
    return best;
  }

  /** From here on, what subjects are found for this sentence holds until it is done. */
  settle(scene: Scene | null): void {
    this.reading = scene;
    this.subjects.clear();
  }

  acted(parties: readonly Party[]): void {
    const first = parties[0];
    if (!first) return;
    this.actor = first;
    if (isState(first)) this.state = first;
  }
}
