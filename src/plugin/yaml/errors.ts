import type { YAMLError } from 'yaml';
import type { YamlFinding } from './problems.ts';

/**
 * The problem of a line in column 1 that is not a key, comment or list item: the value above it continues, or its colon
 * is not one of YAML. null if there is no such line.
 */
export function describeContinuation({ key, value, text, offset }: YamlEntry): YamlFinding | null {
  const stray = (key === null ? /(?:^|\n)([ \t]*[^\s#][^\n]*)/ : /\n(?!-[ \t\n])([^\s#][^\n]*)/).exec(text);
  const line = stray?.[1]?.trim();
  if (!stray || line === undefined) return null;
  const at = offset + stray.index + (stray[0].startsWith('\n') ? 1 : 0);
  if (key === null && /^[^\s:]+:[ \t]/.test(line)) {
    return { offset: at, message: `"${line}" is indented.`, hint: 'Begin each key in column 1.' };
  }
  const pair = /^([^\s:："']+)(?:：\s*|:(?=\S))(.*)$/.exec(line);
  if (pair) {
    return {
      offset: at,
      message: `"${line}" is not a "key: value" pair.`,
      hint: `Write a plain colon and a space after the key: ${pair[1] ?? ''}: ${quoted(pair[2] ?? '')}.`,
    };
  }
  if (key === null) {
    return {
      offset: at,
      message: `"${line}" is not a "key: value" pair.`,
      hint: 'Write a key, a colon, a space and the value; or remove the line.',
    };
  }
  return {
    offset: at,
    message: `The value of "${key}" continues in column 1, where a key should be: ${quoted(line)}.`,
    hint: /^[|>][-+\d]*$/.test(value)
      ? 'Indent this line by two spaces.'
      : `Put the ${key} on one line, ${key}: ${quoted(`${value} ${line}`)}, or indent this line by two spaces.`,
  };
}

/** Explains a parser error to the author of the entry, and how to fix it. */
export function describeError(entry: YamlEntry, error: YAMLError): YamlFinding {
  const { key, value, text } = entry;
  const isOpen = error.code === 'MISSING_CHAR' || error.code === 'BAD_INDENT';
  const offset = entry.offset + error.pos[0];
  const line = lineAt(text, error.pos[0]);
  const valueOffset = entry.offset + Math.max(text.indexOf(value), 0);
  const remedy =
    key === null || value === '' ? null : `Put the whole value in quotes: ${key}: ${quoted(value)}.`;
  if (error.code === 'TAB_AS_INDENT') {
    const isKey = /^[^\s:#"'-][^\s:]*:(?:[ \t]|$)/.test(line) && (key === null || endsOnItsLine(value));
    return {
      offset,
      message: `"${line}" is indented with a tab.`,
      hint: isKey
        ? 'Remove the tab: begin the key in column 1.'
        : 'Indent with spaces: YAML forbids tabs there.',
    };
  }
  if (error.code === 'BAD_DQ_ESCAPE') {
    return {
      offset,
      message: `"${text.slice(error.pos[0], error.pos[0] + 2)}" is not a valid escape within double quotes.`,
      hint: 'Write "\\\\" for a backslash, or use single quotes, where it needs no escape.',
    };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return {
      offset,
      message: `A second YAML document begins here: "${line}".`,
      hint: 'Remove the line "..." or "---" before it: a file can have one document.',
    };
  }
  if (error.code === 'MISSING_CHAR' && /^["']/.test(value) && error.message.startsWith('Missing closing')) {
    return {
      offset: valueOffset,
      message: `The quote before the value of "${key ?? ''}" is never closed: ${quoted(value)}.`,
      hint: `Close it at the end of the value: ${key ?? ''}: ${quoted(value)}.`,
    };
  }
  const comment = isOpen || error.code === 'BLOCK_IN_FLOW' ? commentWithin(text, error.pos[0]) : null;
  if (comment) return { ...comment, offset: entry.offset + comment.offset };
  if (isOpen && /^[[{]/.test(value)) {
    return {
      offset: valueOffset,
      message: `The "${value.charAt(0)}" ${key === null ? 'here' : `before the value of "${key}"`} is never closed: ${shown(value)}.`,
      hint: `Close it with "${value.startsWith('[') ? ']' : '}'}", or put the value in quotes if it is text.`,
    };
  }
  if (error.code === 'BLOCK_IN_FLOW') {
    const written = text.slice(...error.pos).trim();
    const [before] = /[\w-]+: *$/.exec(text.slice(0, error.pos[0])) ?? [];
    if (before !== undefined && !written.includes('\n')) {
      return {
        offset,
        message: `A text with a colon needs quotes between brackets: "${written}".`,
        hint: `Put the value in quotes: ${before}${quoted(written)}.`,
      };
    }
  }
  const indented = /\n[ \t]+([^\s:#"'-][^\s:]*:(?:[ \t][^\n]*)?)(?:\n|$)/.exec(text);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && indented?.[1] !== undefined && key !== null) {
    return {
      offset: entry.offset + text.indexOf(indented[1], indented.index),
      message: `"${indented[1].trim()}" is indented, and so belongs to the value of "${key}".`,
      hint: `Begin it in column 1; if it does belong to the value, put the whole value in quotes.`,
    };
  }
  if (/must start at the same column|^A block sequence may not/.test(error.message)) {
    const indent = /^[ \t]*/.exec(text.slice(error.pos[0]))?.[0].length ?? 0;
    return {
      offset: offset + indent,
      message: `"${line}" does not begin in the column of the lines that it belongs to.`,
      hint: line.startsWith('-')
        ? 'Begin this line in the column of the "-" above it.'
        : line.includes(':')
          ? 'Begin this line in column 1, as every key.'
          : 'Write the value on one line, within one pair of quotes.',
    };
  }
  const isFlow = /^\[.*\]$|^\{.*\}$/.test(value);
  const needsQuotes = ['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'UNEXPECTED_TOKEN'].includes(error.code);
  if (needsQuotes && remedy !== null && !isFlow) {
    return {
      offset,
      message: `The value of "${key ?? ''}" is not valid YAML: ${shown(value)}.`,
      hint: remedy,
    };
  }
  return {
    offset,
    message: `YAML cannot read "${line}": ${error.message}.`,
    hint: isFlow
      ? 'Put each text of the list in quotes, with a comma between them.'
      : (remedy ?? 'Begin each key in column 1, with a colon and a space after it.'),
  };
}

/** The problem of a "#" between brackets, which begins a comment, so that the bracket is never closed. */
function commentWithin(text: string, end: number): YamlFinding | null {
  const found = /^((?:[^"'\n]|"[^"\n]*"|'[^'\n]*')*?[ \t])(#[^\s#,\]}][^\s,\]}]*)/m.exec(text.slice(0, end));
  if (!found) return null;
  const [, before = '', cut = ''] = found;
  const offset = found.index + before.length;
  if (!/[[{]/.test(text.slice(0, offset))) return null;
  return {
    offset,
    message: `"#" begins a comment, so this is ignored: "${cut}".`,
    hint: `Put the value in quotes: ${/[\w-]+: *$/.exec(before)?.[0] ?? ''}${quoted(cut)}.`,
  };
}

/** A raw value in quotes, if it is not quoted already. */
function shown(value: string): string {
  return /^["']/.test(value) ? value : `"${value}"`;
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
  const end = text.indexOf('\n', Math.max(offset, start));
  return text.slice(start, end < 0 ? undefined : end).trim();
}

/** One top-level entry of a YAML mapping: its key's line, and all lines up to the next key. */
interface YamlEntry {
  readonly offset: number;
  readonly text: string;
  /** null for text before the first key. */
  readonly key: string | null;
  /** The raw YAML after the colon on the key's line. */
  readonly value: string;
}

const keyLine = /^(?:"([^"]+)"|'([^']+)'|([^\s#"'\-[\]{},&*!|>@`%?:：][^\s:：]*)):(?:[ \t]+(.*))?$/;

/** Cuts a YAML text at each line that can only be a top-level key, also where the text as a whole is broken. */
export function entriesOf(text: string): YamlEntry[] {
  const entries: YamlEntry[] = [];
  let offset = 0;
  let open = { offset: 0, key: null as string | null, value: '' };
  const close = (end: number): void => {
    const body = text.slice(open.offset, end);
    if (open.key !== null || /^[^\n#]*[^\s#]/m.test(body)) entries.push({ ...open, text: body });
  };
  for (const line of text.split('\n')) {
    const match = keyLine.exec(line);
    if (match) {
      close(offset);
      const [, double, single, plain = '', value = ''] = match;
      open = { offset, key: double ?? single ?? plain, value: value.trim() };
    }
    offset += line.length + 1;
  }
  close(text.length);
  return entries;
}

/** Whether a raw value ends on the line of its key. */
export function endsOnItsLine(value: string): boolean {
  return /^(?:"[^"]*"|'[^']*'|\[.*\]|\{.*\}|[^\s"'[\]{}|>#].*)$/.test(value.trim());
}

/** A raw, perhaps broken YAML value, completely in quotes. */
export function quoted(raw: string): string {
  const text = withoutQuotes(raw.trim());
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** A text without the quotes around all of it; quotes around a part, as in `"Tides" and more`, stay. */
function withoutQuotes(text: string): string {
  const [first = ''] = /^["']/.exec(text) ?? [];
  const [last = ''] = /["']$/.exec(text) ?? [];
  const isOdd = (quote: string) => text.split(quote).length % 2 === 0;
  if (first !== last) {
    if (first !== '') return isOdd(first) ? text.slice(1) : text;
    return isOdd(last) ? text.slice(0, -1) : text;
  }
  if (first === '') return text;
  const next = text.indexOf(first, 1);
  const closesAPart = next < text.length - 1 && /^[^\s]["'][\s\p{P}]/u.test(text.slice(next - 1));
  return closesAPart ? text : text.slice(1).replace(/["']$/, '');
}
