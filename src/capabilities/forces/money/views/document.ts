// Looks up what a line rests on, and shows it again with titles and words.
import { type Asking, type FactsContext, type Reach, z } from '../../../../acts/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import { type ClaimView, claimsOf } from '../../../claims/index.ts';
import { sourceOf, sourcesOf, textOf } from '../../../sources/index.ts';
import type { Document, Documented, DocumentInput } from '../document.ts';
import { MONEY_PROBLEMS } from '../problems.ts';

const ALWAYS = { asOf: '9999-12-31', knownAt: '9999-12-31' } as const;

/** @throws Problem forces.no-such-claim, forces.no-such-words, sources.unknown */
export async function documentOf(
  { claims: ids, source: id, quote, reference }: DocumentInput,
  reach: Reach,
  { mission }: Pick<FactsContext, 'mission'>,
): Promise<Documented> {
  const found = ids.length ? await claimsOf(reach, { mission, clocks: ALWAYS }, { ids }) : [];
  for (const claim of ids)
    if (!found.some((each) => each.id === claim))
      throw new Problem(MONEY_PROBLEMS.noClaim, { claim });
  const published = found.map(({ source }) => source.publishedOn);
  let words: Pick<Document, 'source' | 'start' | 'end'> = { source: null, start: null, end: null };
  if (id) {
    const source = await sourceOf(reach, mission, id);
    const at = quote ? (await textOf(reach, source)).indexOf(quote) : null;
    if (at !== null && at < 0) throw new Problem(MONEY_PROBLEMS.noWords, { source: source.id });
    const end = at === null || !quote ? null : at + quote.length;
    words = { source: source.id, start: at, end };
    published.push(source.publishedOn);
  }
  const publishedOn = published.filter((day) => day !== null).sort()[0] ?? null;
  const days = found.map(({ dated }) => dated).filter((day) => day !== null);
  const document = { claims: found.map((each) => each.id), ...words, reference, publishedOn };
  return { document, on: days.sort()[0] ?? null };
}

export const documentView = z.object({
  claims: z.array(z.string()),
  source: z
    .object({
      ...{ source: z.string(), title: z.string(), quote: z.string().nullable() },
      invented: z.boolean(),
    })
    .nullable(),
  reference: z.string().nullable(),
});
export type DocumentView = z.infer<typeof documentView>;

export interface ShownDocuments {
  show(document: Document): DocumentView;
  readonly cited: ClaimView[];
}

/** The documents with titles and words, and the claims behind all of them. */
export async function shownDocuments(
  reach: Reach,
  asking: Asking,
  documents: readonly Document[],
): Promise<ShownDocuments> {
  const ids = [...new Set(documents.flatMap(({ claims }) => claims))];
  const cited = ids.length > 0 ? await claimsOf(reach, asking, { ids }) : [];
  const there = new Set(cited.map(({ id }) => id));
  const wanted = [...new Set(documents.flatMap(({ source }) => source ?? []))];
  const sources = wanted.length > 0 ? await sourcesOf(reach, asking.mission, wanted) : [];
  const byId = new Map(sources.map((source) => [source.id, source]));
  const quoted = documents.filter(({ start }) => start !== null);
  const texts = new Map<string, string>();
  for (const { source } of quoted) {
    const one = byId.get(source ?? '');
    if (one && !texts.has(one.id)) texts.set(one.id, await textOf(reach, one));
  }
  const sourceShown = ({ source, start, end }: Document): DocumentView['source'] => {
    const one = byId.get(source ?? '');
    if (!one) return null;
    const words = start === null || end === null ? null : texts.get(one.id)?.slice(start, end);
    return { source: one.id, title: one.title, quote: words ?? null, invented: one.invented };
  };
  return {
    show: (document) => ({
      claims: document.claims.filter((id) => there.has(id)),
      source: sourceShown(document),
      reference: document.reference,
    }),
    cited: cited as ClaimView[],
  };
}
