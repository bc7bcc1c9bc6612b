// Freezes a brief: the page is written from the same answers that readers see, and kept by its hash
// before the entry says that it was issued.
import type { FactsContext, Reach } from '../../../acts/index.ts';
import { dayOf } from '../../../kernel/index.ts';
import { pageOf } from '../brief-html.ts';
import type { Frozen, IssueInput } from '../decide.ts';
import type { BriefView } from '../views/brief.ts';

export async function freeze(
  { asOf, knownAt, lang }: IssueInput,
  reach: Reach,
  { ask, at }: FactsContext,
): Promise<Frozen> {
  const today = dayOf(at);
  const clocks = { asOf: asOf ?? today, knownAt: knownAt ?? today };
  const brief = (await ask({ view: 'reports.brief', query: {}, clocks, lang })) as BriefView;
  const { sha256 } = await reach.files.putText(pageOf(brief, lang));
  return { sha256, size: brief.size, root: brief.root, ...clocks, lang };
}
