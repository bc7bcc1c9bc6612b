// What is kept of a person's passphrase: its Argon2id hash, beside a keyed hash of the name to sign
// in by. The name itself lies in the vault; forgetting a person drops this row.
import { type Store, sql, type TableSpec, type Write } from '../record/index.ts';

export const CREDENTIALS_TABLE: TableSpec = {
  name: 'credentials',
  columns: {
    person: 'text not null',
    name_hash: 'text not null',
    passphrase_hash: 'text not null',
  },
  key: ['person'],
  indexes: ['create unique index on credentials (name_hash)'],
};

export interface Credential {
  readonly person: string;
  readonly nameHash: string;
  readonly passphraseHash: string;
}

const COLUMNS = sql`person, name_hash as "nameHash", passphrase_hash as "passphraseHash"`;

export async function credentialOfName(
  store: Pick<Store, 'rows'>,
  nameHash: string,
): Promise<Credential | null> {
  const rows = await store.rows<Credential>(
    sql`select ${COLUMNS} from credentials where name_hash = ${nameHash}`,
  );
  return rows[0] ?? null;
}

export async function credentialOf(
  store: Pick<Store, 'rows'>,
  person: string,
): Promise<Credential | null> {
  const rows = await store.rows<Credential>(
    sql`select ${COLUMNS} from credentials where person = ${person}`,
  );
  return rows[0] ?? null;
}

export function keepCredential({ person, nameHash, passphraseHash }: Credential): Write {
  const row = { person, name_hash: nameHash, passphrase_hash: passphraseHash };
  return { op: 'put', table: CREDENTIALS_TABLE.name, row };
}

export function dropCredential(person: string): Write {
  return { op: 'drop', table: CREDENTIALS_TABLE.name, key: { person } };
}
