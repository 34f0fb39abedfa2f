const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, formatter);
  return formatter;
}

/** What the wall clock of `zone` shows at a whole second, minus what UTC shows. */
function measuredOffset(second: number, zone: string): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, rest = 0] = (
    formatterFor(zone).format(second).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, rest) - second;
}

/** A zone's offset at the beginning of each UTC day asked for. */
const offsetsByDay = new Map<string, Map<number, number>>();

function offsetAtDayStart(day: number, zone: string): number {
  let offsets = offsetsByDay.get(zone);
  if (!offsets) offsetsByDay.set(zone, (offsets = new Map()));
  let offset = offsets.get(day);
  if (offset === undefined) offsets.set(day, (offset = measuredOffset(day * DAY, zone)));
  return offset;
}

/**
 * How far the wall clock of `zone` is ahead of UTC, in milliseconds.
 *
 * Asking Intl costs some microseconds, so its answers are kept by UTC day: where a day begins and ends with the same
 * offset, the whole day has it. No zone of the IANA database has changed twice within six days since 1970.
 *
 * @param instant milliseconds since 1970-01-01T00:00Z, of the years 1000 to 9999
 * @param zone an IANA time zone
 * @throws RangeError where the zone is unknown
 */
export function zoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY);
  const first = offsetAtDayStart(day, zone);
  if (first === offsetAtDayStart(day + 1, zone)) return first;
  return measuredOffset(Math.floor(instant / 1000) * 1000, zone);
}

/** Whether the runtime knows `zone` as the name of a time zone; an offset such as `+08:00` is none. */
export function isKnownZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatterFor(zone);
    return true;
  } catch {
    return false;
  }
}
