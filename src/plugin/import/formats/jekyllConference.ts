import { fold } from '../../../model/text/fold.ts';
import { isPause } from '../../../model/session.ts';
import type { Adapter } from '../adapters.ts';
import {
  foreignSession,
  foreignSpeaker,
  addProblem,
  foreignProgramme,
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSpeaker,
} from '../foreignProgramme.ts';
import {
  firstOf,
  isYes,
  lineIn,
  lineOrNull,
  linesIn,
  listIn,
  recordIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { mergedSlots, pauseSlots, peopleOf, roomsNamed, roomsOf, tracksNamed } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { documentOf, yamlOf, unreadableDocuments, type SourceDocument } from '../sourceData.ts';
import { stemOf, type SourceFile } from '../sourceFiles.ts';
import {
  linksIn,
  siteAddress,
  streamIn,
  textOf,
  programFile,
  timetableOf,
  type Slotted,
} from './jekyllSite.ts';
import { linksOf, photoOf } from '../../sites/siteFields.ts';

/**
 * A site of jekyll-theme-conference: `_data/program.yml` has days, rooms and talks; talks, speakers and rooms are found
 * by their exact `name`.
 */
export const jekyllConference: Adapter = {
  name: 'site of jekyll-theme-conference',
  recognises: (files) => {
    const file = programFile(files);
    const first = recordIn(listIn(recordIn(file && yamlOf(file)?.value)['days'])[0]);
    return 'rooms' in first ? files : null;
  },
  read: (files, { locale }) => programmeOf(files, locale),
};

function programmeOf(files: readonly SourceFile[], wanted: string | null): ForeignProgramme {
  const problems: Problem[] = unreadableDocuments(files, /(?:^|\/)_(?:talks|speakers)\/$/);
  const config = recordIn(
    files.filter(({ path }) => /(?:^|\/)_config\.ya?ml$/.test(path)).map(yamlOf)[0]?.value,
  );
  const conference = recordIn(config['conference']);
  const locale = wanted ?? (lineIn(conference['lang'] ?? config['lang']) || 'en');
  const site = siteAddress(config);
  const pages = (folder: string) =>
    files.flatMap((file) => {
      const document = new RegExp(`(?:^|/)_${folder}/[^/]+\\.(?:md|markdown)$`).test(file.path)
        ? documentOf(file)
        : null;
      return document === null
        ? []
        : [{ file, document, name: lineIn(document.fields['name'] ?? document.fields['title']) }];
    });
  const { slotted, rooms, days } = timetableOf(files, liveOffset(conference), problems);
  for (const { document, name } of pages('rooms')) {
    const stream = streamIn(document.fields);
    if (stream !== null && rooms.includes(name))
      addProblem(
        problems,
        document.placeOf(['live']),
        `The stream of the room "${name}", ${stream}, is left out.`,
        'Write it as "stream" in the sessions in that room.',
      );
  }
  const talks = pages('talks');
  const people = new Map(
    pages('speakers').map(({ file, document, name }) => [
      name,
      speakerOf(file, document, name, locale, site),
    ]),
  );
  const categories = new Set(
    talks.flatMap(({ document }) => linesIn(document.fields['categories'])).map(fold),
  );
  /** Whether a speaker without a page is the name of a category, a room or the talk. */
  const isNobody = (name: string, talk: string) =>
    !people.has(name) &&
    (categories.has(fold(name)) ||
      rooms.some((room) => fold(room) === fold(name)) ||
      fold(talk).includes(fold(name)));
  const roomsOn = (day: string) =>
    new Set(
      roomsOf(
        [...slotted.values()].map(({ slots }) => ({
          slots: slots.filter(({ start }) => start.local.startsWith(day)),
        })),
      ),
    );

  const sessions: ForeignSession[] = [];
  const taken = new Set<string>();
  for (const { file, document, name } of talks) {
    const place = document.placeOf([]);
    if (name === '') {
      addProblem(problems, place, 'A talk without a name is left out.', 'Write "name: …" in it.');
      continue;
    }
    const scheduled = taken.has(name) ? undefined : slotted.get(name);
    // A hidden talk has no page of its own, as breaks have none, but is shown in the timetable.
    if (scheduled === undefined && isYes(document.fields['hide'])) {
      addProblem(
        problems,
        place,
        `"${name}" is hidden and not in the timetable, and is left out.`,
        'Remove "hide: true" to import it.',
      );
      continue;
    }
    taken.add(name);
    if (scheduled === undefined)
      addProblem(
        problems,
        place,
        `"${name}" is not in the timetable: it is listed as not scheduled.`,
        'Add it to _data/program.yml by its exact name, or "date" by hand.',
      );
    const speakers = linesIn(document.fields['speakers']).flatMap((written): ForeignSpeaker[] => {
      if (isNobody(written, name)) {
        addProblem(
          problems,
          place,
          `"${written}" is not a person, and is left out as a speaker.`,
          'Add the speaker by hand if it is one.',
        );
        return [];
      }
      const known = people.get(written);
      if (known) return [known];
      addProblem(
        problems,
        place,
        `The speaker "${written}" has no page.`,
        'Write one in the source, or add a biography by hand.',
      );
      const speaker = foreignSpeaker({ key: written, place, name: { [locale]: written } });
      people.set(written, speaker);
      return [speaker];
    });
    sessions.push(
      sessionOf(file, document, name, {
        locale,
        site,
        problems,
        scheduled,
        roomsOn,
        speakers: peopleOf(speakers, place, problems),
      }),
    );
  }
  for (const { name, place, slots } of slotted.values()) {
    if (talks.some((talk) => talk.name === name)) continue;
    addProblem(
      problems,
      place,
      `The timetable names "${name}", which has no file: only its title and time are known.`,
      'Fix the name, or write the talk.',
    );
    sessions.push(
      foreignSession({
        key: `timetable ${name}`,
        place,
        title: { [locale]: name },
        slots: mergedSlots(slots),
        format: formatOfTitle(name, false),
      }),
    );
  }
  return foreignProgramme({
    name: { [locale]: lineIn(config['title']) },
    timezone:
      [recordIn(conference['live'])['timezone'], conference['tz'], config['timezone']]
        .map(lineIn)
        .find((zone) => zone.includes('/')) ?? null,
    locales: [locale],
    days,
    rooms: roomsNamed(rooms, locale),
    tracks: tracksNamed(sessions, locale),
    speakers: [...people.values()],
    sessions,
    problems,
  });
}

/** `live.timezone: GMT-3`, or `tz: '-03:00'` as of version 4, in minutes; null if there is none. */
function liveOffset(conference: ForeignRecord): number | null {
  const match = /^(?:GMT|UTC)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(
    lineIn(conference['tz'] ?? recordIn(conference['live'])['timezone']),
  );
  return match === null
    ? null
    : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

interface Known {
  readonly locale: string;
  readonly site: string;
  readonly problems: Problem[];
  readonly scheduled: Slotted | undefined;
  readonly roomsOn: (day: string) => ReadonlySet<string>;
  readonly speakers: readonly ForeignSpeaker[];
}

function sessionOf(
  file: SourceFile,
  { fields, body, placeOf }: SourceDocument,
  name: string,
  { locale, site, problems, scheduled, roomsOn, speakers }: Known,
): ForeignSession {
  const categories = linesIn(fields['categories']).filter((category) => category !== 'NA');
  const [category = null] = categories;
  // Since version 3, talks have a track; until then, their first category is it.
  const track = lineOrNull(fields['track']);
  const format =
    formatOfTitle(name, speakers.length > 0) ?? (category === null ? null : formatOfType(category));
  const links = linksIn(fields, site, placeOf(['links']), problems);
  const slots = scheduled?.slots ?? [];
  const isBreak = /^breaks?$/i.test(category ?? '');
  return foreignSession({
    key: `talk ${name === '' ? stemOf(file.path) : name}`,
    place: placeOf([]),
    title: { [locale]: name },
    subtitle: { [locale]: lineIn(fields['subtitle']) },
    abstract: { [locale]: textOf(body, site) },
    slots: format !== null && isPause(format) ? pauseSlots(slots, roomsOn) : mergedSlots(slots),
    track: track ?? category,
    speakers: [...new Set(speakers.map(({ key }) => key))],
    format: isBreak ? (format ?? 'break') : format,
    tags: [...categories.slice(track === null ? 1 : 0), ...linesIn(fields['tags'])],
    video: links.find(({ label }) => /video|recording/i.test(label))?.href ?? null,
    stream: streamIn(fields),
    slides: links.find(({ label }) => /slides|presentation/i.test(label))?.href ?? null,
    links: links.filter(({ label }) => !/video|recording|slides|presentation/i.test(label)),
  });
}

function speakerOf(
  file: SourceFile,
  { fields, body, placeOf }: SourceDocument,
  name: string,
  locale: string,
  site: string,
): ForeignSpeaker {
  const role = [
    firstOf(fields, 'role', 'position', 'title_or_position'),
    firstOf(fields, 'institution', 'company', 'affiliation'),
  ];
  return foreignSpeaker({
    key: name,
    id: stemOf(file.path),
    place: placeOf([]),
    name: { [locale]: name },
    role: { [locale]: role.flatMap((part) => lineOrNull(part) ?? []).join(', ') },
    bio: { [locale]: textOf(body, site) },
    photo: photoOf(firstOf(fields, 'photo', 'image'), 'images/speaker/'),
    links: linksOf(fields),
  });
}
