// The rules of missions. A slug is given once and never again, since the sealed entries bear it.
import { defineAct, z } from '../../acts/index.ts';
import { isPartialDate, isState, Problem } from '../../kernel/index.ts';
import { evolve, type MissionState, NO_MISSION } from './mission.ts';
import { MISSION_PROBLEMS } from './problems.ts';

/** Signs of a name or a place: a line of a page. */
const NAME_LENGTH_MAX = 200;
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Signs of a slug: it is typed on a command line and stands in every address. */
const SLUG_LENGTH_MAX = 40;

/** First parts of addresses that belong to no mission. */
const RESERVED = new Set(
  `about api assets complaint docs enter favicon help house login missions people plainte plent
  queja record robots search settings sign-in sign-out sources static welcome`.split(/\s+/),
);

const slug = z
  .string()
  .trim()
  .max(SLUG_LENGTH_MAX)
  .refine((text) => SLUG.test(text), {
    error: 'is no short name: write small letters, digits and single hyphens, such as haiti',
  });

const name = z.string().trim().max(NAME_LENGTH_MAX).optional();
const names = z
  .object({ en: name, fr: name, es: name, ht: name })
  .refine((each) => Object.values(each).some(Boolean), {
    error: 'is empty: write the name in one language at least',
  })
  .describe('The name in each language in which it has one');

/** Only the languages in which something was written. */
function written(each: z.infer<typeof names>): Record<string, string> {
  return Object.fromEntries(Object.entries(each).filter(([, text]) => text)) as never;
}

const openInput = z.object({
  slug,
  name: names,
  place: z.string().trim().min(1).max(NAME_LENGTH_MAX).describe('ISO 3166-1 alpha-3, or a name'),
  lead: z
    .string()
    .trim()
    .max(NAME_LENGTH_MAX)
    .nullish()
    .transform((text) => text || null)
    .describe('The lead nation: ISO 3166-1 alpha-3, or the name of a body'),
  sample: z.boolean().default(false).describe('Made up of samples, and shown as such'),
});

export const openMission = defineAct<z.infer<typeof openInput>, MissionState>({
  name: 'missions.open',
  says: 'Opens the record of a mission.',
  example: {
    slug: 'haiti',
    name: { en: 'Multinational Security Support Mission', fr: 'Mission multinationale' },
    place: 'HTI',
    lead: 'KEN',
  },
  input: openInput,
  stream: (input) => `mission:${input.slug}`,
  start: NO_MISSION,
  evolve,
  decide(state, input) {
    const mission = input.slug;
    if (RESERVED.has(mission)) return new Problem(MISSION_PROBLEMS.reserved, { mission });
    if (state.open || state.removed) return new Problem(MISSION_PROBLEMS.taken, { mission });
    const { place, lead, sample } = input;
    const payload = {
      mission,
      name: written(input.name),
      place: party(place),
      lead: lead && party(lead),
      sample,
    };
    return { events: [{ type: 'MissionOpened', payload }], answer: { mission } };
  },
});

const renameInput = z.object({
  mission: slug,
  name: names,
  from: z
    .string()
    .trim()
    .refine((text) => isPartialDate(text), {
      error: 'is not a date: write 2025-09-30, or 2025-09 where only the month is known',
    })
    .describe('The day from which the name holds'),
});

export const renameMission = defineAct<z.infer<typeof renameInput>, MissionState>({
  name: 'missions.rename',
  says: 'Gives a mission another name from a day on; its record, people and cases go on.',
  example: { mission: 'haiti', name: { en: 'Gang Suppression Force' }, from: '2025-09-30' },
  input: renameInput,
  stream: (input) => `mission:${input.mission}`,
  start: NO_MISSION,
  evolve,
  decide(state, { mission, name: given, from }) {
    if (!state.open) return new Problem(MISSION_PROBLEMS.unknown, { mission });
    const payload = { mission, name: written(given), from };
    return { events: [{ type: 'MissionRenamed', payload, on: from }] };
  },
});

const removeInput = z.object({ mission: slug });

export const removeMission = defineAct<z.infer<typeof removeInput>, MissionState>({
  name: 'missions.remove',
  says: 'Takes a mission off every list; its entries stay sealed and can still be verified.',
  example: { mission: 'haiti' },
  input: removeInput,
  stream: (input) => `mission:${input.mission}`,
  start: NO_MISSION,
  evolve,
  decide(state, { mission }) {
    if (!state.open) return new Problem(MISSION_PROBLEMS.unknown, { mission });
    return { events: [{ type: 'MissionRemoved', payload: { mission } }] };
  },
});

/** A state typed in small letters is still that state. */
function party(text: string): string {
  return isState(text.toUpperCase()) ? text.toUpperCase() : text;
}
