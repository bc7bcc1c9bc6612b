// Who asks: the session behind a cookie, or a visitor without one. A visitor gets a cookie only
// when a page prints a form, so that reading leaves none.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  ANYONE,
  csrfToken,
  endSession,
  maskToken,
  newToken,
  SESSION_MS,
  sameToken,
  sessionOf,
  unmaskToken,
} from '../access/index.ts';
import { HOUSE_TREE } from '../acts/index.ts';
import { actorOf, detailsOf } from '../capabilities/people/index.ts';
import type { Serving } from './options.ts';

const TOKEN = /^[\w-]{43}$/;

export class Visitor {
  private made: string | null = null;
  private readonly actors = new Map<string, Promise<Actor>>();

  constructor(
    private readonly serving: Serving,
    /** Null: nobody is signed in. */
    readonly person: string | null,
    private readonly session: string | null,
    private readonly guest: string | null,
  ) {}

  /** With the offices held in this mission, or in the tree `house`. */
  async actor(mission: string): Promise<Actor> {
    if (this.person === null) return ANYONE;
    const known = this.actors.get(mission) ?? this.lookUp(this.person, mission);
    this.actors.set(mission, known);
    return known;
  }

  private lookUp(person: string, mission: string): Promise<Actor> {
    return actorOf(this.serving.house.reach, person, mission);
  }

  async name(): Promise<string | null> {
    if (this.person === null) return null;
    const { name, signInName } = await detailsOf(this.serving.house.reach, this.person);
    return name ?? signInName;
  }

  /** A fresh mask over the token that belongs to this session. */
  csrf(): string {
    this.made ??= this.session === null && this.guest === null ? newToken() : null;
    return maskToken(csrfToken(this.secret() ?? ''));
  }

  /** Whether a form brought the token of this session. */
  owns(csrf: unknown): boolean {
    const secret = this.session ?? this.guest;
    if (secret === null || typeof csrf !== 'string') return false;
    return sameToken(unmaskToken(csrf), csrfToken(secret));
  }

  /** Gives the visitor a cookie when a form was printed for one who had none. */
  remember(reply: FastifyReply): void {
    if (this.made !== null) setCookie(this.serving, reply, 'visitor', this.made);
  }

  /** Ends the session in the table and in the browser. */
  async leave(reply: FastifyReply): Promise<void> {
    if (this.session !== null) await endSession(this.serving.house.store, this.session);
    reply.clearCookie(this.serving.cookieNames().session, { path: '/' });
  }

  /** A session has begun: the earlier one of this browser ends. Gives the token for its forms. */
  async enter(reply: FastifyReply, token: string): Promise<string> {
    if (this.session !== null) await endSession(this.serving.house.store, this.session);
    setCookie(this.serving, reply, 'session', token);
    reply.clearCookie(this.serving.cookieNames().visitor, { path: '/' });
    return maskToken(csrfToken(token));
  }

  private secret(): string | null {
    return this.session ?? this.guest ?? this.made;
  }
}

const known = new WeakMap<FastifyRequest, Promise<Visitor>>();

/** Looked up once a request. */
export function visitorOf(serving: Serving, request: FastifyRequest): Promise<Visitor> {
  const before = known.get(request);
  if (before) return before;
  const found = lookUp(serving, request);
  known.set(request, found);
  return found;
}

async function lookUp(serving: Serving, request: FastifyRequest): Promise<Visitor> {
  const names = serving.cookieNames();
  const token = tokenIn(request.cookies[names.session]);
  const guest = tokenIn(request.cookies[names.visitor]);
  const { store, effects } = serving.house;
  const session = token === null ? null : await sessionOf(store, token, effects.now());
  if (!session) return new Visitor(serving, null, null, guest);
  return new Visitor(serving, session.person, token, guest);
}

function tokenIn(cookie: string | undefined): string | null {
  return cookie !== undefined && TOKEN.test(cookie) ? cookie : null;
}

function setCookie(
  serving: Serving,
  reply: FastifyReply,
  which: 'session' | 'visitor',
  token: string,
): void {
  reply.setCookie(serving.cookieNames()[which], token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: serving.origin?.startsWith('https:') ?? false,
    // A visitor's lasts as long as the browser runs.
    ...(which === 'session' ? { maxAge: SESSION_MS / 1000 } : {}),
  });
}

/** The tree in which an act or a view of the installation is asked. */
export function treeOf(serving: Serving, name: string, mission: string): string {
  const room = name.slice(0, name.indexOf('.'));
  const owner = serving.house.capabilities.find((capability) => capability.name === room);
  return owner?.tree === 'house' ? HOUSE_TREE : mission;
}
