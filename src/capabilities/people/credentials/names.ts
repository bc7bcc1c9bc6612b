// Names out of the vault: what a person is called, by which name they sign in, and the key under
// which that name is hashed for the lookup.
import { newToken } from '../../../access/index.ts';
import type { Reach } from '../../../acts/index.ts';

type Vault = Pick<Reach, 'vault'>;

/** The vault's place for what belongs to no person. */
const OF_THE_HOUSE = 'house';

/** The key of the name hashes; made the first time that it is asked for. */
export async function namesKey({ vault }: Vault): Promise<string> {
  const kept = (await vault.get(OF_THE_HOUSE))?.namesKey;
  if (typeof kept === 'string') return kept;
  const namesKey = newToken();
  await vault.put(OF_THE_HOUSE, { namesKey });
  return namesKey;
}

/** What the vault says of a person; null each where it says nothing or the key is forgotten. */
export async function detailsOf(
  { vault }: Vault,
  person: string,
): Promise<{ name: string | null; address: string | null; signInName: string | null }> {
  const fields = (await vault.get(person)) ?? {};
  const text = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { name: text('name'), address: text('address'), signInName: text('signInName') };
}

export async function signInNameOf(reach: Vault, person: string): Promise<string | null> {
  const { name, address, signInName } = await detailsOf(reach, person);
  return signInName ?? address ?? name;
}

export async function rememberSignInName(
  reach: Vault,
  person: string,
  signInName: string,
): Promise<void> {
  const { name } = await detailsOf(reach, person);
  await reach.vault.put(person, name ? { signInName } : { signInName, name: signInName });
}
