// Certificates that were issued, at the two clocks: by id, with what was said of each since.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import { dayOf, Problem } from '../../../../kernel/index.ts';
import { type Projection, sql } from '../../../../record/index.ts';
import {
  CLAIM_NAMES,
  type Issued,
  KIND_NAMES,
  NUMBER,
  type Said,
  STANDINGS,
  standingOf,
  type Word,
  wordOf,
} from '../certificate.ts';
import { CERTIFICATE_PROBLEMS } from '../problems.ts';
import { officeAt } from './office.ts';

export const certificatesProjection: Projection = {
  name: 'vetting-certificates',
  version: 2,
  tables: [
    {
      name: 'certificates',
      columns: {
        certificate: 'text not null',
        subject: 'text not null',
        kind: 'text not null',
        state: 'text',
        claims: 'text[] not null',
        valid_from: 'text not null',
        valid_until: 'text not null',
        key: 'text not null',
        digest: 'text not null',
        bound: 'text not null',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['certificate'],
      indexes: ['create index certificates_subject on certificates (mission, subject)'],
    },
    {
      name: 'certificate_words',
      columns: {
        id: 'text not null',
        certificate: 'text not null',
        word: 'text not null',
        reason: 'text not null',
        reference: 'text',
        at: 'text not null',
        by: 'text not null',
      },
      key: ['id'],
      indexes: ['create index certificate_words_of on certificate_words (mission, certificate)'],
    },
  ],
  project({ id, type, payload, at, by }) {
    if (type === 'CertificateIssued') {
      const { validFrom, validUntil, claims, ...same } = payload as unknown as Issued;
      const days = { valid_from: validFrom, valid_until: validUntil };
      const row = { ...same, ...days, claims: [...claims], at, by };
      return [{ op: 'put', table: 'certificates', row }];
    }
    const word = wordOf(type) ?? (type === 'CertificateTakenOut' ? 'taken_out' : null);
    if (!word) return [];
    const { certificate, reason, reference } = payload as unknown as Said & Issued;
    const row = { id, certificate, word, reason, reference, at, by };
    return [{ op: 'put', table: 'certificate_words', row }];
  },
};

/** One of a closed list; read as it stands, so that an older word is shown too. */
const reason = z.string();
const row = z.object({
  certificate: z.string(),
  subject: z.string(),
  kind: z.enum(KIND_NAMES),
  state: z.string().nullable(),
  claims: z.array(z.enum(CLAIM_NAMES as [(typeof CLAIM_NAMES)[number]])),
  validFrom: z.string(),
  validUntil: z.string(),
  standing: z.enum(STANDINGS),
  /** Why it was suspended or revoked. */
  reason: reason.nullable(),
  bound: z.enum(['code', 'key', 'nobody']),
  key: z.string(),
  digest: z.string(),
  at: z.string(),
  by: z.string(),
});
export type CertificateRow = z.infer<typeof row>;

const step = z.object({
  word: z.enum(['revoked', 'suspended', 'restored', 'taken_out']),
  reason,
  reference: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});
export type CertificateStep = z.infer<typeof step>;

type Stored = Omit<Issued, 'claims'> &
  Pick<CertificateRow, 'claims' | 'at' | 'by' | 'key' | 'digest' | 'bound'>;

async function rowsAt(
  reach: Reach,
  asking: Pick<Asking, 'mission' | 'clocks'>,
  query: { certificate?: string | null; subject?: string | null },
): Promise<{ rows: CertificateRow[]; steps: ReadonlyMap<string, readonly CertificateStep[]> }> {
  const { mission, clocks } = asking;
  const { certificate = null, subject = null } = query;
  const [stored, words, office] = await Promise.all([
    reach.rows<Stored>(sql`
      select certificate, subject, kind, state, claims, key, digest, bound, at, by,
        valid_from as "validFrom", valid_until as "validUntil" from certificates
      where mission = ${mission} and left(at, 10) <= ${clocks.knownAt}
        and (${certificate}::text is null or certificate = ${certificate})
        and (${subject}::text is null or subject = ${subject})
      order by entry_no desc`),
    reach.rows<CertificateStep & { certificate: string }>(sql`
      select certificate, word, reason, reference, at, by from certificate_words
      where mission = ${mission} and left(at, 10) <= ${clocks.knownAt}
        and (${certificate}::text is null or certificate = ${certificate})
      order by entry_no`),
    officeAt(reach, mission, clocks.knownAt),
  ]);
  const steps = new Map<string, CertificateStep[]>();
  for (const { certificate: of, ...each } of words) steps.set(of, [...(steps.get(of) ?? []), each]);
  const withdrawn = new Set(office.keys.flatMap((key) => (key.withdrawn ? key.kid : [])));
  const rows = stored.map((each) => {
    const said = (steps.get(each.certificate) ?? []).filter(({ at }) => dayOf(at) <= clocks.asOf);
    const last = said.filter(({ word }) => word !== 'taken_out').at(-1) as Said | undefined;
    const standing = standingOf(each, (last?.word as Word | undefined) ?? null, {
      day: clocks.asOf,
      keyWithdrawn: withdrawn.has(each.key),
    });
    const stopped = standing === 'revoked' || standing === 'suspended';
    return { ...each, standing, reason: stopped ? (last?.reason ?? null) : null };
  });
  return { rows, steps };
}

export const listCertificates = defineView({
  name: 'vetting.certificates',
  says: 'The certificates that this office issued, by number, and how each stands on a day.',
  query: z.object({
    subject: z.string().nullish(),
    state: z.string().nullish(),
    standing: z.enum([...STANDINGS, '']).nullish(),
  }),
  answer: z.object({
    rows: z.array(row),
    counts: z.object({
      ...Object.fromEntries(STANDINGS.map((each) => [each, z.number()])),
    } as Record<(typeof STANDINGS)[number], z.ZodNumber>),
    states: z.array(z.string()),
  }),
  async look({ subject, state, standing }, reach, asking) {
    const { rows } = await rowsAt(reach, asking, { subject: subject || null });
    const chosen = rows.filter((each) => !state || each.state === state);
    const counted = STANDINGS.map((name) => [
      name,
      chosen.filter((each) => each.standing === name).length,
    ]);
    return {
      rows: chosen.filter((each) => !standing || each.standing === standing),
      counts: Object.fromEntries(counted) as Record<(typeof STANDINGS)[number], number>,
      states: [...new Set(rows.flatMap((each) => each.state ?? []))].sort(),
    };
  },
  rows: ({ rows }) => rows.map(({ claims, ...each }) => ({ ...each, claims: claims.join(' ') })),
});

export const showCertificate = defineView({
  name: 'vetting.certificate',
  says: 'One certificate by its number: how it stands, and everything that was said of it.',
  query: z.object({ certificate: z.string().regex(NUMBER) }),
  answer: z.object({ certificate: row, steps: z.array(step) }),
  async look({ certificate }, reach, asking) {
    const { rows, steps } = await rowsAt(reach, asking, { certificate });
    const [found] = rows;
    if (!found) throw new Problem(CERTIFICATE_PROBLEMS.unknown, { certificate });
    return { certificate: found, steps: [...(steps.get(certificate) ?? [])] };
  },
});
