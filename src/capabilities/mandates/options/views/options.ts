// The forms that the mission could take, side by side.
import { type Asking, defineView, type Reach, z } from '../../../../acts/index.ts';
import type { Lang } from '../../../../kernel/index.ts';
import { type ClaimView, claimView, flatRow, named, namedParty } from '../../../claims/index.ts';
import { groundView, shownGrounds } from '../../decisions/views/ground.ts';
import { stepsOf } from '../../decisions/views/steps.ts';
import { forceName } from '../../labels.ts';
import { alike, grouped } from '../../likeness.ts';
import type { Option as OptionClaim } from '../../mandate.ts';
import { options as read } from '../../views/facts.ts';
import { columnsOf, type OptionColumn } from '../columns.ts';
import { FIELDS, type Option, optionOf } from '../option.ts';

const optionRow = z.object({
  what: z.string(),
  size: z.number().nullable(),
  force: z.enum(['police', 'military', 'mixed', 'none']).nullable(),
  forceName: z.string().nullable(),
  since: z.string().nullable(),
  /** Every claim that tells of it. */
  claims: z.array(claimView),
});
export type OptionRow = z.infer<typeof optionRow>;

/** Two texts that tell of one option, of no other size and force, are one option. */
export function optionRows(claims: readonly OptionClaim[], lang: Lang): OptionRow[] {
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

const cell = z.object({ text: z.string().nullable(), differs: z.boolean(), ground: groundView });
const column = z.object({
  option: z.string().nullable(),
  what: z.string(),
  since: z.string().nullable(),
  state: z.enum(['open', 'chosen', 'was_chosen', 'dropped', 'proposal']),
  choice: z
    .object({
      by: namedParty.nullable(),
      reason: z.string(),
      decision: z.string().nullable(),
      on: z.string(),
      ground: groundView,
    })
    .nullable(),
  droppedBecause: z.string().nullable(),
  ground: groundView,
  cells: z.object(Object.fromEntries(FIELDS.map((field) => [field, cell]))),
});
export type ColumnView = z.infer<typeof column>;

const answer = z.object({
  /** What claims tell of, one row an option. */
  rows: z.array(optionRow),
  /** All options side by side: each a column. */
  columns: z.array(column),
  fields: z.array(z.object({ field: z.enum(FIELDS), differs: z.boolean() })),
  cited: z.array(claimView),
});

/** Options that were added, at the two clocks. */
export async function addedOptions(reach: Reach, asking: Asking): Promise<Option[]> {
  const things = await stepsOf(reach, asking, 'option');
  return [...things].flatMap(([id, steps]) => optionOf(id, steps) ?? []);
}

export const options = defineView({
  name: 'mandates.options',
  says: 'The forms that the mission could take, side by side.',
  query: z.object({}),
  answer,
  async look(_query, reach, asking) {
    const { lang } = asking;
    const [claims, added] = await Promise.all([read(reach, asking), addedOptions(reach, asking)]);
    const rows = optionRows(claims, lang);
    const proposed = rows.map(({ claims: all, ...row }) => ({
      ...{ ...row, claims: all.map(({ id }) => id) },
    }));
    const columns = columnsOf(added, proposed, lang);
    const grounds = columns.flatMap(({ ground, choice, cells }) => [
      ...[ground, choice?.ground ?? null],
      ...FIELDS.map((field) => cells[field].ground),
    ]);
    const { show, cited } = await shownGrounds(reach, asking, grounds);
    const shown = columns.map((each) => columnView(each, show, lang));
    const laid = columns.filter(({ option }) => option !== null);
    const compared = laid.length > 0 ? laid : columns;
    const fields = FIELDS.map((field) => ({
      field,
      differs: compared.some(({ cells }) => cells[field].differs),
    }));
    return { rows, columns: shown, fields, cited };
  },
  rows: ({ columns, fields, cited }) => {
    const flat = columns.map((each) => ({
      option: each.what,
      state: each.state,
      ...Object.fromEntries(fields.map(({ field }) => [field, each.cells[field]?.text ?? null])),
      chosen_by: each.choice?.by?.name ?? null,
      since: each.since,
    }));
    return flat.map((row, i) => ({ ...row, ...sourcesOf(columns[i], cited) }));
  },
});

/** The first claim behind an option, as every table of claims tells it. */
function sourcesOf(of: ColumnView | undefined, cited: readonly ClaimView[]) {
  const claim = cited.find(({ id }) => of?.ground.claims.includes(id));
  if (!claim) return {};
  const { words, source, publisher, address } = flatRow(claim, { party: null, status: null });
  return { words, source, publisher, address };
}

function columnView(
  { choice, ground, cells, ...rest }: OptionColumn,
  show: Awaited<ReturnType<typeof shownGrounds>>['show'],
  lang: Lang,
): ColumnView {
  return {
    ...rest,
    ground: show(ground),
    choice: choice && {
      ...{ reason: choice.reason, decision: choice.decision, on: choice.on },
      by: choice.by === null ? null : named(choice.by, lang),
      ground: show(choice.ground),
    },
    cells: Object.fromEntries(
      FIELDS.map((field) => [field, { ...cells[field], ground: show(cells[field].ground) }]),
    ),
  };
}
