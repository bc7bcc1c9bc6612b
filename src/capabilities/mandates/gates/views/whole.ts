// The whole road as it is drawn: every gate with what blocks it and when it can come, and its
// criteria while they are few enough to be looked at at once.
import { defineView, z } from '../../../../acts/index.ts';
import { type Prose, plain } from '../../../../kernel/index.ts';
import { claimView } from '../../../claims/index.ts';
import { answerOf } from '../words.ts';
import { citedClaims, factsOf, headlineOf, pictureOf } from './picture.ts';
import { prose } from './prose.ts';
import { criterionRow, gateLine, gateLineOf, rowOf, waiversOf, waiverView } from './rows.ts';

/** Criteria that one drawing holds; of a longer road only the gates are drawn. */
const DRAWN_MAX = 60;

const gateToldRow = gateLine.extend({
  /** What blocks it, and when it can come. */
  answer: z.array(prose),
  /** Its own criteria, whether they are given or not. */
  own: z.number(),
});
export type ToldGate = z.infer<typeof gateToldRow>;

const roadView = z.object({
  /** The gate that people wait for now; null while there is none. */
  headline: z.string().nullable(),
  gates: z.array(gateToldRow),
  /** Every criterion of every gate; empty where they are more than can be drawn. */
  criteria: z.array(criterionRow),
  all: z.number(),
  /** Every waiver on which a gate rests, each once, for ever. */
  waivers: z.array(waiverView),
  /** The longest chain to the gate that people wait for: `criterion …` and `gate …`. */
  path: z.array(z.string()),
  cited: z.array(claimView),
});
export type RoadView = z.infer<typeof roadView>;

export const wholeRoad = defineView({
  name: 'mandates.road',
  says: 'The whole road for a drawing: every gate with what blocks it, and what comes after what.',
  query: z.object({}),
  answer: roadView,
  async look(_query, reach, asking) {
    const picture = await pictureOf(reach, asking);
    const { lang, clocks } = asking;
    const headline = headlineOf(picture);
    const all = picture.standings.criteria.size;
    const told = picture.order.map((gate) => {
      const facts = factsOf(picture, gate, asking);
      return { facts, gate };
    });
    const ahead = told.find(({ gate }) => gate === headline)?.facts ?? null;
    const onWay = new Set(ahead?.before.map(({ criterion }) => criterion.criterion));
    const few = all <= DRAWN_MAX;
    const gates = told.map(({ facts, gate }) => ({
      ...gateLineOf(facts, lang),
      answer: structuredClone(
        // Of a long road only the gate that people wait for is told whole.
        few || gate === headline ? answerOf(facts, lang) : [],
      ) as ToldGate['answer'],
      own: gate.criteria.length,
    }));
    const criteria = told.flatMap(({ gate, facts }) =>
      !few
        ? []
        : gate.criteria.map((standing) => {
            const near = onWay.has(standing.criterion.criterion) ? ahead : facts;
            const given = { standings: picture.standings, outlook: near?.outlook ?? null };
            const row = rowOf(standing, { ...given, asOf: clocks.asOf, lang });
            return { ...row, onChain: row.onChain && near === ahead };
          }),
    );
    return {
      ...{ headline: headline?.gate.gate ?? null, gates, criteria, all },
      waivers: waiversOf(
        told.map(({ facts }) => facts),
        clocks.asOf,
        lang,
      ),
      path: [...(ahead?.outlook?.forecast.chain ?? [])],
      cited: citedClaims(picture, [...citesIn(gates), ...citesIn(criteria)]),
    };
  },
  rows: ({ gates, criteria }) => [
    ...gates.map(({ gate, title, state, passedOn, finding, counts }) => ({
      ...{ gate, criterion: null, title, state, since: passedOn, after: null, slack: null },
      ...{ longest: null, says: plain(finding as Prose), open: counts.notMet + counts.unknown },
    })),
    ...criteria.map((row) => ({
      ...{ gate: row.gate, criterion: row.criterion, title: row.title, state: row.state },
      ...{ since: row.since, after: row.after.join(' '), slack: row.slack, longest: row.onChain },
      ...{ says: row.why, open: null },
    })),
  ],
});

type Told = Partial<Record<'basis' | 'cites', readonly string[]>> & {
  readonly finding?: unknown;
  readonly answer?: unknown;
};

/** The claims that rows name, and those in their sentences. */
function citesIn(rows: readonly Told[]): string[] {
  const said = ({ finding, answer }: Told) =>
    [finding, ...((answer as Prose[] | undefined) ?? [])].filter(Boolean) as Prose[];
  return rows.flatMap((row) => [
    ...(row.basis ?? []),
    ...(row.cites ?? []),
    ...said(row).flatMap((paragraph) =>
      paragraph.flatMap((part) => (typeof part === 'string' ? [] : part.cites)),
    ),
  ]);
}
