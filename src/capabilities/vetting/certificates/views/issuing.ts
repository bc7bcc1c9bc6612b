// The impure side of certificates: chance, the key that signs, and the vault in which the text
// lies.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { FactsContext, Reach } from '../../../../acts/index.ts';
import {
  bearerKey,
  CODE_BYTES,
  certificateName,
  codeOf,
  issueCertificate,
  LIST_SIZE,
  type PublicJwk,
  present,
  readCode,
  readJwk,
  toCard,
} from '../../../../engines/credentials/index.ts';
import { dayOf, type Json, makeId, must } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import type { Officer } from '../../roster/member.ts';
import type { OnRecord } from '../../roster/people.ts';
import { foundOne } from '../../roster/views/found.ts';
import {
  CLAIMS,
  type ClaimField,
  type ClaimName,
  isMember,
  KINDS,
  numberOf,
  SHOWN_AT_THE_GATE,
} from '../certificate.ts';
import { CERTIFICATES_MAX, type IssueFacts, type TakenOut, whyNobody, whyNot } from '../decide.ts';
import type { IssueForm, TakeOutForm } from '../forms.ts';
import { currentKey } from '../office.ts';
import { officeAt } from './office.ts';

/** The texts of certificates between their signature and their entry, by the form that asked. */
const texts = new WeakMap<object, { subject: string; certificate: string; text: string }>();

/** In the vault a certificate is a field of its person: who is erased has none any more. */
const fieldOf = (certificate: string) => `certificate.${certificate}`;

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

export async function signFor(
  form: IssueForm,
  reach: Reach,
  context: FactsContext,
): Promise<IssueFacts> {
  const { mission, at } = context;
  const { member, input } = await fromRoster(form, reach, context);
  const [office, [{ count } = { count: 0 }]] = await Promise.all([
    officeAt(reach, mission),
    reach.rows<{ count: number }>(sql`
      select count(*)::int as count from certificates where mission = ${mission}`),
  ]);
  const refused = whyNot(office, form, at) ?? whyNobody(form, member);
  if (refused || count >= CERTIFICATES_MAX) return { count, member, signed: null };
  const index = await freePlace(reach, mission);
  const certificate = numberOf(index);
  const subject = input.subject ?? makeId('sub', Date.parse(at), randomBytes(16));
  const key = must(currentKey(office), 'an office that may issue has a key');
  const from = input.validFrom ?? dayOf(at);
  const bearer = bearerOf(input, must(office.iss, 'it has a name'), index);
  const claims = claimsIn(input);
  const text = await issueCertificate(
    {
      ...{ iss: must(office.iss, 'it has a name'), kind: KINDS[input.kind], at: seconds(at) },
      from: seconds(`${from}T00:00:00Z`),
      // The whole of the last day.
      until: seconds(`${input.validUntil}T23:59:59Z`),
      list: { uri: office.uri, index },
      bearer: bearer.jwk,
      claims,
    },
    {
      ...{ kid: key.kid, alg: key.alg },
      sign: (words) => reach.signing.sign(key.kid, words),
    },
    () => randomBytes(16),
  );
  texts.set(form, { subject, certificate, text });
  const issued = {
    ...{ certificate, subject, kind: input.kind },
    state: input.state,
    claims: Object.keys(claims) as ClaimName[],
    ...{ validFrom: from, validUntil: input.validUntil, key: key.kid, bound: bearer.bound },
    digest: createHash('sha256')
      .update(text.split('~')[0] ?? '')
      .digest('hex'),
  };
  const card = await toCard(await present(text, gateClaims(issued.claims)));
  return { count, member, signed: { issued, text, card, code: bearer.code } };
}

/** Somebody of a roster, and the form filled with what the roster and the vault know of them. */
async function fromRoster(
  form: IssueForm,
  reach: Reach,
  { mission }: FactsContext,
): Promise<{ member: OnRecord | null; input: IssueForm }> {
  if (!isMember(form.subject)) return { member: null, input: form };
  const member = await foundOne({ person: form.subject }, reach, { mission });
  if (!member || member.erased) return { member, input: form };
  const { officer } = ((await reach.vault.get(form.subject)) ?? {}) as { officer?: Json };
  const { name, number } = (officer ?? {}) as Partial<Officer>;
  const { contingent, unit, rank, role } = member.post;
  const kept = unit ? ((await reach.vault.get(unit))?.unit as { name?: string } | undefined) : null;
  const plain = (word: string | null) => word?.replaceAll('_', ' ') ?? null;
  const known: Partial<IssueForm> = {
    ...{ name: name ?? null, serviceNumber: number ?? null, state: contingent },
    ...{ unit: kept?.name ?? null, rank: plain(rank), role: plain(role) },
  };
  const given = Object.entries(form).filter(([, value]) => value !== null);
  return { member, input: { ...form, ...known, ...Object.fromEntries(given) } };
}

/** A place that no certificate has: by lot, so that its number says nothing of when or for whom. */
async function freePlace(reach: Reach, mission: string): Promise<number> {
  for (;;) {
    const index = randomInt(LIST_SIZE);
    const taken = await reach.rows(sql`
      select 1 from certificates where mission = ${mission} and certificate = ${numberOf(index)}`);
    if (taken.length === 0) return index;
  }
}

function bearerOf(
  { bind, bearerKey: given }: IssueForm,
  iss: string,
  index: number,
): { jwk: PublicJwk | null; code: string | null; bound: 'code' | 'key' | 'nobody' } {
  const own = readJwk(given);
  if (own) return { jwk: own, code: null, bound: 'key' };
  if (bind === 'nobody') return { jwk: null, code: null, bound: 'nobody' };
  const code = codeOf(randomBytes(CODE_BYTES));
  const plain = must(readCode(code), 'a code of ours can be read');
  return { jwk: bearerKey(plain, certificateName(iss, index)).jwk, code, bound: 'code' };
}

function claimsIn(input: IssueForm): Record<string, string> {
  const fields = Object.keys(CLAIMS) as ClaimField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = input[field];
      return value ? [[CLAIMS[field], value]] : [];
    }),
  );
}

export async function keepText(input: IssueForm, reach: Reach): Promise<void> {
  const { subject, certificate, text } = must(texts.get(input), 'it was signed for this form');
  await reach.vault.put(subject, { [fieldOf(certificate)]: text });
}

export async function takeFromVault(
  { certificate, show }: TakeOutForm,
  reach: Reach,
  { mission }: FactsContext,
): Promise<TakenOut> {
  const [row] = await reach.rows<{ subject: string; claims: ClaimName[]; until: string }>(sql`
    select subject, claims, valid_until as until from certificates
    where mission = ${mission} and certificate = ${certificate}`);
  const none = { claims: [], shown: [], text: null, card: '', validUntil: '' };
  if (!row) return none;
  const { subject, claims, until: validUntil } = row;
  const kept = (await reach.vault.get(subject))?.[fieldOf(certificate)];
  const wanted = show && show.length > 0 ? show : SHOWN_AT_THE_GATE;
  const shown = wanted.filter((name) => claims.includes(name));
  if (typeof kept !== 'string') return { ...none, claims, validUntil };
  const text = await present(kept, shown);
  return { claims, shown, text, card: await toCard(text), validUntil };
}

const gateClaims = (claims: readonly ClaimName[]) =>
  SHOWN_AT_THE_GATE.filter((name) => claims.includes(name));
