// The read model of sources: one row each, and the text of one. Also what later capabilities ask at
// this capability's door: the source behind a claim, and the words between two offsets.
import { defineView, type Reach, z } from '../../../acts/index.ts';
import { firstDay, must, Problem } from '../../../kernel/index.ts';
import { type Projection, type Row, sql } from '../../../record/index.ts';
import { SOURCE_PROBLEMS } from '../problems.ts';
import { RELIABILITIES, type SourceAdded } from '../source.ts';

export const sourcesProjection: Projection = {
  name: 'sources',
  tables: [
    {
      name: 'sources',
      columns: {
        id: 'text not null',
        sha256: 'text not null',
        text_sha256: 'text not null',
        bytes: 'bigint not null',
        characters: 'bigint not null',
        form: 'text not null',
        name: 'text',
        pages: 'jsonb not null',
        notes: 'jsonb not null',
        title: 'text not null',
        publisher: 'text',
        author: 'text',
        address: 'text',
        published_on: 'text',
        published_from: 'text',
        language: 'text',
        reliability: 'text not null',
        credibility: 'integer not null',
        invented: 'boolean not null',
        received_at: 'text not null',
        added_by: 'text not null',
      },
      key: ['id'],
      indexes: ['create unique index on sources (mission, sha256)'],
    },
  ],
  project(entry) {
    if (entry.type === 'SourceAdded') {
      const { source } = entry.payload as unknown as { source: SourceAdded };
      const { text, publishedOn, ...rest } = source;
      const row = {
        ...rest,
        pages: rest.pages.map((span) => ({ ...span })),
        text_sha256: text,
        published_on: publishedOn,
        published_from: publishedOn && firstDay(publishedOn),
        received_at: entry.at,
        added_by: entry.by,
      };
      return [{ op: 'put', table: 'sources', row }];
    }
    if (entry.type === 'SourceDescribed') {
      const { source, set } = entry.payload as { source: string; set: Record<string, string> };
      const { publishedOn, ...rest } = set;
      const dates: Row = publishedOn
        ? { published_on: publishedOn, published_from: firstDay(publishedOn) }
        : {};
      return [{ op: 'patch', table: 'sources', key: { id: source }, set: { ...rest, ...dates } }];
    }
    return [];
  },
};

export const sourceView = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  address: z.string().nullable(),
  publishedOn: z.string().nullable(),
  receivedAt: z.string(),
  language: z.string().nullable(),
  reliability: z.enum(RELIABILITIES),
  credibility: z.number(),
  invented: z.boolean(),
  form: z.string(),
  name: z.string().nullable(),
  sha256: z.string(),
  textSha256: z.string(),
  bytes: z.number(),
  characters: z.number(),
  pages: z.array(z.object({ page: z.number(), start: z.number(), end: z.number() })),
  notes: z.array(z.string()),
  entry: z.number(),
});
export type SourceView = z.infer<typeof sourceView>;

const COLUMNS = sql`
  id, title, publisher, author, address, published_on as "publishedOn",
  received_at as "receivedAt", language, reliability, credibility, invented, form, name, sha256,
  text_sha256 as "textSha256", bytes::int as bytes, characters::int as characters, pages, notes,
  entry_no::int as entry`;

/** The sources with these ids (all where none are given), newest publication first. */
export function sourcesOf(
  reach: Pick<Reach, 'rows'>,
  mission: string,
  ids?: readonly string[],
): Promise<SourceView[]> {
  const some = ids ? sql`and id = any(${[...ids]})` : sql``;
  return reach.rows<SourceView>(sql`
    select ${COLUMNS} from sources where mission = ${mission} ${some}
    order by published_from desc nulls last, entry_no desc`);
}

/** @throws Problem sources.unknown */
export async function sourceOf(reach: Pick<Reach, 'rows'>, mission: string, id: string) {
  const [source] = await sourcesOf(reach, mission, [id]);
  if (!source) throw new Problem(SOURCE_PROBLEMS.unknown, { source: id });
  return source;
}

export async function sourceWithHash(
  reach: Pick<Reach, 'rows'>,
  mission: string,
  sha256: string,
): Promise<string | null> {
  const rows = await reach.rows<{ id: string }>(
    sql`select id from sources where mission = ${mission} and sha256 = ${sha256}`,
  );
  return rows[0]?.id ?? null;
}

/** The extracted text of a source; offsets of passages count its UTF-16 code units from 0. */
export async function textOf(
  reach: Pick<Reach, 'files'>,
  source: Pick<SourceView, 'id' | 'textSha256'>,
): Promise<string> {
  return must(await reach.files.text(source.textSha256), `the text of ${source.id} is not kept`);
}

export const listSources = defineView({
  name: 'sources.list',
  says: 'Every source of the mission, newest publication first.',
  query: z.object({}),
  answer: z.object({ sources: z.array(sourceView) }),
  look: async (_query, reach, { mission }) => ({ sources: await sourcesOf(reach, mission) }),
});

export const showSource = defineView({
  name: 'sources.show',
  says: 'One source with its text.',
  query: z.object({ source: z.string() }),
  answer: z.object({ source: sourceView, text: z.string() }),
  async look({ source: id }, reach, { mission }) {
    const source = await sourceOf(reach, mission, id);
    return { source, text: await textOf(reach, source) };
  },
});

export const originalOfSource = defineView({
  name: 'sources.original',
  says: 'The bytes of a source as they were received, in base64.',
  query: z.object({ source: z.string() }),
  answer: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
  async look({ source: id }, reach, { mission }) {
    const source = await sourceOf(reach, mission, id);
    const { bytes } = must(await reach.files.get(source.sha256), `the bytes of ${id} are not kept`);
    return {
      name: source.name ?? `${id}.txt`,
      // Never a type that a browser would run: the original is handed out, not shown.
      mediaType: 'application/octet-stream',
      content: Buffer.from(bytes).toString('base64'),
    };
  },
});
