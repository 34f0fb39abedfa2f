import type { AgendaRoom } from '../../../model/agenda/agenda.ts';
import type { RoomId } from '../../../model/room.ts';
import type { SessionChange } from '../../../model/schedule/scheduleChanges.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';

/** Describes the changes of a session. A change of both time and room is one sentence. */
export function useChangeWords(
  rooms: ReadonlyMap<RoomId, AgendaRoom>,
): (changes: readonly SessionChange[]) => readonly string[] {
  const { times } = useLocale();
  const t = usePlanningWords();
  const words = t.schedule;
  const roomName = (id: RoomId | null) => (id === null ? words.noRoomYet : (rooms.get(id)?.name.text ?? id));
  return (changes) => {
    const room = changes.find((change) => change.kind === 'room');
    const moved = changes.some(({ kind }) => kind === 'moved');
    return changes.flatMap((change): string[] => {
      switch (change.kind) {
        case 'moved': {
          const before = times.first.dateTime(change.from);
          return [room ? words.movedWithRoom(before, roomName(room.from)) : words.moved(before)];
        }
        case 'room':
          if (moved) return [];
          if (change.from === null) return [words.roomNamed];
          return [(change.to === null ? words.roomTaken : words.otherRoom)(roomName(change.from))];
        case 'scheduled':
          return [words.timeSet];
        case 'unscheduled':
          return [words.timeTaken(times.first.dateTime(change.from))];
        case 'renamed':
          return [words.renamed(change.from)];
        case 'cancelled':
          return [words.nowCancelled];
        case 'restored':
          return [words.nowRestored];
        case 'returned':
          return [words.nowBack];
        case 'gone':
          return [words.gone];
      }
    });
  };
}
