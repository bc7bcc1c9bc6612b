// The first start on a laptop: one owner, who comes in by a link that is printed. As long as no
// owner has a passphrase, every start prints a new link, since a lost session could not be mended
// otherwise; whoever reads the terminal of this machine already holds its data.
import type { Actor } from '../../../access/index.ts';
import { HOUSE_TREE, type House, perform } from '../../../acts/index.ts';
import { ownersOf } from '../views/people.ts';

/** The program itself, before there is anybody. */
const THE_HOUSE: Actor = { person: 'house', offices: ['owner'] };

interface FirstLink {
  readonly person: string;
  /** What stands after `/enter/`. */
  readonly link: string;
  readonly endsAt: string;
}

/** A one-time link for the owner, valid 24 h; null once an owner has a passphrase. */
export async function firstOwner(house: House): Promise<FirstLink | null> {
  const owners = await ownersOf(house.reach);
  if (owners.some((owner) => owner.passphrase)) return null;
  const first = owners[0];
  const [act, input] = first
    ? (['people.renew-link', { person: first.person }] as const)
    : (['people.invite', { offices: ['owner'] }] as const);
  const { answer } = await perform(house, { mission: HOUSE_TREE, act, input, actor: THE_HOUSE });
  const { person, link, linkEndsAt } = answer as Record<'person' | 'link' | 'linkEndsAt', string>;
  return { person, link, endsAt: linkEndsAt };
}

/** Until an owner has set a passphrase, only this machine may reach the program. */
export async function mayListenBeyondLoopback(house: House): Promise<boolean> {
  return (await ownersOf(house.reach)).some((owner) => owner.passphrase);
}
