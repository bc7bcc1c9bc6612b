// Calendars at secret addresses: those of who asks, and what one of them holds.
import { defineView, z } from '../../../../acts/index.ts';
import { type Instant, LANGS, type Lang, Problem, plusDays } from '../../../../kernel/index.ts';
import { sql, type TableSpec } from '../../../../record/index.ts';
import { dutyName } from '../../labels.ts';
import type { Line } from '../line.ts';
import { DUTY_PROBLEMS } from '../problems.ts';
import { whyLine } from '../why.ts';
import { hashOfFeed } from './feed-secret.ts';
import { filtered } from './obligations.ts';
import { AHEAD_DAYS, registerAt } from './register.ts';

export const feedTable: TableSpec = {
  name: 'duty_feeds',
  columns: {
    mission: 'text not null',
    id: 'text not null',
    hash: 'text not null',
    party: 'text',
    lang: 'text not null',
    name: 'text',
    made_by: 'text not null',
    made_at: 'text not null',
  },
  key: ['mission', 'id'],
  indexes: ['create unique index duty_feeds_hash on duty_feeds (hash)'],
};

interface FeedRow {
  readonly id: string;
  readonly party: string | null;
  readonly lang: Lang;
  readonly name: string | null;
  readonly madeAt: Instant;
}

export const listFeeds = defineView({
  name: 'mandates.duty-feeds',
  says: 'The calendars that you made, without their addresses, which are kept nowhere.',
  query: z.object({}),
  answer: z.object({
    feeds: z.array(
      z.object({
        id: z.string(),
        party: z.string().nullable(),
        lang: z.enum(LANGS),
        name: z.string().nullable(),
        madeAt: z.string(),
      }),
    ),
  }),
  async look(_query, reach, { mission, actor }) {
    const feeds = await reach.rows<FeedRow>(sql`
      select id, party, lang, name, made_at as "madeAt" from duty_feeds
      where mission = ${mission} and made_by = ${actor.person} order by made_at`);
    return { feeds };
  },
});

/** Lines that are shown in a calendar: a year back and a year on. */
const BACK_DAYS = AHEAD_DAYS;

export const showFeed = defineView({
  name: 'mandates.duty-feed',
  says: 'What a calendar at a secret address holds; whoever has the address may read it.',
  query: z.object({ token: z.string().max(100) }),
  answer: z.object({
    name: z.string(),
    events: z.array(
      z.object({
        ...{ id: z.string(), day: z.string(), title: z.string(), text: z.string() },
        ...{ path: z.string(), at: z.string(), cancelled: z.boolean() },
      }),
    ),
  }),
  async look({ token }, reach, asking) {
    const { mission } = asking;
    const [feed] = await reach.rows<FeedRow>(sql`
      select id, party, lang, name, made_at as "madeAt" from duty_feeds
      where mission = ${mission} and hash = ${hashOfFeed(token)}`);
    if (!feed) throw new Problem(DUTY_PROBLEMS.noFeed);
    const { lines, world } = await registerAt(reach, asking);
    const { asOf } = asking.clocks;
    const near = filtered(lines, {
      party: feed.party,
      from: plusDays(asOf, -BACK_DAYS),
      until: plusDays(asOf, AHEAD_DAYS),
    });
    const why = (line: Line) => whyLine(line, asOf, feed.lang, world.duties);
    return {
      name: feed.name ?? `Muster: ${mission}`,
      events: near.flatMap((line) =>
        line.due === null
          ? []
          : [
              {
                id: line.id.replaceAll('/', '-'),
                day: line.due.to,
                title: `${line.what} (${dutyName(line.status, feed.lang)})`,
                text: why(line),
                path: line.laid
                  ? `/${mission}/obligations/${line.laid.duty.id}`
                  : `/${mission}/obligations`,
                at: line.laid?.duty.at ?? line.claims[0]?.recordedAt ?? feed.madeAt,
                cancelled: line.status === 'superseded' || line.status === 'waived',
              },
            ],
      ),
    };
  },
});
