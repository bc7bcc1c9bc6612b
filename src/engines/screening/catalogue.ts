// The names of all lists, filed so that a person's name meets the few that may be theirs: words by
// their keys, names by their words. Built once, then only read.
import type { Birth } from './birth.ts';
import { eachFiled, eachSought, joinedKey, KeyTable } from './keys.ts';
import type { List, Listed, ListedName } from './listed.ts';
import { Rows } from './numbers.ts';
import { soundOf } from './sound.ts';
import { type Name, personName, type Word } from './word.ts';

export interface Filed {
  readonly list: List;
  readonly listed: Listed;
}

/** One name of one party. */
export interface FiledName {
  readonly party: number;
  readonly name: Name;
  readonly said: ListedName;
}

/** Words that a name is found by; titles, articles and initials find nobody. */
export const findable = (word: Word) => word.part === 'name' || word.part === 'patronymic';

export class Catalogue {
  readonly parties: Filed[] = [];
  readonly names: FiledName[] = [];
  private readonly sounds = new Map<string, number>();
  /** By sound: the names that have it; and by name: its sounds. */
  readonly postings: Rows;
  readonly soundsOf: Rows;
  /** The same postings for names of a single word only. */
  readonly lone: Rows;
  private readonly wordCounts: Uint8Array;
  private readonly table: KeyTable;
  private readonly byDay = new Map<number, number[]>();
  readonly namesOf: Rows;
  /** Years of the first and the last birth that a list gives; 9999 and 0 where it gives none. */
  private readonly firstYears: Int16Array;
  private readonly lastYears: Int16Array;

  constructor(lists: readonly List[]) {
    const soundsOf: number[][] = [];
    const wordCounts: number[] = [];
    const keys = new Growing();
    const idOf = (sound: string) => {
      const known = this.sounds.get(sound);
      if (known !== undefined) return known;
      const id = this.sounds.size;
      this.sounds.set(sound, id);
      return id;
    };
    const texts = new Set<string>();
    for (const list of lists)
      for (const listed of list.listed) {
        if (listed.kind === 'body' || listed.kind === 'ship' || listed.kind === 'aircraft')
          continue;
        const party = this.parties.push({ list, listed }) - 1;
        for (const { from, to } of listed.births)
          if (from === to) this.byDay.set(from, [...(this.byDay.get(from) ?? []), party]);
        for (const said of listed.names) {
          const name = personName(said.text);
          const words = name.words.filter(findable);
          if (words.length === 0) continue;
          this.names.push({ party, name, said });
          const row = words.map(({ sound }) => idOf(sound));
          soundsOf.push(row);
          wordCounts.push(words.length);
          for (const word of words) {
            const text = `${word.script}${word.text}`;
            if (texts.has(text)) continue;
            texts.add(text);
            const id = idOf(word.sound);
            eachFiled(word, (key) => keys.add(key, id));
          }
          for (const sound of joinedSounds(words)) {
            const known = this.sounds.has(sound);
            row.push(idOf(sound));
            if (!known) keys.add(joinedKey(sound), idOf(sound));
          }
        }
      }
    this.soundsOf = Rows.of(soundsOf);
    this.postings = Rows.turned(soundsOf, this.sounds.size);
    this.wordCounts = Uint8Array.from(wordCounts);
    this.lone = Rows.turned(
      soundsOf.map((row, i) => (wordCounts[i] === 1 ? row : [])),
      this.sounds.size,
    );
    this.table = keys.table();
    const namesOf: number[][] = this.parties.map(() => []);
    for (const [i, { party }] of this.names.entries()) namesOf[party]?.push(i);
    this.namesOf = Rows.of(namesOf);
    const births = this.parties.map(({ listed }) => listed.births);
    const year = (day: number) => Math.floor(day / 10_000);
    this.firstYears = Int16Array.from(births, (all) =>
      Math.min(9999, ...all.map(({ from }) => year(from))),
    );
    this.lastYears = Int16Array.from(births, (all) =>
      Math.max(0, ...all.map(({ to }) => year(to))),
    );
  }

  /** Sounds of the lists that a word may stand for. */
  eachSound(word: Word, sound: (id: number) => void): void {
    eachSought(word, (key) => this.table.each(key, sound));
  }

  /** The same for words drawn together, of which only the sound is known. */
  eachJoined(joined: string, sound: (id: number) => void): void {
    this.table.each(joinedKey(joined), sound);
  }

  /** How many names have a sound: the fewer, the more it tells. */
  count(sound: number): number {
    return this.postings.length(sound);
  }

  frequency(word: Word): number {
    const id = this.sounds.get(word.sound);
    return id === undefined ? 0 : this.postings.length(id);
  }

  /** How many words of a name are findable. */
  wordCount(name: number): number {
    return this.wordCounts[name] as number;
  }

  get soundCount(): number {
    return this.sounds.size;
  }

  /** Whether the bearer of a name may be born when a person was; `years`: by how many off. */
  bornLike(name: number, { from, to }: Birth, years: number): boolean {
    const party = (this.names[name] as FiledName).party;
    const first = (this.firstYears[party] as number) - years;
    const last = (this.lastYears[party] as number) + years;
    return first <= Math.floor(to / 10_000) && Math.floor(from / 10_000) <= last;
  }

  birthKnown(name: number): boolean {
    return this.lastYears[(this.names[name] as FiledName).party] !== 0;
  }

  bornOn(day: number): readonly number[] {
    return this.byDay.get(day) ?? [];
  }
}

/** Neighbours as one word, and a short name as one word whole; a person's name likewise. */
export function joinedSounds(words: readonly Word[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i + 1 < words.length; i += 1)
    joined.push(soundOf((words[i]?.text ?? '') + (words[i + 1]?.text ?? '')));
  if (words.length === 3) joined.push(soundOf(words.map(({ text }) => text).join('')));
  return joined;
}

/** Keys and values that grow; becomes a table. */
class Growing {
  private keys = new Uint32Array(1 << 16);
  private values = new Int32Array(1 << 16);
  private count = 0;

  add(key: number, value: number): void {
    if (this.count === this.keys.length) {
      const [keys, values] = [this.keys, this.values];
      this.keys = new Uint32Array(keys.length * 2);
      this.values = new Int32Array(keys.length * 2);
      this.keys.set(keys);
      this.values.set(values);
    }
    this.keys[this.count] = key;
    this.values[this.count] = value;
    this.count += 1;
  }

  table(): KeyTable {
    return new KeyTable(this.keys, this.values, this.count);
  }
}
