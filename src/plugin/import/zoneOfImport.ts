import { findIana } from 'windows-iana';
import {
  instantFrom,
  instantOf,
  isZone,
  localOf,
  offsetMinutes,
  offsetText,
  type LocalDateTime,
  type Zone,
} from '../../model/zonedTime.ts';
import type { Problem } from '../problem.ts';
import {
  noPlace,
  sourceProblem,
  type ForeignProgramme,
  type ForeignTime,
  type Place,
} from './foreignProgramme.ts';

/** The zone of an import, and the problems of the source's offsets. */
export interface ImportZone {
  readonly zone: Zone;
  readonly problems: readonly Problem[];
}

const sayZone = 'Name the zone of the venue: --timezone Europe/Berlin.';

/**
 * Chooses the zone: from the user, else conference.yaml, else the source, else a zone with the source's usual offset
 * and a warning. Offsets are compared with it for each day; they never change a time.
 *
 * @param chosen by the user or in conference.yaml
 */
export function zoneOfImport(programme: ForeignProgramme, chosen: Zone | null): ImportZone {
  const times = programme.sessions.flatMap(({ slots, place }) =>
    slots.flatMap(({ start, end }) => [start, ...(end ? [end] : [])].map((time) => ({ time, place }))),
  );
  const place = programme.sessions[0]?.place ?? noPlace;
  const settled = zoneWithProblems(
    programme.timezone,
    times.map(({ time }) => time),
    chosen,
    place,
  );
  return { zone: settled.zone, problems: [...settled.problems, ...disagreements(times, settled.zone)] };
}

/** The zone of a name: an IANA name, one with a prefix before it as some calendars have, or a name of Windows. */
export function zoneNamed(name: string): Zone | null {
  const found = [name, name.replace(/^.*\/(?=[A-Z]\w+\/\w+$)/, ''), findIana(name)[0] ?? ''];
  return found.find((each): each is Zone => isZone(each)) ?? null;
}

function zoneWithProblems(
  timezone: string | null,
  times: readonly ForeignTime[],
  chosen: Zone | null,
  place: Place,
): ImportZone {
  if (chosen !== null) return { zone: chosen, problems: [] };
  const known = timezone === null ? null : zoneNamed(timezone);
  if (known !== null) return { zone: known, problems: [] };
  const unknown =
    timezone === null
      ? []
      : [sourceProblem(place, `The source's time zone "${timezone}" is not known.`, sayZone)];
  const offset = usualOffset(times);
  const zone = fixedZone(offset);
  const named =
    offset === null
      ? 'The source names no time zone: its times are used unchanged, and the zone is written as UTC.'
      : offset === 'utc'
        ? 'The source has its times in UTC and names no time zone: they are written in UTC.'
        : `The source names no time zone, only the offset ${offsetText(offset)}: the zone is written as ${zone}.`;
  return { zone, problems: [...unknown, sourceProblem(place, named, sayZone)] };
}

function usualOffset(times: readonly ForeignTime[]): number | 'utc' | null {
  const counts = new Map<number | 'utc' | null, number>();
  for (const { offset } of times) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The zone of an offset that never changes; POSIX counts it the other way round. Half hours have none: UTC. */
function fixedZone(offset: number | 'utc' | null): Zone {
  const hours = typeof offset === 'number' ? offset / 60 : 0;
  const name = hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  return isZone(name) ? name : ('UTC' as Zone);
}

/** The local time at the venue: as written, or converted from UTC. */
export function wallClockOf({ local, offset }: ForeignTime, zone: Zone): LocalDateTime {
  return offset === 'utc' ? localOf(instantFrom(Date.parse(`${local}Z`)), zone) : local;
}

/** Offsets that the zone does not have on that day, one warning per day and offset. */
function disagreements(
  times: readonly { readonly time: ForeignTime; readonly place: Place }[],
  zone: Zone,
): Problem[] {
  const found = new Map<
    string,
    {
      readonly place: Place;
      readonly day: string;
      readonly offset: number;
      readonly right: number;
      count: number;
    }
  >();
  for (const { time, place } of times) {
    const { offset, local } = time;
    if (typeof offset !== 'number') continue;
    const right = offsetMinutes(instantOf(local, zone), zone);
    if (right === offset) continue;
    const key = `${local.slice(0, 10)} ${offset}`;
    const same = found.get(key);
    if (same) same.count += 1;
    else found.set(key, { place, day: local.slice(0, 10), offset, right, count: 1 });
  }
  return [...found.values()].map(({ place, day, offset, right, count }) =>
    sourceProblem(
      place,
      `The source gives the offset ${offsetText(offset)} on ${day} (${count} ${count === 1 ? 'time' : 'times'}), but ${zone} has ${offsetText(right)} on that day: the local time is used.`,
      'If the hours come out wrong, fix the source, or name another zone: --timezone.',
    ),
  );
}
