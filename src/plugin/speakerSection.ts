import type { Html } from '../model/text/html.ts';
import type { Locale } from '../model/locale.ts';
import { renderMarkdown } from './markdown.ts';
import type { RuleName } from './lint/rules.ts';
import { warning, type Position, type Problem, type Reading } from './problem.ts';
import { photoAddress as pictureAddress } from './fields/webAddress.ts';
import type { SessionBody, SpeakerBlock } from './records.ts';
import type { ListedPerson } from './sites/siteFields.ts';
import { cutIntoBlocks, type Block } from './speakers/blocks.ts';
import { introductionOf, findSection, unknownPeopleHeading, type SectionStart } from './speakers/section.ts';
import { isCrowd, matchPresenters } from './speakers/nameLike.ts';
import { cutIntoPieces, photoAddress, type Piece } from './speakers/pieces.ts';
import { findStarts } from './speakers/starts.ts';

/** The context of a session's body. */
export interface SessionBodyContext {
  /** The file, as shown in problems. */
  readonly path: string;
  /** The line of the file that the body's first line is on, from 1. */
  readonly bodyLine: number;
  readonly locale: Locale;
  /** The people in the front matter, as written; null if that has errors, so that nobody is reported as missing. */
  readonly presenters: readonly string[] | null;
  /** The front matter about each presenter, in order; used if the body has no speakers. */
  readonly listed?: readonly (Omit<ListedPerson, 'path'> & { readonly position: Position })[];
  /**
   * Path the site is served under, with a slash at both ends.
   * @default '/'
   */
  readonly base?: string;
}

/** The pieces of the section, with names next to a heading as lines of their own. */
function peoplePieces(pieces: readonly Piece[], { index, headings }: SectionStart): Piece[] {
  return pieces.slice(index).map((piece, offset) => {
    const heading = headings.get(index + offset);
    if (heading === undefined) return piece;
    if (heading.rest === '') return { ...piece, kind: 'blank', text: '' };
    return { ...piece, text: heading.rest, column: piece.column + heading.restIndex };
  });
}

/**
 * Reads the body of a session: the abstract, then the speakers, in all forms that organisers use (headings in English
 * and Chinese; photo before or after the name; `Name: role`, `Name: role, bio` or a bio alone).
 *
 * Matches people to the presenters by name, and by order only if nothing else distinguishes them. Text under another
 * heading after the speakers is part of the abstract.
 *
 * @param body Markdown with `\n` line ends
 * @returns a value in any case; problems with positions in the file
 */
export function readSessionBody(body: string, context: SessionBodyContext): Reading<SessionBody> {
  const { path, bodyLine, base = '/', listed = [] } = context;
  const presenters = context.presenters ?? [];
  const problems: Problem[] = [];
  const warn = (position: Position, message: string, hint: string, rule: RuleName = 'speaker-text') =>
    problems.push(warning(rule, path, message, hint, position));
  const imageHosts = new Set<string>();
  const render = (markdown: string, position: Position, alt: string | null): Html | null => {
    const rendered = renderMarkdown(markdown, {
      path,
      ...position,
      base,
      alt,
      topHeading: alt === null ? 3 : 4,
    });
    problems.push(...rendered.problems);
    for (const host of rendered.imageHosts) imageHosts.add(host);
    return rendered.html === '' ? null : rendered.html;
  };

  const lines = body.split('\n');
  const pieces = cutIntoPieces(lines, bodyLine);
  const section = findSection(pieces, presenters);
  const unknown = section?.missingHeading === false ? undefined : unknownPeopleHeading(pieces, presenters);
  if (unknown !== undefined)
    warn(
      unknown,
      `"${unknown.text.trim().slice(0, 60)}" is not known as a heading of speakers`,
      'Write "### Speakers:" instead, if those below are the speakers of this session.',
    );
  if (section === null) {
    const abstract = render(body, { line: bodyLine, column: 1 }, null);
    const people = listed.map(({ role, bio, photo, position }, presenter): SpeakerBlock => {
      const html = bio === '' ? null : render(bio, position, presenters[presenter] ?? '');
      const introduction = { name: presenters[presenter] ?? null, presenter, role: role || null, bio: html };
      return {
        ...introduction,
        photo: photo === null ? null : pictureAddress(photo),
        position,
        photoPosition: null,
      };
    });
    return { value: { abstract, people, imageHosts: [...imageHosts] }, problems };
  }

  const people = peoplePieces(pieces, section);
  const { blocks, end } = cutIntoBlocks(people, findStarts(people, presenters), section.level, presenters);
  const heading: Position = pieces[section.index] ?? { line: bodyLine, column: 1 };
  const after = pieces[section.index + end]?.line ?? bodyLine + lines.length;
  const about = lines.map((text, i) => (bodyLine + i >= heading.line && bodyLine + i < after ? '' : text));
  const abstract = render(about.join('\n'), { line: bodyLine, column: 1 }, null);
  if (section.missingHeading && unknown === undefined)
    warn(heading, 'speakers are introduced without a heading', 'Write "### Speakers:" on a line above them.');

  const matched = matchPresenters(blocks, presenters);
  const unmatched = matched.filter((index) => index === null).length;
  if (context.presenters !== null && isCrowd(unmatched, presenters.length - (blocks.length - unmatched)))
    warn(
      heading,
      `${unmatched} introduced speakers have no matching name in presenters`,
      'Write the names as in presenters: this many cannot be matched by photo, biography or order.',
    );
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
        'Photos can be https addresses, or files in the public folder such as images/speaker/name.png.',
        'photo-broken',
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
  const introduced = blocks.map((block, i) => introduce(block, matched[i] ?? null));
  if (context.presenters !== null) disagreements(introduced, presenters, heading, warn);
  return { value: { abstract, people: introduced, imageHosts: [...imageHosts] }, problems };
}

/** Reports people who are introduced but not listed, and listed but not introduced if others are. */
function disagreements(
  people: readonly SpeakerBlock[],
  presenters: readonly string[],
  heading: Position,
  warn: (position: Position, message: string, hint: string) => void,
): void {
  for (const { name, presenter, position } of people)
    if (presenter === null)
      warn(
        position,
        name === null
          ? 'the text here introduces a speaker without a recognisable name'
          : `"${name}" is introduced, but is not in presenters`,
        name === null
          ? 'Start the line with the name as written in presenters, and a colon.'
          : 'Add the name to presenters, or write it as it is there.',
      );
  if (people.length === 0) return;
  for (const [index, name] of presenters.entries())
    if (!people.some(({ presenter }) => presenter === index))
      warn(
        heading,
        `the presenter "${name}" is not introduced, though others are`,
        `Add a block that begins with "${name}:", or remove the name from presenters.`,
      );
}
