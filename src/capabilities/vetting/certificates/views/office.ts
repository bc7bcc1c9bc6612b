// The office and those that it trusts: as a page shows them, and as files that another office
// takes.
import { createHash } from 'node:crypto';
import { defineView, type FactsContext, type Reach, z } from '../../../../acts/index.ts';
import {
  CREDENTIAL_PROBLEMS,
  openStatusList,
  TRUST_FORM,
  type TrustedIssuer,
} from '../../../../engines/credentials/index.ts';
import { type Day, dayOf, Problem } from '../../../../kernel/index.ts';
import type { CarriedForm, RollForm } from '../forms.ts';
import { type Carried, type NewKey, type ReadList, whyNotRoll } from '../keys.ts';
import {
  evolveOffice,
  evolveTrust,
  issuerOf,
  NO_OFFICE,
  NO_TRUST,
  OFFICE_STREAM,
  type Office,
  TRUST_STREAM,
  type Trust,
} from '../office.ts';
import { CERTIFICATE_PROBLEMS } from '../problems.ts';
import { ownList } from './own-list.ts';

/** As it was known on a day; as it is where none is given. */
export async function officeAt(reach: Reach, mission: string, known?: Day): Promise<Office> {
  const entries = await reach.stream(mission, OFFICE_STREAM);
  return entries
    .filter(({ at }) => known === undefined || dayOf(at) <= known)
    .reduce(evolveOffice, NO_OFFICE);
}

export async function trustAt(reach: Reach, mission: string): Promise<Trust> {
  return (await reach.stream(mission, TRUST_STREAM)).reduce(evolveTrust, NO_TRUST);
}

/** Null where none is to be made: then no file is left behind. */
export async function makeKey(
  input: RollForm,
  reach: Reach,
  { mission }: FactsContext,
): Promise<NewKey | null> {
  if (whyNotRoll(await officeAt(reach, mission), input, mission)) return null;
  return (await reach.signing.make(input.algorithm)) as unknown as NewKey;
}

const textIn = ({ file, text }: CarriedForm): string =>
  file ? Buffer.from(file.content, 'base64').toString('utf8') : (text ?? '');

export async function readCarried(
  input: CarriedForm,
  reach: Reach,
  { mission }: FactsContext,
): Promise<Carried> {
  return { text: textIn(input), own: (await officeAt(reach, mission)).iss };
}

/** Everybody whose signature counts in this mission: its own office first. */
export async function trusted(reach: Reach, mission: string): Promise<TrustedIssuer[]> {
  const [office, trust] = await Promise.all([officeAt(reach, mission), trustAt(reach, mission)]);
  const own = issuerOf(office);
  const others = trust.issuers.map(({ iss, name, keys }) => ({ iss, name, keys }));
  return [...(own ? [own] : []), ...others];
}

export async function readList(
  input: CarriedForm,
  reach: Reach,
  { mission }: FactsContext,
): Promise<ReadList> {
  const text = textIn(input).trim();
  const list = await openStatusList(text, await trusted(reach, mission));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const own = (await officeAt(reach, mission)).iss;
  if (!(list instanceof Problem) && list.iss === own) return { list: ownNeeded(), sha256 };
  // Kept by its hash before the entry names it; a file that no entry names does no harm.
  if (!(list instanceof Problem)) await reach.files.put(Buffer.from(text), LIST_MEDIA);
  return { list, sha256 };
}

const LIST_MEDIA = 'application/statuslist+jwt';
const ownNeeded = () =>
  new Problem(CREDENTIAL_PROBLEMS.badStatusList, {
    why: 'it is this office’s own, always at hand',
  });

/**
 * The texts of the lists that are at hand: the office's own, fresh, and those that were carried
 * here.
 */
export async function listTexts(
  reach: Reach,
  { mission, today }: { mission: string; today: Day },
): Promise<string[]> {
  const [office, { lists }] = await Promise.all([
    officeAt(reach, mission),
    trustAt(reach, mission),
  ]);
  const own = await ownList(reach, { mission, office, today });
  const kept = await Promise.all(lists.map(({ sha256 }) => reach.files.text(sha256)));
  return [...(own ? [own.text] : []), ...kept.filter((text) => text !== null)];
}

