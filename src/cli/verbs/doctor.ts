// `muster doctor`: looks at the machine, the record and the seal, and says what is wrong and the
// cure.
import { ask } from '../../acts/index.ts';
import { canonical, EXIT } from '../../kernel/index.ts';
import { leafHash, rootOf } from '../../seal/index.ts';
import { type Line, on } from '../args.ts';
import { homeOf, type Opened, SHELL } from '../place.ts';
import type { Terminal } from '../terminal.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

/** Entries that are hashed again at once: a bounded share of memory however long the record is. */
const PIECE = 5000;

export async function doctorVerb(line: Line, opened: Opened, t: Terminal): Promise<number> {
  const { house } = opened;
  const findings: Finding[] = [
    { what: 'Node', ok: true, says: process.version },
    { what: 'home', ok: true, says: homeOf(line) },
    {
      what: 'last stop',
      ok: true,
      says: opened.recovered
        ? 'none: the record has recovered by itself'
        : 'clean, or still running',
    },
  ];
  for (const mission of await house.store.missions()) findings.push(await sealed(opened, mission));
  const list = await ask(house, {
    ...{ mission: 'house', view: 'missions.list', query: {}, actor: SHELL, lang: 'en' },
  }).then((answer) => (answer as { missions: unknown[] }).missions.length);
  findings.push({ what: 'missions', ok: true, says: String(list) });
  if (on(line, 'json')) t.out(JSON.stringify({ findings }, null, 2));
  else for (const { what, ok, says } of findings) t.out(`${ok ? '●' : '■'} ${what}: ${says}`);
  return findings.every(({ ok }) => ok) ? EXIT.done : EXIT.integrity;
}

/** Hashes every entry again and compares with the tree: the first that differs is named. */
async function sealed({ house }: Opened, mission: string): Promise<Finding> {
  const { size, root } = await house.store.head(mission);
  const hashes: Uint8Array[] = [];
  for (let from = 0; from < size; from += PIECE) {
    const kept = await house.store.hashes(mission, { from, upTo: Math.min(size, from + PIECE) });
    const entries = await house.store.entries(mission, { from, limit: kept.length });
    for (const [i, { no, ...entry }] of entries.entries()) {
      const again = leafHash(Buffer.from(canonical(entry)));
      if (Buffer.compare(again, kept[i] ?? Buffer.alloc(0)) !== 0)
        return {
          what: `seal of ${mission}`,
          ok: false,
          says: `entry ${no} is not what was sealed; restore the data directory from a backup`,
        };
    }
    hashes.push(...kept);
  }
  const same = Buffer.compare(rootOf(hashes), root) === 0;
  const says = same
    ? `${size} entries, each as it was sealed`
    : 'the root does not follow from the entries; restore the data directory from a backup';
  return { what: `seal of ${mission}`, ok: same, says };
}
