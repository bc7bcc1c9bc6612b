// An issued brief: frozen for two days, with the size and root of the record that it rests on.
import type { Day } from '../../kernel/index.ts';

/** The seven questions, in their order; `view` answers it, `page` is its address in the mission. */
export const QUESTIONS = [
  { key: 'go', view: 'mandates.answer', page: 'mandate' },
  { key: 'comes', view: 'forces.answer', page: 'forces' },
  { key: 'fit', view: 'vetting.answer', page: 'vetting' },
  { key: 'happens', view: 'situation.answer', page: 'situation' },
  { key: 'answers', view: 'cases.answer', page: 'cases' },
  { key: 'owed', view: 'mandates.owed', page: 'obligations' },
  { key: 'know', view: null, page: 'sources' },
] as const;

export type QuestionKey = (typeof QUESTIONS)[number]['key'];

/** The payload of `BriefIssued`; `sha256` is that of the HTML page. */
export interface BriefIssued {
  readonly number: number;
  readonly asOf: Day;
  readonly knownAt: Day;
  readonly lang: string;
  readonly sha256: string;
  readonly size: number;
  readonly root: string;
}
