// What a page gets to know of its request, and the answers of the views that it asks for.
import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ask,
  type Done,
  HOUSE_TREE,
  type Page,
  type PageRequest,
  type Refused,
} from '../acts/index.ts';
import { type Day, dayOf, type Lang } from '../kernel/index.ts';
import { clocksIn } from './clocks.ts';
import type { Serving } from './options.ts';
import { langOf, themeOf } from './preferences.ts';
import { treeOf, visitorOf } from './visitor.ts';

const SPOKEN: readonly Lang[] = ['en', 'fr'];

/** Where a page stands: of the request itself, or of the address that a form came from. */
export interface Place {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

export interface Extras {
  readonly refused?: Refused | null;
  readonly done?: Done | null;
}

/** @throws Problem server.no-such-date */
export async function pageRequest(
  serving: Serving,
  request: FastifyRequest,
  place: Place,
  extras: Extras = {},
): Promise<PageRequest> {
  const { house, pages } = serving;
  const visitor = await visitorOf(serving, request);
  const mission = place.params.mission ?? null;
  const today = dayOf(house.effects.now());
  const [actor, ofHouse, name] = await Promise.all([
    visitor.actor(mission ?? HOUSE_TREE),
    visitor.actor(HOUSE_TREE),
    visitor.name(),
  ]);
  return {
    ...place,
    lang: langOf(request, pages.langs ?? SPOKEN),
    clocks: clocksOr(place.query, today),
    today,
    actor,
    me: { name, offices: actor.offices },
    // Only a page that prints a form asks for it, and only then a visitor gets a cookie.
    get csrf() {
      return visitor.csrf();
    },
    key: randomUUID(),
    mission,
    theme: themeOf(request),
    refused: extras.refused ?? null,
    done: extras.done ?? null,
    may: (act) => {
      const tree = treeOf(serving, act, mission ?? HOUSE_TREE);
      return house.may(tree === HOUSE_TREE ? ofHouse : actor, act);
    },
  };
}

/** A page of a problem is shown for today, so that a date nobody understands has a page too. */
function clocksOr(query: Place['query'], today: Day): PageRequest['clocks'] {
  try {
    return clocksIn(query, today);
  } catch {
    return { asOf: today, knownAt: today, asOfGiven: false, knownGiven: false };
  }
}

/** Every view that the page asks for, each with the rights of the visitor where it is asked. */
export async function answersFor(
  serving: Serving,
  request: FastifyRequest,
  page: Page,
  asked: PageRequest,
): Promise<Record<string, unknown>> {
  const visitor = await visitorOf(serving, request);
  const here = asked.mission ?? HOUSE_TREE;
  const questions = Object.entries(page.views(asked));
  const answers = questions.map(async ([slot, question]) => {
    const mission = question.mission ?? here;
    const { view, query = {} } = question;
    const actor = mission === here ? asked.actor : await visitor.actor(mission);
    const { lang, clocks } = asked;
    return [slot, await ask(serving.house, { mission, view, query, actor, lang, clocks })] as const;
  });
  const found: Record<string, unknown> = Object.fromEntries(await Promise.all(answers));
  // Whoever works in this mission alone may know by whom what they see was done, and no more.
  const actor = asked.actor.offices.length > 0 ? asked.actor : await visitor.actor(HOUSE_TREE);
  if (!serving.house.may(actor, NAMES)) return found;
  const people = [...peopleIn(found)].slice(0, NAMES_MAX);
  if (people.length === 0) return found;
  const { lang, clocks } = asked;
  const question = { mission: HOUSE_TREE, view: NAMES, query: { people }, actor, lang, clocks };
  return { ...found, 'frame.names': await ask(serving.house, question) };
}

/** Those who work in the record read names; the record itself has only ids. */
const NAMES = 'people.names';
const NAMES_MAX = 100;

function peopleIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (typeof answer === 'string' && answer.startsWith('per_')) found.add(answer);
  else if (typeof answer === 'object' && answer !== null)
    for (const each of Object.values(answer)) peopleIn(each, found);
  return found;
}

/** Sends a page, with the cookies that it made needful, under its own ETag. */
export async function sendPage(
  serving: Serving,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, html }: { readonly status: number; readonly html: string },
): Promise<FastifyReply> {
  const visitor = await visitorOf(serving, request);
  visitor.remember(reply);
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Cookie, Accept-Language')
    .send(html);
}
