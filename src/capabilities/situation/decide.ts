// The acts of situation: each records what one source says, at a passage.
import { z } from '../../acts/index.ts';
import { WORDS } from '../../kernel/index.ts';
import { maybe, maybeDate, party, quantity, reportAct, required } from '../claims/index.ts';
import { incidentFigure } from './incident.ts';
import { siteFigure } from './site.ts';

const people = quantity.describe('12, 10-15, >=40, <=150; empty where none is said, 0 for none');

export const reportIncident = reportAct({
  name: 'situation.report-incident',
  says: 'Records that a source reports violence: one event, or a count over a span of time.',
  kind: 'incident',
  event: 'IncidentReported',
  fields: z.object({
    type: z.enum(WORDS.incident),
    place: maybe,
    when: maybeDate,
    killed: people,
    injured: people,
    abducted: people,
    by: maybe.describe('Who did it, as the source says; empty where it does not'),
  }),
  example: {
    type: 'killing',
    place: 'Pont-Sondé',
    when: '2024-10-03',
    killed: { min: 70, max: null },
    injured: null,
    abducted: null,
    by: 'armed gangs',
  },
  on: ({ when }) => when,
  figure: incidentFigure,
});

export const reportPosture = reportAct({
  name: 'situation.report-posture',
  says: 'Records that staff, citizens or an embassy leave, shelter, return or are reinforced.',
  kind: 'posture',
  event: 'PostureReported',
  fields: z.object({
    actor: party.describe('Whose staff or citizens'),
    action: z.enum(WORDS.posture),
    place: maybe,
  }),
  example: { actor: 'USA', action: 'withdraw', place: 'Port-au-Prince' },
});

export const reportSite = reportAct({
  name: 'situation.report-site',
  says: 'Records the state of a critical place: a port, a terminal, a road, a prison, a town.',
  kind: 'site',
  event: 'SiteReported',
  fields: z.object({ name: required, status: z.enum(WORDS.site) }),
  example: { name: 'main fuel terminal', status: 'blocked' },
  figure: siteFigure,
});
