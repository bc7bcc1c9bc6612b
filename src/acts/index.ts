// The door of acts: what an act, a view and a capability are, and how each is performed or asked.
export { z } from 'zod';
export { OFFICE_NAMES } from '../access/index.ts';
export {
  type Act,
  type Context,
  type Decision,
  defineAct,
  type FactsContext,
  type Happening,
} from './act.ts';
export { ask } from './ask.ts';
export { type Capability, joined, type Slice } from './capability.ts';
export type { CarriedItem, Carry } from './carried.ts';
export { HOUSE_TREE } from './checks.ts';
export { defineFact, type FactAnswer, factAnswer } from './fact.ts';
export { type Effects, type House, openHouse, type Plan, planHouse } from './house.ts';
export type { Done, Page, PageClocks, PageQuestion, PageRequest, Pages, Refused } from './page.ts';
export { type Call, type Performed, perform } from './perform.ts';
export { ACT_PROBLEMS } from './problems.ts';
export type { Step } from './progress.ts';
export type { Question } from './question.ts';
export type { Reach } from './reach.ts';
export type { Rehearse } from './rehearsal.ts';
export type { ActSheet, JudgedIn, ManyRows, Verdict } from './sheet.ts';
export { tableOf, taggedLines } from './table.ts';
export { type Asking, type Clocks, defineView, type View } from './view.ts';
export { whyOf, whyOfInput } from './why.ts';
export { yesNo, yesOrNo } from './yes-no.ts';
