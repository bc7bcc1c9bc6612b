// Sizes of files, functions and lines, after the conventions in CONTRIBUTING.md. An exception is a
// named line here, and fails when it is stale.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 70;
const LINE_COLUMNS_MAX = 100;
const PARAMETERS_MAX = 4;
const DOOR_LINES_MAX = 60;

/** `path: what` of what may stay over a limit for now. */
const EXCEPTIONS: readonly string[] = [];

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path));

function functionsIn(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = file.getLineAndCharacterOfPosition(node.getStart()).line;
      const to = file.getLineAndCharacterOfPosition(node.end).line;
      const name = node.name && ts.isIdentifier(node.name) ? node.name.text : `line ${from + 1}`;
      const lines = to - from + 1;
      if (lines > FUNCTION_LINES_MAX && !isSuite(node))
        found.push(`${path}: ${name} has ${lines} lines`);
      if (node.parameters.length > PARAMETERS_MAX)
        found.push(`${path}: ${name} takes ${node.parameters.length} parameters`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A `describe` of a test file groups rules; its length is no fault. */
const isSuite = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && /^describe/.test(node.parent.expression.getText());

function breaches(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  const limit = /\/index\.ts$/.test(path) ? DOOR_LINES_MAX : FILE_LINES_MAX;
  return [
    ...(lines.length - 1 > limit ? [`${path}: ${lines.length - 1} lines of ${limit}`] : []),
    ...lines.flatMap((line, i) =>
      line.length > LINE_COLUMNS_MAX ? [`${path}: line ${i + 1} has ${line.length} columns`] : [],
    ),
    ...functionsIn(path, text),
  ];
}

describe('sizes', () => {
  const found = files.flatMap(breaches);
  it('looks at files', () => expect(files.length).toBeGreaterThan(50));
  it('keeps files, functions, lines and parameters within their limits', () => {
    expect(found.filter((breach) => !EXCEPTIONS.some((each) => breach.startsWith(each)))).toEqual(
      [],
    );
  });
  it('has no stale exception', () => {
    const stale = EXCEPTIONS.filter((each) => !found.some((breach) => breach.startsWith(each)));
    expect(stale).toEqual([]);
  });
});
