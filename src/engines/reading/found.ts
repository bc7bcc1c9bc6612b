// What most frames look for around a trigger: places, numbers, dates, other parties, drafts of a
// clause. Each looks within a range of items only.
import type { ClaimFields, ClaimKind, PartialDate, Party, Quantity } from '../../kernel/index.ts';
import type { Draft, Stage, Ties } from './frame.ts';
import type { Subject } from './memory.ts';
import type { Scene } from './scene.ts';
import { around, trimmed } from './span.ts';
import { listAt } from './subject.ts';
import { has, isSign } from './verbs.ts';

/** A draft whose passage is the clause of `at`, stretched to hold the ties. */
export function clauseDraft<K extends ClaimKind>(
  stage: Stage,
  kind: K,
  fields: ClaimFields[K],
  how: {
    at: number;
    frame: string;
    ties?: Ties;
    unsure?: boolean;
    span?: { from: number; to: number };
  },
): Draft {
  const held = Object.values(how.ties ?? {}).flatMap(([from, to]) =>
    from < 0 ? [] : [from, to - 1],
  );
  const span = how.span
    ? trimmed(stage.scene, how.span.from, how.span.to)
    : around(stage.scene, how.at, ...held);
  const made = {
    kind,
    fields,
    ...span,
    frame: `${kind}/${how.frame}`,
    ties: how.ties ?? {},
    unsure: how.unsure ?? false,
  };
  return made as Draft;
}

/** The first item of from..to with one of the classes, or -1. */
export function firstOf(
  s: Scene,
  from: number,
  to: number,
  ...classes: [string, ...string[]]
): number {
  const end = Math.min(to, s.items.length);
  for (let i = Math.max(0, from); i < end; i += 1) {
    const held = s.items[i]?.classes;
    if (held === undefined || held.size === 0) continue;
    for (let c = 0; c < classes.length; c += 1) if (held.has(classes[c] ?? '')) return i;
  }
  return -1;
}

/** Every party that items from..to name, once each, in order; a place after "in" is none. */
export function partiesIn(s: Scene, from: number, to: number): { party: Party; at: number }[] {
  const out: { party: Party; at: number }[] = [];
  for (let i = Math.max(0, from); i < Math.min(to, s.items.length); i += 1) {
    const item = s.items[i];
    if (!item?.party || isPlaceUse(s, i) || (s.items[i + 1]?.hyphen && !s.items[i + 1]?.party))
      continue;
    if (!out.some((p) => p.party === item.party)) out.push({ party: item.party, at: i });
  }
  return out;
}

/** The parties of items from..to, people known by name included. */
export function partiesKnown(
  stage: Stage,
  from: number,
  to: number,
): { party: Party; at: number }[] {
  const { scene: s, memory } = stage;
  const out = partiesIn(s, from, to);
  for (let i = Math.max(0, from); i < Math.min(to, s.items.length); i += 1) {
    const item = s.items[i];
    const party =
      item && item.caps > 0 && !item.party
        ? (memory.people.get(item.norm) ?? memory.missionNames.get(item.norm))
        : undefined;
    if (party && !out.some((p) => p.party === party)) out.push({ party, at: i });
  }
  return out.sort((a, b) => a.at - b.at);
}

/** "in Haiti", "to Mogadishu", "Port-au-Prince, Haiti": a name in use as a place. */
export function isPlaceUse(s: Scene, i: number): boolean {
  const item = s.items[i];
  if (!item || item.poss || item.way === 'people' || item.way === 'body') return false;
  let j = i - 1;
  while (has(s.items[j], 'det') || s.items[j]?.norm === 'capital' || s.items[j]?.norm === 'eastern')
    j -= 1;
  if (has(s.items[j], 'in')) return !has(s.items[i + 1], 'office');
  return (
    isSign(s.items[j], ',') &&
    (s.items[j - 1]?.way === 'seat' || has(s.items[j - 1], 'name')) &&
    isPlaceUse(s, j - 1)
  );
}

