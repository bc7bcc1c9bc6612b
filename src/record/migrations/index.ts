// The steps that a record's schema has gone through, in order. A step that has been released is
// never edited; a change is a new step.
import { entries } from './0001-entries.ts';
import { tables } from './0002-tables.ts';
import { filesAndVault } from './0003-files-and-vault.ts';

export interface Migration {
  readonly no: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { no: 1, name: 'entries', sql: entries },
  { no: 2, name: 'tables', sql: tables },
  { no: 3, name: 'files-and-vault', sql: filesAndVault },
];
