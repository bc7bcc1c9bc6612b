// Does this certificate count, here and now? Looked at in the order of trust: its form, whose key,
// the signature, what it shows, the time, its state on the office's list, who brings it. The first
// no is the answer. Nothing is fetched: keys, lists, the time and the question come in.
import { type Json, Problem, type ProblemKind } from '../../kernel/index.ts';
import { bearerKey, readCode } from './binding.ts';
import { digestOf, isObject } from './bytes.ts';
import { fromCard } from './card.ts';
import { CERTIFICATE_TYPE, FRAME } from './issue.ts';
import { algorithmOf, hasSigned, type PublicJwk, readJwk, thumbprint } from './key.ts';
import { keyFor } from './keys-in-time.ts';
import { CREDENTIAL_PROBLEMS as NO } from './problems.ts';
import type { State, StatusList } from './status.ts';
import { type Presented, readPresented, secondsIn, type Token } from './token.ts';
import { instantOf, type TrustedIssuer } from './trust.ts';
import { unpack } from './unpack.ts';

export interface Question {
  /** Seconds since 1970. */
  readonly at: number;
  readonly trust: readonly TrustedIssuer[];
  /** Opened by `openStatusList`, of any offices. */
  readonly lists: readonly StatusList[];
  /** The kinds that count here; every kind where left out. */
  readonly kinds?: readonly string[];
  /** Who asks, and what was made up for this question: for a bearer who signs. */
  readonly audience?: string | undefined;
  readonly nonce?: string | undefined;
  /** The bearer's code as it was typed. */
  readonly code?: string | undefined;
  /** Whether a certificate counts of which nothing shows who brings it. */
  readonly bearer: 'needed' | 'not-needed';
}

/** What it says of itself. Only to be relied on where nothing was refused. */
export interface Said {
  readonly issuer: string;
  /** As people call the office; null where it is not a trusted one. */
  readonly office: string | null;
  readonly kind: string;
  readonly kid: string | null;
  /** Instants. */
  readonly issuedAt: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Its place on the office's list. */
  readonly index: number | null;
}

export interface Verdict {
  readonly counts: boolean;
  /** Why it does not; null where it counts. */
  readonly refusal: Problem | null;
  readonly said: Said | null;
  /**
   * Whether a trusted office signed exactly this; until it is, nothing in `said` means anything.
   */
  readonly signed: boolean;
  /** What the bearer shows; empty where its signature is not right. */
  readonly shown: Readonly<Record<string, Json>>;
  /** `code`, `signature`: shown to be the bearer's; `open`: anyone could bring it. */
  readonly bearer: 'code' | 'signature' | 'open';
  /** Until when the list counts by which it was not revoked. */
  readonly listUntil: string | null;
}

/** What a certificate says and would show as it is, unchecked: for the bearer who looks at it. */
export function saidBy(text: string): {
  said: Said;
  claims: Verdict['shown'];
  bound: boolean;
} {
  const read = readPresented(text.trim());
  if (typeof read === 'string') throw no(NO.unreadable, { why: read });
  const claims = checkShown(read);
  if (claims instanceof Problem) throw claims;
  return { said: saidIn(read, []), claims, bound: read.payload.cnf !== undefined };
}

/** Clocks of two machines differ; a certificate is not refused for that. */
const SKEW_SECONDS = 60;
/** An answer older than this may have been kept by somebody. */
const ANSWER_SECONDS_MAX = 300;

const no = (kind: ProblemKind, detail: Readonly<Record<string, string | number>> = {}) =>
  new Problem(kind, detail);

const NOTHING = { said: null, signed: false, shown: {}, bearer: 'open', listUntil: null } as const;

/** As `verifyCertificate`, of what a reader of QR codes gives too. */
export async function verifyCard(given: string, question: Question): Promise<Verdict> {
  try {
    return verifyCertificate(await fromCard(given), question);
  } catch (error) {
    if (error instanceof Problem) return refused(NOTHING, error);
    throw error;
  }
}

