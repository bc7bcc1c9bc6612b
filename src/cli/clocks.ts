// The two clocks of a command line: `--on` (as of) and `--known` (as known).
import { isPartialDate, LANGS, type Lang, lastDay, Problem } from '../kernel/index.ts';
import { type Line, text } from './args.ts';
import { CLI_PROBLEMS } from './problems.ts';

export function clocksOf(line: Line): { asOf?: string; knownAt?: string } {
  const asOf = dayFrom(line, 'on');
  const knownAt = dayFrom(line, 'known');
  return { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
}

/** A month or a year counts to its last day. @throws Problem cli.no-such-day */
function dayFrom(line: Line, name: string): string | undefined {
  const given = text(line, name);
  if (given === undefined) return undefined;
  if (!isPartialDate(given))
    throw new Problem(CLI_PROBLEMS.noSuchDay, { flag: `--${name}`, value: given });
  return lastDay(given);
}

/** `--lang fr`, else the language of the shell where Muster speaks it, else English. */
export function langOf(line: Line): Lang {
  const given = text(line, 'lang') ?? (process.env.LC_ALL || process.env.LANG || '').slice(0, 2);
  return LANGS.find((lang) => lang === given) ?? 'en';
}
