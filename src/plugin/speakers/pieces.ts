import { pictureAddress } from '../markup/address.ts';
import { addressesOf } from '../markup/tags.ts';
import type { Position } from '../problem.ts';

/** A picture on its own line, or at the start or end of a short line. */
export interface Photo {
  /** As written. */
  readonly src: string;
  /** The image as Markdown or HTML, as written. */
  readonly source: string;
  /** Whether it is set to the width that speakers' photos have. */
  readonly narrow: boolean;
}

/** A line of the body, or a part of one. */
export interface Piece extends Position {
  readonly kind: 'blank' | 'text' | 'code' | 'photo';
  /** Empty for a blank. */
  readonly text: string;
  readonly photo: Photo | null;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const image = /<img\b[^>]*>|!\[[^\]]*\]\(\s*<?[^)\s>]+>?[^)]*\)/i;
const markdownAddress = /\]\(\s*<?([^)\s>]+)/;
const narrowWidth = /\bwidth\s*=\s*["']?\s*(?:1\d\d|2[0-4]\d|250)(?:px)?\b/i;
const openImage = /<img\b[^>]*$/i;
const wrapper = '<\\/?(?:p|div|center|figure|span|br|table|tbody|tr|td|a)\\b[^>]*>';
const wrappersBefore = new RegExp(`^(?:\\s|${wrapper}|[-*+]\\s)+`, 'i');
const wrappersAround = new RegExp(`^(?:\\s|${wrapper})+|(?:\\s|${wrapper})+$`, 'gi');
const onlyWrappers = new RegExp(`^(?:\\s|${wrapper})*$`, 'i');
/** A name and a role still fit; a sentence with a badge at its end does not. */
const longestCaption = 100;
const longestImageLines = 8;

function photoOf(source: string): Photo | null {
  const src = source.startsWith('!')
    ? markdownAddress.exec(source)?.[1]
    : addressesOf(source).find(({ attribute }) => attribute === 'src')?.value;
  if (src === undefined) return null;
  return { src, source, narrow: narrowWidth.test(source) };
}

/** Whether a photo can be shown: not with a `data:` or `javascript:` address. */
export function photoAddress(photo: Photo): string | null {
  return pictureAddress(photo.src);
}

function cutLine(text: string, line: number): Piece[] {
  const plain = (part: string, column: number): Piece[] => {
    if (onlyWrappers.test(part)) return [];
    const before = /^\s*/.exec(part)?.[0].length ?? 0;
    return [{ kind: 'text', text: part.trim(), line, column: column + before, photo: null }];
  };
  const found = image.exec(text);
  const photo = found === null ? null : photoOf(found[0]);
  if (found === null || photo === null)
    return onlyWrappers.test(text) ? [] : [{ kind: 'text', text, line, column: 1, photo: null }];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const piece: Piece = { kind: 'photo', text: found[0], line, column: found.index + 1, photo };
  if (onlyWrappers.test(before.replace(wrappersBefore, ''))) {
    const rest = after.replace(wrappersAround, '');
    return [piece, ...plain(rest, rest === '' ? 1 : text.indexOf(rest, found.index) + 1)];
  }
  if (onlyWrappers.test(after) && before.length <= longestCaption)
    return [...plain(before.replace(wrappersAround, ''), 1), piece];
  return [{ kind: 'text', text, line, column: 1, photo: null }];
}

/**
 * The lines of the body, with photos separate from text. A line of nothing but `<br>`, `</div>` and the like counts as
 * blank; lines within a fence are `code`.
 *
 * @param firstLine the line of the file that `lines[0]` is on
 */
export function cutIntoPieces(lines: readonly string[], firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  let open: string | null = null;
  for (let i = 0; i < lines.length; i++) {
    let text = lines[i] ?? '';
    const line = firstLine + i;
    const mark = fence.exec(text)?.[1];
    if (open !== null || mark !== undefined) {
      pieces.push({ kind: 'code', text, line, column: 1, photo: null });
      if (open === null) open = mark ?? null;
      else if (mark !== undefined && mark.startsWith(open) && text.trim() === mark) open = null;
      continue;
    }
    for (let joined = 1; openImage.test(text) && joined < longestImageLines && i + 1 < lines.length; joined++)
      text += ` ${lines[++i] ?? ''}`;
    const cut = cutLine(text, line);
    pieces.push(
      ...(cut.length > 0 ? cut : [{ kind: 'blank', text: '', line, column: 1, photo: null } as const]),
    );
  }
  return pieces;
}
