import { fold } from '../../model/text/fold.ts';
import { slugOf } from '../../model/text/slug.ts';
import type { ImportState } from './importState.ts';
import type { IdGiver } from './plannedFiles.ts';

/** Names with a special meaning for file systems or the reader of the folder. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|readme|index)$/;
/** Generated ids, which should not be in addresses. */
const opaque = /^[\da-f]{16,}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const singular = { sessions: 'session', speakers: 'speaker', tracks: 'track' } as const;

/**
 * Gives every session, speaker and track of the source the name its file had at the last import, else a new one that
 * no other has: made of the source's id, or of the title where the id says nothing.
 *
 * @param titleOfFile the title of a file of the content folder that no import wrote; null: there is no such file
 */
export function idGiver(state: ImportState, titleOfFile: (path: string) => string | null): IdGiver {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  for (const [path, { of }] of state.files) {
    const match = /^(sessions|speakers|tracks)\/([^./]+)\.md$/.exec(path);
    if (match === null) continue;
    known.set(of, match[2] ?? '');
    taken.add(`${match[1]}/${match[2]}`);
  }
  return (kind, key, wanted, title) => {
    const of = `${singular[kind]} ${key}`;
    const before = known.get(of);
    if (before !== undefined) return before;
    const slug = slugOf(opaque.test(wanted) ? title : wanted);
    const isFree = (id: string) => {
      if (reserved.test(id) || taken.has(`${kind}/${id}`)) return false;
      const there = titleOfFile(`${kind}/${id}.md`);
      return there === null || fold(there) === fold(title);
    };
    let id = slug;
    for (let number = numbers.get(`${kind}/${slug}`) ?? 2; !isFree(id); number += 1) {
      id = `${slug}-${number}`;
      numbers.set(`${kind}/${slug}`, number + 1);
    }
    known.set(of, id);
    taken.add(`${kind}/${id}`);
    return id;
  };
}
