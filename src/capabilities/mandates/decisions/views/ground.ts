// Looks up what a step rests on, and shows it again.
import { type Asking, type Clocks, type Reach, z } from '../../../../acts/index.ts';
import { Problem } from '../../../../kernel/index.ts';
import { type ClaimView, claimsOf } from '../../../claims/index.ts';
import { sourceOf, textOf } from '../../../sources/index.ts';
import { type Ground, groundFields, type LookUpGround } from '../ground.ts';
import { WEIGHING_PROBLEMS } from '../problems.ts';

const ALWAYS: Clocks = { asOf: '9999-12-31', knownAt: '9999-12-31' };

/** @throws Problem mandates.no-such-claim, mandates.no-such-words, sources.unknown */
export const lookUpGround: LookUpGround = async (input, reach, { mission }) => {
  const { claims: ids } = input;
  const found = ids.length === 0 ? [] : await claimsOf(reach, { mission, clocks: ALWAYS }, { ids });
  for (const claim of input.claims)
    if (!found.some(({ id }) => id === claim))
      throw new Problem(WEIGHING_PROBLEMS.noClaim, { claim });
  const days = found.map(({ dated }) => dated).filter((day) => day !== null);
  const published = found.map(({ source }) => source.publishedOn);
  let passage: Ground['passage'] = null;
  if (input.source) {
    const source = await sourceOf(reach, mission, input.source);
    const start = input.quote ? (await textOf(reach, source)).indexOf(input.quote) : -1;
    if (start < 0 || !input.quote)
      throw new Problem(WEIGHING_PROBLEMS.noQuote, { source: source.id });
    passage = { source: source.id, start, end: start + input.quote.length };
    published.push(source.publishedOn);
  }
  const publishedOn = published.filter((day) => day !== null).sort()[0] ?? null;
  const ground = { claims: found.map(({ id }) => id), passage, publishedOn };
  return { ground, on: days.sort()[0] ?? null };
};

export const groundView = z.object({
  claims: z.array(z.string()),
  passage: z
    .object({
      ...{ source: z.string(), title: z.string(), start: z.number(), end: z.number() },
      quote: z.string(),
    })
    .nullable(),
});
export type GroundView = z.infer<typeof groundView>;

/** The grounds with their titles and words, and the claims behind all of them. */
export async function shownGrounds(
  reach: Reach,
  asking: Asking,
  grounds: readonly (Ground | null)[],
): Promise<{ show(ground: Ground | null): GroundView; cited: ClaimView[] }> {
  const ids = [...new Set(grounds.flatMap((ground) => ground?.claims ?? []))];
  const cited = ids.length > 0 ? await claimsOf(reach, asking, { ids }) : [];
  const there = new Set(cited.map(({ id }) => id));
  const passages = new Map<string, GroundView['passage']>();
  for (const ground of grounds) {
    const { passage } = ground ?? {};
    if (!passage || passages.has(keyOf(passage))) continue;
    const source = await sourceOf(reach, asking.mission, passage.source);
    const quote = (await textOf(reach, source)).slice(passage.start, passage.end);
    passages.set(keyOf(passage), { ...passage, title: source.title, quote });
  }
  return {
    show: (ground) => ({
      claims: (ground?.claims ?? []).filter((id) => there.has(id)),
      passage: ground?.passage ? (passages.get(keyOf(ground.passage)) ?? null) : null,
    }),
    cited: cited as ClaimView[],
  };
}

const keyOf = ({ source, start, end }: NonNullable<Ground['passage']>) =>
  `${source}/${start}/${end}`;

/** What acts by hand of later capabilities rest on: their fields, the look-up, how it is shown. */
export const grounds = {
  fields: groundFields,
  lookUp: lookUpGround,
  view: groundView,
  shown: shownGrounds,
};
