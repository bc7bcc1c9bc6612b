// The closed lists of rosters with what their words are called: what a form offers.
import { z } from '../../../acts/index.ts';
import { RANKS, type Rank } from '../../../engines/roster/index.ts';
import { type Lang, proseLang } from '../../../kernel/index.ts';
import { purposeName, RANK_NAMES, ROLE_LABELS } from './labels.ts';
import { PURPOSES, type Purpose, ROLE_NAMES, type Role } from './member.ts';

export const choicesView = z.object({
  purposes: z.array(
    z.object({ reason: z.enum(PURPOSES as [Purpose, ...Purpose[]]), name: z.string() }),
  ),
  roles: z.array(z.object({ role: z.enum(ROLE_NAMES as [Role, ...Role[]]), name: z.string() })),
  ranks: z.array(
    z.object({ rank: z.enum(Object.keys(RANKS) as [Rank, ...Rank[]]), name: z.string() }),
  ),
});

export function choicesIn(reader: Lang): z.infer<typeof choicesView> {
  const lang = proseLang(reader);
  return {
    purposes: PURPOSES.map((reason) => ({ reason, name: purposeName(reason, lang) })),
    roles: ROLE_NAMES.map((role) => ({ role, name: ROLE_LABELS[lang][role] })),
    ranks: (Object.keys(RANKS) as Rank[]).map((rank) => ({ rank, name: RANK_NAMES[lang][rank] })),
  };
}