const DIRECTIONS = new RegExp(
  '^(northern|southern|eastern|western|central|nearby|neighbouring|neighboring|la|le|les|nord|' +
    'sud|est|ouest|centre|center|north|south|east|west|north eastern|south eastern|regions?|' +
    'areas?|parts?|provinces?|districts?|outskirts|suburbs?|neighbou?rhoods?|side|heart|' +
    'quartiers?|prefectures?|restive|war torn|several|some|various|much|most|many)$',
);

const COMPASS = /^(north|south|east|west|(north|south)(east|west)|outskirts|nord|sud|est|ouest)$/;

/** The place that items from..to name: after "in", "at", "near", "to"; as the text writes it. */
export function placeIn(
  stage: Stage,
  from: number,
  to: number,
): { name: string; from: number; to: number } | null {
  const { scene: s, text } = stage;
  for (let i = Math.max(0, from); i < Math.min(to, s.items.length); i += 1) {
    const beside = has(s.items[i - 1], 'site') || COMPASS.test(s.items[i - 1]?.norm ?? '');
    const town = has(s.items[i], 'of') && beside;
    if ((!has(s.items[i], 'in') && !town) || s.items[i]?.norm === 'into') continue;
    let at = i + 1;
    while (
      has(s.items[at], 'det', 'site', 'state', 'of') ||
      DIRECTIONS.test(s.items[at]?.norm ?? '')
    ) {
      if (s.items[at]?.caps === 1 && !has(s.items[at], 'det')) break;
      at += 1;
    }
    if (s.items[at]?.poss && s.items[at]?.party) {
      const inner = [1, 2, 3]
        .map((n) => at + n)
        .find((j) => has(s.items[j], 'name') || s.items[j]?.way === 'seat');
      if (inner) at = inner;
      else if (has(s.items[at + 1], 'site'))
        return { name: text.slice(s.items[at]?.start, s.items[at + 1]?.end), from: at, to: at + 2 };
    }
    const end = nameEnd(s, at);
    if (end > at && end <= to + 3)
      return { name: text.slice(s.items[at]?.start, s.items[end - 1]?.end), from: at, to: end };
  }
  return null;
}

function nameEnd(s: Scene, from: number): number {
  let at = from;
  while (at < s.items.length) {
    const item = s.items[at];
    if (!item || item.sign || item.date) break;
    const named =
      has(item, 'name') ||
      (item.party !== null &&
        item.way !== 'body' &&
        item.way !== 'people' &&
        item.way !== 'mission');
    if (!named) break;
    at += 1;
    if (item.poss) break;
  }
  return at;
}

/** The quantity nearest before or after item `at` within `reach`, people counted only. */
export function quantityBefore(
  s: Scene,
  at: number,
  reach: number,
): { quantity: Quantity; at: number } | null {
  for (let i = at - 1; i >= Math.max(0, at - reach); i -= 1) {
    const q = s.items[i]?.quantity;
    if (q && !s.items[i]?.money) return { quantity: q, at: i };
    if (isSign(s.items[i], ';')) return null;
  }
  return null;
}

export function dateIn(s: Scene, from: number, to: number): PartialDate | null {
  for (let i = Math.max(0, from); i < Math.min(to, s.items.length); i += 1) {
    const date = s.items[i]?.date?.date;
    if (date) return date;
  }
  return null;
}

/** The words of items from..to on one line. */
export function words(stage: Stage, from: number, to: number): string {
  const a = stage.scene.items[from]?.start;
  const b = stage.scene.items[Math.min(to, stage.scene.items.length) - 1]?.end;
  if (a === undefined || b === undefined || b <= a) return '';
  const said = stage.text.slice(a, b).replace(/\s+/g, ' ').slice(0, 160).trim();
  // The stop at the end belongs to the sentence; that of an abbreviation stays.
  return said.replace(/(?<=[\p{Ll}\d)»”’"'])[.;,:]$/u, '');
}

/** Parties after "by": who did what a passive says. */
export function agentOf(s: Scene, v: number, to: number): Subject | null {
  for (let i = v + 1; i < Math.min(to, v + 8); i += 1) {
    if (!has(s.items[i], 'by')) continue;
    let at = i + 1;
    while (has(s.items[at], 'det') || (s.items[at]?.classes.size === 0 && at < i + 3)) at += 1;
    if (s.items[at]?.party) return { ...listAt(s, at), named: true };
  }
  return null;
}
