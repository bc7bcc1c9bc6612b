// The door of the language engine.
export { languageOf } from './tongue.ts';
