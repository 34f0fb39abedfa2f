import { fold } from '../../model/text/fold.ts';
import { readNameLine, type NameLine } from './nameLine.ts';
import type { Piece } from './pieces.ts';

/** The lines at which a person begins, by the index of the piece. */
export type Starts = ReadonlyMap<number, NameLine>;

interface Candidate {
  readonly index: number;
  readonly line: NameLine;
  /** The first text of the section. */
  readonly first: boolean;
  readonly afterPhoto: boolean;
  readonly beforePhoto: boolean;
  readonly paragraphStart: boolean;
}

const clear: ReadonlySet<string> = new Set(['colon', 'end', 'dash']);

function candidatesIn(pieces: readonly Piece[], presenters: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  const filled = pieces.flatMap((piece, index) => (piece.kind === 'blank' ? [] : [{ piece, index }]));
  const firstText = filled.find(({ piece }) => piece.kind !== 'photo');
  for (const [position, { piece, index }] of filled.entries()) {
    const line = piece.kind === 'text' ? readNameLine(piece.text, presenters) : null;
    if (line === null) continue;
    const before = filled[position - 1];
    candidates.push({
      index,
      line,
      first: index === firstText?.index,
      afterPhoto: before?.piece.kind === 'photo',
      beforePhoto: filled[position + 1]?.piece.kind === 'photo',
      paragraphStart: before === undefined || before.piece.kind === 'photo' || before.index < index - 1,
    });
  }
  return candidates;
}

/** Whether the biography repeats the name: `Ada King: Ada is ...`. */
function repeatsName({ name, rest }: NameLine): boolean {
  const text = fold(rest);
  return fold(name)
    .split(' ')
    .some((word) => word.length > 1 && text.includes(word));
}

/** Whether somebody probably starts here who is not in the front matter, or is spelled differently there. */
function isLikelyStart({ line, first, afterPhoto, beforePhoto }: Candidate): boolean {
  if (line.separator === 'sentence' || line.separator === 'stop') return false;
  if (line.separator === 'colon' || line.separator === 'dash') return first || afterPhoto;
  if (line.separator === 'end')
    return (first && beforePhoto) || ((first || afterPhoto || beforePhoto) && line.likeness === 2);
  return (first || afterPhoto) && line.likeness === 2 && /^\p{Script=Han}/u.test(line.name);
}

function score({ line, paragraphStart }: Candidate): number {
  return line.likeness + (paragraphStart ? 1 : 0) + (repeatsName(line) ? 1 : 0);
}

/**
 * Finds where people begin in a speaker section.
 *
 * The names in front matter decide: a line that starts with one and a colon is a start anywhere. If names are spelled
 * differently, the first line and lines at photos are starts, and others only while people are missing, so that a colon
 * in a biography does not start a person.
 */
export function findStarts(pieces: readonly Piece[], presenters: readonly string[]): Starts {
  const starts = new Map<number, NameLine>();
  const found = new Set<number>();
  const accept = ({ index, line }: Candidate) => {
    starts.set(index, line);
    if (line.presenter !== null) found.add(line.presenter);
  };
  const candidates = candidatesIn(pieces, presenters);
  const known = candidates.filter(({ line }) => line.presenter !== null);
  for (const candidate of known) if (clear.has(candidate.line.separator)) accept(candidate);
  for (const candidate of known) {
    const { line, paragraphStart } = candidate;
    if (line.presenter !== null && !found.has(line.presenter) && paragraphStart) accept(candidate);
  }
  const unknown = candidates.filter(({ line }) => line.presenter === null);
  let others = 0;
  for (const candidate of unknown)
    if (isLikelyStart(candidate)) {
      accept(candidate);
      others++;
    }
  const photos = pieces.filter(({ kind }) => kind === 'photo').length;
  const missing = presenters.length - Math.max(found.size + others, photos);
  const rest = unknown.filter(({ index, line }) => !starts.has(index) && line.separator === 'colon');
  const likely = rest.toSorted((a, b) => score(b) - score(a) || a.index - b.index);
  for (const [index, candidate] of likely.entries())
    if (index < missing || (candidate.paragraphStart && score(candidate) === 4)) accept(candidate);
  return starts;
}
