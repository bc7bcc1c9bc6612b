// Keys under which words that may be the same name meet: the sound, the sound with any one
// letter left out (so that one slip on either side still meets), consonants, pet names,
// spellings.
import { isVowelless } from './scripts/script.ts';
import type { Word } from './word.ts';

/** Shorter sounds meet only whole: with a letter out they would meet half the list. */
const SLIP_LENGTH_MIN = 4;
const FNV = 0x811c9dc5;
const PRIME = 0x01000193;

/** A 32-bit hash of a text without the letter at `skip`, in a space of its own. */
function hash(text: string, space: number, skip = -1): number {
  let h = FNV ^ space;
  for (let i = 0; i < text.length; i += 1)
    if (i !== skip) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h >>> 0 || 1;
}

const SOUND = 0;
const NICKNAME = 2;
const SPELLING = 3;
/** Consonants of words with vowels, of words without, and of words with many consonants. */
const BONES = 1;
const UNVOWELLED = 4;
const MANY_BONES = 5;
const MANY = 4;

type Key = (hash: number) => void;

/** Calls back with each key under which a word of the lists is filed. */
export function eachFiled(word: Word, key: Key): void {
  const bones = merged(word);
  if (isVowelless(word.script)) {
    key(hash(word.sound, SOUND));
    if (bones.length > 1) key(hash(bones, UNVOWELLED));
    return;
  }
  eachSpelt(word, key);
  if (bones.length > 1) key(hash(bones, BONES));
}

/** Calls back with each key under which a person's word is looked up. */
export function eachSought(word: Word, key: Key): void {
  const bones = merged(word);
  if (bones.length > 1) key(hash(bones, UNVOWELLED));
  if (!isVowelless(word.script)) {
    eachSpelt(word, key);
    return;
  }
  key(hash(word.sound, SOUND));
  if (bones.length > 1) key(hash(bones, BONES));
}

function eachSpelt(word: Word, key: Key): void {
  const { sound, bones } = word;
  eachSlip(sound, key);
  if (sound.length > 6 && sound.startsWith('abd')) key(hash(sound.slice(3), SOUND));
  for (const group of word.nicknames) key(hash(String(group), NICKNAME));
  if (word.spelling !== word.text || word.text.length < 8) key(hash(word.spelling, SPELLING));
  if (bones.length >= MANY) key(hash(bones, MANY_BONES));
}

/** A sound, and the same with one letter left out, which any one slip on either side shares. */
function eachSlip(sound: string, key: Key): void {
  key(hash(sound, SOUND));
  if (sound.length < SLIP_LENGTH_MIN) return;
  for (let i = 0; i < sound.length; i += 1)
    // Of a doubled letter either may go; the key is the same.
    if (sound[i] !== sound[i - 1]) key(hash(sound, SOUND, i));
}

/** Chinese writes r as l. */
const merged = ({ bones }: Word) => (bones.includes('r') ? bones.replaceAll('r', 'l') : bones);

/** Several words written as one. */
export const joinedKey = (sound: string) => hash(sound, SOUND);

/** From keys to numbers: open addressing over two flat arrays. */
export class KeyTable {
  private readonly slots: Uint32Array;
  private readonly starts: Int32Array;
  private readonly items: Int32Array;
  private readonly mask: number;

  /** `keys[i]` is a key of `values[i]`. */
  constructor(keys: Uint32Array, values: Int32Array, count: number) {
    let size = 1024;
    while (size < count * 1.6) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint32Array(size);
    const counts = new Int32Array(size + 1);
    for (let i = 0; i < count; i += 1) {
      const slot = this.slotFor(keys[i] as number);
      this.slots[slot] = keys[i] as number;
      counts[slot + 1] = (counts[slot + 1] as number) + 1;
    }
    for (let i = 0; i < size; i += 1)
      counts[i + 1] = (counts[i + 1] as number) + (counts[i] as number);
    this.starts = counts;
    this.items = new Int32Array(count);
    const filled = new Int32Array(size);
    for (let i = 0; i < count; i += 1) {
      const slot = this.slotFor(keys[i] as number);
      const at = (counts[slot] as number) + (filled[slot] as number);
      filled[slot] = (filled[slot] as number) + 1;
      this.items[at] = values[i] as number;
    }
  }

  private slotFor(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 0;
    slot &= this.mask;
    while (this.slots[slot] !== 0 && this.slots[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }

  each(key: number, item: (value: number) => void): void {
    const slot = this.slotFor(key);
    if (this.slots[slot] === 0) return;
    const end = this.starts[slot + 1] as number;
    for (let i = this.starts[slot] as number; i < end; i += 1) item(this.items[i] as number);
  }

  get bytes(): number {
    return this.slots.byteLength + this.starts.byteLength + this.items.byteLength;
  }
}
