// The pictures that a question asks for, from what the record holds at its two clocks.
import { type Asking, type Reach, z } from '../../../../acts/index.ts';
import { type Lang, partyName } from '../../../../kernel/index.ts';
import { claimsOf } from '../../../claims/index.ts';
import { optionNames, requirementLines } from '../../requirements/views/lines.ts';
import { forceOf, offersOf } from '../../views/facts.ts';
import { type Picture, peopleSteps, type Scope, statePicture, wholePicture } from '../lines.ts';
import { requiredSteps } from '../required.ts';

export const pictureQuery = z.object({
  state: z.string().optional().describe('Only of this state'),
  by: z
    .enum(['state'])
    .optional()
    .describe('state: a picture of each state beside that of the whole'),
});
export type PictureQuery = z.infer<typeof pictureQuery>;

export interface Asked {
  readonly main: Picture;
  readonly parts: readonly Picture[];
  nameOf(scope: Scope): string;
}

const WHOLE: Readonly<Record<Lang, string>> = {
  en: 'The whole force',
  fr: 'Toute la force',
  ht: 'Tout fòs la',
  es: 'Toda la fuerza',
};

export async function askedPictures(
  reach: Reach,
  asking: Asking,
  { state, by }: PictureQuery,
): Promise<Asked> {
  const [offers, authorisations, options, isForce] = await Promise.all([
    offersOf(reach, asking),
    claimsOf(reach, asking, { kinds: ['authorisation'] }),
    claimsOf(reach, asking, { kinds: ['option'] }),
    forceOf(asking),
  ]);
  const { asOf } = asking.clocks;
  const some = state ? offers.filter(({ fields }) => fields.state === state) : offers;
  const required = state ? [] : await requiredIn(reach, asking);
  const facts = { required, asOf, offers: some, authorisations, options, isForce };
  const people = peopleSteps(facts);
  const nothing = { promised: [], notified: [], present: [] };
  const main = state
    ? statePicture(people.states.find((each) => each.state === state) ?? { state, ...nothing })
    : wholePicture(facts, people);
  const parts = by === 'state' && !state ? people.states.map(statePicture) : [];
  return {
    main,
    parts: parts.filter(({ lines }) => lines.length > 0).sort(byWeight),
    nameOf: ({ of, id }) =>
      of === 'whole' ? WHOLE[asking.lang] : partyName(id ?? '', asking.lang),
  };
}

/** The options are asked only where a line hangs on one. */
async function requiredIn(reach: Reach, asking: Asking) {
  const lines = await requirementLines(reach, asking);
  const names = lines.some(({ option }) => option !== null) ? await optionNames(asking) : [];
  const chosen = new Set(names.filter((each) => each.chosen).map(({ option }) => option));
  return requiredSteps(lines, chosen, asking.clocks.asOf);
}

/** Who has most there first, then who promised most, then by name. */
function byWeight(a: Picture, b: Picture): number {
  const last = ({ lines }: Picture, of: string) => {
    const quantity = lines.find((line) => line.of === of)?.steps.at(-1)?.quantity;
    return quantity?.min ?? quantity?.max ?? -1;
  };
  return (
    last(b, 'present') - last(a, 'present') ||
    last(b, 'promised') - last(a, 'promised') ||
    (a.scope.id ?? '').localeCompare(b.scope.id ?? '')
  );
}
