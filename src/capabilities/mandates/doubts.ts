// What is doubtful in the answer on the mandate.
import {
  type Doubt,
  dateAs,
  firstDay,
  type Prose,
  type ProseLang,
  spokenDuration,
} from '../../kernel/index.ts';
import { cite, sourceDoubts } from '../claims/index.ts';
import type { Facts } from './facts.ts';
import { ceilingFigure } from './figures.ts';
import type { MandateSentences } from './sentences.ts';
import { SENTENCES } from './sentences-by-language.ts';

/** Days that are reckoned, sources that differ, conditions that nobody speaks of any more. */
export function doubtsOf(facts: Facts, lang: ProseLang): Doubt[] {
  const s = SENTENCES[lang];
  const { standing, rungs, gates, options } = facts;
  const { ceiling } = standing;
  const doubts: Doubt[] = endDoubts(facts, lang);
  const add = (head: keyof MandateSentences['heads'], text: Prose) =>
    doubts.push({ head: s.heads[head], text });
  const figure = ceiling && ceilingFigure(ceiling, lang);
  if (figure?.rivals) add('differ', s.differ(figure));
  const stale = gates.filter(({ state }) => state === 'unknown');
  if (stale.length > 0) add('notKnown', [cite(s.notKnown(stale.length), claimsIn(stale))]);
  const other = rungs.filter(({ kind }) => kind === 'other');
  if (other.length > 0) {
    const names = [...new Set(other.map(({ of }) => of ?? ''))].join(', ');
    add('others', [cite(s.others(other.length, names), claimsIn(other))]);
  }
  const own = rungs.filter(({ kind }) => kind !== 'other');
  const all = [...claimsIn(own), ...claimsIn(gates), ...options];
  return [...doubts, ...sourceDoubts(all, lang)];
}

function claimsIn<C>(groups: readonly { readonly claims: readonly C[] }[]): C[] {
  return groups.flatMap(({ claims }) => claims);
}

/** How the end is known. */
function endDoubts({ standing }: Facts, lang: ProseLang): Doubt[] {
  const s = SENTENCES[lang];
  const { decision, end, endedBy, state } = standing;
  if (!decision) return [];
  const doubts: Doubt[] = [];
  if (!decision.dateGiven)
    doubts.push({ head: s.heads.undated, text: [cite(s.undated, decision.claims)] });
  if (decision.term && end?.from) {
    const extended = decision.date !== null && firstDay(end.from) > firstDay(decision.date);
    const term = spokenDuration(decision.term, lang);
    const text = s.reckoned(term, dateAs(end.from, lang, 'from'), extended);
    doubts.push({ head: s.heads.reckoned, text: [cite(text, decision.claims, 'reckoned')] });
  }
  if (endedBy && end && state === 'in_force') {
    const text = s.toEnd(dateAs(end.date, lang));
    doubts.push({ head: s.heads.planned, text: [cite(text, endedBy.claims)] });
  }
  return doubts;
}
