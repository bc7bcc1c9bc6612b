// Which claims speak of harm by the force, and which say that there was none. Rules on a source's
// own words: they choose what to quote and decide nothing about a person.
import { type ClaimFields, type Measure, WORDS } from '../../kernel/index.ts';
import { byRule, type ClaimView } from '../claims/index.ts';

export type Incident = ClaimView<ClaimFields['incident']>;
export type Safeguard = ClaimView<ClaimFields['safeguard']>;

/** Words for a force of several states, whatever its name; not for the forces of the host state. */
const FORCE =
  /\b(?:mission|peace-?keep\w*|blue helmets?|casques? bleus?|soldats? de la paix|contingents?)\b/i;
/** Names in capitals, such as MSS, as they stand inside other words. */
const SHORT_NAME = /\b\p{Lu}{3,}\b/gu;

/** Whether a source names the force as the one who did it. */
export function isByForce(by: string | null, isForce: (name: string) => boolean): boolean {
  if (!by) return false;
  return isForce(by) || FORCE.test(by) || (by.match(SHORT_NAME) ?? []).some(isForce);
}

const HARM =
  /\b(?:alleg|abus|violation|misconduct|exploitation|rape|brutalit|viol\b|sévice|inconduite)/i;
const NONE = /\b(?:zero|no|none|never|without|aucune?|jamais|sans)\b/i;

/** Conduct said to be good: "a year with no violation of human rights". */
export function isDenial({ fields, quote }: Safeguard): boolean {
  return fields.measure === 'conduct' && HARM.test(quote) && NONE.test(quote);
}

/** Measures that answer for harm, in the order of the vocabulary. */
const ANSWERING: ReadonlySet<Measure> = new Set<Measure>([
  'oversight',
  'accountability',
  'monitoring',
  'reporting',
]);

export interface MeasureWord {
  readonly measure: Measure;
  /** The latest word on it. */
  readonly claim: Safeguard;
  /** The latest word before it that says otherwise. */
  readonly earlier: Safeguard | null;
}

/** The latest word on each measure by which a force answers for harm. */
export function answeringWords(safeguards: readonly Safeguard[]): MeasureWord[] {
  return WORDS.measure.flatMap((measure): MeasureWord[] => {
    if (!ANSWERING.has(measure)) return [];
    const own = safeguards.filter(({ fields }) => fields.measure === measure);
    const [claim] = own.sort((a, b) => Number(b.working) - Number(a.working) || byRule(b, a));
    if (!claim) return [];
    const earlier = own.find(({ fields }) => fields.status !== claim.fields.status) ?? null;
    return [{ measure, claim, earlier }];
  });
}
