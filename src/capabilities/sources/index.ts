// The door of sources.
import type { Capability } from '../../acts/index.ts';
import { addSource, describeSource } from './decide.ts';
import { EXTRACT_PROBLEMS } from './extract/index.ts';
import { receive } from './intake/intake.ts';
import { policy } from './policy.ts';
import { SOURCE_PROBLEMS } from './problems.ts';
import { listSources, originalOfSource, showSource, sourcesProjection } from './views/sources.ts';

export { extract } from './extract/index.ts';
export { partialDate } from './forms.ts';
export type { Credibility, Reliability } from './source.ts';
export { type SourceView, sourceOf, sourcesOf, sourceView, textOf } from './views/sources.ts';

export const sources: Capability = {
  name: 'sources',
  acts: [addSource(receive), describeSource],
  views: [listSources, showSource, originalOfSource],
  policy,
  problems: [...Object.values(SOURCE_PROBLEMS), ...Object.values(EXTRACT_PROBLEMS)],
  projections: [sourcesProjection],
};
