import type { Html } from '../model/text/html.ts';
import type { Locale } from '../model/locale.ts';
import { renderMarkdown } from './markdown.ts';
import type { Position, Problem, Reading } from './problem.ts';
import type { SessionBody, SpeakerBlock } from './records.ts';
import { cutIntoBlocks, type Block } from './speakers/blocks.ts';
import { introductionOf } from './speakers/introduction.ts';
import { matchPresenters } from './speakers/matchPresenters.ts';
import { cutIntoPieces, photoAddress, type Piece } from './speakers/pieces.ts';
import { findSection, type SectionStart } from './speakers/section.ts';
import { findStarts } from './speakers/starts.ts';

/** What reading a session's body takes beside the body. */
export interface SessionBodyContext {
  /** The file, as problems name it. */
  readonly path: string;
  /** The line of the file the body's first line stands on, from 1. */
  readonly bodyLine: number;
  readonly locale: Locale;
  /** The people the front matter lists, as written there. */
  readonly presenters: readonly string[];
  /**
   * Path the site is served under, with a slash at both ends.
   * @default '/'
   */
  readonly base?: string;
}

/** The pieces of the section, with the names that stand beside a heading as lines of their own. */
function peoplePieces(pieces: readonly Piece[], { index, headings }: SectionStart): Piece[] {
  return pieces.slice(index).map((piece, offset) => {
    const heading = headings.get(index + offset);
    if (heading === undefined) return piece;
    if (heading.rest === '') return { ...piece, kind: 'blank', text: '' };
    return { ...piece, text: heading.rest, column: piece.column + heading.restIndex };
  });
}

/**
 * Reads the body of a session: what it is about, then who speaks, in every shape that organisers write (headings in
 * English and Chinese; photo before or after the name; `Name: role`, `Name: role, bio` or a bio alone).
 *
 * People are told apart, and tied to the presenters, by name; by order alone only where nothing else tells. What
 * stands after the people under another heading stays with the abstract, so that nothing is lost.
 *
 * @param body Markdown with `\n` line ends
 * @returns a value in any case; problems with places in the file
 */
export function readSessionBody(body: string, context: SessionBodyContext): Reading<SessionBody> {
  const { path, bodyLine, presenters, base = '/' } = context;
  const problems: Problem[] = [];
  const warn = ({ line, column }: Position, message: string, hint: string) =>
    problems.push({ file: path, line, column, severity: 'warning', message, hint });
  const render = (markdown: string, place: Position, alt: string | null): Html | null => {
    const rendered = renderMarkdown(markdown, {
      path,
      ...place,
      base,
      alt,
      topHeading: alt === null ? 3 : 4,
    });
    problems.push(...rendered.problems);
    return rendered.html === '' ? null : rendered.html;
  };

  const lines = body.split('\n');
  const pieces = cutIntoPieces(lines, bodyLine);
  const section = findSection(pieces, presenters);
  if (section === null)
    return { value: { abstract: render(body, { line: bodyLine, column: 1 }, null), people: [] }, problems };

  const people = peoplePieces(pieces, section);
  const { blocks, end } = cutIntoBlocks(people, findStarts(people, presenters), section.level, presenters);
  const heading: Position = pieces[section.index] ?? { line: bodyLine, column: 1 };
  const after = pieces[section.index + end]?.line ?? bodyLine + lines.length;
  const about = lines.map((text, i) => (bodyLine + i >= heading.line && bodyLine + i < after ? '' : text));
  const abstract = render(about.join('\n'), { line: bodyLine, column: 1 }, null);
  if (section.missingHeading)
    warn(heading, 'people are introduced without a heading', 'Write "### Speakers:" on a line above them.');

  const matched = matchPresenters(blocks, presenters);
  const introduce = (block: Block, presenter: number | null): SpeakerBlock => {
    const { role, bio } = introductionOf(block);
    const name = block.name?.name ?? null;
    const alt = name ?? (presenter === null ? '' : (presenters[presenter] ?? ''));
    const html = bio.map((passage) => render(passage.text, passage, alt) ?? '').join('\n');
    const photo = block.photo === null ? null : photoAddress(block.photo.photo);
    if (block.photo !== null && photo === null)
      warn(
        block.photo.position,
        `the photo "${block.photo.photo.src.slice(0, 60)}" was left out`,
        'Photos are https addresses, or files of the public folder such as images/speaker/name.png.',
      );
    return {
      name,
      presenter,
      role,
      bio: html === '' ? null : (html as Html),
      photo,
      position: block.position,
      photoPosition: photo === null ? null : (block.photo?.position ?? null),
    };
  };
  const value = { abstract, people: blocks.map((block, i) => introduce(block, matched[i] ?? null)) };
  disagreements(value.people, presenters, heading, warn);
  return { value, problems };
}

/** Reports people who are introduced but not listed, and listed but not introduced where others are. */
function disagreements(
  people: readonly SpeakerBlock[],
  presenters: readonly string[],
  heading: Position,
  warn: (place: Position, message: string, hint: string) => void,
): void {
  for (const { name, presenter, position } of people)
    if (presenter === null)
      warn(
        position,
        name === null
          ? 'it cannot be told who is introduced here'
          : `"${name}" is introduced, but is no presenter`,
        name === null
          ? 'Begin the line with the name as presenters has it, and a colon.'
          : 'Add the name to presenters, or write it as it stands there.',
      );
  if (people.length === 0) return;
  for (const [place, name] of presenters.entries())
    if (!people.some(({ presenter }) => presenter === place))
      warn(
        heading,
        `the presenter "${name}" is not introduced, though others are`,
        `Add a block that begins with "${name}:", or take the name off presenters.`,
      );
}
