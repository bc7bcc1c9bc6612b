// The forms that the mission could take, side by side.
import { defineView, z } from '../../../acts/index.ts';
import type { Lang } from '../../../kernel/index.ts';
import { claimView, flatRow } from '../../claims/index.ts';
import { forceName } from '../labels.ts';
import { alike, grouped } from '../likeness.ts';
import type { Option } from '../mandate.ts';
import { options as read } from './facts.ts';

const optionRow = z.object({
  what: z.string(),
  size: z.number().nullable(),
  force: z.string().nullable(),
  forceName: z.string().nullable(),
  since: z.string().nullable(),
  /** Every claim that tells of it. */
  claims: z.array(claimView),
});
export type OptionRow = z.infer<typeof optionRow>;

/** Two texts that tell of one option, of no other size and force, are one option. */
export function optionRows(claims: readonly Option[], lang: Lang): OptionRow[] {
  const near = <T>(a: T | null, b: T | null) => a === null || b === null || a === b;
  const groups = grouped(claims, ({ fields: a }, { fields: b }) => {
    return near(a.size, b.size) && near(a.force, b.force) && alike(a.what, b.what);
  });
  return groups.map((group) => {
    const force = group.find(({ fields }) => fields.force !== null)?.fields.force ?? null;
    return {
      what: group[0].fields.what,
      size: group.find(({ fields }) => fields.size !== null)?.fields.size ?? null,
      force,
      forceName: force && forceName(force, lang),
      since: group[0].dated,
      claims: group,
    };
  });
}

export const options = defineView({
  name: 'mandates.options',
  says: 'The forms that the mission could take, side by side.',
  query: z.object({}),
  answer: z.object({ rows: z.array(optionRow) }),
  async look(_query, reach, asking) {
    return { rows: optionRows(await read(reach, asking), asking.lang) };
  },
  rows: ({ rows }) =>
    rows.flatMap(({ what, size, force, claims }) =>
      claims.map((claim) => flatRow(claim, { party: null, status: force, what, size })),
    ),
});
