// What a certificate shows: every disclosure must be one of the digests that the office signed,
// each once, in its place and under a name of its own. Nested claims and elements of lists too.
import { digestOf, isObject } from './bytes.ts';
import type { Disclosed } from './token.ts';

type Members = Readonly<Record<string, unknown>>;

/** Deeper than any claim that people make. */
const DEPTH_MAX = 16;
const ELEMENT = '...';
const NEVER_NAMES: ReadonlySet<string> = new Set(['_sd', ELEMENT, '__proto__']);

/** `foreign`: it shows what nobody signed; `repeated`: one thing twice. */
export type Wrong = 'foreign' | 'repeated';

class Refused extends Error {
  constructor(readonly wrong: Wrong) {
    super(wrong);
  }
}

/** The claims, shown ones in their places; @returns what is wrong where they do not fit. */
export function unpack(payload: Members, disclosed: readonly Disclosed[]): Members | Wrong {
  const byDigest = new Map(disclosed.map((each) => [digestOf(each.text), each]));
  if (byDigest.size !== disclosed.length) return 'repeated';
  const unpacking = new Unpacking(byDigest);
  try {
    const claims = unpacking.open(payload, 0) as Members;
    return unpacking.used === disclosed.length ? claims : 'foreign';
  } catch (error) {
    if (error instanceof Refused) return error.wrong;
    throw error;
  }
}

class Unpacking {
  used = 0;
  private readonly met = new Set<string>();

  constructor(private readonly byDigest: ReadonlyMap<string, Disclosed>) {}

  open(value: unknown, depth: number): unknown {
    if (depth > DEPTH_MAX) throw new Refused('foreign');
    if (Array.isArray(value)) return value.flatMap((each) => this.element(each, depth));
    return isObject(value) ? this.members(value, depth) : value;
  }

  private element(value: unknown, depth: number): unknown[] {
    const digest = isObject(value) && Object.keys(value).length === 1 ? value[ELEMENT] : undefined;
    if (digest === undefined) return [this.open(value, depth + 1)];
    const found = this.take(digest);
    if (found && found.name !== null) throw new Refused('foreign');
    return found ? [this.open(found.value, depth + 1)] : [];
  }

  private members({ _sd: digests = [], ...plain }: Members, depth: number): Members {
    if (!Array.isArray(digests)) throw new Refused('foreign');
    const members = new Map<string, unknown>();
    for (const [name, value] of Object.entries(plain)) {
      if (NEVER_NAMES.has(name)) throw new Refused('foreign');
      members.set(name, this.open(value, depth + 1));
    }
    for (const digest of digests) {
      const found = this.take(digest);
      if (!found) continue;
      const { name, value } = found;
      if (name === null || NEVER_NAMES.has(name)) throw new Refused('foreign');
      if (members.has(name)) throw new Refused('repeated');
      members.set(name, this.open(value, depth + 1));
    }
    return Object.fromEntries(members);
  }

  private take(digest: unknown): Disclosed | null {
    if (typeof digest !== 'string') throw new Refused('foreign');
    if (this.met.has(digest)) throw new Refused('repeated');
    this.met.add(digest);
    const found = this.byDigest.get(digest) ?? null;
    if (found) this.used += 1;
    return found;
  }
}
