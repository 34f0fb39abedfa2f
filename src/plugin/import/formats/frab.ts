import type { Localized } from '../../../model/locale.ts';
import type { Adapter, ReadingHints } from '../adapters.ts';
import {
  type ForeignLink,
  type ForeignProgramme,
  type ForeignSession,
  type ForeignSlot,
  type ForeignSpeaker,
  type Place,
  foreignSession,
  foreignSpeaker,
  addProblem,
  foreignProgramme,
} from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { readClock, readDuration } from '../foreignTime.ts';
import {
  firstOf,
  isYes,
  lineIn,
  lineOrNull,
  linesIn,
  listIn,
  localeOf,
  localizedIn,
  recordIn,
  textIn,
  webLinkIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { joinTexts, mostUsedLocale, peopleOf, tracksNamed } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import { sessionFormats } from '../../../model/session.ts';
import { percentDecoded } from '../../../model/text/percentEncoding.ts';
import { generatorName } from '../../exports/schedule.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import {
  emptySchedule,
  fromJson,
  fromXml,
  dayStartOf,
  slotsOf,
  type FrabEvent,
  type FrabSchedule,
} from './frabSchedule.ts';

/**
 * The schedule of frab and pretalx (and of Pentabarf before them), `schedule.json` and `schedule.xml`, which many
 * programs write. See https://c3voc.de/wiki/schedule.
 */
export const frab: Adapter = {
  name: 'schedule of frab or pretalx',
  recognises: (files) => {
    const json = files.find((file) => /"conference"/.test(file.text) && fromJson(file) !== null);
    const file = json ?? files.find((each) => /<schedule[\s>]/.test(each.text) && fromXml(each) !== null);
    return file === undefined ? null : [file];
  },
  read: ([file], hints) => programmeOf((file && (fromJson(file) ?? fromXml(file))) ?? emptySchedule, hints),
};

function programmeOf(
  { generator, conference, baseUrl, days, rooms, trackColors, events }: FrabSchedule,
  hints: ReadingHints,
): ForeignProgramme {
  const problems: Problem[] = [];
  const locale =
    hints.locale ??
    mostUsedLocale(
      events.map(({ fields }) => localeOf(lineIn(fields['language']))),
      events.map(({ fields }) => lineIn(fields['title'])),
    );
  const speakers = new Map<string, ForeignSpeaker>();
  const sessions = new Map<string, ForeignSession>();
  // In files that Lectern wrote, addresses end with the ids of its own files, and types are its formats.
  const ownAcronym = generator === generatorName ? lineIn(conference['acronym']) : null;
  const dayChange = readClock(lineIn(conference['day_change'])) ?? 0;
  for (const event of events) {
    const session = sessionOf(event, locale, { baseUrl, dayChange }, problems, speakers, ownAcronym);
    if (session === null) continue;
    const known = sessions.get(session.key);
    // pretalx lists a submission once per slot.
    if (known === undefined) sessions.set(session.key, session);
    else sessions.set(session.key, { ...known, slots: withSlots(known.slots, session.slots) });
  }
  const names = [...rooms, ...events.map(({ fields, room }) => lineIn(fields['room']) || room)].map(lineIn);
  return foreignProgramme({
    name: localizedIn(lineIn(conference['title']), locale),
    timezone: lineOrNull(conference['time_zone_name']),
    locales: [locale],
    days,
    ...dayStartOf(events, dayChange, lineIn(conference['day_change'])),
    rooms: [...new Set(names)]
      .filter(Boolean)
      .map((name) => ({ key: name, name: { [locale]: name }, capacity: capacityOf(conference, name) })),
    tracks: tracksNamed([...sessions.values()], locale, trackColors),
    speakers: [...speakers.values()],
    sessions: [...sessions.values()],
    problems,
  });
}

/** Slots at the same time in different rooms become one slot in all of them. */
function withSlots(known: readonly ForeignSlot[], more: readonly ForeignSlot[]): readonly ForeignSlot[] {
  const slots = [...known];
  for (const slot of more) {
    const index = slots.findIndex(
      ({ start, durationMinutes }) =>
        start.local === slot.start.local && durationMinutes === slot.durationMinutes,
    );
    const same = slots[index];
    if (same === undefined || same.rooms === 'all' || slot.rooms === 'all') slots.push(slot);
    else slots[index] = { ...same, rooms: [...new Set([...same.rooms, ...slot.rooms])] };
  }
  return slots;
}

function capacityOf(conference: ForeignRecord, name: string): number | null {
  const room = listIn(conference['rooms'])
    .map(recordIn)
    .find((record) => lineIn(record['name']) === name);
  return readDuration(room?.['capacity']);
}

/** What the schedule says about all events. */
interface Around {
  readonly baseUrl: string;
  /** The minute after midnight at which the day before ends. */
  readonly dayChange: number;
}

