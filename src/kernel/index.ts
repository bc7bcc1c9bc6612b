// The door of the kernel: words that every room shares. No I/O, no npm, nothing of the trade's
// rules.
export * from './article.ts';
export * from './assert.ts';
export * from './claim.ts';
export * from './day.ts';
export * from './id.ts';
export * from './json.ts';
export * from './lang.ts';
export * from './party.ts';
export * from './party-search.ts';
export * from './phrase.ts';
export * from './problem.ts';
export * from './quantity.ts';
export * from './say.ts';
