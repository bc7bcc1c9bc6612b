// What a reader of the register keeps for themselves, outside the record: for which party they
// look, and when they last looked. Reminders are reckoned from that day, so none is lost while the
// program is off.
import { defineAct, z } from '../../../acts/index.ts';
import { dayOf } from '../../../kernel/index.ts';
import { maybeParty } from '../../claims/index.ts';
import { maybeDay } from './forms.ts';

const lookForm = z.object({
  on: maybeDay.describe('The day whose reminders you saw; today where left out'),
  at: z
    .union([z.iso.datetime(), z.literal('')])
    .nullish()
    .transform((text) => text || null)
    .describe('The last entry that you saw, by its instant; what came later stays new'),
});

const earlier = (a: string, b: string) => (a.localeCompare(b) < 0 ? a : b);

export const lookAtDuties = defineAct<z.infer<typeof lookForm>, null>({
  name: 'mandates.look-at-duties',
  says: 'Says that you have seen the reminders up to now, or up to an entry; later ones are new.',
  example: {},
  input: lookForm,
  stream: (_input, { actor }) => `duty-reader:${actor.person}`,
  start: null,
  evolve: (state) => state,
  decide(_state, seen, { actor, mission, at }) {
    const key = { mission, person: actor.person };
    const row = { ...key, party: null, looked_on: null, looked_at: null };
    // Nobody has seen what is to come.
    const looked_on = earlier(seen.on ?? at, dayOf(at));
    const looked_at = earlier(seen.at ?? at, at);
    return {
      events: [],
      work: [
        { op: 'put', table: 'duty_readers', row, ifNew: true },
        { op: 'patch', table: 'duty_readers', key, set: { looked_on, looked_at } },
      ],
    };
  },
});

const partyForm = z.object({
  party: maybeParty.describe('For whom you look; for everybody where left out'),
});

export const chooseParty = defineAct<z.infer<typeof partyForm>, null>({
  name: 'mandates.choose-duty-party',
  says: 'Chooses the party for which you look: what is owed by it, and to it.',
  example: { party: 'KEN' },
  input: partyForm,
  stream: (_input, { actor }) => `duty-reader:${actor.person}`,
  start: null,
  evolve: (state) => state,
  decide(_state, { party }, { actor, mission }) {
    const key = { mission, person: actor.person };
    const row = { ...key, party: null, looked_on: null, looked_at: null };
    return {
      events: [],
      work: [
        { op: 'put', table: 'duty_readers', row, ifNew: true },
        // Nobody has seen the reminders of another party: there, all of them are new.
        {
          ...{ op: 'patch', table: 'duty_readers', key },
          set: { party, looked_on: null, looked_at: null },
        },
      ],
    };
  },
});