function sessionOf(
  event: FrabEvent,
  locale: string,
  { baseUrl, dayChange }: Around,
  problems: Problem[],
  speakers: Map<string, ForeignSpeaker>,
  ownAcronym: string | null,
): ForeignSession | null {
  const { fields, place, room } = event;
  const isOurs = ownAcronym !== null;
  const title = lineIn(fields['title']);
  const code = codeOf(fields);
  const lecternId = isOurs ? (ownId(fields, 'sessions') ?? idInSlug(fields, ownAcronym)) : null;
  const key = lecternId ?? code ?? lineOrNull(fields['guid']) ?? lineIn(fields['id']);
  if (title === '' || key === '') {
    addProblem(
      problems,
      place,
      'An event without a title or an id is left out.',
      'Add both in the program that exported it.',
    );
    return null;
  }
  const inLocale = (text: string): Localized<string> => (text === '' ? {} : { [locale]: text });
  const recording = recordIn(fields['recording']);
  const isMedia = (link: unknown) => isOurs && recordIn(link)['type'] === 'media';
  const media = listIn(fields['links']).filter(isMedia).map(recordIn)[0];
  const feedback = webLinkIn(fields['feedback_url']);
  const listed = linksIn(
    listIn(fields['links']).filter((link) => !isMedia(link)),
    baseUrl,
  ).filter(({ href }) => href !== feedback);
  // FOSDEM links its recordings, in several encodings.
  const recordings = isOurs ? [] : listed.filter(({ label }) => recordingLabel.test(label));
  const recorded = recordings.find(({ href }) => /\.mp4$/i.test(href)) ?? recordings[0];
  const links = listed.filter((link) => !recordings.includes(link));
  const attachments = linksIn(fields['attachments'], baseUrl);
  const slides = attachments.find(
    ({ label, href }) =>
      /slides|folien|presentation/i.test(label) || (attachments.length === 1 && /\.pdf(?:\?|$)/i.test(href)),
  );
  const people = peopleOf(
    listIn(fields['persons']).map((person) => personOf(recordIn(person), place, inLocale, isOurs)),
    place,
    problems,
  );
  for (const person of people) if (!speakers.has(person.key)) speakers.set(person.key, person);
  const type = lineIn(fields['type']);
  const ownFormat = isOurs ? (sessionFormats.find((format) => format === type) ?? null) : null;
  return foreignSession({
    key,
    id: lecternId ?? code?.toLowerCase() ?? (lineOrNull(fields['id']) || null),
    place,
    title: inLocale(title),
    subtitle: inLocale(lineIn(fields['subtitle'])),
    abstract: inLocale(
      joinTexts(
        markdownOf(textIn(fields['abstract']), 'markdown'),
        markdownOf(textIn(fields['description']), 'markdown'),
      ),
    ),
    slots: slotsOf(event, lineIn(fields['room']) || room, dayChange, problems),
    track: lineOrNull(fields['track']),
    speakers: people.map((person) => person.key),
    format: ownFormat ?? formatOfTitle(title, people.length > 0) ?? formatOfType(type),
    language: localeOf(lineIn(fields['language'])) || null,
    video:
      webLinkIn(firstOf(recording, 'url', 'link') ?? fields['video_download_url']) ??
      (isOurs ? webLinkIn(media?.['url']) : (recorded?.href ?? null)),
    slides: slides?.href ?? null,
    feedback,
    links: [...links, ...attachments.filter((link) => link !== slides)],
    recorded: !(isYes(fields['do_not_record']) || isYes(recording['optout'])),
    status: /^cancel/i.test(lineIn(firstOf(fields, 'status', 'state'))) ? 'cancelled' : 'confirmed',
  });
}

const recordingLabel = /^(?:video|recording|aufzeichnung)\b(?!.*(?:subtitle|untertitel))/i;

/** The id at the end of the address that Lectern gives a session or a speaker; null if it gave none. */
function ownId(fields: ForeignRecord, folder: 'sessions' | 'speakers'): string | null {
  const end = new RegExp(`/${folder}/([^/?#]+)/$`).exec(lineIn(fields['url']))?.[1];
  return end === undefined ? null : percentDecoded(end);
}

/** Where the site has no address: the slug is the acronym and the id. */
function idInSlug(fields: ForeignRecord, acronym: string): string | null {
  const slug = lineIn(fields['slug']);
  return slug.startsWith(`${acronym}-`) ? slug.slice(acronym.length + 1).replace(/--\d+$/, '') : null;
}

/** The code of a submission in pretalx. Older exports only have it in `slug` or `url`. */
function codeOf(fields: ForeignRecord): string | null {
  const code = /^[A-Z0-9]{6}$/;
  const inSlug = lineIn(fields['slug']);
  const inUrl = /\/talk\/([A-Z0-9]{6})\/?$/.exec(lineIn(fields['url']))?.[1];
  return [lineIn(fields['code']), inSlug, inUrl ?? ''].find((text) => code.test(text)) ?? null;
}

function personOf(
  person: ForeignRecord,
  place: Place,
  inLocale: (text: string) => Localized<string>,
  isOurs: boolean,
): ForeignSpeaker {
  const name = lineIn(firstOf(person, 'public_name', 'full_public_name', 'name', '#text'));
  return foreignSpeaker({
    key: lineIn(firstOf(person, 'code', 'id', 'guid')) || name,
    id: isOurs ? ownId(person, 'speakers') : null,
    place,
    name: inLocale(name),
    bio: inLocale(markdownOf(textIn(firstOf(person, 'biography', 'description', 'abstract')), 'markdown')),
    photo: webLinkIn(firstOf(person, 'avatar', 'avatar_url')),
    links: linesIn(listIn(person['links']).map((link) => firstOf(recordIn(link), 'url', 'href'))).flatMap(
      (link) => webLinkIn(link) ?? [],
    ),
  });
}

function linksIn(value: unknown, baseUrl: string): ForeignLink[] {
  return listIn(value).flatMap((item): ForeignLink[] => {
    const link = typeof item === 'string' ? { url: item } : recordIn(item);
    const written = lineIn(firstOf(link, 'url', 'href'));
    const href =
      webLinkIn(written) ??
      (written.startsWith('/') && URL.canParse(written, baseUrl) ? new URL(written, baseUrl).href : null);
    return href === null ? [] : [{ label: lineIn(firstOf(link, 'title', 'name')) || href, href }];
  });
}
