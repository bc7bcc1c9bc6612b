// `muster certificate issue|show|verify`: issuing needs the record; showing and checking need files
// alone, so that they work where there is neither a database nor a network.
import {
  bearerKey,
  CREDENTIAL_PROBLEMS,
  certificateName,
  fromCard,
  INTEGRITY_CODES,
  openStatusList,
  pictureOf,
  present,
  readCode,
  readTrust,
  type Said,
  type StatusList,
  saidBy,
  svgOf,
  type TrustedIssuer,
  toCard,
  type Verdict,
  verifyCertificate,
} from '../../engines/credentials/index.ts';
import { EXIT, exitOf, isDay, must, Problem } from '../../kernel/index.ts';
import { type Line, on, text } from '../args.ts';
import { fileText } from '../input.ts';
import type { Opened } from '../place.ts';
import { CLI_PROBLEMS } from '../problems.ts';
import { bold, type Terminal, wrapped } from '../terminal.ts';
import { performAct } from './generic.ts';
import { written } from './table.ts';

const EXAMPLES = {
  show: './muster certificate show card.txt --reveal state,role --out shown.txt',
  verify: './muster certificate verify shown.txt --keys keys.json --status states.jwt',
} as const;

function missing(verb: keyof typeof EXAMPLES, what: string): Problem {
  return new Problem(CLI_PROBLEMS.missingOperand, {
    ...{ verb: `certificate ${verb}`, what, example: EXAMPLES[verb] },
  });
}

const seconds = () => Math.floor(Date.now() / 1000);

/** `certificate issue …`: the act, with the certificate in a file. @returns the exit code */
export async function issueVerb(line: Line, opened: Opened, t: Terminal): Promise<number> {
  const act = must(opened.house.acts.get('vetting.issue-certificate'), 'the act is there');
  const [done] = await performAct(act, line, [], opened);
  const result = must(done, 'one act, one answer').result;
  if (result instanceof Problem) throw result;
  const made = result.answer as { text: string; code: string | null } & Record<string, string>;
  const out = text(line, 'out');
  if (out) await written(out, `${made.text}\n`);
  const { text: certificate, ...rest } = made;
  const answer = out ? { ...rest, file: out } : { ...rest, text: certificate };
  if (on(line, 'json')) {
    t.out(JSON.stringify(answer, null, 2));
    return EXIT.done;
  }
  if (!out) t.out(certificate);
  t.err(`${made.certificate} counts until ${made.validUntil}${out ? `; it is in ${out}` : ''}.`);
  if (made.code)
    t.err(`Its bearer’s code, shown once and kept nowhere: ${made.code}. Hand it over apart.`);
  return EXIT.done;
}

/** `certificate show FILE`: what is in it, or with `--reveal` the part that the bearer shows. */
export async function showVerb(line: Line, [path]: readonly string[], t: Terminal): Promise<void> {
  if (!path) throw missing('show', 'a file');
  const whole = await certificateIn(path);
  const { said, claims, bound } = saidBy(whole);
  const reveal = text(line, 'reveal');
  if (reveal === undefined) {
    if (on(line, 'json')) t.out(JSON.stringify({ said, claims, bound, checked: false }, null, 2));
    else
      t.out(`${lines(said, claims, t)}\nNothing of this was checked: ./muster certificate verify`);
    return;
  }
  const names = reveal
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const odd = names.find((name) => !(name in claims));
  if (odd)
    throw new Problem(CLI_PROBLEMS.noClaim, { claim: odd, claims: Object.keys(claims).join(', ') });
  const shown = await present(whole, names, showing(line, said));
  const [out, picture] = [text(line, 'out'), text(line, 'qr')];
  if (out) await written(out, `${shown}\n`);
  if (picture) await written(picture, svgOf(pictureOf(await toCard(shown))));
  if (on(line, 'json'))
    t.out(JSON.stringify(out ? { file: out, shows: names } : { text: shown, shows: names }));
  else t.out(out ? `${out} shows ${names.join(', ') || 'nothing'}.` : shown);
}

/** With `--code`, `--audience` and `--nonce` the bearer signs; with some of them it is a slip. */
function showing(line: Line, { issuer, index }: Said): Parameters<typeof present>[2] {
  const [code, audience, nonce] = ['code', 'audience', 'nonce'].map((name) => text(line, name));
  if (code === undefined && audience === undefined && nonce === undefined) return null;
  if (code === undefined || audience === undefined || nonce === undefined)
    throw missing('show', '--code, --audience and --nonce together');
  const plain = readCode(code);
  if (plain === null) throw new Problem(CREDENTIAL_PROBLEMS.badCode);
  const { sign } = bearerKey(plain, certificateName(issuer, index ?? 0));
  return { at: seconds(), audience, nonce, sign };
}

