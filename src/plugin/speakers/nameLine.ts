import { fold } from '../../model/text/fold.ts';
import { nameFinder, nameKey, nameVariants, tidyName } from '../../model/speakerName.ts';
import { nameLikeness } from './nameLike.ts';

/** The separator between the name and the rest of its line. `sentence`: none, the name starts a sentence. */
type Separator = 'colon' | 'end' | 'dash' | 'comma' | 'stop' | 'space' | 'sentence';

/** A line that begins with a person's name. */
export interface NameLine {
  /** As written, without markup. */
  readonly name: string;
  readonly separator: Separator;
  /** The index of the presenter of that name; null: none. */
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

interface PresenterIndex {
  readonly find: (name: string) => number | null;
  /** The keys of names, by the number of their words. */
  readonly byWords: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Names in Han characters, folded, by their length. */
  readonly han: ReadonlyMap<
    number,
    ReadonlyMap<string, { readonly presenter: number; readonly length: number }>
  >;
}

const indexes = new WeakMap<readonly string[], PresenterIndex>();

/** Cached per list, because each line of a body is looked up in it. */
function indexOf(presenters: readonly string[]): PresenterIndex {
  const known = indexes.get(presenters);
  if (known !== undefined) return known;
  const byWords = new Map<number, Map<string, number>>();
  const han = new Map<number, Map<string, { presenter: number; length: number }>>();
  const within = <Value>(map: Map<number, Map<string, Value>>, key: number) => {
    const inner = map.get(key) ?? new Map<string, Value>();
    map.set(key, inner);
    return inner;
  };
  for (const [index, name] of presenters.entries())
    for (const variant of nameVariants(name)) {
      const names = within(byWords, variant.split(/\s+/).length);
      const key = nameKey(variant);
      if (!names.has(key)) names.set(key, index);
      if (!/^\p{Script=Han}/u.test(variant) || [...variant].length < 2) continue;
      const folded = fold(variant);
      const same = within(han, folded.length);
      if (!same.has(folded)) same.set(folded, { presenter: index, length: variant.length });
    }
  const index = { find: nameFinder(presenters), byWords, han };
  indexes.set(presenters, index);
  return index;
}

/** The index of the presenter with this name, ignoring titles (`Dr.`, `教授`). */
function presenterOf(name: string, presenters: readonly string[]): number | null {
  const { find } = indexOf(presenters);
  const plain = name.replace(honorifics, '').trim();
  const found = [find(name), plain === '' || plain === name ? null : find(plain)].filter(
    (index) => index !== null,
  );
  return found.length === 0 ? null : Math.min(...found);
}

function cleanName(written: string): { readonly name: string; readonly href: string | null } {
  const linked = link.exec(written);
  const text = linked === null ? written : written.replace(link, '$1');
  return { name: tidyName(text.replace(markup, ' ')), href: linked?.[2] ?? null };
}

/** The presenter whose name the line begins with. */
function beginsWith(
  line: string,
  presenters: readonly string[],
): { presenter: number; length: number } | null {
  const { byWords, han } = indexOf(presenters);
  const found: { presenter: number; length: number }[] = [];
  for (const [count, names] of byWords) {
    const start = new RegExp(`^(?:\\S+\\s+){${count - 1}}[^\\s,，.。:：(（]+`, 'u').exec(line)?.[0];
    const presenter = start === undefined ? undefined : names.get(nameKey(start));
    if (start !== undefined && presenter !== undefined) found.push({ presenter, length: start.length });
  }
  const folded = han.size === 0 ? '' : fold(line.slice(0, 2 * longestName));
  for (const [length, names] of han) {
    const name = names.get(folded.slice(0, length));
    if (name !== undefined) found.push(name);
  }
  return found.toSorted((a, b) => a.presenter - b.presenter)[0] ?? null;
}

/** Reads a line that starts with a person's name; null if it does not look like one. */
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
    return { name, separator: 'sentence', presenter: begun.presenter, likeness: 2, ...sentence };
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
