import type { DeclaredFacet } from '../../model/conference.ts';
import { renderMarkdown } from '../markdown.ts';
import { parseFrontMatter, type FrontMatter } from '../frontMatter.ts';
import type { ParsedPage, ParsedSession, ParsedSpeaker, ParsedTrack } from '../assemble/parsedContent.ts';
import type { Problem, Reading } from '../problem.ts';
import { readSession } from '../sessionSchema.ts';
import { ownStyle, type ReadingStyle } from '../sites/readingStyle.ts';
import { withoutShortcodes } from '../sites/siteFields.ts';
import { withKnownNames, type KnownMapping } from '../sites/withKnownNames.ts';
import type { SourceFile } from '../files/fileNames.ts';
import { readSessionBody } from '../speakerSection.ts';
import { readPage, withoutOwnTitle } from '../pageSchema.ts';
import { readSpeaker } from '../speakerSchema.ts';
import { readTrack } from '../trackSchema.ts';

export type ParsedFile =
  | { readonly kind: 'session'; readonly value: ParsedSession }
  | { readonly kind: 'track'; readonly value: ParsedTrack }
  | { readonly kind: 'speaker'; readonly value: ParsedSpeaker }
  | { readonly kind: 'page'; readonly value: ParsedPage };

/**
 * Reads one Markdown file: front matter, then body. The result only depends on the parameters, so it can be cached.
 *
 * @param base path the site is served under, which links of the site begin with
 * @param facets those that conference.yaml declares
 * @returns null without problems for a draft that is left out
 */
export function parseFile(
  file: SourceFile,
  base: string,
  facets: readonly DeclaredFacet[] = noFacets,
  style: ReadingStyle = ownStyle,
): Reading<ParsedFile> {
  const { value: frontMatter, problems } = parseFrontMatter(file.text, file.path);
  if (frontMatter === null) return { value: null, problems };
  const declared = file.kind === 'session' ? facets.map(({ key }) => key) : [];
  const known = withKnownNames(frontMatter, file.kind, style, declared);
  if (known.data['draft'] === true && !style.showsDrafts) return { value: null, problems: [] };
  const body = style.isSite ? withoutShortcodes(frontMatter.body) : frontMatter.body;
  const parsed = parseKind(file, { ...known, body, bodyLine: frontMatter.bodyLine }, base, facets);
  return { value: parsed.value, problems: [...problems, ...parsed.problems] };
}

const noFacets: readonly DeclaredFacet[] = [];

function parseKind(
  file: SourceFile,
  frontMatter: KnownMapping & Pick<FrontMatter, 'body' | 'bodyLine'>,
  base: string,
  facets: readonly DeclaredFacet[],
): Reading<ParsedFile> {
  const { path, id, locale } = file;
  const isEmpty = frontMatter.text !== '' && frontMatter.body.trim() === '';
  const body = isEmpty ? frontMatter.text : frontMatter.body;
  const bodyLine = isEmpty ? frontMatter.at([]).line : frontMatter.bodyLine;
  const source = { path, id, locale };
  switch (file.kind) {
    case 'session': {
      const fields = readSession(frontMatter, path, facets);
      const presenters = fields.value?.presenters ?? null;
      const { people } = frontMatter;
      const listed = people.map((person) => ({ ...person, position: frontMatter.at(person.path) }));
      const read = readSessionBody(body, { path, bodyLine, locale, presenters, listed, base });
      return both(fields, read, (record, content) => ({
        kind: 'session',
        value: { ...source, record, body: content },
      }));
    }
    case 'track': {
      const html = proseOf(body, path, bodyLine, base);
      return both(readTrack(frontMatter, path), html, (record, introduction) => ({
        kind: 'track',
        value: {
          ...source,
          record,
          introduction: introduction.html || null,
          imageHosts: introduction.imageHosts,
        },
      }));
    }
    case 'speaker': {
      const html = proseOf(body, path, bodyLine, base);
      return both(readSpeaker(frontMatter, path), html, (record, bio) => ({
        kind: 'speaker',
        value: { ...source, record, bio: bio.html || null, imageHosts: bio.imageHosts },
      }));
    }
    case 'page': {
      const fields = readPage(frontMatter, path);
      const written = withoutOwnTitle(body, fields.value?.title ?? '');
      const html = proseOf(written, path, bodyLine, base, 2);
      return both(fields, html, (record, text) => ({
        kind: 'page',
        value: { ...source, record, text: text.html || null, imageHosts: text.imageHosts },
      }));
    }
  }
}

function proseOf(body: string, path: string, line: number, base: string, topHeading: 2 | 3 = 3) {
  const { problems, ...value } = renderMarkdown(body, { path, line, base, topHeading });
  return { value, problems };
}

/** Joins two values and their problems; null if either could not be read. */
function both<First, Second, Whole>(
  first: Reading<First>,
  second: Reading<Second>,
  join: (first: First, second: Second) => Whole,
): Reading<Whole> {
  const problems: readonly Problem[] = [...first.problems, ...second.problems];
  if (first.value === null || second.value === null) return { value: null, problems };
  return { value: join(first.value, second.value), problems };
}
