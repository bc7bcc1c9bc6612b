// This office's own list of states, signed anew each day, and when something was said of a
// certificate.
import type { Reach } from '../../../../acts/index.ts';
import {
  LIST_DAYS,
  type State,
  signToken,
  statusPayload,
} from '../../../../engines/credentials/index.ts';
import type { Day } from '../../../../kernel/index.ts';
import { sql } from '../../../../record/index.ts';
import { indexOf } from '../certificate.ts';
import { currentKey, type Office } from '../office.ts';

interface OwnList {
  readonly text: string;
  readonly until: number;
}

const made = new WeakMap<Reach, Map<string, { readonly for: string; readonly list: OwnList }>>();

/**
 * Null before the first key, and while none signs. Dated from the start of the day, or from what
 * was said or taken since, so that whoever asks twice gets the same bytes.
 */
export async function ownList(
  reach: Reach,
  { mission, office, today }: { mission: string; office: Office; today: Day },
): Promise<OwnList | null> {
  const key = currentKey(office);
  if (office.iss === null || !key) return null;
  const words = await reach.rows<{ certificate: string; word: string; at: string }>(sql`
    select distinct on (certificate) certificate, word, at from certificate_words
    where mission = ${mission} and word <> 'taken_out' order by certificate, entry_no desc`);
  const from = [`${today}T00:00:00.000Z`, key.from, ...words.map(({ at }) => at)].sort().at(-1);
  const said = words.map(({ certificate, word }) => `${certificate} ${word}`).join();
  const wanted = `${key.kid} ${from} ${said}`;
  const kept = made.get(reach) ?? new Map();
  made.set(reach, kept);
  const known = kept.get(mission);
  if (known?.for === wanted) return known.list;
  const at = Math.floor(Date.parse(from ?? '') / 1000);
  const until = at + LIST_DAYS * 86_400;
  const states = new Map(
    words
      .filter(({ word }) => word !== 'restored')
      .map(({ certificate, word }) => [indexOf(certificate), word as State] as const),
  );
  const { iss, uri } = office;
  const text = await signToken('statuslist+jwt', statusPayload({ iss, uri, at, until }, states), {
    ...{ kid: key.kid, alg: key.alg },
    sign: (words) => reach.signing.sign(key.kid, words),
  });
  const list = { text, until };
  kept.set(mission, { for: wanted, list });
  return list;
}
