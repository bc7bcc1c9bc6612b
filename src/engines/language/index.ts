// The door of the language engine.
export { languageByWords, languageOf } from './tongue.ts';
