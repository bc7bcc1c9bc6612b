// The command line: parses the words, runs one verb, and turns what went wrong into one plain line
// and an exit code. It holds no rule: acts and views are those of the capabilities.
import { planHouse } from '../acts/index.ts';
import { capabilities } from '../capabilities/index.ts';
import { Bug, EXIT, exitOf, Fault, Problem } from '../kernel/index.ts';
import { type Line, on, parseLine, text } from './args.ts';
import { type Opened, openPlace } from './place.ts';
import { CLI_PROBLEMS } from './problems.ts';
import { type Terminal, terminal } from './terminal.ts';
import { briefVerb } from './verbs/brief.ts';
import { doctorVerb } from './verbs/doctor.ts';
import { askView, performAct } from './verbs/generic.ts';
import { helpVerb, OWN_VERBS } from './verbs/help.ts';
import { printAnswer, printDone } from './verbs/print.ts';
import { exportVerb, verifyVerb } from './verbs/sealed.ts';
import { type Serving, startVerb } from './verbs/start.ts';

/** Runs one command line to its end. @returns the exit code */
export async function run(argv: readonly string[], serving: Serving): Promise<number> {
  const t = terminal();
  let line: Line = { words: [], flags: {} };
  try {
    line = parseLine(argv);
    return await verb(line, t, serving);
  } catch (error) {
    return told(error, line, t);
  }
}

async function verb(line: Line, t: Terminal, serving: Serving): Promise<number> {
  const [first = 'help', ...rest] = line.words;
  const plan = planHouse(capabilities);
  if (first === 'help' || on(line, 'help')) {
    helpVerb(plan, first === 'help' ? rest : line.words, t);
    return EXIT.done;
  }
  if (first === 'start') return startVerb(line, t, serving);
  if (first === 'verify') return verifyVerb(line, rest, t);
  if (first === 'read') {
    const { readVerb } = await import('./verbs/read.ts');
    await readVerb(line, rest, t);
    return EXIT.done;
  }
  if (first === 'names') {
    const { namesVerb } = await import('./verbs/names.ts');
    await namesVerb(line, rest);
    return EXIT.done;
  }
  if (first === 'screen') {
    const { screenVerb } = await import('./verbs/screen.ts');
    return screenVerb(line, t);
  }
  const [second, ...operands] = rest;
  if (first === 'certificate' && (second === 'show' || second === 'verify')) {
    const { certificateVerifyVerb, showVerb } = await import('./verbs/certificate.ts');
    if (second === 'verify') return certificateVerifyVerb(line, operands, t);
    await showVerb(line, operands, t);
    return EXIT.done;
  }
  if (first === 'mandates' && second === 'read') {
    const { readInstrumentVerb } = await import('./verbs/instrument.ts');
    await readInstrumentVerb(line, operands, t);
    return EXIT.done;
  }
  if (first === 'mandates' && second === 'compare') {
    const { areFiles, compareFiles } = await import('./verbs/compare.ts');
    if (areFiles(operands)) {
      await compareFiles(line, operands, t);
      return EXIT.done;
    }
  }
  const name = `${first}.${second}`;
  const known =
    OWN_VERBS.some((own) => own.name === first || own.name === `${first} ${second}`) ||
    plan.acts.has(name) ||
    plan.views.has(name);
  if (!known)
    throw unknownVerb(
      line,
      plan.capabilities.map((capability) => capability.name),
    );
  const opened = await openPlace(line, { onStep: (text) => t.err(text) });
  try {
    return await onRecord(line, operands, opened, t);
  } finally {
    await opened.close();
  }
}

async function onRecord(
  line: Line,
  operands: readonly string[],
  opened: Opened,
  t: Terminal,
): Promise<number> {
  const [first, second] = line.words;
  if (first === 'brief') await briefVerb(line, opened, t);
  else if (first === 'export') await exportVerb(line, opened, t);
  else if (first === 'import')
    return (await import('./verbs/import.ts')).importVerb(line, opened, t);
  else if (first === 'certificate')
    return (await import('./verbs/certificate.ts')).issueVerb(line, opened, t);
  else if (first === 'doctor') return doctorVerb(line, opened, t);
  else if (first === 'rebuild') {
    const { missions, entries } = await opened.house.store.rebuild();
    if (on(line, 'json')) t.out(JSON.stringify({ missions, entries }));
    else t.out(`${entries} entries of ${missions} missions were folded again.`);
  } else {
    const act = opened.house.acts.get(`${first}.${second}`);
    const view = opened.house.views.get(`${first}.${second}`);
    if (act) return printDone(await performAct(act, line, operands, opened), line, t);
    if (view) {
      const answer = await askView(view, line, operands, opened);
      if (
        view.name === 'mandates.compare' &&
        !on(line, 'json') &&
        text(line, 'format') === undefined
      )
        (await import('./verbs/compare.ts')).printCompared(answer, t);
      else if (text(line, 'format') === undefined) printAnswer(answer, line, t);
      else await (await import('./verbs/table.ts')).printTable(view, answer, line, t);
    }
  }
  return EXIT.done;
}

function unknownVerb(line: Line, names: readonly string[]): Problem {
  const [first = ''] = line.words;
  const near = names.includes(first) ? ` ${first}` : '';
  return new Problem(CLI_PROBLEMS.unknownVerb, { verb: line.words.slice(0, 2).join(' '), near });
}

/** The one translator from what went wrong to words and exit codes. */
function told(error: unknown, line: Line, t: Terminal): number {
  const json = on(line, 'json');
  if (error instanceof Problem) {
    const { code, message, remedy } = error;
    t.err(
      json ? JSON.stringify({ code, title: message, remedy }) : `${message}.\n${remedy}. (${code})`,
    );
    return code === 'seal.bad-key' ? EXIT.usage : exitOf(error.status);
  }
  if (error instanceof Fault) {
    t.err(json ? JSON.stringify({ code: 'fault', title: error.message }) : error.message);
    return EXIT.unavailable;
  }
  const bug = error instanceof Bug ? 'This is a fault of Muster' : 'Something failed unforeseen';
  t.err(`${bug}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.bug;
}
