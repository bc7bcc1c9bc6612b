// What a word stands for that names nobody: "the country", "the council", "he", "we", "rebels",
// "Parliament in Copenhagen".
import type { Party } from '../../kernel/index.ts';
import type { Memory } from './memory.ts';
import type { Scene } from './scene.ts';
import { has, isSign } from './verbs.ts';

/** "Parliament in Copenhagen", "officials in Kigali": whose they are, by the seat. */
export function seatOf(s: Scene, at: number): Party | null {
  const place = s.items[at + 2];
  const held = has(s.items[at], 'office', 'parliament') && has(s.items[at + 1], 'in');
  return held && place?.way === 'seat' ? place.party : null;
}

/** "In Italy, the government is ready": the state that the sentence opens with. */
function openingState(s: Scene, at: number): Party | null {
  const first = has(s.items[1], 'det') ? 2 : 1;
  const opens = has(s.items[0], 'in') && isSign(s.items[first + 1], ',') && first + 1 < at;
  return opens ? (s.items[first]?.party ?? null) : null;
}

/** "rebels", "rebel forces": the group in the plural. */
function groupName(s: Scene, at: number): Party | null {
  const norm = s.items[at]?.norm ?? '';
  const adjective = has(s.items[at + 1], 'office', 'military', 'plain', 'mission', 'victims');
  return adjective && !norm.endsWith('s') ? `${norm}s` : norm;
}

/** What "the country", "the council", "he" or "we" stands for. */
export function referred(s: Scene, at: number, memory: Memory): Party | null {
  const item = s.items[at];
  if (has(item, 'we'))
    return s.quoted[at]
      ? (memory.speaker ?? memory.publisher)
      : (memory.publisher ?? memory.speaker);
  if (has(item, 'he')) return memory.person ?? memory.speaker ?? memory.actor;
  if (has(item, 'it')) return memory.actor;
  if (/^(council|conseil)$/.test(item?.norm ?? '')) return 'UN Security Council';
  if (item?.norm === 'summit' || item?.norm === 'sommet') return memory.bloc ?? memory.body;
  if (has(item, 'body')) return memory.bloc ?? memory.body;
  if (item?.norm === 'contingent') return memory.givers[0] ?? null;
  if (has(item, 'mission')) return memory.mission ?? memory.bloc;
  if (has(item, 'gang')) return groupName(s, at);
  if (has(item, 'contributor')) return item?.norm ?? null;
  if (has(item, 'state'))
    return item?.norm.endsWith('s') && item.norm !== 'pays' ? null : (memory.state ?? memory.other);
  const opened = openingState(s, at);
  if (has(item, 'office') && opened) return opened;
  if (has(item, 'office')) return memory.publisher ?? memory.state ?? memory.other;
  if (has(item, 'voice')) return item?.norm ?? null;
  return null;
}
