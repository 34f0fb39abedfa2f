import { xmlText as xml } from '../xmlText.ts';
import type { ExportFormat } from './exportFormats.ts';
import {
  generatorName,
  spanOfDays,
  versionOf,
  type Schedule,
  type ScheduleEvent,
  type ScheduleLink,
} from './schedule.ts';

/** `schedule.xml` as frab and pretalx write it, valid against https://c3voc.de/schedule/schema.xsd. */
export const scheduleXml: ExportFormat = {
  file: 'schedule.xml',
  write(_programme, _locale, schedule) {
    if (schedule === null) return null;
    const content = contentOf(schedule);
    const head = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<schedule>',
      `<generator name="${generatorName}"/>`,
      ...optional('url', schedule.url && `${schedule.url}schedule.xml`),
      element('version', versionOf(content)),
      '',
    ];
    return [head.join('\n'), ...content, '\n</schedule>\n'];
  },
};

/** In parts. */
function contentOf({ acronym, title, zone, url, tracks, rooms, days }: Schedule): readonly string[] {
  const { start, end } = spanOfDays(days);
  const guids = new Map(rooms.map(({ name, guid }) => [name, guid]));
  const lines = [
    '<conference>',
    element('title', title),
    element('acronym', acronym),
    element('start', start),
    element('end', end),
    element('days', String(days.length)),
    element('timeslot_duration', '00:05'),
    ...optional('base_url', url),
    ...optional('url', url),
    element('time_zone_name', zone),
    ...tracks.map(({ name, slug, color }) => `<track name="${xml(name)}" color="${color}" slug="${slug}"/>`),
    '</conference>',
    ...days.flatMap((day, index) => [
      `<day index="${index + 1}" date="${day.date}" start="${day.start}" end="${day.end}">`,
      ...[...day.rooms].flatMap(([name, events]) => {
        const guid = guids.get(name);
        return [
          `<room name="${xml(name)}"${guid === undefined ? '' : ` guid="${guid}"`}>`,
          ...events.map(eventXml),
          '</room>',
        ];
      }),
      '</day>',
    ]),
  ];
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]));
}

function eventXml(event: ScheduleEvent): string {
  return [
    `<event guid="${event.guid}" id="${event.id}">`,
    element('date', event.date),
    element('start', event.start),
    element('duration', event.duration),
    element('room', event.room),
    element('slug', event.slug),
    ...optional('url', event.url),
    element('title', event.title),
    element('subtitle', event.subtitle),
    element('track', event.track),
    element('type', event.type),
    element('language', event.language),
    element('abstract', event.abstract),
    element('description', ''),
    '<recording>',
    element('license', ''),
    element('optout', String(event.doNotRecord)),
    ...optional('url', event.video),
    '</recording>',
    '<persons>',
    ...event.persons.map(({ guid, name }) => `<person guid="${guid}">${xml(name)}</person>`),
    '</persons>',
    '<links>',
    ...event.links.map((link) => linkXml('link', link)),
    '</links>',
    '<attachments>',
    ...event.attachments.map((link) => linkXml('attachment', link)),
    '</attachments>',
    ...optional('feedback_url', event.feedback),
    '</event>',
  ].join('\n');
}

function linkXml(name: string, { type, title, url }: ScheduleLink): string {
  return `<${name} href="${xml(url)}" type="${type}">${xml(title)}</${name}>`;
}

function element(name: string, text: string): string {
  return `<${name}>${xml(text)}</${name}>`;
}

/** Empty if there is none, or if the schema does not allow the address. */
function optional(name: string, address: string | null): readonly string[] {
  return address !== null && /^https?:\/\//.test(address) ? [element(name, address)] : [];
}
