// A calendar at a secret address: whoever knows it reads the dates without signing in, until the
// address is revoked. The record knows that there is one; the address itself is kept nowhere.
import { defineAct, z } from '../../../acts/index.ts';
import { LANGS, Problem } from '../../../kernel/index.ts';
import { maybe, maybeParty } from '../../claims/index.ts';
import { DUTY_PROBLEMS } from './problems.ts';
import { type FeedSecret, feedSecret } from './views/feed-secret.ts';

const makeForm = z.object({
  party: maybeParty.describe('Only what this party owes or is owed; everything where left out'),
  lang: z.enum(LANGS).nullish(),
  name: maybe.describe('What the calendar is called'),
});
const revokeForm = z.object({ feed: z.string() });

interface FeedState {
  readonly madeBy: string | null;
  readonly revoked: boolean;
}
const NO_FEED: FeedState = { madeBy: null, revoked: false };

function evolve(state: FeedState, { type, by }: { type: string; by: string }): FeedState {
  if (type === 'DutyFeedMade') return { madeBy: by, revoked: false };
  return type === 'DutyFeedRevoked' ? { ...state, revoked: true } : state;
}

export const makeFeed = defineAct<z.infer<typeof makeForm>, FeedState, FeedSecret>({
  name: 'mandates.make-duty-feed',
  says: 'Makes a calendar of what is owed at a secret address, which is shown once.',
  example: { party: 'KEN', lang: 'en' },
  input: makeForm,
  stream: (_input, { id }) => `duty-feed:${id('fed')}`,
  start: NO_FEED,
  evolve,
  facts: async () => feedSecret(),
  decide(_state, { party, lang, name }, { facts, id, mission, actor, at }) {
    const feed = id('fed');
    const row = {
      ...{ mission, id: feed, hash: facts.hash, party, lang: lang ?? 'en', name },
      ...{ made_by: actor.person, made_at: at },
    };
    return {
      events: [
        {
          type: 'DutyFeedMade',
          stream: `duty-feed:${feed}`,
          payload: { feed, party, lang: lang ?? 'en' },
        },
      ],
      work: [{ op: 'put', table: 'duty_feeds', row }],
      answer: { feed, address: `/${mission}/feeds/${facts.token}.ics` },
    };
  },
});

export const revokeFeed = defineAct<z.infer<typeof revokeForm>, FeedState>({
  name: 'mandates.revoke-duty-feed',
  says: 'Revokes the secret address of a calendar: from then on it answers nobody.',
  example: { feed: 'fed_01h00000000000000000000000' },
  input: revokeForm,
  stream: ({ feed }) => `duty-feed:${feed}`,
  start: NO_FEED,
  evolve,
  decide({ madeBy, revoked }, { feed }, { actor, mission }) {
    const theirs = madeBy === actor.person || actor.offices.includes('owner');
    if (madeBy === null || revoked || !theirs) return new Problem(DUTY_PROBLEMS.noFeed);
    return {
      events: [{ type: 'DutyFeedRevoked', payload: { feed } }],
      work: [{ op: 'drop', table: 'duty_feeds', key: { mission, id: feed } }],
    };
  },
});
