import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Days, forecast, laidOut, orderOf, type Task } from './index.ts';

/** Graphs without a circle: each task waits only for earlier ones. */
const range = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
  .map(([a, b, c]): Days => ({ low: a, likely: a + b, high: a + b + c }));
const graphs = fc
  .array(fc.tuple(range, fc.array(fc.nat(99), { maxLength: 4 })), { minLength: 1, maxLength: 24 })
  .map((all) =>
    all.map(([days, after], i): Task => {
      const before = i === 0 ? [] : [...new Set(after.map((n) => `t${n % i}`))];
      return { id: `t${i}`, after: before, days };
    }),
  );
const last = (tasks: readonly Task[]) => tasks.at(-1)?.id ?? '';

/** Some chain that ends at the target, by always taking the first (or the last) predecessor. */
function chainOf(tasks: readonly Task[], pick: (ids: readonly string[]) => string | undefined) {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const chain: Task[] = [];
  for (let at = known.get(last(tasks)); at; at = known.get(pick(at.after) ?? '')) chain.push(at);
  return chain;
}

describe('an order of things that wait for one another', () => {
  it('puts each after all that it waits for', () => {
    fc.assert(
      fc.property(graphs, (tasks) => {
        const { order } = orderOf([...tasks].reverse());
        const at = new Map(order?.map(({ id }, i) => [id, i]));
        expect(order).toHaveLength(tasks.length);
        for (const { id, after } of tasks)
          for (const each of after) expect(at.get(each)).toBeLessThan(at.get(id) ?? -1);
      }),
    );
  });

  it('names the circle where there is one, and each in it waits for the next', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (tasks, n) => {
        const [first] = tasks;
        const end = tasks[n % tasks.length];
        if (!first || !end || !upstream(tasks, end.id).has(first.id)) return;
        const closed = tasks.map((task) => (task === first ? { ...task, after: [end.id] } : task));
        const { cycle } = orderOf(closed);
        expect(cycle?.length).toBeGreaterThan(1);
        expect(cycle?.at(0)).toBe(cycle?.at(-1));
        cycle?.slice(1).forEach((id, i) => {
          expect(closed.find((task) => task.id === cycle[i])?.after).toContain(id);
        });
      }),
    );
  });

  it('takes a thing that waits for itself as a circle of one', () => {
    expect(orderOf([{ id: 'a', after: ['a'] }]).cycle).toEqual(['a', 'a']);
  });
});

function upstream(tasks: readonly Task[], id: string): Set<string> {
  const found = new Set([id]);
  for (const task of [...tasks].reverse())
    if (found.has(task.id)) for (const each of task.after) found.add(each);
  return found;
}

