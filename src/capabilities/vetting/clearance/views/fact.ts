// What a criterion of a gate may be met by: that so many of a contingent are cleared.
import { defineFact, type Reach, z } from '../../../../acts/index.ts';
import { named } from '../../../claims/index.ts';
import { maybeState } from '../../roster/forms.ts';
import type { At } from '../../roster/views/members.ts';
import type { Standing } from '../clearance.ts';
import { type Counted, countSentence } from '../words.ts';
import { type Stood, standingsAt } from './standings.ts';

const maybeNumber = z.preprocess(
  (given) => (given === '' || given === undefined ? null : given),
  z.coerce.number().int().min(1).nullable(),
);

const counted = (people: readonly Stood[]): Counted => {
  const of = (wanted: Standing) =>
    people.filter(({ standing: { standing } }) => standing === wanted).length;
  return { people: people.length, cleared: of('cleared'), byOverride: of('cleared-by-override') };
};

/** How many of those who serve are cleared. */
export async function clearedOf(
  reach: Reach,
  at: At,
  serving: readonly { readonly person: string }[],
): Promise<Counted> {
  const { byId } = await standingsAt(reach, at);
  return counted(serving.flatMap(({ person }) => byId.get(person) ?? []));
}

/** How many of a contingent, of a unit, or of all are cleared. */
async function countedAt(
  reach: Reach,
  at: At,
  { state, unit }: { readonly state: string | null; readonly unit?: string | null },
): Promise<Counted> {
  const { people } = await standingsAt(reach, at);
  return counted(
    people.filter((each) => (!state || each.contingent === state) && (!unit || each.unit === unit)),
  );
}

export const cleared = defineFact({
  name: 'vetting.cleared',
  says: 'So many of a contingent (state=KEN) or unit are cleared: atLeast=100, or all of them.',
  query: z.object({
    state: maybeState,
    unit: z.string().trim().max(40).nullish(),
    atLeast: maybeNumber,
  }),
  async look({ state, unit, atLeast }, reach, asking) {
    const found = await countedAt(reach, asking, { state, unit: unit ?? null });
    const needed = atLeast ?? found.people;
    const all = found.cleared + found.byOverride;
    const met = found.people > 0 && all >= needed;
    return {
      state: found.people === 0 ? 'unknown' : met ? 'met' : 'not_met',
      sentence: countSentence(
        found,
        { of: state && named(state, asking.lang).name, needed },
        asking.lang,
      ),
      cites: [],
    };
  },
});
