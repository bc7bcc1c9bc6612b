// The brief: the seven answers for two days, each from the capability that owns it, and the
// grounds.
import { type Asking, defineView, type Reach, z } from '../../../acts/index.ts';
import { Problem, proseLang } from '../../../kernel/index.ts';
import {
  type AnswerView,
  answered,
  answerView,
  type ClaimView,
  claimsOf,
  claimView,
  firstRecordDay,
  prose,
} from '../../claims/index.ts';
import { type Grounds, groundsFrom } from '../grounds.ts';
import { QUESTIONS } from '../report.ts';
import { ASKED, closedOf, groundsOf } from '../words.ts';

/** The gate that people wait for: what blocks it, when it can come, and the waivers in force. */
const nextGate = z.object({
  gate: z.string(),
  title: z.string(),
  answer: z.array(prose),
  waivers: z.object({ count: z.number(), says: z.string() }),
  cited: z.array(claimView),
});

/** How long the mandate runs, as `mandates.term` says it. */
const termView = z.object({ text: z.string(), until: z.string(), loud: z.boolean() }).nullable();
const termAnswer = z.object({ term: termView });

export const briefView = z.object({
  mission: z.string(),
  /** Null where no end of the mandate is on record. */
  term: termView,
  /** The name that the mission bore on the day. */
  name: z.string(),
  lead: z.string().nullable(),
  sample: z.boolean(),
  asOf: z.string(),
  knownAt: z.string(),
  /** Whether *as known* goes by the day of publication: before the record's first day. */
  byPublication: z.boolean(),
  /** Claims on record that these two days hide. */
  hidden: z.number(),
  size: z.number(),
  root: z.string(),
  /** Null while no gate is laid down. */
  next: nextGate.nullable(),
  /** The seven in their order; `page` is the part of the address after the mission's. */
  bands: z.array(answerView.extend({ key: z.string(), question: z.string(), page: z.string() })),
});
export type BriefView = z.infer<typeof briefView>;

export const brief = defineView({
  name: 'reports.brief',
  says: 'The seven questions for a date, each answered from claims, with the doubts beside it.',
  query: z.object({}),
  answer: briefView,
  look: (_query, reach, asking) => briefOf(reach, asking),
  rows: ({ bands }) =>
    bands.flatMap(({ key, question, cited }) =>
      cited.map((claim) => ({
        ...{ key, question, kind: claim.kind, date: claim.dated, words: claim.quote },
        ...{ source: claim.source.title, address: claim.source.address, claim: claim.id },
      })),
    ),
});

interface Named {
  readonly name: string;
  readonly lead: string | null;
  readonly sample: boolean;
}

async function briefOf(reach: Reach, asking: Asking): Promise<BriefView> {
  const { mission, clocks, lang } = asking;
  const { name, lead, sample } = (await asking.ask('missions.show')) as Named;
  const { grounds, claims } = await groundsFor(reach, asking);
  const bands = await Promise.all(
    QUESTIONS.map(async ({ key, view, page }) => {
      const question = ASKED[proseLang(lang)][key];
      const own = () => answered(groundsOf(grounds, lang), claims);
      return { key, question, page, ...(view ? await answerFrom(view, asking) : own()) };
    }),
  );
  const { byPublication, hidden, size, root } = grounds;
  const next = await nextOf(asking);
  const { term } = termAnswer.parse(await asking.ask('mandates.term'));
  const head = { mission, name, term, lead, sample, ...clocks };
  return { ...head, byPublication, hidden, size, root, next, bands };
}

type Blocked = Omit<z.infer<typeof nextGate>, 'gate' | 'title'> & {
  readonly gate: string | null;
  readonly title: string | null;
};

async function nextOf(asking: Asking): Promise<BriefView['next']> {
  const { gate, title, ...told } = (await asking.ask('mandates.blocked')) as Blocked;
  return gate === null ? null : nextGate.parse({ gate, title, ...told });
}

/** A question that this reader may not ask is said to be closed, never left blank. */
async function answerFrom(view: string, asking: Asking): Promise<AnswerView> {
  try {
    return (await asking.ask(view)) as AnswerView;
  } catch (error) {
    if (!(error instanceof Problem && error.status === 403)) throw error;
    return answered(closedOf(String(error.detail.offices ?? ''), asking.lang), []);
  }
}

async function groundsFor(
  reach: Reach,
  asking: Asking,
): Promise<{ grounds: Grounds; claims: readonly ClaimView[] }> {
  const { mission, clocks, today } = asking;
  const ever = { mission, clocks: { asOf: '9999-12-31', knownAt: today } };
  const [claims, all, first, head] = await Promise.all([
    claimsOf(reach, asking),
    claimsOf(reach, ever),
    firstRecordDay(reach, mission),
    reach.head(mission),
  ]);
  const seen = claims as unknown as ClaimView[];
  const grounds = groundsFrom({
    ...{ claims: seen, all: all.length, size: head.size, knownAt: clocks.knownAt },
    root: Buffer.from(head.root).toString('base64'),
    firstRecordDay: first,
  });
  return { grounds, claims: seen };
}
