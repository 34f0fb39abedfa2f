import { renderMarkdown } from '../markdown.ts';
import { parseFrontMatter } from '../frontMatter.ts';
import type { FrontMatter } from '../frontMatter.ts';
import type { ParsedSession, ParsedSpeaker, ParsedTrack } from '../assemble/parsedContent.ts';
import type { Problem, Reading } from '../problem.ts';
import { readSession } from '../sessionSchema.ts';
import type { SourceFile } from '../files/sourceFile.ts';
import { readSessionBody } from '../speakerSection.ts';
import { readSpeaker } from '../speakerSchema.ts';
import { readTrack } from '../trackSchema.ts';

export type ParsedFile =
  | { readonly kind: 'session'; readonly value: ParsedSession }
  | { readonly kind: 'track'; readonly value: ParsedTrack }
  | { readonly kind: 'speaker'; readonly value: ParsedSpeaker };

/**
 * Reads one Markdown file by itself: front matter, then body. The outcome depends on nothing but the file and `base`,
 * so it can be kept until the file changes.
 *
 * @param base path the site is served under, which links of the site begin with
 */
export function parseFile(file: SourceFile, base: string): Reading<ParsedFile> {
  const { value: frontMatter, problems } = parseFrontMatter(file.text, file.path);
  if (frontMatter === null) return { value: null, problems };
  const parsed = parseKind(file, frontMatter, base);
  return { value: parsed.value, problems: [...problems, ...parsed.problems] };
}

function parseKind(file: SourceFile, frontMatter: FrontMatter, base: string): Reading<ParsedFile> {
  const { path, id, locale } = file;
  const { body, bodyLine } = frontMatter;
  const place = { path, id, locale };
  switch (file.kind) {
    case 'session': {
      const fields = readSession(frontMatter, path);
      const presenters = fields.value?.presenters ?? [];
      const read = readSessionBody(body, { path, bodyLine, locale, presenters, base });
      return both(fields, read, (record, content) => ({
        kind: 'session',
        value: { ...place, record, body: content },
      }));
    }
    case 'track': {
      const html = proseOf(body, path, bodyLine, base);
      return both(readTrack(frontMatter, path), html, (record, introduction) => ({
        kind: 'track',
        value: { ...place, record, introduction: introduction === '' ? null : introduction },
      }));
    }
    case 'speaker': {
      const html = proseOf(body, path, bodyLine, base);
      return both(readSpeaker(frontMatter, path), html, (record, bio) => ({
        kind: 'speaker',
        value: { ...place, record, bio: bio === '' ? null : bio },
      }));
    }
  }
}

function proseOf(body: string, path: string, line: number, base: string) {
  const { html, problems } = renderMarkdown(body, { path, line, base });
  return { value: html, problems };
}

/** Both values as one, and the problems of both; null where either could not be read. */
function both<First, Second, Whole>(
  first: Reading<First>,
  second: Reading<Second>,
  join: (first: First, second: Second) => Whole,
): Reading<Whole> {
  const problems: readonly Problem[] = [...first.problems, ...second.problems];
  if (first.value === null || second.value === null) return { value: null, problems };
  return { value: join(first.value, second.value), problems };
}
