import type { Html } from '../../../src/model/text/html.ts';
import type { LocalDateTime, Zone } from '../../../src/model/zonedTime.ts';
import type {
  ParsedContent,
  ParsedSession,
  ParsedSpeaker,
  ParsedTrack,
} from '../../../src/plugin/assemble/parsedContent.ts';
import type { SpeakerBlock, SpeakerRecord } from '../../../src/plugin/records.ts';
import type { SessionRecord } from '../../../src/plugin/sessionSchema.ts';

const position = { line: 1, column: 1 };
const positions = { of: {}, otherwise: position };

/** A parsed session file, `2014` or `2014.zh`, with only what the test is about. */
export function sessionFile(
  name: string,
  record: Partial<Omit<SessionRecord, 'date' | 'end'>> & { date?: string | null; end?: string } = {},
  people: readonly Partial<SpeakerBlock>[] = [],
): ParsedSession {
  const [id = '', locale = 'en'] = name.split('.');
  const { date = '2021-08-06T09:00:00', end = null, ...rest } = record;
  return {
    path: `content/sessions/${name}.md`,
    id,
    locale,
    record: {
      title: `Title of ${name}`,
      subtitle: null,
      slots: [],
      within: null,
      rooms: rest.room == null ? [] : [rest.room],
      links: { stream: null, questions: null, notes: null, feedback: null },
      moreLinks: [],
      recorded: true,
      sponsored: false,
      date: date as LocalDateTime | null,
      end: end as LocalDateTime | null,
      durationMinutes: null,
      track: 'data',
      room: null,
      presenters: [],
      moderators: [],
      speakers: [],
      language: 'en',
      format: 'talk',
      video: null,
      slides: null,
      tags: [],
      facets: {},
      status: 'confirmed',
      was: [],
      trackName: null,
      draft: false,
      positions,
      ...rest,
    },
    body: {
      abstract: null,
      people: people.map((person) => ({
        name: null,
        presenter: null,
        role: null,
        bio: null,
        photo: null,
        position,
        photoPosition: null,
        ...person,
      })),
      imageHosts: [],
    },
  };
}

export function trackFile(name: string, title: string): ParsedTrack {
  const [id = '', locale = 'en'] = name.split('.');
  return {
    path: `content/tracks/${name}.md`,
    id,
    locale,
    record: { title, chairs: [], order: null, hue: null, positions },
    introduction: null,
    imageHosts: [],
  };
}

export function speakerFile(
  name: string,
  record: Partial<SpeakerRecord>,
  bio: string | null = null,
): ParsedSpeaker {
  const [id = '', locale = 'en'] = name.split('.');
  return {
    path: `content/speakers/${name}.md`,
    id,
    locale,
    record: { name: null, photo: null, role: null, links: [], positions, ...record },
    bio: bio as Html | null,
    imageHosts: [],
  };
}

export function contentOf(
  sessions: readonly ParsedSession[],
  rest: Partial<ParsedContent> & { days?: readonly string[] } = {},
): ParsedContent {
  const { days = [], ...others } = rest;
  return {
    conference: {
      id: null,
      name: { en: 'Made-up Days' },
      timezone: 'Asia/Shanghai' as Zone,
      locales: ['en', 'zh'],
      sessionMinutes: 40,
      url: null,
      days: days as ParsedContent['conference']['days'],
      links: [],
      embed: [],
      facets: [],
      look: { accent: null },
      announced: null,
      dayStart: '00:00',
    },
    rooms: null,
    sessions,
    tracks: [trackFile('data', 'Data')],
    speakers: [],
    pages: [],
    publicFiles: new Set(),
    ...others,
  };
}
