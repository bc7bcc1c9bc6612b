// The outreach list, and one approach: who was asked by whom, when and how, what came back, and how
// long nothing has come.
import { defineView, z } from '../../../acts/index.ts';
import type { Party } from '../../../kernel/index.ts';
import { type ClaimView, claimView, namedParty } from '../../claims/index.ts';
import type { Evidence } from '../evidence.ts';
import { type Approach, inTime, type Asking as Made, stoodOn } from '../outreach/approach.ts';
import { answerName, standingName, wayName } from '../outreach/labels.ts';
import { sentenceOf } from '../outreach/words.ts';
import { questionName } from '../stances/labels.ts';
import { claimsAmong, type Ground, groundOf, restOf, restsOn } from './ground.ts';

const asking = z.object({
  on: z.string().nullable(),
  way: z.string().nullable(),
  wayName: z.string().nullable(),
  words: z.string().nullable(),
  rests: restsOn,
  /** The entry that says so; null where only the claim does. */
  entry: z.number().nullable(),
});
const answer = z.object({
  on: z.string(),
  by: namedParty,
  stance: z.string(),
  stanceName: z.string(),
  words: z.string().nullable(),
  rests: restsOn,
  entry: z.number().nullable(),
});

const shared = {
  id: z.string(),
  what: z.string(),
  standing: z.enum(['planned', 'plan_late', 'silent', 'answered', 'closed']),
  standingName: z.string(),
  /** Where it stands, in a sentence. */
  sentence: z.string(),
  askings: z.array(asking),
  answers: z.array(answer),
  /** Days without an answer since the last asking; null where there is one, or no day is known. */
  silentDays: z.number().nullable(),
  followUp: z
    .object({ dueOn: z.string(), reason: z.string().nullable(), inDays: z.number() })
    .nullable(),
  /** The day of the last asking or answer. */
  lastOn: z.string().nullable(),
  claims: z.array(claimView),
};

export const approachRow = z.object({
  ...shared,
  by: namedParty,
  to: namedParty.nullable(),
  question: z.object({ id: z.string(), name: z.string() }).nullable(),
  plannedOn: z.string().nullable(),
});
export type ApproachRow = z.infer<typeof approachRow>;

export const sharedRow = shared;
export type SharedRow = z.infer<z.ZodObject<typeof shared>>;

/** What an approach and a series of appeals have in common. */
export function sharedOf(ground: Ground, id: string, approach: Approach): SharedRow {
  const { asOf, lang, named } = ground;
  const stood = stoodOn(approach, asOf);
  const rests = (evidence: Evidence | null) => restOf(ground, evidence);
  const askings = inTime(approach.askings).map((made: Made) => ({
    ...{ on: made.on, way: made.way, wayName: made.way && wayName(made.way, lang) },
    ...{ words: made.words, rests: rests(made.evidence), entry: made.kept?.entry ?? null },
  }));
  const answers = inTime(approach.answers).map(({ on, by, stance, words, evidence, kept }) => ({
    ...{ on, by: named(by), stance, stanceName: answerName(stance, lang), words },
    ...{ rests: rests(evidence), entry: kept?.entry ?? null },
  }));
  const days = [...approach.askings, ...approach.answers].flatMap(({ on }) => on ?? []).sort();
  const evidence = [...approach.askings, ...approach.answers].map((each) => each.evidence);
  const { standing, silentDays, followUp } = stood;
  return {
    ...{ standing, silentDays, followUp },
    ...{ id, what: approach.subject?.what ?? '', askings, answers },
    standingName: standingName(standing, lang),
    sentence: sentenceOf(approach, stood, lang),
    lastOn: days.at(-1) ?? null,
    claims: claimsAmong(ground, evidence),
  };
}

export function approachRows(ground: Ground): ApproachRow[] {
  return [...ground.approaches].flatMap(([id, approach]) => {
    const { subject, planned } = approach;
    // Steps on an appeal have no subject of their own: the list of appeals shows them.
    if (!subject) return [];
    const { by, to, question } = subject;
    return [
      {
        ...sharedOf(ground, id, approach),
        by: ground.named(by),
        to: to ? ground.named(to) : null,
        question: question
          ? {
              id: question,
              name: questionName(question, ground.questions, ground.lang),
            }
          : null,
        plannedOn: planned?.on ?? null,
      },
    ];
  });
}

const RANK = { plan_late: 1, silent: 2, planned: 3, answered: 4, closed: 5 } as const;

/** A follow-up that is past first, then the longest silence. */
export function troubleFirst(rows: readonly ApproachRow[]): ApproachRow[] {
  const rank = ({ followUp, standing }: ApproachRow) =>
    followUp && followUp.inDays <= 0 ? 0 : RANK[standing];
  return [...rows].sort((a, b) => rank(a) - rank(b) || (b.silentDays ?? 0) - (a.silentDays ?? 0));
}

export const isAbout = (row: Pick<ApproachRow, 'by' | 'to' | 'answers'>, party: Party) =>
  [row.by, row.to, ...row.answers.map(({ by }) => by)].some((each) => each?.party === party);

const yes = z
  .union([z.boolean(), z.enum(['true', 'false', ''])])
  .transform((given) => given === true || given === 'true')
  .optional();

export const outreach = defineView({
  name: 'diplomacy.outreach',
  says: 'Whom the offices asked for what, when and how, the answer or the days without one.',
  query: z.object({
    party: z.string().optional().describe('Only approaches by, to or answered by this one'),
    standing: z.enum(['planned', 'plan_late', 'silent', 'answered', 'closed', '']).optional(),
    due: yes.describe('Only those whose follow-up is due or past'),
  }),
  answer: z.object({ rows: z.array(approachRow), all: z.number() }),
  async look({ party, standing, due }, reach, question) {
    const all = troubleFirst(approachRows(await groundOf(reach, question)));
    const rows = all.filter(
      (row) =>
        (!party || isAbout(row, party)) &&
        (!standing || row.standing === standing) &&
        (!due || (row.followUp !== null && row.followUp.inDays <= 0)),
    );
    return { rows, all: all.length };
  },
  rows: ({ rows }) =>
    rows.map((row) => ({
      ...{ asked: row.to?.name ?? null, by: row.by.name, what: row.what },
      ...{ first: row.askings[0]?.on ?? row.plannedOn, how: row.askings[0]?.wayName ?? null },
      ...{ times: row.askings.length, last: row.askings.at(-1)?.on ?? null },
      ...{ standing: row.standing, answered: row.answers.at(-1)?.on ?? null },
      ...{ stance: row.answers.at(-1)?.stance ?? null, words: wordsOf(row) },
      ...{ silentDays: row.silentDays, followUp: row.followUp?.dueOn ?? null },
      ...{ sentence: row.sentence, ...sourceCells(row.claims), approach: row.id },
    })),
});

const wordsOf = ({ answers }: Pick<ApproachRow, 'answers'>) =>
  answers.at(-1)?.words ?? answers.at(-1)?.rests?.quote ?? null;

/** Where the last word of a line is from, for a table file. */
export const sourceCells = (claims: readonly ClaimView<object>[]) => ({
  source: claims.at(-1)?.source.title ?? null,
  address: claims.at(-1)?.source.address ?? null,
});
