// What a course is and comes to, and who gives it: closed lists.
/** What everybody hears, what police need, what this mission adds, what some do. */
export const AREAS = ['core', 'police', 'mission', 'specialist'] as const;

export const OUTCOMES = ['completed', 'absent', 'failed'] as const;

export const COURSES = ['full', 'refresher'] as const;

export const PROVIDERS = ['state', 'mission', 'united_nations', 'partner'] as const;

export interface Titles {
  readonly en: string;
  readonly fr: string | null;
}
