// All readers in the order in which they run: later ones may see what earlier ones drafted.
import type { Reader } from '../frame.ts';
import { appeals } from './appeal.ts';
import { authorisations } from './authorisation.ts';
import { conditions } from './condition.ts';
import { engagements } from './engagement.ts';
import { ground } from './ground.ts';
import { incidents } from './incident.ts';
import { obligations } from './obligation.ts';
import { offers } from './offers.ts';
import { options } from './option.ts';
import { positions } from './position.ts';
import { safeguards } from './safeguard.ts';

export const READERS: readonly Reader[] = [
  offers,
  obligations,
  appeals,
  authorisations,
  engagements,
  incidents,
  ground,
  options,
  conditions,
  safeguards,
  positions,
];