export function verifyCertificate(text: string, question: Question): Verdict {
  const read = readPresented(text.trim());
  if (typeof read === 'string') return refused(NOTHING, no(NO.unreadable, { why: read }));
  const said = saidIn(read, question.trust);
  const found = { ...NOTHING, said };
  const signed = checkSigned(read, said, question);
  if (signed) return refused(found, signed);
  const shown = checkShown(read);
  if (shown instanceof Problem) return refused(found, shown);
  const told = { ...found, signed: true, shown };
  const late = checkTime(read, question.at);
  if (late) return refused(told, late);
  const state = checkState(read, question);
  if (state instanceof Problem) return refused(told, state);
  const listed = { ...told, listUntil: instantOf(state.until) };
  const bearer = checkBearer(read, question);
  if (bearer instanceof Problem) return refused(listed, bearer);
  return { ...listed, bearer, counts: true, refusal: null };
}

const refused = (found: Omit<Verdict, 'counts' | 'refusal'>, refusal: Problem): Verdict => ({
  ...found,
  counts: false,
  refusal,
});

function saidIn({ header, payload }: Token, trust: readonly TrustedIssuer[]): Said {
  const { iss, vct, iat, nbf, exp } = payload;
  const instant = (value: unknown) => {
    const seconds = secondsIn(value);
    return seconds === null || seconds > 253_402_300_799 ? null : instantOf(seconds);
  };
  return {
    issuer: typeof iss === 'string' ? iss : '',
    office: trust.find((each) => each.iss === iss)?.name ?? null,
    kind: typeof vct === 'string' ? vct : '',
    kid: typeof header.kid === 'string' ? header.kid : null,
    issuedAt: instant(iat),
    from: instant(nbf),
    until: instant(exp),
    index: placeIn(payload)?.index ?? null,
  };
}

/** Whose it is and whether they signed it. */
function checkSigned(read: Presented, said: Said, { trust, kinds }: Question): Problem | null {
  const { header, payload } = read;
  const type = typeof header.typ === 'string' ? header.typ.slice(0, 60) : '';
  // The standard took this name in its last drafts; tokens of the older name are told from it.
  if (type !== CERTIFICATE_TYPE) return no(NO.badType, { type });
  if (header.crit !== undefined)
    return no(NO.unreadable, { why: 'it asks for more than is known' });
  if (said.issuer === '') return no(NO.unreadable, { why: 'it does not say who issued it' });
  const at = secondsIn(payload.iat);
  if (at === null) return no(NO.unreadable, { why: 'it does not say when it was issued' });
  const key = keyFor(trust, { iss: said.issuer, kid: header.kid, alg: header.alg, at });
  if (key instanceof Problem) return key;
  if (!hasSigned(key.jwk, read.signed, read.signature)) return no(NO.badSignature);
  if (kinds && !kinds.includes(said.kind)) return no(NO.badKind, { kind: said.kind.slice(0, 100) });
  return null;
}

/** What it shows beside its frame, where every part of that is what the office signed. */
function checkShown({ payload, disclosed }: Presented): Verdict['shown'] | Problem {
  if ((payload._sd_alg ?? 'sha-256') !== 'sha-256')
    return no(NO.unreadable, { why: 'its digests are not of a known form' });
  // A frame that the bearer may hide or choose is no frame.
  if (disclosed.some(({ name }) => name !== null && FRAME.includes(name)))
    return no(NO.foreignDisclosure);
  const claims = unpack(payload, disclosed);
  if (claims === 'foreign') return no(NO.foreignDisclosure);
  if (claims === 'repeated') return no(NO.repeatedDisclosure);
  const shown = Object.entries(claims as Readonly<Record<string, Json>>);
  return Object.fromEntries(shown.filter(([name]) => !FRAME.includes(name)));
}

function checkTime({ payload }: Token, now: number): Problem | null {
  const [at, exp] = [secondsIn(payload.iat), secondsIn(payload.exp)];
  const from = payload.nbf === undefined ? at : secondsIn(payload.nbf);
  if (at === null || from === null || exp === null)
    return no(NO.unreadable, { why: 'it does not say from when until when it counts' });
  const starts = Math.max(at, from);
  if (starts > now + SKEW_SECONDS)
    return no(NO.notYetValid, { from: printed(starts), now: printed(now) });
  if (exp <= now - SKEW_SECONDS) return no(NO.expired, { until: printed(exp), now: printed(now) });
  return null;
}

