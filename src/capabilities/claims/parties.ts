// Which parties a claim speaks of, by the fields of its kind.
import type { ClaimKind, Party } from '../../kernel/index.ts';
import type { ClaimView } from './claim.ts';

/** The fields that name a state or a body. Who harmed somebody is a name as the source has it. */
const FIELDS: Readonly<Record<ClaimKind, readonly string[]>> = {
  offer: ['state'],
  appeal: ['by', 'to'],
  authorisation: ['body'],
  obligation: ['owner', 'to'],
  assessment: ['by'],
  condition: ['holder'],
  option: [],
  incident: [],
  posture: ['actor'],
  site: [],
  engagement: ['parties'],
  safeguard: [],
  position: ['actor'],
};

export function partiesOf({ kind, fields }: Pick<ClaimView<object>, 'kind' | 'fields'>): Party[] {
  const values = fields as Readonly<Record<string, unknown>>;
  return FIELDS[kind].flatMap((name) => {
    const value = values[name];
    if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
    return typeof value === 'string' ? [value] : [];
  });
}
