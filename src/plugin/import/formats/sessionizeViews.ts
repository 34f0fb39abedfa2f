import type { Place } from '../foreignProgramme.ts';
import { listIn, recordIn, type ForeignRecord } from '../foreignValue.ts';
import { jsonOf } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';

/** The sessions in a file of any view, with their positions. */
export function sessionsIn(file: SourceFile): { readonly session: ForeignRecord; readonly place: Place }[] {
  const data = jsonOf(file);
  if (data === null) return [];
  const found = (list: unknown, before: readonly (string | number)[]) =>
    listIn(list).flatMap((item, index) => {
      const session = recordIn(item);
      const isSession = 'title' in session && 'startsAt' in session;
      return isSession ? [{ session, place: data.placeOf([...before, index]) }] : [];
    });
  const top = recordIn(data.value);
  return [
    ...found(top['sessions'], ['sessions']),
    ...found(data.value, []),
    ...listIn(data.value).flatMap((group, index) => [
      ...found(recordIn(group)['sessions'], [index, 'sessions']),
      ...listIn(recordIn(group)['rooms']).flatMap((room, roomIndex) =>
        found(recordIn(room)['sessions'], [index, 'rooms', roomIndex, 'sessions']),
      ),
    ]),
  ];
}

/** Whether a file is the view "Speakers". */
export function isSpeakerList(file: SourceFile): boolean {
  const first = recordIn(listIn(jsonOf(file)?.value)[0]);
  return 'fullName' in first && 'tagLine' in first;
}
