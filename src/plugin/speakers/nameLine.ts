import { fold } from '../../model/text/fold.ts';
import { nameKey, nameVariants, sameName, tidyName } from '../../model/speakerName.ts';
import { nameLikeness } from './nameLike.ts';

/** What parts the name from the rest of its line. `sentence`: nothing, the name begins one. */
type Separator = 'colon' | 'end' | 'dash' | 'comma' | 'stop' | 'space' | 'sentence';

/** A line that begins with a person's name. */
export interface NameLine {
  /** As written, without markup. */
  readonly name: string;
  readonly separator: Separator;
  /** The place of the presenter of that name in the list; null: none. */
  readonly presenter: number | null;
  /** See `nameLikeness`. */
  readonly likeness: 0 | 1 | 2;
  /** What follows name and separator; the whole line for a `sentence`. */
  readonly rest: string;
  /** Where the rest begins in the line, from 0. */
  readonly restIndex: number;
  /** The line from the name on, and where that begins. */
  readonly whole: string;
  readonly wholeIndex: number;
  /** Where the name links to. */
  readonly href: string | null;
  /** Columns of list marker that the lines below may be indented by. */
  readonly indent: number;
}

const prefix = /^\s*(?:#{1,6}\s+|[-*+]\s+|\d{1,2}[.)、]\s*|>\s+)?/;
const separators: readonly (readonly [Separator, RegExp])[] = [
  ['colon', /[:：](?!\/\/)/gu],
  ['end', /$/gu],
  ['dash', /\s[-–—|]+\s|\s*(?:——|｜)\s*/gu],
  ['comma', /[,，、]/gu],
  ['stop', /。|\.(?=\s)/gu],
];
const markup = /\*+|__|<\/?(?:b|strong|em|i|u|span|font|big|h[1-6]|p|div|br)\b[^>]*>|`/gi;
const link = /\[([^\]]*)\]\(([^)\s]*)[^)]*\)/;
const leading = /^(?:\s|[*_,，、;；:：]|<\/?(?:b|strong|em|i|br|span)\b[^>]*>)+/i;
const honorifics = /^(?:dr|prof|professor|mr|mrs|ms|sir)\b\.?\s+|(?:博士|教授|老师|先生|女士|同学)$/iu;
const longestName = 80;

/** The presenter of this name, by place; titles (`Dr.`, `教授`) aside. */
function presenterOf(name: string, presenters: readonly string[]): number | null {
  const plain = name.replace(honorifics, '').trim();
  const found = presenters.findIndex(
    (presenter) => sameName(name, presenter) || (plain !== '' && sameName(plain, presenter)),
  );
  return found < 0 ? null : found;
}

function cleanName(written: string): { readonly name: string; readonly href: string | null } {
  const linked = link.exec(written);
  const text = linked === null ? written : written.replace(link, '$1');
  return { name: tidyName(text.replace(markup, ' ')), href: linked?.[2] ?? null };
}

/** The presenter whose name the line begins with, whatever follows it. */
function beginsWith(line: string, presenters: readonly string[]): { place: number; length: number } | null {
  for (const [place, presenter] of presenters.entries())
    for (const variant of nameVariants(presenter)) {
      const count = variant.split(/\s+/).length;
      const start = new RegExp(`^(?:\\S+\\s+){${count - 1}}[^\\s,，.。:：(（]+`, 'u').exec(line)?.[0];
      if (start !== undefined && nameKey(start) === nameKey(variant)) return { place, length: start.length };
      if (/^\p{Script=Han}/u.test(variant) && fold(line).startsWith(fold(variant)) && [...variant].length > 1)
        return { place, length: variant.length };
    }
  return null;
}

/** Reads a line as one that begins with a person's name; null where nothing speaks for it. */
export function readNameLine(text: string, presenters: readonly string[]): NameLine | null {
  const skipped = prefix.exec(text)?.[0] ?? '';
  const line = text.slice(skipped.length);
  const whole = { whole: line.trimEnd(), wholeIndex: skipped.length };
  const indent = /^\s*(?:[-*+]|\d)/.test(skipped) ? skipped.length : 0;
  const head = line.slice(0, longestName + 20);
  // An address within a link must not be cut at its colon or comma.
  const masked = head.replace(link, (written) =>
    written.replace(/[:：,，.。|]/g, ' ').replace(/\s-\s/g, '   '),
  );
  let unknown: NameLine | null = null;
  for (const [separator, pattern] of separators) {
    for (const match of [...masked.matchAll(pattern)].slice(0, 3)) {
      if (separator === 'end' && line.length > head.length) continue;
      const { name, href } = cleanName(line.slice(0, match.index));
      if (name === '' || name.length > longestName) continue;
      const after = line.slice(match.index + match[0].length);
      const rest = after.replace(leading, '').trimEnd();
      const restIndex = text.length - after.replace(leading, '').length;
      const presenter = presenterOf(name, presenters);
      const likeness = nameLikeness(name);
      const read: NameLine = {
        name,
        separator,
        presenter,
        likeness,
        rest,
        restIndex,
        href,
        indent,
        ...whole,
      };
      if (presenter !== null) return read;
      if (likeness > 0 && separator !== 'stop') unknown ??= read;
    }
  }
  const begun = beginsWith(line, presenters);
  if (begun !== null) {
    const name = tidyName(line.slice(0, begun.length));
    const sentence = { rest: whole.whole, restIndex: whole.wholeIndex, href: null, indent, ...whole };
    return { name, separator: 'sentence', presenter: begun.place, likeness: 2, ...sentence };
  }
  if (unknown !== null) return unknown;
  const spaced = /^(\p{Script=Han}{2,4})\s+(?=\p{Script=Latin})/u.exec(line);
  if (spaced === null || nameLikeness(spaced[1] ?? '') < 2) return null;
  const rest = line.slice(spaced[0].length);
  return {
    name: spaced[1] ?? '',
    separator: 'space',
    presenter: null,
    likeness: 2,
    rest: rest.trimEnd(),
    restIndex: text.length - rest.length,
    href: null,
    indent,
    ...whole,
  };
}
