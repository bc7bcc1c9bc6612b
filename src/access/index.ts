// The door of access: offices, actors, the policy language; passphrases, one-time links, sessions.
export * from './credentials.ts';
export * from './links.ts';
export * from './office.ts';
export * from './passphrase.ts';
export * from './permission-table.ts';
export * from './policy.ts';
export * from './sessions.ts';
export * from './sweep.ts';
export * from './tokens.ts';
export * from './tries.ts';
export * from './ways.ts';
