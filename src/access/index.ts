// The door of access: offices, actors, and the policy language.
export * from './office.ts';
export * from './policy.ts';
