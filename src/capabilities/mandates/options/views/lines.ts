// What an option would ask of states, as lines of a requirement.
import { defineView, z } from '../../../../acts/index.ts';
import { Problem, WORDS } from '../../../../kernel/index.ts';
import { WEIGHING_PROBLEMS } from '../../decisions/problems.ts';
import { requirementLines } from '../option.ts';
import { addedOptions } from './options.ts';

const count = z.number().nullable();

export const optionLines = defineView({
  name: 'mandates.option-lines',
  says: 'An option as lines of a requirement: people by kind and number, and each of its tasks.',
  query: z.object({ option: z.string() }),
  answer: z.object({
    option: z.string(),
    what: z.string(),
    lines: z.array(
      z.object({
        unit: z.enum(WORDS.unit),
        quantity: z.object({ min: count, max: count }).nullable(),
        task: z.string().nullable(),
      }),
    ),
  }),
  async look({ option: id }, reach, asking) {
    const option = (await addedOptions(reach, asking)).find((each) => each.id === id);
    if (!option) throw new Problem(WEIGHING_PROBLEMS.unknown, { thing: 'option', id });
    const { force, size, tasks } = option.cells;
    const lines = requirementLines({
      force: force?.value ?? null,
      size: size?.value ?? null,
      tasks: tasks?.value ?? null,
    });
    return { option: id, what: option.what, lines };
  },
});
