// The names of all lists, filed so that a person's name meets the few that may be theirs: words by
// their keys, names by their words. Built once, then only read.
import type { Birth } from './birth.ts';
import { eachBone, eachKey, joinedKey, KeyTable } from './keys.ts';
import type { List, Listed, ListedName } from './listed.ts';
import { isVowelless } from './scripts/script.ts';
import { type Name, personName, together, type Word } from './word.ts';

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
  private readonly postings: Rows;
  private readonly soundsOf: Rows;
  /** The same postings for names of a single word only. */
  private readonly lone: Rows;
  private readonly wordCounts: Uint8Array;
  private readonly table: KeyTable;
  private readonly byDay = new Map<number, number[]>();
  private readonly namesOf: Rows;

  constructor(lists: readonly List[]) {
    const soundsOf: number[][] = [];
    const wordCounts: number[] = [];
    const representative: Word[] = [];
    const keys = new Growing();
    const idOf = (word: Word) => {
      const known = this.sounds.get(word.sound);
      if (known !== undefined) return known;
      const id = representative.length;
      this.sounds.set(word.sound, id);
      representative.push(word);
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
          soundsOf.push(words.map(idOf));
          wordCounts.push(words.length);
          for (const word of words) {
            const text = `${word.script}${word.text}`;
            if (texts.has(text)) continue;
            texts.add(text);
            eachKey(word, true, (key) => keys.add(key, idOf(word)));
          }
          for (const joined of joinedWords(words)) {
            keys.add(joinedKey(joined.sound), idOf(joined));
            soundsOf.at(-1)?.push(idOf(joined));
          }
        }
      }
    this.soundsOf = Rows.of(soundsOf);
    this.postings = Rows.turned(soundsOf, representative.length);
    this.wordCounts = Uint8Array.from(wordCounts);
    this.lone = Rows.turned(
      soundsOf.map((row, i) => (wordCounts[i] === 1 ? row : [])),
      representative.length,
    );
    this.table = keys.table();
    const namesOf: number[][] = this.parties.map(() => []);
    for (const [i, { party }] of this.names.entries()) namesOf[party]?.push(i);
    this.namesOf = Rows.of(namesOf);
  }

  /** Sounds of the lists that a word may stand for. */
  eachSound(word: Word, sound: (id: number) => void): void {
    if (isVowelless(word.script)) {
      const own = this.sounds.get(word.sound);
      if (own !== undefined) sound(own);
      eachBone(word, (key) => this.table.each(key, sound));
    } else eachKey(word, true, (key) => this.table.each(key, sound));
  }

  /** How many names have a sound: the fewer, the more it tells. */
  count(sound: number): number {
    return this.postings.length(sound);
  }

  frequency(word: Word): number {
    const id = this.sounds.get(word.sound);
    return id === undefined ? 0 : this.postings.length(id);
  }

  eachName(sound: number, name: (id: number) => void): void {
    this.postings.each(sound, name);
  }

  eachLoneName(sound: number, name: (id: number) => void): void {
    this.lone.each(sound, name);
  }

  eachSoundOf(name: number, sound: (id: number) => void): void {
    this.soundsOf.each(name, sound);
  }

  /** How many words of a name are findable. */
  wordCount(name: number): number {
    return this.wordCounts[name] as number;
  }

  get soundCount(): number {
    return this.sounds.size;
  }

  eachNameOf(party: number, name: (id: number) => void): void {
    this.namesOf.each(party, name);
  }

  /** Whether the bearer of a name may be born when a person was. */
  bornLike(name: number, { from, to }: Birth): boolean {
    const births = this.parties[this.names[name]?.party ?? -1]?.listed.births ?? [];
    return births.some((birth) => birth.from <= to && from <= birth.to);
  }

  bornOn(day: number): readonly number[] {
    return this.byDay.get(day) ?? [];
  }
}

/** Neighbours as one word, and a short name as one word whole. */
function joinedWords(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i + 1 < words.length; i += 1) joined.push(together(words.slice(i, i + 2)));
  if (words.length === 3) joined.push(together(words));
  return joined;
}

/** Rows of numbers, one after the other in one array. */
class Rows {
  private constructor(
    private readonly starts: Int32Array,
    private readonly items: Int32Array,
  ) {}

  static of(rows: readonly (readonly number[])[]): Rows {
    const starts = new Int32Array(rows.length + 1);
    let total = 0;
    for (const [i, row] of rows.entries()) {
      total += row.length;
      starts[i + 1] = total;
    }
    const items = new Int32Array(total);
    let at = 0;
    for (const row of rows) for (const item of row) items[at++] = item;
    return new Rows(starts, items);
  }

  /** The rows the other way: for each item, the rows that have it, each once. */
  static turned(rows: readonly (readonly number[])[], width: number): Rows {
    const starts = new Int32Array(width + 1);
    for (const row of rows)
      for (const item of new Set(row)) starts[item + 1] = (starts[item + 1] as number) + 1;
    for (let i = 0; i < width; i += 1)
      starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
    const filled = starts.slice(0, width);
    const items = new Int32Array(starts[width] as number);
    for (const [i, row] of rows.entries())
      for (const item of new Set(row)) {
        items[filled[item] as number] = i;
        filled[item] = (filled[item] as number) + 1;
      }
    return new Rows(starts, items);
  }

  length(row: number): number {
    return (this.starts[row + 1] as number) - (this.starts[row] as number);
  }

  each(row: number, item: (value: number) => void): void {
    const end = this.starts[row + 1] as number;
    for (let i = this.starts[row] as number; i < end; i += 1) item(this.items[i] as number);
  }
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
