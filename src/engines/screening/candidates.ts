// The few names of the lists that a person's name may stand for, before anything is measured: names
// that share enough words, each word met under any of its keys.
import type { Birth } from './birth.ts';
import { type Catalogue, findable } from './catalogue.ts';
import type { Rows } from './numbers.ts';
import { isSyllabic } from './scripts/script.ts';
import { soundOf } from './sound.ts';
import type { Name, Word } from './word.ts';

/** A word of more names than this finds nobody by itself, it only confirms. */
const HEAVY = 150;
const CANDIDATES_MAX = 24;
const WORDS_MAX = 24;
/** Births so many years apart speak neither for nor against. */
const NEAR_YEARS = 2;
const KEPT_MAX = 100_000;

interface Probe {
  readonly mask: number;
  readonly sounds: readonly number[];
  readonly volume: number;
}

export class Candidates {
  private readonly bits: Uint32Array;
  private readonly seen: Int32Array;
  private readonly soundSeen: Int32Array;
  private readonly known = new Map<string, Probe>();
  private round = 0;
  private soundRound = 0;
  private touched: number[] = [];

  constructor(private readonly catalogue: Catalogue) {
    this.bits = new Uint32Array(catalogue.names.length);
    this.seen = new Int32Array(catalogue.names.length);
    this.soundSeen = new Int32Array(catalogue.soundCount);
  }

  /** Names by their number, the likeliest first where there are many. */
  of(name: Name, birth: Birth | null): number[] {
    const words = name.words.filter(findable).slice(0, WORDS_MAX);
    this.round += 1;
    this.touched = [];
    const probes = this.probes(words);
    const heavy = this.heaviest(probes, words.length);
    for (const probe of probes)
      if (probe !== heavy)
        for (const sound of probe.sounds) this.markAll(this.catalogue.postings, sound, probe.mask);
    if (heavy) this.confirm(heavy);
    const slack = words.every(({ script }) => isSyllabic(script)) ? 0 : 1;
    const found = this.touched.filter((id) => this.enough(id, words.length, slack, birth));
    if (birth && birth.from === birth.to) this.addBorn(birth.from, found);
    return found.length > CANDIDATES_MAX ? this.best(found, words.length) : found;
  }

  private markAll({ starts, items }: Rows, row: number, mask: number): void {
    const { seen, bits, round } = this;
    const end = starts[row + 1] as number;
    for (let i = starts[row] as number; i < end; i += 1) {
      const id = items[i] as number;
      if (seen[id] === round) bits[id] = (bits[id] as number) | mask;
      else {
        seen[id] = round;
        bits[id] = mask;
        this.touched.push(id);
      }
    }
  }

  private probes(words: readonly Word[]): Probe[] {
    const probes: Probe[] = [];
    for (let i = 0; i < words.length; i += 1) probes.push(this.probe(words, i, i + 1));
    for (let i = 0; i + 1 < words.length; i += 1) probes.push(this.probe(words, i, i + 2));
    if (words.length === 3) probes.push(this.probe(words, 0, 3));
    return probes;
  }

  /** Words recur from person to person: what one meets is kept. */
  private probe(words: readonly Word[], from: number, to: number): Probe {
    let key = to - from === 1 ? '' : '+';
    for (let i = from; i < to; i += 1) key += words[i]?.own;
    const mask = ((1 << (to - from)) - 1) << from;
    const known = this.known.get(key);
    if (known) return known.mask === mask ? known : { ...known, mask };
    this.soundRound += 1;
    const sounds: number[] = [];
    let volume = 0;
    const meet = (sound: number) => {
      if (this.soundSeen[sound] === this.soundRound) return;
      this.soundSeen[sound] = this.soundRound;
      sounds.push(sound);
      volume += this.catalogue.count(sound);
    };
    if (to - from === 1) this.catalogue.eachSound(words[from] as Word, meet);
    else this.catalogue.eachJoined(soundOf(textOf(words, from, to)), meet);
    const probe = { mask, sounds, volume };
    if (this.known.size > KEPT_MAX) this.known.clear();
    this.known.set(key, probe);
    return probe;
  }

  private heaviest(probes: readonly Probe[], words: number): Probe | null {
    let heavy: Probe | null = null;
    if (words < 2) return null;
    for (const probe of probes.slice(0, words))
      if (probe.volume > (heavy?.volume ?? HEAVY)) heavy = probe;
    return heavy;
  }

  /** The heaviest word confirms names that another word found, and finds names of itself alone. */
  private confirm(heavy: Probe): void {
    this.soundRound += 1;
    for (const sound of heavy.sounds) {
      this.soundSeen[sound] = this.soundRound;
      this.markAll(this.catalogue.lone, sound, heavy.mask);
    }
    const { starts, items } = this.catalogue.soundsOf;
    for (const id of this.touched) {
      const end = starts[id + 1] as number;
      for (let i = starts[id] as number; i < end; i += 1)
        if (this.soundSeen[items[i] as number] === this.soundRound) {
          this.bits[id] = (this.bits[id] as number) | heavy.mask;
          break;
        }
    }
  }

  /**
   * Two words of two, all but one of more. A name of one word is every tenth person's: it counts
   * only for a person of one word, or one born when its bearer was.
   */
  private enough(id: number, words: number, slack: number, birth: Birth | null): boolean {
    const own = this.catalogue.wordCount(id);
    if (own === 1 && words > 1) return birth !== null && this.catalogue.bornLike(id, birth, 0);
    const need = Math.min(words, own);
    const shared = ones(this.bits[id] as number);
    if (shared >= need) return true;
    if (need < 3 || shared < need - slack) return false;
    // A word that met nothing is too far off, unless the birth speaks for it or says nothing.
    if (!birth || !this.catalogue.birthKnown(id)) return true;
    return this.catalogue.bornLike(id, birth, NEAR_YEARS);
  }

  /** Born on the same day, a name need share but one word. */
  private addBorn(birthday: number, found: number[]): void {
    const { starts, items } = this.catalogue.namesOf;
    for (const party of this.catalogue.bornOn(birthday)) {
      const end = starts[party + 1] as number;
      for (let i = starts[party] as number; i < end; i += 1) {
        const id = items[i] as number;
        if (this.seen[id] === this.round && !found.includes(id)) found.push(id);
      }
    }
  }

  private best(found: readonly number[], words: number): number[] {
    const share = (id: number) =>
      ones(this.seen[id] === this.round ? (this.bits[id] as number) : 0) /
      Math.max(words, this.catalogue.wordCount(id));
    return found
      .map((id) => ({ id, share: share(id) }))
      .sort((x, y) => y.share - x.share || x.id - y.id)
      .slice(0, CANDIDATES_MAX)
      .map(({ id }) => id);
  }
}

function textOf(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += 1) text += words[i]?.text;
  return text;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
