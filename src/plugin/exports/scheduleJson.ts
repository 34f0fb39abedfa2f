import { lazyJson } from '../lazyJson.ts';
import type { ExportFormat } from './exportFormats.ts';
import {
  generatorName,
  spanOfDays,
  versionOf,
  type ScheduleEvent,
  type ScheduleLink,
  type SchedulePerson,
} from './schedule.ts';

/**
 * `schedule.json` as frab and pretalx write it, valid against the schema of https://c3voc.de/schedule/schema.json,
 * which allows no other keys. An address that the schema demands and the site does not have is the event's UUID as a
 * URN.
 */
export const scheduleJson: ExportFormat = {
  file: 'schedule.json',
  write(_programme, _locale, schedule) {
    if (schedule === null) return null;
    const { acronym, title, zone, url, tracks, rooms, days } = schedule;
    const conference = {
      acronym,
      title,
      ...spanOfDays(days),
      daysCount: days.length,
      timeslot_duration: '00:05',
      ...(zoneInSchema.test(zone) && { time_zone_name: zone }),
      ...(url !== null && { url }),
      tracks,
      rooms,
      days: days.map((day, index) => ({
        index: index + 1,
        date: day.date,
        day_start: day.start,
        day_end: day.end,
        rooms: Object.fromEntries(
          [...day.rooms].map(([room, events]) => [
            room,
            events.map((event) => lazyJson(() => eventJson(event))),
          ]),
        ),
      })),
    };
    const content = JSON.stringify(conference);
    const head = JSON.stringify({
      $schema: 'https://c3voc.de/schedule/schema.json',
      generator: { name: generatorName },
    });
    const facts = JSON.stringify({ version: versionOf(content), ...(url !== null && { base_url: url }) });
    // The conference is megabytes long, so it is written once and not again with the rest.
    return [`${head.slice(0, -1)},"schedule":${facts.slice(0, -1)},"conference":`, content, '}}\n'];
  },
};

/** The schema knows no other names of zones. */
const zoneInSchema = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

function eventJson(event: ScheduleEvent) {
  const { guid, id, slug, date, start, end, duration, room, url, title, subtitle, track, type } = event;
  return {
    guid,
    id,
    date,
    start,
    end,
    duration,
    room,
    slug,
    url: url ?? `urn:uuid:${guid}`,
    title,
    subtitle,
    track: track || null,
    type,
    language: event.language || null,
    abstract: event.abstract,
    description: '',
    do_not_record: event.doNotRecord,
    persons: event.persons.map(personJson),
    links: event.links.map(linkJson),
    ...(event.feedback !== null && { feedback_url: event.feedback }),
    attachments: event.attachments.map(linkJson),
  };
}

function linkJson({ type, title, url }: ScheduleLink) {
  return { type, title, url };
}

/** Without `id`: the schema takes a person for frab's or for pretalx's, never for both. */
function personJson({ guid, name, url, photo, bio, links }: SchedulePerson) {
  return {
    guid,
    name,
    public_name: name,
    avatar: photo,
    biography: bio,
    ...(url !== null && { url }),
    links: links.map((link) => ({ url: link })),
  };
}
