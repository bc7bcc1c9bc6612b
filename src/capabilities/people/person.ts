// A person of this record: an opaque id, the offices held, the link that is out, and whether there
// is a passphrase. Names and addresses lie in the vault; no event holds one.
import type { Office } from '../../access/index.ts';

/** An office, in one mission or in all of them. */
export interface Holding {
  readonly office: Office;
  /** The mission in which it counts; null: in all. */
  readonly within: string | null;
}

export interface PersonInvited {
  readonly person: string;
  readonly offices: readonly Holding[];
  readonly link: string;
  readonly linkEndsAt: string;
}

export interface PersonState {
  readonly known: boolean;
  readonly forgotten: boolean;
  readonly offices: readonly Holding[];
  /** The one-time link that can still be used; an earlier one is void. */
  readonly link: string | null;
  readonly linkEndsAt: string | null;
  readonly passphrase: boolean;
  /** Came in by a link since the passphrase was set, so may set another without the old one. */
  readonly mayReset: boolean;
}

export const NOBODY: PersonState = {
  known: false,
  forgotten: false,
  offices: [],
  link: null,
  linkEndsAt: null,
  passphrase: false,
  mayReset: false,
};

export function sameHolding(a: Holding, b: Holding): boolean {
  return a.office === b.office && a.within === b.within;
}

/** Owner of the whole record, not of one mission. */
export function ownsAll({ office, within }: Holding): boolean {
  return office === 'owner' && within === null;
}

interface PersonEntry {
  readonly type: string;
  readonly payload: unknown;
}

export function evolve(state: PersonState, entry: PersonEntry): PersonState {
  switch (entry.type) {
    case 'PersonInvited': {
      const { offices, link, linkEndsAt } = entry.payload as PersonInvited;
      return { ...state, known: true, offices, link, linkEndsAt };
    }
    case 'LinkRenewed': {
      const { link, linkEndsAt } = entry.payload as PersonInvited;
      return { ...state, link, linkEndsAt };
    }
    case 'SignedIn': {
      const byLink = (entry.payload as { way: string }).way === 'link';
      return byLink
        ? { ...state, link: null, linkEndsAt: null, mayReset: true }
        : { ...state, mayReset: false };
    }
    case 'PassphraseSet':
      return { ...state, passphrase: true, mayReset: false };
    case 'OfficeAssigned':
      return { ...state, offices: [...state.offices, entry.payload as Holding] };
    case 'OfficeEnded': {
      const ended = entry.payload as Holding;
      return { ...state, offices: state.offices.filter((held) => !sameHolding(held, ended)) };
    }
    case 'PersonForgotten':
      return { ...NOBODY, known: true, forgotten: true };
    default:
      // SignedOut, SignInFailed and PersonDescribed change nothing that a rule asks for.
      return state;
  }
}
