import type { Place } from '../foreignProgramme.ts';
import { listIn, recordIn, type ForeignRecord } from '../foreignValue.ts';
import { jsonOf } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';

/** An entry of an answer. */
export interface Item {
  /** The name of the list that it is in; empty if it has none. */
  readonly list: string;
  readonly fields: ForeignRecord;
  readonly place: Place;
}

/** The entries of an answer, of all pages that were put into one file, or of a file with several answers by name. */
export function itemsIn(file: SourceFile): Item[] {
  const data = /^\s*[[{]/.test(file.text) && /\.json$/i.test(file.path) ? jsonOf(file) : null;
  if (data === null) return [];
  const items: Item[] = [];
  const add = (value: unknown, path: readonly (string | number)[], depth: number) => {
    const list = Array.isArray(value) ? value : recordIn(value)['results'];
    const before = Array.isArray(value) ? path : [...path, 'results'];
    for (const [index, each] of listIn(list).entries()) {
      const fields = recordIn(each);
      if ('results' in fields && depth < 2) add(fields, [...before, index], depth + 1);
      else
        items.push({
          list: String(path.findLast((step) => typeof step === 'string' && step !== 'results') ?? ''),
          fields,
          place: data.placeOf([...before, index]),
        });
    }
  };
  add(data.value, [], 0);
  if (items.length === 0)
    for (const [key, value] of Object.entries(recordIn(data.value))) add(value, [key], 1);
  return items;
}

export function isSubmission({ fields }: Item): boolean {
  return (
    'code' in fields &&
    'title' in fields &&
    ['submission_type', 'state', 'slots', 'slot', 'content_locale'].some((key) => key in fields)
  );
}

export function isSpeaker({ fields }: Item): boolean {
  return 'code' in fields && 'name' in fields && !('title' in fields);
}

export function isSlot({ fields }: Item): boolean {
  return (
    'start' in fields &&
    'end' in fields &&
    ('submission' in fields || 'slot_type' in fields) &&
    'room' in fields
  );
}

/** A break in the data of the schedule on pretalx's own pages: it has a title, and is no submission. */
export function isPauseOfWidget({ fields }: Item): boolean {
  return 'title' in fields && 'start' in fields && 'room' in fields && !fields['code'];
}

export function isRoom({ list, fields }: Item): boolean {
  return 'name' in fields && ('capacity' in fields || list === 'rooms');
}

export function isTrack(item: Item): boolean {
  return 'name' in item.fields && ('color' in item.fields || item.list === 'tracks') && !isRoom(item);
}

export function isEvent(file: SourceFile): boolean {
  const fields = recordIn(/\.json$/i.test(file.path) ? jsonOf(file)?.value : null);
  return 'slug' in fields && 'date_from' in fields;
}