const key = z.object({
  kid: z.string(),
  alg: z.enum(['ES256', 'EdDSA']),
  jwk: z.looseObject({ kty: z.string() }),
  from: z.string(),
  until: z.string().nullable(),
  withdrawn: z.string().nullable(),
});
const issuer = z.object({ iss: z.string(), name: z.string(), keys: z.array(key) });

export const showOffice = defineView({
  name: 'vetting.certificate-office',
  says: 'The office that issues certificates: its name, its keys, and the offices that it trusts.',
  query: z.object({}),
  answer: z.object({
    iss: z.string().nullable(),
    name: z.string(),
    uri: z.string(),
    keys: z.array(key),
    trusted: z.array(issuer.extend({ since: z.string() })),
    lists: z.array(
      z.object({ iss: z.string(), uri: z.string(), issuedAt: z.string(), until: z.string() }),
    ),
  }),
  async look(_query, reach, { mission, clocks }) {
    const [office, trust] = await Promise.all([
      officeAt(reach, mission, clocks.knownAt),
      trustAt(reach, mission),
    ]);
    return {
      ...office,
      keys: [...office.keys] as never,
      trusted: trust.issuers.map(({ iss, name, keys, since }) => ({
        ...{ iss, name, since, keys: [...keys] as never },
      })),
      lists: trust.lists.map(({ iss, uri, issuedAt, until }) => ({
        ...{ iss, uri, issuedAt: instant(issuedAt), until: instant(until) },
      })),
    };
  },
  rows: ({ keys }) => keys.map(({ jwk, ...each }) => ({ ...each, jwk: JSON.stringify(jwk) })),
});

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** @throws Problem vetting.no-certificate-office */
async function ownKeys(reach: Reach, mission: string) {
  const own = issuerOf(await officeAt(reach, mission));
  if (!own) throw new Problem(CERTIFICATE_PROBLEMS.noOffice);
  return { form: TRUST_FORM, issuers: [own] } as const;
}

const fileForm = { name: z.string(), content: z.string().describe('The file in base64') };
const fileOf = (name: string, text: string) => ({
  name,
  content: Buffer.from(text).toString('base64'),
});

export const showKeys = defineView({
  name: 'vetting.certificate-keys',
  says: 'The public keys of this office, to be given to those who check its certificates.',
  query: z.object({}),
  answer: z.object({ form: z.literal(TRUST_FORM), issuers: z.array(issuer), ...fileForm }),
  async look(_query, reach, { mission }) {
    const keys = await ownKeys(reach, mission);
    const text = `${JSON.stringify(keys, null, 2)}\n`;
    return { ...keys, ...fileOf(`${mission}-certificate-keys.json`, text) } as never;
  },
});

export const showList = defineView({
  name: 'vetting.status-list',
  says: 'The list of states of this office’s certificates, signed, to be fetched or carried.',
  query: z.object({}),
  answer: z.object({ uri: z.string(), until: z.string(), text: z.string(), ...fileForm }),
  async look(_query, reach, asking) {
    const { mission, today } = asking;
    const office = await officeAt(reach, mission);
    const own = await ownList(reach, { mission, office, today });
    if (!own) throw new Problem(CERTIFICATE_PROBLEMS.noOffice);
    const { text, until } = own;
    const file = fileOf(`${mission}-certificate-states.jwt`, text);
    return { uri: office.uri, until: instant(until), text, ...file };
  },
});

/**
 * What a machine at a gate takes with it: whose signatures count, and the lists that are at hand.
 */
export const showTrust = defineView({
  name: 'vetting.certificate-trust',
  says: 'Everything that a machine without a network needs to check certificates for this mission.',
  query: z.object({}),
  answer: z.object({
    form: z.literal(TRUST_FORM),
    issuers: z.array(issuer),
    lists: z.array(z.string()),
    ...fileForm,
  }),
  async look(_query, reach, { mission, today }) {
    const [issuers, lists] = await Promise.all([
      trusted(reach, mission),
      listTexts(reach, { mission, today }),
    ]);
    const all = { form: TRUST_FORM, issuers, lists };
    const text = `${JSON.stringify(all, null, 2)}\n`;
    return { ...all, ...fileOf(`${mission}-certificate-trust.json`, text) } as never;
  },
});