/** As it was issued, or as a reader of the picture on the card gives it. */
const certificateIn = async (path: string): Promise<string> => fromCard(await fileText(path));

interface Carried {
  readonly trust: readonly TrustedIssuer[];
  readonly lists: readonly StatusList[];
}

/** `certificate verify FILE --keys FILE --status FILE`. @returns 0, or why not: 2, 3 or 6 */
export async function certificateVerifyVerb(
  line: Line,
  [path]: readonly string[],
  t: Terminal,
): Promise<number> {
  if (!path) throw missing('verify', 'a file');
  const certificate = await certificateIn(path);
  const { trust, lists } = await carried(line);
  const bearer = text(line, 'bearer') ?? 'not-needed';
  if (bearer !== 'needed' && bearer !== 'not-needed')
    throw missing('verify', '--bearer needed or --bearer not-needed');
  const verdict = verifyCertificate(certificate, {
    ...{ at: instantIn(line), trust, lists, bearer },
    ...{ code: text(line, 'code'), audience: text(line, 'audience'), nonce: text(line, 'nonce') },
  });
  if (on(line, 'json')) t.out(JSON.stringify(jsonOf(verdict), null, 2));
  else t.out(told(verdict, path, t));
  const { refusal } = verdict;
  if (!refusal) return EXIT.done;
  return INTEGRITY_CODES.has(refusal.code) ? EXIT.integrity : exitOf(refusal.status);
}

async function carried(line: Line): Promise<Carried> {
  const files = (flag: string) =>
    [line.flags[flag] ?? []].flat().filter((path) => typeof path === 'string');
  if (files('keys').length === 0) throw missing('verify', '--keys FILE');
  const trust: TrustedIssuer[] = [];
  const texts: string[] = [];
  for (const path of files('keys')) {
    const file = jsonIn(await fileText(path)) as { lists?: unknown } | null;
    const issuers = readTrust(file);
    if (typeof issuers === 'string')
      throw new Problem(CLI_PROBLEMS.badKeys, { file: path, why: issuers });
    trust.push(...issuers);
    if (Array.isArray(file?.lists)) texts.push(...file.lists.map(String));
  }
  for (const path of files('status')) texts.push(await fileText(path));
  const lists: StatusList[] = [];
  for (const each of texts) {
    const list = await openStatusList(each, trust);
    if (list instanceof Problem) throw list;
    lists.push(list);
  }
  return { trust, lists };
}

function jsonIn(given: string): unknown {
  try {
    return JSON.parse(given) as unknown;
  } catch {
    return null;
  }
}

/** `--at 2026-06-25` is noon of that day in UTC; now where it is left out. */
function instantIn(line: Line): number {
  const at = text(line, 'at');
  if (at === undefined) return seconds();
  const instant = Date.parse(isDay(at) ? `${at}T12:00:00Z` : at);
  if (Number.isNaN(instant)) throw new Problem(CLI_PROBLEMS.noSuchDay, { flag: '--at', value: at });
  return Math.floor(instant / 1000);
}

const jsonOf = ({ refusal, ...rest }: Verdict) => ({
  ...rest,
  refusal: refusal && { code: refusal.code, title: refusal.message, remedy: refusal.remedy },
});

function told(verdict: Verdict, path: string, t: Terminal): string {
  const { refusal, said, signed, shown, bearer, listUntil } = verdict;
  if (refusal)
    return [
      bold(t, `${path} does not count: ${refusal.message}.`),
      wrapped(`${refusal.remedy}. (${refusal.code})`, t.columns),
      ...(said && signed ? [lines(said, shown, t)] : []),
    ].join('\n');
  const whose = {
    code: 'Its bearer said the code.',
    signature: 'Its bearer signed for this question.',
    open: 'Who brings it was not looked at: ask for the code, or compare the face.',
  }[bearer];
  const until = `Not revoked by the list that counts until ${listUntil}.`;
  return [
    bold(t, `${path} counts.`),
    must(said && lines(said, shown, t), 'said'),
    whose,
    until,
  ].join('\n');
}

function lines(said: Said, shown: Readonly<Record<string, unknown>>, t: Terminal): string {
  const { issuer, office, kind, from, until, index } = said;
  const rows: [string, unknown][] = [
    ['issued by', office ? `${office} (${issuer})` : issuer],
    ['certifies', kind],
    ['counts', `${from ?? '?'} to ${until ?? '?'}`],
    ['place on the list', index ?? 'none'],
    ...Object.entries(shown),
  ];
  return rows
    .map(([name, value]) => {
      const says = typeof value === 'string' ? value : JSON.stringify(value);
      return wrapped(`${name}: ${says}`, t.columns, '  ');
    })
    .join('\n');
}
