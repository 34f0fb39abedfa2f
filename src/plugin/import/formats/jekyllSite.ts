import { addProblem, noPlace, type ForeignLink, type Place, type ForeignSlot } from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { firstOf, lineIn, listIn, recordIn, webLinkIn, type ForeignRecord } from '../foreignValue.ts';
import type { Problem } from '../../problem.ts';
import { withoutShortcodes } from '../../sites/siteFields.ts';
import { parseDayKey, twoDigits, type DayKey } from '../../../model/zonedTime.ts';
import { readClock, readForeignDay, timeAt } from '../foreignTime.ts';
import { yamlOf } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';

/** The address of the site, without a slash at the end; empty if the configuration does not have it. */
export function siteAddress(config: ForeignRecord): string {
  const url = webLinkIn(config['url']);
  return url === null
    ? ''
    : `${url}/${lineIn(config['baseurl'])}`.replace(/(?<!:)\/{2,}/g, '/').replace(/\/$/, '');
}

/** A text of the site in which Liquid's expressions for the site's address are replaced. */
export function textOf(body: string, site: string): string {
  return markdownOf(withoutLiquid(withoutShortcodes(body), site), 'markdown');
}

/** Writes `{{ site.baseurl }}` as the address of the site, and `{{ '/x' | relative_url }}` below it. */
function withoutLiquid(text: string, site: string): string {
  return text
    .replace(/\{\{-?\s*(?:site\.url\s*-?\}\}\s*\{\{-?\s*)?site\.(?:base)?url\s*-?\}\}/g, site)
    .replace(
      /\{\{-?\s*(["'])([^"'{}\n]{0,300})\1\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)\s*-?\}\}/g,
      (_, __, path: string) => `${site}/${path.replace(/^\/+/, '')}`,
    )
    .replace(/\{\{[^{}\n]{0,500}\}\}/g, '');
}

/** Where a talk or a room is streamed: `live: https://…`, or `live.absolute_url`. */
export function streamIn({ live }: ForeignRecord): string | null {
  return webLinkIn(live) ?? webLinkIn(firstOf(recordIn(live), 'absolute_url', 'url', 'href'));
}

/** The links of a talk, with a warning for those that lead nowhere. */
export function linksIn(
  fields: ForeignRecord,
  site: string,
  place: Place,
  problems: Problem[],
): ForeignLink[] {
  return listIn(fields['links'])
    .map(recordIn)
    .flatMap((link): ForeignLink[] => {
      const label = lineIn(link['name']);
      const path = pathIn(link);
      const href =
        webLinkIn(firstOf(link, 'absolute_url', 'url', 'href', 'video', 'iframe')) ??
        (path === '' ? null : webLinkIn(`${site}${path}`));
      if (href === null && path !== '')
        addProblem(
          problems,
          place,
          `The link "${label || path}" leads to "${path}" on the source's own site, and is left out.`,
          'Add its whole address by hand, or write "url" in the _config.yml of the source.',
        );
      return href === null ? [] : [{ label: label || ('video' in link ? 'Video' : href), href }];
    });
}

/** The path of a link on the site itself: uploaded files are in its folder of documents. */
function pathIn(link: ForeignRecord): string {
  const file = lineIn(link['file']).replace(/^\/+/, '');
  const page = lineIn(firstOf(link, 'relative_url', 'href')).replace(/^\/+/, '');
  if (file !== '') return encodeURI(`/documents/${file}`);
  return page === '' || /^[a-z][a-z0-9+.-]*:/i.test(page) ? '' : encodeURI(`/${page}`);
}

/** The file of the timetable. */
export function programFile(files: readonly SourceFile[]): SourceFile | undefined {
  return files.find(({ path }) => /(?:^|\/)_data\/program\.ya?ml$/.test(path));
}

/** A session of the timetable, and its times. */
export interface Slotted {
  readonly name: string;
  readonly place: Place;
  readonly slots: readonly ForeignSlot[];
}

function readDay(value: unknown): DayKey | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lineIn(value));
  return dotted === null
    ? readForeignDay(value)
    : parseDayKey([dotted[3], dotted[2], dotted[1]].map((part) => twoDigits(part ?? '')).join('-'));
}

/** Minutes after midnight; `00:30 +1` is on the next day. */
function clockOf(value: unknown): number | null {
  const [, clock = '', days = '0'] = /^(.*?)(?:\s*\+\s*(\d))?$/.exec(lineIn(value)) ?? [];
  const minutes = readClock(clock);
  return minutes === null ? null : minutes + Number(days) * 1440;
}

/** Reads the timetable: its sessions by name, and its rooms and days in order. */
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
        const place = data?.placeOf(['days', dayIndex, 'rooms', roomIndex, 'talks', index]) ?? noPlace;
        const name = lineIn(talk['name']);
        if (name === '') continue;
        const known = slotted.get(name) ?? { name, place, slots: [] };
        slotted.set(name, known);
        let start = clockOf(talk['time_start']);
        if (date === null || start === null) {
          addProblem(
            problems,
            place,
            `"${name}" has no valid day and start.`,
            'Fix it in _data/program.yml.',
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
