// Forms of pages: `POST /{mission}/do/{act}`. After an act the browser is sent on, so that a reload
// repeats nothing; after a "no" the page comes again with the problem and all that was typed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACT_PROBLEMS, type Act, HOUSE_TREE, type Performed } from '../acts/index.ts';
import { type Json, Problem } from '../kernel/index.ts';
import { isFailure, problemFrom, sayWait, tooLarge } from './answer-problem.ts';
import { carryOut, SECRET_ACTS } from './carry-out.ts';
import { nested, shaped } from './fields.ts';
import { findPage, localAddress } from './find-page.ts';
import { FORM_BYTES_MAX, STRANGER_BYTES_MAX } from './limits.ts';
import { HIDDEN } from './openapi.ts';
import type { Serving } from './options.ts';
import { answersFor, type Extras, pageRequest, sendPage } from './page-request.ts';
import { SERVER_PROBLEMS } from './problems.ts';
import { rateOf } from './rates.ts';
import { inputShape } from './shapes.ts';
import { type Field, multipartFields, Upload, urlencodedFields } from './uploads.ts';
import { visitorOf } from './visitor.ts';

/** Fields that are for the edge and never reach an act. */
const OURS = ['csrf', 'key', 'back', 'then', 'show'] as const;
type Ours = Partial<Record<(typeof OURS)[number], string>>;

/** A secret is never printed into a page again. */
const NEVER_SHOWN = /passphrase|current|link/i;

interface Form {
  readonly ours: Ours;
  readonly theirs: readonly Field[];
}

export function serveForms(app: FastifyInstance, serving: Serving): void {
  for (const act of serving.house.acts.values())
    app.post(`/:mission/do/${act.name}`, {
      schema: HIDDEN,
      config: { rateLimit: rateOf(serving, SECRET_ACTS.has(act.name) ? 'signIn' : 'pages') },
      // Files come as multipart, which has limits of its own.
      bodyLimit: FORM_BYTES_MAX,
      onRequest: (request) => strangersAreBrief(serving, request),
      handler: (request, reply) => receive(serving, act, request, reply),
    });
  // A refused form was shown under its own address; whoever opens that again wants the page.
  app.get('/:mission/do/:act', { schema: HIDDEN }, (request, reply) => {
    const { mission } = request.params as { mission: string };
    return reply.redirect(mission === HOUSE_TREE ? '/' : localAddress(`/${mission}`), 303);
  });
  app.post('/:mission/do/:act', { schema: HIDDEN }, (request) => {
    const { act } = request.params as { act: string };
    throw new Problem(ACT_PROBLEMS.unknownAct, { name: act.slice(0, 80) });
  });
}

async function strangersAreBrief(serving: Serving, request: FastifyRequest): Promise<void> {
  const { person } = await visitorOf(serving, request);
  if (person !== null) return;
  const chunked = request.headers['transfer-encoding'] !== undefined;
  if (chunked || Number(request.headers['content-length'] ?? 0) > STRANGER_BYTES_MAX)
    throw tooLarge();
}

async function receive(
  serving: Serving,
  act: Act,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { mission } = request.params as { mission: string };
  const form = await formOf(request);
  const visitor = await visitorOf(serving, request);
  try {
    if (!visitor.owns(form.ours.csrf)) throw new Problem(SERVER_PROBLEMS.staleForm);
    const input = shaped(nested(form.theirs), inputShape(act));
    const wanted = { mission, act: act.name, input, key: form.ours.key ?? null };
    const done = await carryOut(serving, visitor, reply, wanted);
    if (form.ours.show !== undefined && done.outcome === 'done')
      return await showAgain(serving, request, reply, {
        form,
        extras: { done: { act: act.name, answer: done.answer } },
      });
    return reply.header('cache-control', 'no-store').redirect(nextAddress(form.ours, done), 303);
  } catch (error) {
    const problem = problemFrom(error, request.id);
    // A failure of ours goes the way of all failures, so that the log has its cause.
    if (isFailure(problem)) throw error;
    sayWait(reply, problem);
    const refused = { act: act.name, typed: typedIn(form) };
    return showAgain(serving, request, reply, { form, extras: { refused }, problem });
  }
}

interface Again {
  readonly form: Form;
  readonly extras: Extras;
  readonly problem?: Problem;
}

async function showAgain(
  serving: Serving,
  request: FastifyRequest,
  reply: FastifyReply,
  { form, extras, problem }: Again,
): Promise<FastifyReply> {
  const found = findPage(serving.pages.list, localAddress(form.ours.back));
  if (!found) throw problem ?? new Problem(SERVER_PROBLEMS.noPage);
  const asked = await pageRequest(serving, request, found.place, extras);
  const answers = await answersFor(serving, request, found.page, asked);
  const shown = found.page.render(asked, answers, problem);
  reply.header('cache-control', 'no-store');
  const status = problem?.status ?? shown.status ?? 200;
  return sendPage(serving, request, reply, { status, html: shown.html });
}

/** `then` may name parts of the answer, as `/haiti/sources/{source}`; else back to the page. */
function nextAddress({ then, back }: Ours, { answer }: Performed): string {
  if (then === undefined) return localAddress(back);
  let whole = true;
  const filled = then.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = (answer as { readonly [k: string]: Json } | null)?.[key];
    if (typeof value === 'string' || typeof value === 'number')
      return encodeURIComponent(String(value));
    whole = false;
    return '';
  });
  // A repeat has no answer to go by.
  return localAddress(whole ? filled : back);
}

async function formOf(request: FastifyRequest): Promise<Form> {
  const fields = request.isMultipart()
    ? await multipartFields(request)
    : urlencodedFields(typeof request.body === 'string' ? request.body : '');
  const ours: Ours = {};
  const theirs: Field[] = [];
  for (const field of fields) {
    const [name, value] = field;
    const own = OURS.find((one) => one === name);
    if (own && typeof value === 'string') ours[own] = value;
    else theirs.push(field);
  }
  return { ours, theirs };
}

function typedIn({ theirs }: Form): Record<string, string> {
  const texts = theirs.filter(
    (field): field is readonly [string, string] =>
      !(field[1] instanceof Upload) && !NEVER_SHOWN.test(field[0]),
  );
  return Object.fromEntries(texts);
}
