// What the acts on certificates are given.
import { z } from '../../../acts/index.ts';
import { ALGORITHMS, readJwk } from '../../../engines/credentials/index.ts';
import { isDay } from '../../../kernel/index.ts';
import { maybe } from '../../claims/index.ts';
import { lookForm, maybeState } from '../roster/forms.ts';
import { CLAIM_NAMES, KIND_NAMES, NUMBER, TAKE_REASONS, WORD_REASONS } from './certificate.ts';

/**
 * Signs of a claim: a long name, a line of a unit's. More makes the picture on the card too fine.
 */
const CLAIM_MAX = 120;
/** Signs of a reason. */
const REASON_MAX = 600;
/** Signs of a pasted file: keys of an office, a list of states, a certificate. */
const TEXT_MAX = 400_000;
/** A certificate with all that may stand in it has some 3,000. */
const CERTIFICATE_MAX = 16_384;

const claim = z
  .string()
  .trim()
  .max(CLAIM_MAX)
  .nullish()
  .transform((text) => text || null);
const day = z.string().trim().refine(isDay, { error: 'is no day: write it as 2026-06-25' });
const maybeDay = z
  .union([day, z.literal('')])
  .nullish()
  .transform((text) => text || null);
const reason = z
  .string()
  .trim()
  .min(1, { error: 'is missing' })
  .max(REASON_MAX)
  .describe('Why, without the name of a person: it stands in the record for ever');
export const certificate = z
  .string()
  .trim()
  .regex(NUMBER, { error: 'is no number of a certificate, such as crt_004217' });
const list = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/[,;\s]+/).filter(Boolean) : given),
  z.array(z.enum(CLAIM_NAMES as [(typeof CLAIM_NAMES)[number]])).nullish(),
);

export const issueForm = z.object({
  kind: z.enum(KIND_NAMES).default('clearance').describe('What it certifies'),
  validUntil: day.describe('The last day on which it counts'),
  validFrom: maybeDay.describe('The first day; today where left out'),
  subject: z
    .string()
    .trim()
    .regex(/^[a-z]{3,5}_[0-9a-z]{26}$/, { error: 'is no id of a person' })
    .or(z.literal(''))
    .nullish()
    .transform((text) => text || null)
    .describe(
      'Whose it is, by the id of a roster, which then fills what is left out; else a new one',
    ),
  name: claim.describe('As on the card. In the vault and in the certificate, never in the record'),
  state: maybeState.describe('The state that sends the person'),
  contingent: claim.describe('The contingent, as the roster calls it'),
  unit: claim,
  rank: claim,
  role: claim,
  serviceNumber: claim,
  cardNumber: claim.describe('The number printed on the card'),
  basis: claim.describe('What it rests on, in a few words'),
  listsThrough: maybeDay.describe('The day of the newest list that was read'),
  bind: z
    .enum(['code', 'nobody'])
    .default('code')
    .describe('To a code that is handed over apart from the card, or to nobody'),
  bearerKey: z
    .preprocess(
      (given) => (given === '' || given === undefined ? null : fromJson(given)),
      z.unknown().nullable(),
    )
    .refine((given) => given === null || readJwk(given) !== null, {
      error: 'is no public key of Ed25519 or P-256 as a JWK',
    })
    .describe('The bearer’s own public key as a JWK, instead of a code'),
});
export type IssueForm = z.infer<typeof issueForm>;

function fromJson(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return given;
  }
}

const { reference } = lookForm;
export const wordForm = z.object({ certificate, reason: z.enum(WORD_REASONS), reference });
export type WordForm = z.infer<typeof wordForm>;

export const takeOutForm = z.object({
  certificate,
  reason: z.enum(TAKE_REASONS),
  reference,
  show: list.describe('Which claims; what a gate needs where left out'),
});
export type TakeOutForm = z.infer<typeof takeOutForm>;

export const rollForm = z.object({
  name: maybe.describe('What people call the office; needed with the first key'),
  address: z
    .union([z.url({ protocol: /^https$/, error: 'is no https address' }), z.literal('')])
    .nullish()
    .transform((text) => text || null)
    .describe('The public https address of this program, where it has one; fixed for ever'),
  algorithm: z.enum(ALGORITHMS).default('ES256').describe('How the new key signs'),
});
export type RollForm = z.infer<typeof rollForm>;

export const withdrawForm = z.object({ key: z.string().trim().max(60), reason });
export type WithdrawForm = z.infer<typeof withdrawForm>;

const carried = {
  file: z
    .object({ name: z.string().max(300), content: z.string().describe('The bytes in base64') })
    .optional(),
  text: z.string().max(TEXT_MAX).nullish().describe('The file’s text, instead of the file'),
};
export const carriedForm = z.object(carried);
export type CarriedForm = z.infer<typeof carriedForm>;

export const distrustForm = z.object({ issuer: z.string().trim().max(300), reason });
export type DistrustForm = z.infer<typeof distrustForm>;

const answer = z
  .string()
  .trim()
  .max(200)
  .nullish()
  .transform((text) => text || null);
export const checkForm = z.object({
  text: z
    .string()
    .trim()
    .max(CERTIFICATE_MAX)
    .nullish()
    .describe('The certificate, as it was read from the card'),
  file: carried.file,
  code: answer.describe('The code that the bearer says'),
  audience: answer.describe('Who asks, for a bearer who signs on their own device'),
  nonce: answer.describe('What was made up for this question, for a bearer who signs'),
  bearer: z
    .enum(['needed', 'not-needed'])
    .default('needed')
    .describe('Whether it must be shown that whoever brings it is its bearer'),
});
export type CheckForm = z.infer<typeof checkForm>;
