// How a page is made: the views that the frame needs beside its own, a sheet for its parts, and its
// HTML. A page of this program is an object made here; it fetches nothing itself.
import type { ComponentChildren } from 'preact';
import type { Page, PageQuestion, PageRequest } from '../../acts/index.ts';
import type { TermView } from '../../capabilities/mandates/index.ts';
import type { MissionView } from '../../capabilities/missions/index.ts';
import type { Problem } from '../../kernel/index.ts';
import { told } from '../words/problems.ts';
import { claimsIn } from './claims-in.ts';
import { type Frame, written } from './document.tsx';
import {
  type Assets,
  makeSheet,
  type Names,
  type ReminderCount,
  type Sheet,
  type Timeline,
} from './sheet.ts';

export interface Drawn extends Frame {
  readonly body: ComponentChildren;
  readonly status?: number;
}

/** @typeParam A the answers of the page's views, by the names that `views` gives them. */
export interface Draft<A> {
  readonly path: string;
  views(request: PageRequest): Readonly<Record<keyof A & string, PageQuestion | null>>;
  readonly main: (keyof A & string) | null;
  /** Pages of no mission have no clocks. */
  readonly ofHouse?: boolean;
  draw(sheet: Sheet, answers: A): Drawn;
}

type AnyDraft = Draft<Record<string, unknown>>;

/** Keeps the answers' types of one page together. */
export function definePage<A extends object>(draft: Draft<A>): AnyDraft {
  return draft as unknown as AnyDraft;
}

const FRAME_VIEWS = {
  'frame.mission': { view: 'missions.show' },
  'frame.timeline': { view: 'claims.timeline' },
  'frame.term': { view: 'mandates.term' },
} as const;

const reminding = ({ may }: PageRequest) =>
  may(REMINDERS) ? { 'frame.reminders': { view: REMINDERS } } : {};
const REMINDERS = 'mandates.duty-reminder-count';

export function makePage(draft: AnyDraft, assets: Assets): Page {
  return {
    path: draft.path,
    main: draft.main,
    views(request) {
      const own = Object.entries(draft.views(request)).filter(
        (pair): pair is [string, PageQuestion] => pair[1] !== null,
      );
      const frame = draft.ofHouse ? {} : { ...FRAME_VIEWS, ...reminding(request) };
      return { ...frame, ...Object.fromEntries(own) };
    },
    render(request, answers, problem) {
      const sheet = makeSheet({
        request,
        assets,
        problem: problem ?? null,
        mission: answers['frame.mission'] as MissionView | undefined,
        timeline: answers['frame.timeline'] as Timeline | undefined,
        term: (answers['frame.term'] as { term: TermView | null } | undefined)?.term ?? null,
        reminders: answers['frame.reminders'] as ReminderCount | undefined,
        names: (answers['frame.names'] as { names: Names } | undefined)?.names,
      });
      sheet.citations.learn(claimsIn(answers));
      const { body, status, ...frame } = draft.draw(sheet, answers);
      const html = written(sheet, { data: draft.main !== null, ...frame }, body);
      return status === undefined ? { html } : { status, html };
    },
  };
}

/** The page that says no, for a request that no page answers. */
export function problemPage(assets: Assets, request: PageRequest, problem: Problem): string {
  const sheet = makeSheet({ request, assets, problem });
  return written(sheet, { title: told(problem, request.lang).title }, null);
}
