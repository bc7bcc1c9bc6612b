// The three lists of diplomacy: appeals, engagements and positions as they stood and were known.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimsOf, claimView, flatRow, named, namedParty } from '../../claims/index.ts';
import { type Appeal, type Engagement, inOrder, type Position } from '../diplomacy.ts';
import { formName, stanceName } from '../labels.ts';

const appealRow = z.object({
  claim: claimView,
  by: namedParty,
  to: namedParty.nullable(),
  what: z.string(),
  /** The how-manieth request of this asker it is, from 1. */
  time: z.number(),
});
export type AppealRow = z.infer<typeof appealRow>;

export function appealRows(claims: readonly Appeal[], lang: Lang): AppealRow[] {
  const times = new Map<string, number>();
  return inOrder(claims).map((claim) => {
    const { by, to, what } = claim.fields;
    const time = (times.get(by) ?? 0) + 1;
    times.set(by, time);
    return { claim, by: named(by, lang), to: to ? named(to, lang) : null, what, time };
  });
}

export const appeals = defineView({
  name: 'diplomacy.appeals',
  says: 'Who asked whom for what, oldest first, with the words.',
  query: z.object({}),
  answer: z.object({ rows: z.array(appealRow) }),
  async look(_query, reach, asking) {
    const claims = await claimsOf(reach, asking, { kinds: ['appeal'] });
    return { rows: appealRows(claims, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, by, to, what }) =>
      flatRow(claim, { party: by.name, status: 'asked', to: to?.name ?? null, what }),
    ),
});

const engagementRow = z.object({
  claim: claimView,
  parties: z.array(namedParty),
  form: z.string(),
  formName: z.string(),
  place: z.string().nullable(),
  when: z.string().nullable(),
});
export type EngagementRow = z.infer<typeof engagementRow>;

export function engagementRows(claims: readonly Engagement[], lang: Lang): EngagementRow[] {
  return inOrder(claims).map((claim) => {
    const { parties: all, form, place, when } = claim.fields;
    const parties = all.map((party) => named(party, lang));
    return { claim, parties, form, formName: formName(form, lang), place, when };
  });
}

export const engagements = defineView({
  name: 'diplomacy.engagements',
  says: 'Who met, called, visited or wrote to whom, oldest first.',
  query: z.object({}),
  answer: z.object({ rows: z.array(engagementRow) }),
  async look(_query, reach, asking) {
    const claims = await claimsOf(reach, asking, { kinds: ['engagement'] });
    return { rows: engagementRows(claims, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, parties, form, place }) =>
      flatRow(claim, { party: parties.map(({ name }) => name).join('; '), status: form, place }),
    ),
});

const positionRow = z.object({
  claim: claimView,
  actor: namedParty,
  stance: z.string(),
  stanceName: z.string(),
  on: z.string(),
});
export type PositionRow = z.infer<typeof positionRow>;

export function positionRows(claims: readonly Position[], lang: Lang): PositionRow[] {
  return inOrder(claims).map((claim) => {
    const { actor, stance, on } = claim.fields;
    return { claim, actor: named(actor, lang), stance, stanceName: stanceName(stance, lang), on };
  });
}

export const positions = defineView({
  name: 'diplomacy.positions',
  says: 'What each party is for or against, worries about or calls for, oldest first.',
  query: z.object({}),
  answer: z.object({ rows: z.array(positionRow) }),
  async look(_query, reach, asking) {
    const claims = await claimsOf(reach, asking, { kinds: ['position'] });
    return { rows: positionRows(claims, asking.lang) };
  },
  rows: ({ rows }) =>
    rows.map(({ claim, actor, stance, on }) =>
      flatRow(claim, { party: actor.name, status: stance, on }),
    ),
});
