import * as v from 'valibot';
import { fail, kindOf } from './fields/fieldIssue.ts';
import { text } from './fields/fields.ts';
import { yesOrNo } from './fields/sessionFields.ts';
import { readFields } from './fields/readFields.ts';
import type { Reading } from './problem.ts';
import type { PageRecord } from './records.ts';
import type { YamlMapping } from './yaml/mapping.ts';

/** A rank in a list, the smallest first. */
export const listOrder = v.number(({ input }) =>
  fail(`is ${kindOf(input)}, not a number`, 'Write a number; the smallest comes first.'),
);

/** The keys of a page file's front matter. */
export const pageSchema = v.strictObject({
  title: text,
  order: v.optional(listOrder),
  nav: v.optional(yesOrNo),
  draft: v.optional(yesOrNo),
});

/**
 * Reads the front matter of one file of content/pages.
 *
 * @param path the file, as shown in problems
 */
export function readPage(frontMatter: YamlMapping, path: string): Reading<PageRecord> {
  const { value, problems, positions } = readFields(pageSchema, frontMatter, path, {
    title: 'title: "The name of the page"',
  });
  if (value === null) return { value, problems };
  return {
    value: { title: value.title, order: value.order ?? null, nav: value.nav ?? true, positions },
    problems,
  };
}

/** The text without a first heading that repeats the title, which the page shows already; lines stay where they are. */
export function withoutOwnTitle(body: string, title: string): string {
  const [heading = '', before = '', written] = /^(\s*)# +(.+?)(?: +#+)?[ \t]*(?=\n|$)/.exec(body) ?? [];
  return written === title ? before + body.slice(heading.length) : body;
}
