// Why an input is not of its form, in plain words, for whoever typed it. A form's own message is
// kept; what zod says by itself is for programmers and is put into words here.
import type { z } from 'zod';
import type { Problem } from '../kernel/index.ts';
import { ACT_PROBLEMS } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** zod's own messages all begin so. */
const BY_ITSELF = /^(?:Invalid|Too big|Too small|Unrecognized key)/;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'a yes or a no',
  array: 'a list',
  object: 'a group of fields',
};

export interface Why {
  /** Where, such as `quantity.min`; empty for the input as a whole. */
  readonly field: string;
  /** The end of "the field …". */
  readonly why: string;
}

/** What was wrong with an input that was refused for its form; null for any other no. */
export function whyOfInput(problem: Problem): Why | null {
  if (problem.kind !== ACT_PROBLEMS.invalid) return null;
  const { field, why } = problem.detail;
  return { field: String(field), why: String(why) };
}

export function whyOf(issues: readonly Issue[]): Why {
  const issue = issues[0];
  if (!issue) return { field: '', why: 'is not of the right form' };
  const path = issue.path.map(String);
  if (issue.code === 'invalid_union' && BY_ITSELF.test(issue.message)) {
    const inner = nearest(issue.errors);
    if (inner.length > 0) {
      const { field, why } = whyOf(inner);
      return { field: [...path, field].filter(Boolean).join('.'), why };
    }
  }
  const why = BY_ITSELF.test(issue.message) ? inWords(issue) : issue.message;
  return { field: path.join('.'), why };
}

/** Of the forms that an input may have, the one that it comes nearest to: it fails the deepest. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => {
    const [first] = issues;
    if (!first) return -1;
    const wrongKind = first.code === 'invalid_type' ? 0 : 1;
    return first.path.length * 2 + wrongKind;
  };
  return [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

function inWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('undefined')) return 'is missing';
      return `is not ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      if (issue.values.length > 1) return `is none of ${issue.values.map(String).join(', ')}`;
      return `is not ${String(issue.values[0])}`;
    }
    case 'too_small':
      return `is too ${small(issue.origin)}: ${counted(issue.minimum, issue.origin)} at least`;
    case 'too_big':
      return `is too ${big(issue.origin)}: ${counted(issue.maximum, issue.origin)} at most`;
    case 'unrecognized_keys':
      return `has fields that nobody asked for: ${issue.keys.join(', ')}`;
    default:
      return 'is not of the right form';
  }
}

function small(origin: string): string {
  return origin === 'number' || origin === 'int' ? 'small' : 'short';
}

function big(origin: string): string {
  return origin === 'number' || origin === 'int' ? 'large' : 'long';
}

function counted(n: number | bigint, origin: string): string {
  const unit = { string: 'sign', array: 'item' }[origin];
  if (!unit) return String(n);
  return `${n} ${unit}${Number(n) === 1 ? '' : 's'}`;
}
