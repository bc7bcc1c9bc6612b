// The impure side of signing in: secrets are made and looked up here, and the rules get the result.
// Nothing here decides; nothing here is logged.
import {
  beginSession,
  credentialOf,
  credentialOfName,
  dropCredential,
  dropLinks,
  endSessionsOf,
  hashName,
  hashPassphrase,
  hashToken,
  keepCredential,
  keepLink,
  LINK_MS,
  linkOf,
  newToken,
  rightPassphrase,
  takeTry,
  type Way,
  weakness,
  wipeTries,
} from '../../../access/index.ts';
import type { Reach } from '../../../acts/index.ts';
import type { Instant } from '../../../kernel/index.ts';
import type { Write } from '../../../record/index.ts';
import type { NewLink } from '../decide.ts';
import type { PassphraseFacts, PassphraseInput } from '../set-passphrase.ts';
import { type NewSession, partsOf, type RedeemFacts, type SignInFacts } from '../sign-in.ts';
import { namesKey, signInNameOf } from './names.ts';

/** The row of tries by names that nobody has; one a day. */
const STRANGERS = 'strangers:';

export async function makeLink(
  _input: unknown,
  _reach: unknown,
  { at }: { at: Instant },
): Promise<NewLink> {
  const secret = newToken();
  const endsAt = new Date(Date.parse(at) + LINK_MS).toISOString();
  return {
    secret,
    endsAt,
    keep: (id, person) => keepLink({ id, person, endsAt }, hashToken(secret)),
  };
}

function newSession(way: Way, at: Instant): NewSession {
  const token = newToken();
  return { token, begin: (person) => beginSession(hashToken(token), person, way, at) };
}

export async function lookForLink(
  input: { link: string },
  reach: Reach,
  { at }: { at: Instant },
): Promise<RedeemFacts> {
  const { person, secret } = partsOf(input);
  const link = await linkOf(reach, secret);
  return { link: link?.person === person ? link.id : null, session: newSession('link', at) };
}

export async function tryToSignIn(
  input: { name: string; passphrase: string },
  reach: Reach,
  { at }: { at: Instant },
): Promise<SignInFacts> {
  const nameHash = hashName(await namesKey(reach), input.name);
  const taken = await takeTry(reach, nameHash, at);
  const session = newSession('passphrase', at);
  const wipe = wipeTries(nameHash);
  const none = { person: null, right: false, strangers: 0, session, wipe };
  if (taken.waitUntil) {
    const wait = Date.parse(taken.waitUntil) - Date.parse(at);
    return { ...none, tries: taken.tries, waitSeconds: Math.ceil(wait / 1000) };
  }
  const known = await credentialOfName(reach, nameHash);
  const right = await rightPassphrase(known?.passphraseHash ?? null, input.passphrase);
  const strangers = known ? 0 : await countStranger(reach, at);
  const person = known?.person ?? null;
  return { ...none, person, right, tries: taken.tries, waitSeconds: null, strangers };
}

/** Counts without a wait: each stranger's name already waits for itself. */
async function countStranger(reach: Reach, at: Instant): Promise<number> {
  const day = `${STRANGERS}${at.slice(0, 10)}`;
  return (await takeTry(reach, day, at, { slow: false })).tries;
}

export async function lookAtPassphrase(
  input: PassphraseInput,
  reach: Reach,
  { at, actor: { person } }: { at: Instant; actor: { person: string } },
): Promise<PassphraseFacts> {
  const session = newSession('passphrase', at);
  const known = person.startsWith('per_');
  const name = known ? (input.name ?? (await signInNameOf(reach, person))) : null;
  const weak = weakness(input.passphrase, name ? [name] : []);
  const before = known ? await credentialOf(reach, person) : null;
  const currentRight =
    before !== null && input.current
      ? await rightPassphrase(before.passphraseHash, input.current)
      : false;
  const facts = { weak, name, nameTaken: false, currentRight, session, keep: () => [] };
  if (!known || weak || !name) return facts;
  const nameHash = hashName(await namesKey(reach), name);
  const other = await credentialOfName(reach, nameHash);
  const passphraseHash = await hashPassphrase(input.passphrase);
  return {
    ...facts,
    nameTaken: other !== null && other.person !== person,
    keep: () => [keepCredential({ person, nameHash, passphraseHash }), endSessionsOf(person)],
  };
}

/** Every row of a work table that speaks of a person. */
export function dropAllOf(person: string): Write[] {
  return [dropCredential(person), dropLinks(person), endSessionsOf(person)];
}