describe('a forecast', () => {
  it('is never shorter than any chain', () => {
    fc.assert(
      fc.property(graphs, (tasks) => {
        const { finish } = forecast(tasks, last(tasks));
        for (const pick of [
          (ids: readonly string[]) => ids[0],
          (ids: readonly string[]) => ids.at(-1),
        ])
          for (const end of ['low', 'likely', 'high'] as const) {
            const sum = chainOf(tasks, pick).reduce((days, task) => days + task.days[end], 0);
            expect(finish[end]).toBeGreaterThanOrEqual(sum);
          }
      }),
    );
  });

  it('is exactly as long as the chain that it names', () => {
    fc.assert(
      fc.property(graphs, (tasks) => {
        const { finish, chain } = forecast(tasks, last(tasks));
        const known = new Map(tasks.map((task) => [task.id, task]));
        expect(chain.reduce((days, id) => days + (known.get(id)?.days.likely ?? 0), 0)).toBe(
          finish.likely,
        );
        chain.slice(1).forEach((id, i) => {
          expect(known.get(id)?.after).toContain(chain[i]);
        });
      }),
    );
  });

  it('has low, likely and high in their order', () => {
    fc.assert(
      fc.property(graphs, (tasks) => {
        const { low, likely, high } = forecast(tasks, last(tasks)).finish;
        expect(low).toBeLessThanOrEqual(likely);
        expect(likely).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('gives no task a slack below nothing, and none at all to the longest chain', () => {
    fc.assert(
      fc.property(graphs, (tasks) => {
        const { slack, chain } = forecast(tasks, last(tasks));
        for (const days of slack.values()) expect(days).toBeGreaterThanOrEqual(0);
        for (const id of chain) expect(slack.get(id)).toBe(0);
      }),
    );
  });

  it('knows by how much each task alone brings the end forward or back, as trying would', () => {
    fc.assert(
      fc.property(graphs, (tasks) => {
        const target = last(tasks);
        const { finish, swings, slack } = forecast(tasks, target);
        for (const id of slack.keys()) {
          const tried = (end: 'low' | 'high') =>
            forecast(
              tasks.map((task) =>
                task.id === id ? { ...task, days: { ...task.days, likely: task.days[end] } } : task,
              ),
              target,
            ).finish.likely;
          const { sooner, later } = swings.get(id) ?? { sooner: 0, later: 0 };
          expect(sooner).toBe(finish.likely - tried('low'));
          expect(later).toBe(tried('high') - finish.likely);
        }
      }),
    );
  });

  it('never comes sooner when an estimate is raised', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.integer({ min: 1, max: 40 }), (tasks, n, more) => {
        const raised = tasks.map((task, i) =>
          i === n % tasks.length
            ? {
                ...task,
                days: {
                  ...task.days,
                  likely: task.days.likely + more,
                  high: task.days.high + more,
                },
              }
            : task,
        );
        const [was, is] = [forecast(tasks, last(tasks)), forecast(raised, last(tasks))];
        expect(is.finish.likely).toBeGreaterThanOrEqual(was.finish.likely);
        expect(is.finish.high).toBeGreaterThanOrEqual(was.finish.high);
        expect(is.finish.low).toBe(was.finish.low);
      }),
    );
  });

  it('is not moved by a delay within the slack, and is by a longer one', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (tasks, n) => {
        const end = last(tasks);
        const { slack, finish } = forecast(tasks, end);
        const task = tasks[n % tasks.length];
        const free = task && slack.get(task.id);
        if (!task || free === undefined) return;
        const late = (days: number) =>
          forecast(
            tasks.map((each) =>
              each === task
                ? { ...each, days: { ...each.days, likely: each.days.likely + days } }
                : each,
            ),
            end,
          ).finish.likely;
        expect(late(free)).toBe(finish.likely);
        expect(late(free + 3)).toBe(finish.likely + 3);
      }),
    );
  });

  it('says rightly how far one task alone moves the end', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (tasks, n) => {
        const end = last(tasks);
        const task = tasks[n % tasks.length];
        if (!task) return;
        const { swings, finish } = forecast(tasks, end);
        const at = (likely: number) =>
          forecast(
            tasks.map((each) =>
              each === task ? { ...each, days: { ...each.days, likely } } : each,
            ),
            end,
          ).finish.likely;
        const swing = swings.get(task.id) ?? { sooner: 0, later: 0 };
        expect(at(task.days.high) - finish.likely).toBe(swing.later);
        expect(finish.likely - at(task.days.low)).toBe(swing.sooner);
      }),
    );
  });
});

describe('a drawing', () => {
  const boxesOf = (tasks: readonly Task[]) =>
    tasks.map(({ id }) => ({ id, width: 150, height: 60 }));
  const linksOf = (tasks: readonly Task[]) =>
    tasks.flatMap(({ id, after }) => after.map((from) => ({ from, to: id })));

  it('has every box once, none on another, and every line from left to right', () => {
    fc.assert(
      fc.property(graphs, (tasks) => {
        const { boxes, lines } = laidOut(boxesOf(tasks), linksOf(tasks));
        expect(boxes.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
        for (const a of boxes)
          for (const b of boxes)
            if (a.id < b.id && a.column === b.column)
              expect(Math.abs(a.y - b.y)).toBeGreaterThan(59);
        const column = new Map(boxes.map((box) => [box.id, box.column]));
        for (const { from, to } of lines)
          expect(column.get(from)).toBeLessThan(column.get(to) ?? -1);
      }),
      { numRuns: 30 },
    );
  });

  it('draws lines of level and upright strokes only', () => {
    const tasks: Task[] = ['a', 'b', 'c', 'd'].map((id, i) => ({
      id,
      after: ['a', 'b', 'c'].slice(0, i),
      days: { low: 0, likely: 0, high: 0 },
    }));
    for (const { points } of laidOut(boxesOf(tasks), linksOf(tasks)).lines)
      points.slice(1).forEach(([x, y], i) => {
        const [px, py] = points[i] ?? [x, y];
        expect(px === x || py === y).toBe(true);
      });
  });
});
