import type { BaseIssue } from 'valibot';
import { shortened } from '../../model/text/shortened.ts';
import type { Explanation } from '../problem.ts';

/** The most characters of a value in a message. */
const longest = 61;

/** Joins the message of a schema, which follows the key's name, and its hint. */
export function fail(message: string, hint: string): string {
  return `${message}\n${hint}`;
}

/** The inverse of `fail`; an issue without a hint comes from the schema library. */
export function messageOf(issue: BaseIssue<unknown>): Explanation {
  const [message = '', hint = 'Write a value of the expected type.'] = issue.message.split('\n', 2);
  return { message, hint };
}

/** Describes a YAML value: its type, and the value if it is short. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `the text "${shortened(value, longest)}"`;
  if (Array.isArray(value)) return `a list, "${shortened(JSON.stringify(value), longest)}"`;
  if (typeof value === 'object') return `a set of keys, "${shortened(JSON.stringify(value), longest)}"`;
  if (typeof value === 'number') return `the number "${value}"`;
  return typeof value === 'boolean' ? `"${value}"` : 'an unsupported value';
}
