import { isScalar, isSeq, parseDocument } from 'yaml';
import type { ListItem, PlannedFile } from './plannedFiles.ts';
import { recordIn } from './foreignValue.ts';
import { clash, mergeValue, shown } from './mergeFile.ts';
import type { Clash, ImportedFile, MergedFile } from './mergeFile.ts';

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
        const bare = list.items[own.place];
        if (isScalar(bare)) {
          const node = document.createNode(own.value);
          document.set(own.place, Object.assign(node, { commentBefore: bare.commentBefore }));
        }
        if (merged === undefined) document.deleteIn([own.place, key]);
        else document.setIn([own.place, key], merged);
        isChanged = true;
      }
    }
  }
  const gone = [...base].flatMap(([name, { value }]) => {
    const own = mine.get(name);
    return own === undefined || theirs.has(name) || JSON.stringify(own.value) !== JSON.stringify(value)
      ? []
      : [own.place];
  });
  for (const place of gone.toReversed()) document.delete(place);
  const text = isChanged || gone.length > 0 ? document.toString({ lineWidth: 0, singleQuote: true }) : null;
  return { text, clashes, imported: { of, fields: { items }, body: null } };
}

interface Placed {
  readonly place: number;
  readonly value: ListItem;
}

/** Items by name; a bare name is an item with nothing else. */
function byName(items: readonly unknown[]): ReadonlyMap<string, Placed> {
  return new Map(
    items.map((item, place): [string, Placed] => {
      const value = typeof item === 'object' ? recordIn(item) : { name: item };
      return [shown(value['name']), { place, value }];
    }),
  );
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
