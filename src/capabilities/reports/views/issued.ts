// The read model of issued briefs, and one of them with its page.
import { defineView, z } from '../../../acts/index.ts';
import { must, Problem } from '../../../kernel/index.ts';
import type { Projection } from '../../../record/index.ts';
import { REPORT_PROBLEMS } from '../problems.ts';
import type { BriefIssued } from '../report.ts';
import { issuedOf, issuedRow } from './brief.ts';

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
