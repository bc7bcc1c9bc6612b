// What is owed: one line an occurrence, with its computed status and the sentence that explains it.
import { defineView, z } from '../../../../acts/index.ts';
import { firstDay, type Lang, type Party, partyName } from '../../../../kernel/index.ts';
import { type ClaimView, claimsOf, claimView, named, namedParty } from '../../../claims/index.ts';
import { DUTY_STATUSES, type DutyStatus } from '../../obligation.ts';
import type { Line } from '../line.ts';
import { dutyRow, dutyRows } from '../row.ts';
import { once, registerAt } from './register.ts';

/** Lines of one page: what a reader can look over, and a browser can draw at once. */
const PAGE_LINES = 100;

const word = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null);
export const yes = z
  .union([z.boolean(), z.enum(['true', 'false', ''])])
  .nullish()
  .transform((given) => given === true || given === 'true');

export const registerQuery = z.object({
  owner: word.describe('Who owes it'),
  to: word.describe('To whom'),
  party: word.describe('Owed by or to this party'),
  status: z
    .union([z.enum([...DUTY_STATUSES, 'open']), z.literal('')])
    .nullish()
    .transform((given) => given || null)
    .describe('One status; open: what is not ended'),
  from: word.describe('Due on or after this day'),
  until: word.describe('Due on or before this day'),
  page: z.coerce.number().int().min(1).default(1),
  whole: yes.describe('All lines instead of one page'),
});
type Query = z.infer<typeof registerQuery>;

export const countsView = z.object({
  not_yet_due: z.number(),
  due: z.number(),
  overdue: z.number(),
  met: z.number(),
  met_late: z.number(),
  waived: z.number(),
  superseded: z.number(),
  unknown: z.number(),
});

const ENDED = new Set<DutyStatus>(['met', 'met_late', 'waived', 'superseded']);

export function filtered(lines: readonly Line[], query: Partial<Query>): readonly Line[] {
  const { owner, to, party, status, from, until } = query;
  const any = owner || to || party || status || from || until;
  if (!any) return lines;
  return lines.filter(
    (line) =>
      (!owner || line.owner === owner) &&
      (!to || line.to === to) &&
      (!party || line.owner === party || line.to === party) &&
      (!status || (status === 'open' ? !ENDED.has(line.status) : line.status === status)) &&
      (!from || (line.due !== null && line.due.to >= firstDay(from))) &&
      (!until || (line.due !== null && line.due.from <= until)),
  );
}

/** Trouble first, then what falls due first. */
const ORDER: readonly DutyStatus[] = [
  ...(['overdue', 'unknown', 'due', 'not_yet_due', 'met_late', 'met'] as const),
  ...(['waived', 'superseded'] as const),
];

function troubleFirst(lines: readonly Line[]): Line[] {
  const ranked = new Map<DutyStatus, Line[]>(ORDER.map((status) => [status, []]));
  for (const line of lines) ranked.get(line.status)?.push(line);
  return [...ranked.values()].flat();
}

function counted(lines: readonly Line[]): z.infer<typeof countsView> {
  const counts = Object.fromEntries(DUTY_STATUSES.map((status) => [status, 0]));
  for (const { status } of lines) counts[status] = (counts[status] ?? 0) + 1;
  return counts as z.infer<typeof countsView>;
}

/** Who stands on one side of any line, or on either. */
export function partiesIn(lines: readonly Line[], lang: Lang, side?: 'owner' | 'to') {
  const all = once(lines, `parties ${side ?? ''}`, () => {
    const found = new Set<Party>();
    for (const { owner, to } of lines) {
      if (side !== 'to') found.add(owner);
      if (side !== 'owner' && to !== null) found.add(to);
    }
    return found;
  });
  return [...all]
    .map((party) => named(party, lang))
    .sort((a, b) => partyName(a.party, lang).localeCompare(partyName(b.party, lang), lang));
}

export const obligations = defineView({
  name: 'mandates.obligations',
  says: 'Who owes what to whom, by when, and how that stands; a line for each time it is due.',
  query: registerQuery,
  answer: z.object({
    rows: z.array(dutyRow),
    /** Lines that the question finds, and on how many pages. */
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    /** Of all lines, whatever the question. */
    counts: countsView,
    owners: z.array(namedParty),
    addressees: z.array(namedParty),
    /** Claims from which the basis or the proof of a line was taken. */
    cited: z.array(claimView),
  }),
  async look(query, reach, asking) {
    const { lines, world } = await registerAt(reach, asking);
    const { asOf } = asking.clocks;
    const own = filtered(lines, query);
    const found = once(own, 'trouble first', () => troubleFirst(own));
    const pages = Math.max(1, Math.ceil(found.length / PAGE_LINES));
    const page = Math.min(query.page, pages);
    const shown = query.whole ? found : found.slice((page - 1) * PAGE_LINES, page * PAGE_LINES);
    const rows = dutyRows(shown, { asOf, lang: asking.lang }, world.duties);
    const ids = rows.flatMap(({ basis, proof }) => [basis?.claim ?? [], proof?.claim ?? []].flat());
    return {
      rows,
      cited: ids.length > 0 ? ((await claimsOf(reach, asking, { ids })) as ClaimView[]) : [],
      total: found.length,
      ...{ page, pages },
      counts: once(lines, 'counts', () => counted(lines)),
      owners: partiesIn(lines, asking.lang, 'owner'),
      addressees: partiesIn(lines, asking.lang, 'to'),
    };
  },
  rows: ({ rows }) =>
    rows.map(({ owner, to, claims: [claim], ...row }) => ({
      date: row.dueOn,
      party: owner.name,
      words: claim?.quote ?? null,
      status: row.status,
      to: to?.name ?? null,
      what: row.what,
      ...{ instrument: row.instrument, clause: row.clause, delivered: row.met, why: row.why },
      ...{ duty: row.duty, occurrence: row.occurrence },
      source: claim?.source.title ?? null,
      publisher: claim?.source.publisher ?? null,
      address: claim?.source.address ?? null,
      claim: claim?.id ?? null,
    })),
});
