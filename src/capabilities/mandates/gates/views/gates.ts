// The gates of a mission in order, and every criterion as a flat list.
import { defineView, z } from '../../../../acts/index.ts';
import { type Prose, plain } from '../../../../kernel/index.ts';
import { claimView } from '../../../claims/index.ts';
import { citedClaims, factsOf, headlineOf, pictureOf } from './picture.ts';
import { criterionRow, gateLine, gateLineOf, rowOf, waiversOf, waiverView } from './rows.ts';

export const gates = defineView({
  name: 'mandates.gates',
  says: 'The gates on the way, in order: how each stands, and how many criteria it waits for.',
  query: z.object({}),
  answer: z.object({
    /** The gate that people wait for now; null while there is none. */
    headline: z.string().nullable(),
    gates: z.array(gateLine),
    /** Every waiver on which a gate rests, each once, for ever. */
    waivers: z.array(waiverView),
    cited: z.array(claimView),
  }),
  async look(_query, reach, asking) {
    const picture = await pictureOf(reach, asking);
    const { asOf } = asking.clocks;
    const all = picture.order.map((gate) => factsOf(picture, gate, asking));
    const rows = all.map((facts) => gateLineOf(facts, asking.lang));
    return {
      headline: headlineOf(picture)?.gate.gate ?? null,
      gates: rows,
      waivers: waiversOf(all, asOf, asking.lang),
      cited: citedClaims(
        picture,
        rows.flatMap(({ basis }) => basis),
      ),
    };
  },
  rows: ({ gates: rows }) =>
    rows.map(({ gate, title, state, passedOn, finding, counts }) => ({
      ...{ gate, title, state, passed: passedOn, ...counts },
      finding: plain(finding as Prose),
    })),
});

export const criteria = defineView({
  name: 'mandates.criteria',
  says: 'Every criterion of every gate: its state, why, who must act, its days and its slack.',
  query: z.object({}),
  answer: z.object({ rows: z.array(criterionRow), cited: z.array(claimView) }),
  async look(_query, reach, asking) {
    const picture = await pictureOf(reach, asking);
    const { standings } = picture;
    const { asOf } = asking.clocks;
    const rows = picture.order.flatMap((gate) => {
      const { outlook } = factsOf(picture, gate, asking);
      const given = { standings, outlook, asOf, lang: asking.lang };
      return gate.criteria.map((standing) => rowOf(standing, given));
    });
    return {
      rows,
      cited: citedClaims(
        picture,
        rows.flatMap(({ cites }) => cites),
      ),
    };
  },
  rows: ({ rows }) =>
    rows.map((row) => ({
      ...{ gate: row.gate, criterion: row.criterion, title: row.title, state: row.state },
      ...{ holder: row.holder?.name ?? null, since: row.since, why: row.why },
      ...{ met_by: row.metBy, after: row.after.join(' ') },
      ...{ low: row.estimate?.low, likely: row.estimate?.likely, high: row.estimate?.high },
      ...{ own: row.estimate?.own, slack: row.slack, longest: row.onChain },
      claims: row.cites.join(' '),
    })),
});
