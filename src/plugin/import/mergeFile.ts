import { diff3Merge } from 'node-diff3';
import { isMap, parseDocument, type Document, isScalar, isSeq } from 'yaml';
import type { PlannedFile, ListItem } from './plannedFiles.ts';
import { listIn, recordIn } from './foreignValue.ts';

/** The content of a file in the last import. */
export interface ImportedFile {
  readonly of: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string | null;
}

/** A value that was edited by hand and has changed in the source as well. */
export interface Clash {
  readonly path: string;
  readonly key: string;
  readonly yours: string;
  readonly source: string;
}

interface MergedFile {
  /** The new content of the file; null if it does not change. */
  readonly text: string | null;
  readonly clashes: readonly Clash[];
  /** The state that the next import compares with. */
  readonly imported: ImportedFile;
}

/** A file by its parts. */
interface Parts {
  readonly document: Document;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string | null;
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * Merges a file of the content folder with the current source (a three-way merge), by key, and texts by line: edits by
 * hand since the last import stay, changes of the source are applied, and if both changed a value, the edit stays and
 * both are reported.
 *
 * @param current the file's text; null: there is none
 * @param before the file in the last import; null if there was none
 * @returns null if the current file cannot be read, and should not be changed
 */
export function mergeFile(
  planned: PlannedFile,
  current: string | null,
  before: ImportedFile | null,
): MergedFile | null {
  const next: ImportedFile = {
    of: planned.of,
    fields: Object.fromEntries(planned.fields),
    body: planned.body,
  };
  if (current === null)
    return { text: textOf(emptyParts(planned), planned.fields, planned.body), clashes: [], imported: next };
  const parts = partsOf(current, planned.body !== null);
  if (parts === null) return null;

  const clashes: Clash[] = [];
  const changes: [key: string, value: unknown][] = [];
  const values: Record<string, unknown> = {};
  const { keeps = [] } = planned;
  const isKept = keeps.some((key) => before?.fields[key] !== undefined);
  const keys = new Set([...Object.keys(before?.fields ?? {}), ...Object.keys(next.fields)]);
  for (const key of keys) {
    const [base, mine] = [before?.fields[key], parts.fields[key]];
    const theirs = isKept && keeps.includes(key) ? base : next.fields[key];
    const merged = mergeValue(base, mine, theirs);
    if (merged === clash) {
      clashes.push({ path: planned.path, key, yours: shown(mine), source: shown(theirs) });
      if (base !== undefined) values[key] = base;
    } else {
      if (theirs !== undefined) values[key] = theirs;
      if (!same(merged, mine)) changes.push([key, merged]);
    }
  }
  const body = mergeBody(before?.body ?? null, parts.body, next.body);
  if (body === clash)
    clashes.push({ path: planned.path, key: 'text', yours: parts.body ?? '', source: next.body ?? '' });
  const newBody = body === clash ? parts.body : body;
  const isChanged = changes.length > 0 || (newBody ?? '').trim() !== (parts.body ?? '').trim();
  return {
    text: isChanged ? textOf(parts, changes, newBody) : null,
    clashes,
    imported: { of: next.of, fields: values, body: body === clash ? (before?.body ?? null) : next.body },
  };
}

const clash = Symbol('both were changed');

/** A value after a three-way merge, or `clash`. */
function mergeValue(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(mine, base)) return theirs;
  if (isTextList(base) && isTextList(mine) && isTextList(theirs)) {
    const added = theirs.filter((item) => !base.includes(item) && !mine.includes(item));
    const removed = new Set(base.filter((item) => !theirs.includes(item)));
    return [...mine.filter((item) => !removed.has(item)), ...added];
  }
  return clash;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Whether two values say the same: `30` and `"30"` do. */
function same(a: unknown, b: unknown): boolean {
  return stableJson(a) === stableJson(b);
}

function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, inner]) => `${JSON.stringify(key)}:${stableJson(inner)}`,
    );
    return `{${entries.sort().join()}}`;
  }
  if (value === undefined || value === null || value === '') return '';
  return typeof value === 'string' ? JSON.stringify(value) : `"${JSON.stringify(value)}"`;
}