/** The list that says whether it was revoked. One that cannot be read clears nobody. */
function checkState(read: Token, { lists, at }: Question): StatusList | Problem {
  const place = placeIn(read.payload);
  if (!place) return no(NO.unreadable, { why: 'it does not say where its state is looked up' });
  const { uri, index } = place;
  const known = lists.filter((list) => list.uri === uri && list.iss === read.payload.iss);
  const [newest] = [...known].sort((a, b) => b.issuedAt - a.issuedAt);
  if (!newest) return no(NO.noStatusList, { list: uri.slice(0, 200) });
  const state: State | null = newest.stateOf(index);
  const on = printed(newest.issuedAt);
  // A list that says no is believed however old it is; one that says yes must be in time.
  if (state === 'revoked') return no(NO.revoked, { on });
  if (state === 'suspended') return no(NO.suspended, { on });
  if (state === null) return no(NO.notOnList);
  if (newest.until <= at - SKEW_SECONDS)
    return no(NO.staleStatusList, { until: printed(newest.until) });
  if (newest.issuedAt > at + SKEW_SECONDS)
    return no(NO.badStatusList, { why: `it was signed later than now, at ${on}` });
  return newest;
}

function placeIn(payload: Token['payload']): { uri: string; index: number } | null {
  const list = isObject(payload.status) ? payload.status.status_list : null;
  if (!isObject(list)) return null;
  const { uri, idx } = list;
  if (typeof uri !== 'string' || !Number.isSafeInteger(idx) || Number(idx) < 0) return null;
  return { uri, index: Number(idx) };
}

/** What a bearer's code is mixed with: one certificate of one office. */
export const certificateName = (iss: string, index: number): string => `${iss}#${index}`;

function checkBearer(read: Presented, question: Question): Verdict['bearer'] | Problem {
  const { code, bearer: wanted } = question;
  const { cnf, iss } = read.payload;
  const jwk = isObject(cnf) ? readJwk(cnf.jwk) : null;
  if (read.bearer) {
    if (!jwk) return no(NO.noBearerKey);
    return checkAnswer(read, read.bearer, jwk, question) ?? 'signature';
  }
  if (code !== undefined && code.trim() !== '') {
    if (!jwk) return no(NO.noBearerKey);
    const plain = readCode(code);
    if (plain === null) return no(NO.badCode);
    const name = certificateName(String(iss), placeIn(read.payload)?.index ?? 0);
    return thumbprint(bearerKey(plain, name).jwk) === thumbprint(jwk) ? 'code' : no(NO.wrongBearer);
  }
  return wanted === 'needed' ? no(NO.notBound) : 'open';
}

/** The bearer's own token: by their key, to who asks, to this question, now, over what is shown. */
function checkAnswer(
  { shown }: Presented,
  { header, payload, signed, signature }: Token,
  jwk: PublicJwk,
  { audience, nonce, at }: Question,
): Problem | null {
  if (header.typ !== 'kb+jwt')
    return no(NO.badType, { type: String(header.typ ?? '').slice(0, 60) });
  if (header.alg !== algorithmOf(jwk))
    return no(NO.badAlgorithm, { alg: String(header.alg ?? '').slice(0, 40) });
  if (!hasSigned(jwk, signed, signature)) return no(NO.wrongBearer);
  if (payload.sd_hash !== digestOf(shown)) return no(NO.foreignDisclosure);
  if (audience === undefined || payload.aud !== audience)
    return no(NO.wrongAudience, { audience: audience ?? '' });
  if (nonce === undefined || payload.nonce !== nonce) return no(NO.replayed);
  const iat = secondsIn(payload.iat);
  if (iat === null || Math.abs(at - iat) > ANSWER_SECONDS_MAX)
    return no(NO.stalePresentation, {
      at: iat === null ? 'an unknown time' : printed(iat),
      now: printed(at),
    });
  return null;
}

/** `2026-05-03 14:05 UTC` */
const printed = (seconds: number): string =>
  `${instantOf(seconds).slice(0, 16).replace('T', ' ')} UTC`;
