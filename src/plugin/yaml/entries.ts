/** One top-level entry of a YAML mapping: its key's line, and all lines up to the next key. */
export interface YamlEntry {
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

/** Whether a raw value is whole on the line of its key, so that what follows is another key. */
export function endsOnItsLine(value: string): boolean {
  return /^(?:"[^"]*"|'[^']*'|\[.*\]|\{.*\}|[^\s"'[\]{}|>#].*)$/.test(value.trim());
}

/** A raw, perhaps broken YAML value as one that is in quotes from end to end. */
export function quoted(raw: string): string {
  const text = withoutQuotes(raw.trim());
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** A text without the quotes that were meant to hold all of it; those of a part, as in `"Tides" and more`, stay. */
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
