import { parseDayKey } from '../../../model/zonedTime.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
import { sourceProblem } from '../foreignProgramme.ts';
import type { ForeignSlot, Place } from '../foreignProgramme.ts';
import { readClock, readForeignDay, timeAt } from '../foreignTime.ts';
import { lineIn, listIn, recordIn } from '../foreignValue.ts';
import type { Problem } from '../../problem.ts';
import { yamlOf } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';

/** The file of the timetable. */
export function programFile(files: readonly SourceFile[]): SourceFile | undefined {
  return files.find(({ path }) => /(?:^|\/)_data\/program\.ya?ml$/.test(path));
}

/** A name of the timetable, and when it is on. */
export interface Slotted {
  readonly name: string;
  readonly place: Place;
  readonly slots: readonly ForeignSlot[];
}

function readDay(value: unknown): DayKey | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lineIn(value));
  return dotted === null
    ? readForeignDay(value)
    : parseDayKey([dotted[3], dotted[2], dotted[1]].map((part) => (part ?? '').padStart(2, '0')).join('-'));
}

/** Minutes after midnight; `00:30 +1` is on the next day. */
function clockOf(value: unknown): number | null {
  const [, clock = '', days = '0'] = /^(.*?)(?:\s*\+\s*(\d))?$/.exec(lineIn(value)) ?? [];
  const minutes = readClock(clock);
  return minutes === null ? null : minutes + Number(days) * 1440;
}

/** Reads the timetable: what is on by name, and the rooms and days in its order. */
export function timetableOf(files: readonly SourceFile[], offset: number | null, problems: Problem[]) {
  const file = programFile(files);
  const data = file ? yamlOf(file) : null;
  const slotted = new Map<string, { name: string; place: Place; slots: ForeignSlot[] }>();
  const rooms: string[] = [];
  const days: DayKey[] = [];
  for (const [dayIndex, day] of listIn(recordIn(data?.value)['days']).map(recordIn).entries()) {
    const date = readDay(day['date']);
    if (date !== null) days.push(date);
    for (const [roomIndex, room] of listIn(day['rooms']).map(recordIn).entries()) {
      const roomName = lineIn(room['name']);
      if (roomName !== '' && !rooms.includes(roomName)) rooms.push(roomName);
      let before = 0;
      for (const [index, talk] of listIn(room['talks']).map(recordIn).entries()) {
        const place = data?.placeOf(['days', dayIndex, 'rooms', roomIndex, 'talks', index]) ?? {
          file: '',
          line: 1,
          column: 1,
        };
        const name = lineIn(talk['name']);
        if (name === '') continue;
        const known = slotted.get(name) ?? { name, place, slots: [] };
        slotted.set(name, known);
        let start = clockOf(talk['time_start']);
        if (date === null || start === null) {
          problems.push(
            sourceProblem(place, `"${name}" has no valid day and start.`, 'Fix it in _data/program.yml.'),
          );
          continue;
        }
        // Times continue after midnight: 00:30 after 23:00 is on the next day.
        if (start < 1440 && start < before - 720) start += 1440;
        before = start;
        const until = clockOf(talk['time_end']);
        const end = until === null ? null : until <= start ? until + 1440 : until;
        known.slots.push({
          start: timeAt(date, start, offset),
          end: end === null ? null : timeAt(date, end, offset),
          durationMinutes: null,
          rooms: roomName === '' ? [] : [roomName],
        });
      }
    }
  }
  return { slotted, rooms, days };
}