/** A value as a message names it. */
function shown(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

function mergeBody(
  base: string | null,
  mine: string | null,
  theirs: string | null,
): string | null | typeof clash {
  const [before, own, other] = [base, mine, theirs].map((text) => (text ?? '').trim());
  if (own === other || before === other) return mine;
  if (own === before) return theirs;
  const lines = (text = '') => text.split('\n');
  const merged = diff3Merge(lines(own), lines(before), lines(other), { excludeFalseConflicts: true });
  if (base === null || merged.some(({ conflict }) => conflict)) return clash;
  return merged.flatMap(({ ok = [] }) => ok).join('\n');
}

const fences = /^\s*---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/;

function partsOf(current: string, hasBody: boolean): Parts | null {
  const lineEnd = current.includes('\r\n') ? '\r\n' : '\n';
  const text = current.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const match = hasBody ? fences.exec(text) : null;
  if (hasBody && match === null) return null;
  const document = parseDocument(match?.[1] ?? text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return null;
  const fields = (document.toJS({ maxAliasCount: 0 }) ?? {}) as Readonly<Record<string, unknown>>;
  return { document, fields, body: match ? text.slice(match[0].length) : null, lineEnd };
}

function emptyParts({ body }: PlannedFile): Parts {
  return { document: parseDocument(''), fields: {}, body, lineEnd: '\n' };
}

/** The file with some keys changed; comments and the other keys stay as they are written. */
function textOf({ document, lineEnd }: Parts, changes: PlannedFile['fields'], body: string | null): string {
  for (const [key, value] of changes) {
    if (value === undefined) document.delete(key);
    else
      document.set(
        key,
        document.createNode(value, { aliasDuplicateObjects: false, flow: key === 'locales' }),
      );
  }
  const yaml = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  const written = (body ?? '').replace(/^\n+/, '').trimEnd();
  const text = body === null ? yaml : `---\n${yaml}---\n${written === '' ? '' : `\n${written}\n`}`;
  return lineEnd === '\n' ? text : text.replaceAll('\n', lineEnd);
}

/** Whether a YAML text is a list, as rooms.yaml may be. */
export function isList(text: string): boolean {
  return isSeq(parseDocument(text, { logLevel: 'silent' }).contents);
}

/**
 * Merges a file that is a list with the current source, as `mergeFile` does: items by their name, and each by key. An
 * item that was removed by hand stays removed.
 *
 * @param current the file's text; null: there is none
 * @returns null if the current file cannot be read
 */
export function mergeList(
  { path, of, items = [] }: PlannedFile,
  current: string | null,
  before: ImportedFile | null,
): MergedFile | null {
  const document = parseDocument(current ?? '[]', { version: '1.2', schema: 'core', logLevel: 'silent' });
  const list = document.contents;
  if (document.errors.length > 0 || !isSeq(list)) return null;
  list.flow = false;
  const base = byName(listIn(before?.fields['items']));
  const mine = byName(listIn(document.toJS({ maxAliasCount: 0 })));
  const theirs = byName(items);
  const clashes: Clash[] = [];
  let isChanged = current === null;
  for (const [name, item] of theirs) {
    const own = mine.get(name);
    const former = base.get(name);
    if (own === undefined) {
      if (former !== undefined) continue;
      document.add(document.createNode(item.value));
      isChanged = true;
      continue;
    }
    const keys = new Set([...Object.keys(former?.value ?? {}), ...Object.keys(item.value)]);
    for (const key of keys) {
      const [yours, source] = [own.value[key], item.value[key]];
      const merged = mergeValue(former?.value[key], yours, source);
      if (merged === clash)
        clashes.push({ path, key: `${name}, ${key}`, yours: shown(yours), source: shown(source) });
      else if (merged !== yours) {
        const bare = list.items[own.index];
        if (isScalar(bare)) {
          const node = document.createNode(own.value);
          document.set(own.index, Object.assign(node, { commentBefore: bare.commentBefore }));
        }
        if (merged === undefined) document.deleteIn([own.index, key]);
        else document.setIn([own.index, key], merged);
        isChanged = true;
      }
    }
  }
  const removed = [...base].flatMap(([name, { value }]) => {
    const item = mine.get(name);
    return item === undefined || theirs.has(name) || JSON.stringify(item.value) !== JSON.stringify(value)
      ? []
      : [item.index];
  });
  for (const index of removed.toReversed()) document.delete(index);
  const text =
    isChanged || removed.length > 0 ? document.toString({ lineWidth: 0, singleQuote: true }) : null;
  return { text, clashes, imported: { of, fields: { items }, body: null } };
}

interface Indexed {
  readonly index: number;
  readonly value: ListItem;
}

/** Items by name; a bare name is an item with nothing else. */
function byName(items: readonly unknown[]): ReadonlyMap<string, Indexed> {
  return new Map(
    items.map((item, index): [string, Indexed] => {
      const value = typeof item === 'object' ? recordIn(item) : { name: item };
      return [shown(value['name']), { index, value }];
    }),
  );
}
