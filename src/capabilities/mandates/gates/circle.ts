// Whether the road would go round in a circle if a criterion waited for these.
import { orderOf } from '../../../engines/graph/index.ts';
import type { MetBy, Road } from './road.ts';

interface Links {
  readonly criterion: string;
  readonly gate: string;
  readonly after: readonly string[];
  readonly metBy: MetBy;
}

/** The short names around the circle, the first again at the end; null where there is none. */
export function circleIn({ gates, criteria }: Road, changed: Links): readonly string[] | null {
  const all = new Map<string, Links>([...criteria, [changed.criterion, changed]]);
  const nodes = [
    ...[...all.values()].map(({ criterion, after, metBy }) => ({
      id: `c ${criterion}`,
      after: [
        ...after.map((id) => `c ${id}`),
        ...(metBy.kind === 'gate' ? [`g ${metBy.gate}`] : []),
      ],
    })),
    ...[...gates.keys()].map((gate) => ({
      id: `g ${gate}`,
      after: [...all.values()].flatMap((each) =>
        each.gate === gate ? [`c ${each.criterion}`] : [],
      ),
    })),
  ];
  const { cycle } = orderOf(nodes);
  return cycle?.map((id) => id.slice(2)) ?? null;
}
