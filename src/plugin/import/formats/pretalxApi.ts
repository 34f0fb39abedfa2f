import type { Localized } from '../../../model/locale.ts';
import type { Adapter } from '../adapters.ts';
import {
  foreignSession,
  foreignSpeaker,
  addProblem,
  foreignProgramme,
  type ForeignProgramme,
  type ForeignRoom,
  type ForeignSession,
  type ForeignSlot,
  type ForeignSpeaker,
  type ForeignTrack,
  type Place,
} from '../foreignProgramme.ts';
import { markdownOf } from '../foreignText.ts';
import { readDuration, readForeignTime } from '../foreignTime.ts';
import {
  firstOf,
  isYes,
  lineIn,
  lineOrNull,
  listIn,
  localeOf,
  localizedIn,
  recordIn,
  textIn,
  webLinkIn,
  type ForeignRecord,
} from '../foreignValue.ts';
import { joinTexts, mostUsedLocale, peopleOf } from '../gathering.ts';
import type { Problem } from '../../problem.ts';
import {
  isEvent,
  isPauseOfWidget,
  isRoom,
  isSlot,
  isSpeaker,
  isSubmission,
  isTrack,
  itemsIn,
} from './pretalxAnswers.ts';
import { formatOfTitle, formatOfType } from '../sessionKind.ts';
import { jsonOf } from '../sourceData.ts';
import type { SourceFile } from '../sourceFiles.ts';

/**
 * Answers of pretalx's API, saved as files: `submissions` (or the former `talks`), and beside it `speakers`, `rooms`,
 * `slots`, `tracks`, `submission-types`, `tags` and the event, with any of them expanded. Private data of organisers
 * (addresses, answers, notes and reviews) is never read. See https://docs.pretalx.org/api/.
 */
export const pretalxApi: Adapter = {
  name: 'export of the API of pretalx',
  recognises: (files) => {
    const ours = files.filter((file) => itemsIn(file).length > 0 || isEvent(file));
    return ours.some((file) => itemsIn(file).some(isSubmission)) ? ours : null;
  },
  read: (files, { locale }) => programmeOf(files, locale),
};

