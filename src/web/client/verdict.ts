// What a check found, in the words of the gate: made here for the server's page and for the script
// alike, so that both say the same.
import type { GateWords } from '../certificates/gate-words.ts';

/** A verdict as the check gives it, in JSON. */
export interface VerdictView {
  readonly counts: boolean;
  readonly signed: boolean;
  readonly refusal: {
    readonly code: string;
    readonly title: string;
    readonly remedy: string;
    readonly detail: Readonly<Record<string, string | number>>;
  } | null;
  readonly said: {
    readonly issuer: string;
    readonly office: string | null;
    readonly kind: string;
    readonly until: string | null;
    readonly index: number | null;
  } | null;
  readonly shown: Readonly<Record<string, unknown>>;
  readonly bearer: 'code' | 'signature' | 'open';
}

export interface Told {
  /** `due`: all is right, and the bearer is still to be asked. */
  readonly mark: 'met' | 'due' | 'over';
  readonly head: string;
  /** Why and what to do; or who brings it. */
  readonly lines: readonly string[];
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** The cause in small, for whoever is asked about it. */
  readonly code: string | null;
}

const KIND = /^urn:muster:certificate:([a-z]+):1$/;
const filled = (text: string, detail: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(detail[name] ?? whole));
const wordIn = (words: Readonly<Record<string, string>>, name: string) => words[name] ?? name;

export function toldOf(verdict: VerdictView, words: GateWords): Told {
  const { counts, refusal, said, shown, signed, bearer } = verdict;
  const cause = refusal?.code.slice('certificates.'.length) ?? '';
  const known = (words.cause as Readonly<Record<string, { why: string; cure: string }>>)[cause];
  const lines = refusal
    ? [known?.why ?? `${refusal.title}.`, known?.cure ?? `${refusal.remedy}.`]
    : [words.bearer[bearer]];
  const asked = cause === 'not-bound';
  return {
    mark: counts ? 'met' : asked ? 'due' : 'over',
    head: counts ? words.counts : asked ? words.ask : words.countsNot,
    lines: lines.map((line) => filled(line, refusal?.detail ?? {})),
    // Until a signature was found right, what it says of itself is anybody's word.
    facts: said && signed ? [...claimsIn(shown, words), ...frameOf(said, words)] : [],
    code: refusal?.code ?? null,
  };
}

function claimsIn(shown: VerdictView['shown'], words: GateWords): (readonly [string, string])[] {
  const order = Object.keys(words.claims);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(shown)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, value]) => [
      wordIn(words.claims, name),
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
}

function frameOf(
  { kind, office, issuer, until, index }: NonNullable<VerdictView['said']>,
  words: GateWords,
): (readonly [string, string])[] {
  const [, own] = KIND.exec(kind) ?? [];
  const number = index === null ? '' : `crt_${String(index).padStart(6, '0')}`;
  return [
    [words.certifies, own ? wordIn(words.kinds, own) : kind],
    [words.issuedBy, office ?? issuer],
    [words.until, until?.slice(0, 10) ?? ''],
    [words.number, number],
  ];
}
