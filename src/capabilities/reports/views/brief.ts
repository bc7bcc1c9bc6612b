// The brief: the seven answers for two days, each from the capability that owns it, and how we know.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { formatDate, Problem, proseLang } from '../../../kernel/index.ts';
import { sql } from '../../../record/index.ts';
import { type AnswerView, answerView, claimsOf, firstRecordDay } from '../../claims/index.ts';
import { sourcesOf } from '../../sources/index.ts';
import { QUESTIONS } from '../report.ts';
import { ASKED, type Grounds, groundsOf } from '../words.ts';

export const briefView = z.object({
  mission: z.string(),
  name: z.string(),
  lead: z.string().nullable(),
  sample: z.boolean(),
  asOf: z.string(),
  knownAt: z.string(),
  byPublication: z.boolean(),
  hidden: z.number(),
  size: z.number(),
  root: z.string(),
  bands: z.array(answerView.extend({ key: z.string(), question: z.string(), page: z.string() })),
});
export type BriefView = z.infer<typeof briefView>;
type Band = BriefView['bands'][number];

export const brief = defineView({
  name: 'reports.brief',
  says: 'The seven questions for a date, each answered from claims, with the doubts beside it.',
  query: z.object({}),
  answer: briefView,
  look: (_query, reach, asking) => briefOf(reach, asking),
  rows: ({ bands }) =>
    bands.flatMap(({ key, question, cited }) =>
      cited.map((claim) => ({
        ...{ key, question, kind: claim.kind, date: claim.dated, words: claim.quote },
        ...{ source: claim.source.title, address: claim.source.address, claim: claim.id },
      })),
    ),
});

export async function briefOf(reach: Reach, asking: Asking): Promise<BriefView> {
  const { mission, clocks, lang } = asking;
  const { name, lead, sample } = (await asking.ask('missions.show')) as {
    name: string;
    lead: string | null;
    sample: boolean;
  };
  const grounds = await groundsFor(reach, asking);
  const { size, root } = await reach.head(mission);
  const bands: Band[] = [];
  for (const { key, view, page } of QUESTIONS) {
    const question = ASKED[proseLang(lang)][key];
    const own = { ...groundsOf(grounds, lang), cited: [] } as unknown as AnswerView;
    const answer = view ? await answerFrom(view, asking) : own;
    bands.push({ key, question, page, ...answer });
  }
  return {
    ...{ mission, name, lead, sample, ...clocks, size, bands },
    byPublication: grounds.byPublication,
    hidden: grounds.hidden,
    root: Buffer.from(root).toString('base64'),
  };
}

/** A question that this reader may not ask is said to be closed, never left blank. */
async function answerFrom(view: string, asking: Asking): Promise<AnswerView> {
  try {
    return (await asking.ask(view)) as AnswerView;
  } catch (error) {
    if (!(error instanceof Problem && error.status === 403)) throw error;
    const closed = [`${error.message}. ${error.remedy}.`];
    return { finding: [...closed], answer: [[...closed]], doubts: [], cited: [] };
  }
}

async function groundsFor(reach: Reach, asking: Asking): Promise<Grounds> {
  const { mission, clocks, today } = asking;
  const claims = await claimsOf(reach, asking);
  const always = { mission, clocks: { asOf: '9999-12-31', knownAt: today } };
  const all = await claimsOf(reach, always);
  const ids = [...new Set(claims.map(({ source }) => source.id))];
  const sources = ids.length > 0 ? await sourcesOf(reach, mission, ids) : [];
  const first = await firstRecordDay(reach, mission);
  const { size } = await reach.head(mission);
  return {
    claims: claims.length,
    sources: sources.length,
    reliable: sources.filter(({ reliability }) => reliability < 'C').length,
    unjudged: sources.filter(({ reliability }) => reliability === 'F').length,
    choices: claims.filter(({ chosen }) => chosen !== null).length,
    rivals: new Set(claims.filter((claim) => claim.rivals.length > 0).map(({ figure }) => figure))
      .size,
    size,
    firstRecordDay: first,
    byPublication: first !== null && clocks.knownAt < first,
    hidden: Math.max(0, all.length - claims.length),
    knownAt: clocks.knownAt,
  };
}

export const changed = defineView({
  name: 'reports.changed',
  says: 'The claims that are new between a day and the day asked for, by either clock.',
  query: z.object({ since: z.string().describe('The day from which on: 2023-07-01') }),
  answer: z.object({ since: z.string(), claims: answerView.shape.cited, title: z.string() }),
  async look({ since }, reach, asking) {
    const now = await claimsOf(reach, asking);
    const before = await claimsOf(reach, { ...asking, clocks: { asOf: since, knownAt: since } });
    const known = new Set(before.map(({ id }) => id));
    const claims = now.filter(({ id }) => !known.has(id));
    const [from, to] = [since, asking.clocks.asOf].map((day) => formatDate(day, asking.lang));
    return { since, claims, title: `${from} – ${to}` };
  },
});

const issuedRow = z.object({
  number: z.number(),
  asOf: z.string(),
  knownAt: z.string(),
  lang: z.string(),
  sha256: z.string(),
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

export { issuedOf, issuedRow };
