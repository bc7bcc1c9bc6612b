import { describe, expect, it } from 'vitest';
import { yesNo, z } from '../acts/index.ts';
import { parseLine } from './args.ts';
import { inputFrom } from './input.ts';

const form = z.object({
  veto: yesNo.default(true),
  own: z.boolean().nullish(),
  word: z.string().optional(),
});
const from = (...argv: string[]) => inputFrom(form, parseLine(argv), [], false);

describe('a flag that is a yes or a no', () => {
  it.each([
    [['--veto', 'false'], false],
    [['--veto=no'], false],
    [['--no-veto'], false],
    [['--veto', 'yes'], true],
    [['--veto', '1'], true],
  ])('%j is %s', async (argv, veto) => {
    expect(await from(...argv)).toEqual({ veto });
  });

  it('is one where it may be nothing, too, and a text stays a text', async () => {
    expect(await from('--own', 'false', '--word', 'no')).toEqual({ own: false, word: 'no' });
  });

  it('is refused, and not taken for a yes, where the word is neither', async () => {
    const input = await from('--veto', 'maybe');
    expect(input).toEqual({ veto: 'maybe' });
    expect(form.safeParse(input).error?.issues[0]?.message).toContain('neither a yes nor a no');
    expect(form.parse({ veto: 'false' }).veto).toBe(false);
  });
});
