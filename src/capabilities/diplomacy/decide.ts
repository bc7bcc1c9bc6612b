// The acts of diplomacy: each records what one source says, at a passage.
import { z } from '../../acts/index.ts';
import { WORDS } from '../../kernel/index.ts';
import { maybe, maybeDate, maybeParty, party, reportAct, required } from '../claims/index.ts';

export const reportAppeal = reportAct({
  name: 'diplomacy.report-appeal',
  says: 'Records that someone asked for a force, or asked others to join or to pay.',
  kind: 'appeal',
  event: 'AppealReported',
  fields: z.object({
    by: party.describe('Who asked'),
    to: maybeParty.describe('Who was asked, if anyone is named'),
    what: required.describe('What was asked, in a few words'),
  }),
  example: { by: 'HTI', to: null, what: 'a specialised force to support the police' },
});

/** A body may stand alone, where the others are its members and are not named. */
const parties = z.preprocess(
  (given) => (typeof given === 'string' ? given.split(/\s*[,;]\s*/).filter(Boolean) : given),
  z.array(party).min(1, { error: 'name at least one party' }),
);

export const reportEngagement = reportAct({
  name: 'diplomacy.report-engagement',
  says: 'Records that parties met, called, wrote to or visited one another.',
  kind: 'engagement',
  event: 'EngagementReported',
  fields: z.object({
    parties: parties.describe('Who took part, with commas between'),
    form: z.enum(WORDS.engagement),
    place: maybe,
    when: maybeDate,
  }),
  example: { parties: ['USA', 'KEN'], form: 'visit', place: 'Nairobi', when: '2023-07' },
  on: ({ when }) => when,
});

export const reportPosition = reportAct({
  name: 'diplomacy.report-position',
  says: 'Records that a party is for or against something, worries about it, or calls for it.',
  kind: 'position',
  event: 'PositionReported',
  fields: z.object({
    actor: party.describe('Who said it'),
    stance: z.enum(WORDS.position),
    on: required.describe('On what, in a few words'),
  }),
  example: { actor: 'KEN', stance: 'support', on: 'African countries leading the effort' },
});
