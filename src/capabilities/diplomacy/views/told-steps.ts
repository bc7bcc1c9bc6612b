// Every step that an office wrote down, one dated line each, for "what changed since": the entry is
// its id, so that two days are compared by what stands in each.
import { defineView, z } from '../../../acts/index.ts';
import { formatDate, type Lang, type Party, proseLang } from '../../../kernel/index.ts';
import { claimView, namedParty } from '../../claims/index.ts';
import type { Evidence } from '../evidence.ts';
import { answerName, endName, wayName } from '../outreach/labels.ts';
import { givenName } from '../talks/labels.ts';
import { claimsAmong, type Ground, groundOf, restOf, restsOn } from './ground.ts';
import type { StepRow } from './steps.ts';

const stepView = z.object({
  entry: z.number(),
  at: z.string(),
  on: z.string().nullable(),
  type: z.string(),
  thing: z.enum(['approach', 'engagement', 'question', 'tie', 'party']),
  id: z.string(),
  parties: z.array(namedParty),
  /** What was done, in a line. */
  text: z.string(),
  rests: restsOn,
  claims: z.array(claimView),
});
export type ToldStep = z.infer<typeof stepView>;

export const steps = defineView({
  name: 'diplomacy.steps',
  says: 'Every step that an office wrote down on an approach or engagement, one dated line each.',
  query: z.object({ party: z.string().optional().describe('Only steps that concern this one') }),
  answer: z.object({ steps: z.array(stepView) }),
  async look({ party }, reach, asking) {
    const ground = await groundOf(reach, asking);
    const told = ground.steps.map((step) => toldStep(ground, step));
    return {
      steps: told.filter(({ parties }) => !party || parties.some((each) => each.party === party)),
    };
  },
});

/** The fields of a step's payload that a line may need. */
interface Said {
  readonly by?: Party | null;
  readonly to?: Party | null;
  readonly parties?: readonly Party[];
  readonly what?: string;
  readonly words?: string | null;
  readonly name?: string;
  readonly party?: string;
  readonly reason?: string | null;
  readonly dueOn?: string;
  readonly when?: string;
  readonly stance?: 'agrees';
  readonly given?: 'given';
  readonly way?: 'letter' | null;
  readonly ended?: 'settled';
  readonly form?: string;
  readonly evidence?: Evidence | null;
}

function toldStep(ground: Ground, step: StepRow): ToldStep {
  const said = step.payload as unknown as Said;
  const parties = partiesOf(ground, step, said).map((party) => ground.named(party));
  return {
    ...{ entry: step.entry, at: step.at, on: step.saidOn, type: step.type },
    ...{ thing: step.thing, id: step.id, parties },
    text: lineOf(step.type, said, ground),
    rests: restOf(ground, said.evidence ?? null),
    claims: claimsAmong(ground, [said.evidence ?? null]),
  };
}

/** Whom it concerns: those it names, and those of the thing that it is a step of. */
function partiesOf(
  { approaches, engagements, claims }: Ground,
  step: StepRow,
  said: Said,
): Party[] {
  const subject = approaches.get(step.id)?.subject;
  const fields = claims.get(step.id)?.fields as Said | undefined;
  const own = [said.by, said.to, subject?.by, subject?.to, fields?.by, fields?.to];
  const there = engagements.get(step.id)?.meeting?.parties ?? [];
  const all = [...own, ...(said.parties ?? []), ...(fields?.parties ?? []), ...there];
  return [...new Set(all.flatMap((party) => party ?? []))];
}

type Line = (said: Said, ground: Ground) => string;
const join = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' ');

const name = ({ named }: Ground, party: Party | null | undefined) =>
  party ? named(party).name : '–';
const names = (ground: Ground, parties: readonly Party[] = []) =>
  parties.map((party) => name(ground, party)).join(', ');

const EN: Readonly<Record<string, Line>> = {
  ApproachPlanned: (s, g) => `${name(g, s.to)} is to be asked by ${name(g, s.by)}: ${s.what}`,
  ApproachMade: (s, g) =>
    join(
      name(g, s.to),
      'was asked by',
      name(g, s.by),
      s.way && wayName(s.way, 'en'),
      `: ${s.what}`,
    ),
  ApproachRenewed: (s) => join('Asked again', s.way && wayName(s.way, 'en'), s.words),
  ApproachAnswered: (s, g) =>
    join(name(g, s.by), 'answers:', s.stance && answerName(s.stance, 'en')),
  FollowUpSet: (s) => `Follow-up set for ${formatDate(s.dueOn ?? '', 'en')}`,
  ApproachClosed: (s) => `Closed, ${s.ended ? endName(s.ended, 'en') : ''}: ${s.reason}`,
  AppealTied: () => 'Tied to an earlier appeal',
  EngagementPlanned: (s, g) =>
    `Planned for ${formatDate(s.when ?? '', 'en')}: ${names(g, s.parties)}`,
  EngagementHeld: (s, g) => `Held: ${names(g, s.parties)}`,
  OutcomeRecorded: (s) => `Outcome: ${s.words}`,
  AssuranceRecorded: (s, g) =>
    `${name(g, s.by)} ${s.given ? givenName(s.given, 'en') : ''} an assurance: ${s.what}`,
  EngagementCalledOff: (s) => `Called off: ${s.reason}`,
  QuestionPut: (s) => `Question put: ${s.name}`,
  QuestionDropped: (s) => `Question dropped: ${s.reason}`,
  PositionTied: () => 'A position tied to a question',
  PartyAdded: (s) => `On the roll: ${s.party}`,
};

const FR: Readonly<Record<string, Line>> = {
  ApproachPlanned: (s, g) => `Demande prévue de ${name(g, s.by)} à ${name(g, s.to)} : ${s.what}`,
  ApproachMade: (s, g) =>
    join(
      'Demande de',
      name(g, s.by),
      'à',
      name(g, s.to),
      s.way && wayName(s.way, 'fr'),
      `: ${s.what}`,
    ),
  ApproachRenewed: (s) => join('Nouvelle demande', s.way && wayName(s.way, 'fr'), s.words),
  ApproachAnswered: (s, g) => join(name(g, s.by), ':', s.stance && answerName(s.stance, 'fr')),
  FollowUpSet: (s) => `Relance fixée au ${formatDate(s.dueOn ?? '', 'fr')}`,
  ApproachClosed: (s) => `Close, ${s.ended ? endName(s.ended, 'fr') : ''} : ${s.reason}`,
  AppealTied: () => 'Rattachée à un appel antérieur',
  EngagementPlanned: (s, g) => `Prévu, ${formatDate(s.when ?? '', 'fr')} : ${names(g, s.parties)}`,
  EngagementHeld: (s, g) => `Tenu : ${names(g, s.parties)}`,
  OutcomeRecorded: (s) => `Résultat : ${s.words}`,
  AssuranceRecorded: (s, g) =>
    `${name(g, s.by)} ${s.given ? givenName(s.given, 'fr') : ''} d’assurance : ${s.what}`,
  EngagementCalledOff: (s) => `Annulé : ${s.reason}`,
  QuestionPut: (s) => `Question posée : ${s.name}`,
  QuestionDropped: (s) => `Question retirée : ${s.reason}`,
  PositionTied: () => 'Une position rattachée à une question',
  PartyAdded: (s) => `Inscrit au rôle : ${s.party}`,
};

function lineOf(type: string, said: Said, ground: Ground): string {
  const line = LINES[proseLang(ground.lang as Lang)][type];
  return line ? line(said, ground).replace(' : ', ground.lang === 'fr' ? ' : ' : ': ') : type;
}
const LINES = { en: EN, fr: FR } as const;