function programmeOf(files: readonly SourceFile[], wanted: string | null): ForeignProgramme {
  const problems: Problem[] = [];
  const items = files.flatMap(itemsIn);
  // The schedule data of pretalx's own pages has the zone in the same file as the talks.
  const event = recordIn(
    [...files.filter(isEvent), ...files]
      .map((file) => jsonOf(file)?.value)
      .find((value) => 'timezone' in recordIn(value)),
  );
  const submissions = items.filter(isSubmission);
  const locale =
    wanted ??
    (lineIn(event['locale'])
      ? localeOf(lineIn(event['locale']))
      : mostUsedLocale(submissions.map(({ fields }) => localeOf(lineIn(fields['content_locale'])))));
  const words = (value: unknown): Localized<string> => localizedIn(value, locale);
  const known = {
    rooms: new Map(items.filter(isRoom).map(({ fields }) => [lineIn(fields['id']), fields])),
    tracks: new Map(items.filter(isTrack).map(({ fields }) => [lineIn(fields['id']), fields])),
    types: new Map(
      items
        .filter(({ fields }) => 'default_duration' in fields)
        .map(({ fields }) => [lineIn(fields['id']), fields]),
    ),
    tags: new Map(
      items.filter(({ fields }) => 'tag' in fields).map(({ fields }) => [lineIn(fields['id']), fields]),
    ),
    slots: new Map(items.filter(isSlot).map(({ fields }) => [lineIn(fields['id']), fields])),
  };
  const speakers = new Map(
    items
      .filter(isSpeaker)
      .map(({ fields, place }) => [lineIn(fields['code']), speakerOf(fields, place, locale)]),
  );
  const rooms = new Map<string, ForeignRoom>();
  const tracks = new Map<string, ForeignTrack>();
  const namesOf = (value: unknown, map: ReadonlyMap<string, ForeignRecord>): Localized<string> => {
    const record =
      typeof value === 'object' && value !== null && !('en' in value && !('id' in value))
        ? recordIn(value)
        : map.get(lineIn(value));
    return record === undefined
      ? typeof value === 'number'
        ? {}
        : words(value)
      : words(firstOf(record, 'name', 'tag') ?? (Object.keys(record).length > 0 ? record : ''));
  };
  const mainName = (names: Localized<string>) => names[locale] ?? Object.values(names)[0] ?? '';
  const roomOf = (value: unknown): string[] => {
    const name = namesOf(value, known.rooms);
    const key = mainName(name);
    if (key === '') return [];
    const record = typeof value === 'object' ? recordIn(value) : known.rooms.get(lineIn(value));
    if (!rooms.has(key)) rooms.set(key, { key, name, capacity: readDuration(record?.['capacity']) });
    return [key];
  };
  const slotOf = (fields: ForeignRecord): ForeignSlot[] => {
    const start = readForeignTime(fields['start']);
    return start === null
      ? []
      : [
          {
            start,
            end: readForeignTime(fields['end']),
            durationMinutes: readDuration(fields['duration']),
            rooms: roomOf(fields['room']),
          },
        ];
  };
  for (const fields of [...known.rooms.values()].sort(
    (a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0),
  ))
    roomOf(fields['id']);

  const sessions = submissions.flatMap(({ fields, place }): ForeignSession[] => {
    const code = lineIn(fields['code']);
    const title = words(fields['title']);
    const state = lineIn(fields['state']);
    const listed = [
      ...listIn(fields['slots']),
      ...(fields['slot'] ? [fields['slot']] : []),
      ...('start' in fields && 'room' in fields ? [fields] : []),
    ];
    const ofSubmission = listed.map((slot) =>
      typeof slot === 'object' ? recordIn(slot) : (known.slots.get(lineIn(slot)) ?? {}),
    );
    const named = [...known.slots.values()].filter(
      (slot) =>
        lineIn(
          typeof slot['submission'] === 'object' ? recordIn(slot['submission'])['code'] : slot['submission'],
        ) === code,
    );
    const slots = (ofSubmission.length > 0 ? ofSubmission : named).flatMap(slotOf);
    const isCancelled = /^cancell?ed$/i.test(state);
    if (!(state === '' || /^(?:confirmed|accepted)$/i.test(state) || (isCancelled && slots.length > 0))) {
      addProblem(
        problems,
        place,
        `"${mainName(title) || code}" is left out: its state is "${state}".`,
        'Confirm it in pretalx, and export again.',
      );
      return [];
    }
    if (slots.length === 0)
      addProblem(
        problems,
        place,
        `"${mainName(title) || code}" has no slot: it is listed as not scheduled.`,
        'Schedule it in pretalx, or add "date" by hand.',
      );
    const people = listIn(fields['speakers']).flatMap((person): ForeignSpeaker[] => {
      const record = typeof person === 'object' ? recordIn(person) : { code: person };
      const key = lineIn(record['code']);
      const one = speakers.get(key) ?? ('name' in record ? speakerOf(record, place, locale) : null);
      if (one === null) {
        addProblem(
          problems,
          place,
          `The speaker "${key}" is not in the export.`,
          'Export the speakers too, or expand them: ?expand=speakers.',
        );
        return [];
      }
      speakers.set(key, one);
      return [one];
    });
    const track = namesOf(fields['track'], known.tracks);
    const trackKey = mainName(track);
    if (trackKey !== '' && !tracks.has(trackKey))
      tracks.set(trackKey, {
        key: trackKey,
        name: track,
        introduction: {},
        ...colorOf(fields['track'], known.tracks),
      });
    const type = mainName(namesOf(fields['submission_type'], known.types));
    const abstract = joinTexts(
      markdownOf(textIn(fields['abstract']), 'markdown'),
      markdownOf(textIn(fields['description']), 'markdown'),
    );
    const resources = listIn(fields['resources'])
      .map(recordIn)
      .flatMap((resource) => {
        const href = webLinkIn(firstOf(resource, 'resource', 'link', 'url'));
        return href === null || isYes(resource['is_private'])
          ? []
          : [{ label: lineIn(resource['description']) || href, href }];
      });
    const slides = resources.find(({ label }) => /slides|folien|presentation/i.test(label));
    return [
      foreignSession({
        key: code,
        id: code.toLowerCase(),
        place,
        title: Object.keys(title).length > 0 ? title : { [locale]: code },
        abstract: abstract === '' ? {} : { [locale]: abstract },
        slots,
        track: trackKey || null,
        speakers: [...new Set(peopleOf(people, place, problems).map(({ key }) => key))],
        format: formatOfTitle(mainName(title), people.length > 0) ?? formatOfType(type),
        language: localeOf(lineIn(fields['content_locale'])) || null,
        tags: listIn(fields['tags']).flatMap((tag) => lineOrNull(mainName(namesOf(tag, known.tags))) ?? []),
        slides: slides?.href ?? null,
        links: resources.filter((resource) => resource !== slides),
        recorded: !isYes(fields['do_not_record']),
        status: isCancelled ? 'cancelled' : 'confirmed',
      }),
    ];
  });
  const breaks = items
    .filter((item) => (isSlot(item) && !item.fields['submission']) || isPauseOfWidget(item))
    .map((item) => ({ ...item, title: words(firstOf(item.fields, 'title', 'description')) }))
    .filter(({ title }) => mainName(title) !== '')
    .map(({ fields, place, title }) => {
      return foreignSession({
        key: `slot ${lineIn(fields['id'])}`,
        place,
        title,
        slots: slotOf(fields),
        format:
          formatOfTitle(mainName(title), false) ?? (lineIn(fields['slot_type']) === 'break' ? 'break' : null),
      });
    });
  return foreignProgramme({
    name: words(event['name']),
    timezone: lineOrNull(event['timezone']),
    locales: [
      locale,
      ...others(locale, [event['name'], ...[...rooms.values(), ...tracks.values()].map(({ name }) => name)]),
    ],
    rooms: [...rooms.values()],
    tracks: [...tracks.values()],
    speakers: [...speakers.values()],
    sessions: [...sessions, ...breaks],
    problems,
  });
}

/** The other locales of names. */
function others(locale: string, names: readonly unknown[]): string[] {
  return [...new Set(names.flatMap((name) => Object.keys(localizedIn(name, locale))))].filter(
    (each) => each !== locale,
  );
}

function speakerOf(fields: ForeignRecord, place: Place, locale: string): ForeignSpeaker {
  return foreignSpeaker({
    key: lineIn(fields['code']),
    place,
    name: { [locale]: lineIn(fields['name']) },
    bio: { [locale]: markdownOf(textIn(fields['biography']), 'markdown') },
    photo: webLinkIn(firstOf(fields, 'avatar_url', 'avatar')),
  });
}

/** The colour of a track that is given whole or by its id. */
function colorOf(value: unknown, known: ReadonlyMap<string, ForeignRecord>): { readonly color?: string } {
  const color = lineIn((known.get(lineIn(value)) ?? recordIn(value))['color']);
  return color === '' ? {} : { color };
}
