// The read model of issued briefs: the list, and one of them with its page.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { must, Problem } from '../../../kernel/index.ts';
import { type Projection, sql } from '../../../record/index.ts';
import { REPORT_PROBLEMS } from '../problems.ts';
import type { BriefIssued } from '../report.ts';

export const issuedProjection: Projection = {
  name: 'issued_briefs',
  tables: [
    {
      name: 'issued_briefs',
      columns: {
        number: 'integer not null',
        as_of: 'text not null',
        known_at: 'text not null',
        lang: 'text not null',
        sha256: 'text not null',
        size: 'integer not null',
        root: 'text not null',
        issued_at: 'text not null',
        issued_by: 'text not null',
      },
      key: ['number'],
    },
  ],
  project({ type, payload, at, by }) {
    if (type !== 'BriefIssued') return [];
    const { number, asOf, knownAt, lang, sha256, size, root } = payload as unknown as BriefIssued;
    const row = { number, as_of: asOf, known_at: knownAt, lang, sha256, size, root };
    return [{ op: 'put', table: 'issued_briefs', row: { ...row, issued_at: at, issued_by: by } }];
  },
};

const issuedRow = z.object({
  number: z.number(),
  asOf: z.string(),
  knownAt: z.string(),
  lang: z.string(),
  /** Of the HTML page in UTF-8, in hex. */
  sha256: z.string(),
  /** Entries of the record when it was written, and the root over them in base64. */
  size: z.number(),
  root: z.string(),
  issuedAt: z.string(),
  issuedBy: z.string(),
  entry: z.number(),
});
export type IssuedRow = z.infer<typeof issuedRow>;

async function issuedOf(reach: Reach, { mission, clocks }: Asking): Promise<IssuedRow[]> {
  return reach.rows<IssuedRow>(sql`
    select number, as_of as "asOf", known_at as "knownAt", lang, sha256, size, root,
      issued_at as "issuedAt", issued_by as "issuedBy", entry_no::int as entry
    from issued_briefs where mission = ${mission} and substr(issued_at, 1, 10) <= ${clocks.knownAt}
    order by number desc`);
}

export const listReports = defineView({
  name: 'reports.list',
  says: 'The briefs that were issued, newest first.',
  query: z.object({}),
  answer: z.object({ issued: z.array(issuedRow) }),
  look: async (_query, reach, asking) => ({ issued: await issuedOf(reach, asking) }),
});

export const showReport = defineView({
  name: 'reports.show',
  says: 'One issued brief with the page as it was frozen.',
  query: z.object({ number: z.coerce.number().int().min(1) }),
  answer: z.object({ issued: issuedRow, html: z.string() }),
  async look({ number }, reach, asking) {
    const issued = (await issuedOf(reach, asking)).find((each) => each.number === number);
    if (!issued) throw new Problem(REPORT_PROBLEMS.unknown, { number });
    const html = must(await reach.files.text(issued.sha256), `the page of brief ${number} is kept`);
    return { issued, html };
  },
});
