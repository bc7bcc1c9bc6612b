// The words of a command line: the verb, its operands, its flags. `--a.b 1` makes {a: {b: "1"}};
// a repeated flag makes a list; `--no-open` is {open: "false"}; `--` ends the flags.
import { Problem } from '../kernel/index.ts';
import { CLI_PROBLEMS } from './problems.ts';

export type Flag = string | true | readonly string[];

export interface Line {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, Flag>>;
}

/** Flags that never take a value, so that the word after one is an operand. */
const SWITCHES = new Set([
  ...['json', 'help', 'empty', 'open', 'quiet', 'all'],
  ...['dry-run', 'all-or-none', 'good-rows'],
]);

/** @throws Problem cli.usage when a flag that needs a value has none. */
export function parseLine(argv: readonly string[]): Line {
  const words: string[] = [];
  const flags: Record<string, Flag> = {};
  const add = (name: string, value: string | true) => {
    const before = flags[name];
    if (value === true || before === undefined || before === true) flags[name] = value;
    else flags[name] = [...(typeof before === 'string' ? [before] : before), value];
  };
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--') {
      words.push(...argv.slice(i + 1));
      break;
    }
    if (word === '-h') add('help', true);
    else if (!word.startsWith('--')) words.push(word);
    else if (word.includes('=')) {
      const at = word.indexOf('=');
      add(word.slice(2, at), word.slice(at + 1));
    } else if (word.startsWith('--no-')) add(word.slice(5), 'false');
    else if (SWITCHES.has(word.slice(2))) add(word.slice(2), true);
    else {
      const value = argv[++i];
      if (value === undefined) throw new Problem(CLI_PROBLEMS.noValue, { flag: word });
      add(word.slice(2), value);
    }
  }
  return { words, flags };
}

/** The value of a flag as one text; the last one where it was repeated. */
export function text(line: Line, name: string): string | undefined {
  const flag = line.flags[name];
  if (flag === undefined || flag === true) return undefined;
  return typeof flag === 'string' ? flag : flag.at(-1);
}

export const on = (line: Line, name: string): boolean => {
  const flag = line.flags[name];
  return flag === true || flag === 'true';
};
