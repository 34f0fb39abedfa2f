import type { BaseIssue } from 'valibot';

/** What a schema says of a bad value: the message, which goes on after the key's name, and the hint on a line below. */
export function fail(message: string, hint: string): string {
  return `${message}\n${hint}`;
}

/** The two halves of what `fail` put together; an issue without a hint is a message of the schema library. */
export function messageOf(issue: BaseIssue<unknown>): { readonly message: string; readonly hint: string } {
  const [message = '', hint = 'Write a value of the kind that is expected here.'] = issue.message.split(
    '\n',
    2,
  );
  return { message, hint };
}

/** What kind of YAML value this is, with its value where that is short. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `the text "${shortened(value)}"`;
  if (Array.isArray(value)) return `a list, "${shortened(JSON.stringify(value))}"`;
  if (typeof value === 'object') return `a set of keys, "${shortened(JSON.stringify(value))}"`;
  if (typeof value === 'number') return `the number "${value}"`;
  return typeof value === 'boolean' ? `"${value}"` : 'nothing that can be read';
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
