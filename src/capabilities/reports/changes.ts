// What is new between two views of the same record: claims that came, claims that went (corrected
// or withdrawn), and figures whose working claim is another.
import { type Day, firstDay } from '../../kernel/index.ts';
import type { ClaimView } from '../claims/index.ts';

export interface Changes {
  readonly came: readonly ClaimView[];
  /** Of those that came: about a day that is not later, so that only the knowledge is new. */
  readonly knownLater: readonly ClaimView[];
  readonly went: readonly ClaimView[];
  /** Figures that were known before and go by another claim now. */
  readonly turned: readonly { readonly was: ClaimView; readonly is: ClaimView }[];
}

export function changesBetween(
  before: readonly ClaimView[],
  now: readonly ClaimView[],
  since: Day,
): Changes {
  const [old, current] = [before, now].map((claims) => new Set(claims.map(({ id }) => id)));
  const came = now.filter(({ id }) => !old?.has(id));
  const went = before.filter(({ id }) => !current?.has(id));
  const turned = before.flatMap((was) => {
    if (!was.working || !was.figure) return [];
    const still = now.find(({ id }) => id === was.id);
    if (!still || still.working) return [];
    const is = now.find(({ id, working }) => working && still.rivals.includes(id));
    return is ? [{ was: still, is }] : [];
  });
  const knownLater = came.filter(({ dated }) => dated !== null && firstDay(dated) <= since);
  return { came, knownLater, went, turned };
}

/** A state that is another than it was; null where the thing was not there. */
export interface Turn {
  readonly id: string;
  readonly title: string;
  readonly was: string | null;
  readonly is: string | null;
  readonly why: string;
}

type Stated = Pick<Turn, 'id' | 'title' | 'why'> & { readonly state: string };

/** Things whose state differs, those that are new, and those that are gone. */
export function turnsBetween(before: readonly Stated[], now: readonly Stated[]): Turn[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const current = new Set(now.map(({ id }) => id));
  const changed = now.flatMap(({ id, title, state, why }): Turn[] => {
    const was = old.get(id)?.state ?? null;
    return was === state ? [] : [{ id, title, was, is: state, why }];
  });
  const gone = before.filter(({ id }) => !current.has(id));
  return [
    ...changed,
    ...gone.map(({ id, title, state, why }) => ({ id, title, was: state, is: null, why })),
  ];
}
