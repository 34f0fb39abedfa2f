import { describe, expect, test } from 'vitest';
import { decodeAgenda, encodeAgenda } from '../../../src/model/agenda/agendaJson.ts';
import { agendaOf } from '../../../src/model/agenda/agendaOf.ts';
import type { KeyedConference } from '../../../src/model/conference.ts';
import type { Programme } from '../../../src/model/programme.ts';
import type { RoomId } from '../../../src/model/room.ts';
import type { Session, SessionId } from '../../../src/model/session.ts';
import type { Html } from '../../../src/model/text/html.ts';
import type { SpeakerId } from '../../../src/model/speaker.ts';
import type { TrackId } from '../../../src/model/track.ts';
import type { DayKey, Instant, Zone } from '../../../src/model/zonedTime.ts';

const conference: KeyedConference = {
  id: null,
  key: 'example.org/2027',
  name: { en: 'Quiet  Data Días', zh: '安静数据大会' },
  timezone: 'Asia/Shanghai' as Zone,
  locales: ['en', 'zh'],
  sessionMinutes: 40,
  url: 'https://example.org/2027/',
  days: ['2027-05-04', '2027-05-05'] as unknown as readonly DayKey[],
  links: [{ label: { en: 'Venue', zh: '会场' }, href: '/venue/' }],
  embed: [],
  facets: [],
  look: { accent: null },
};

/** What these sessions do not have. */
const nothingMore = {
  subtitle: {},
  rooms: [],
  slots: [],
  within: null,
  links: { stream: {}, questions: {}, notes: {}, feedback: {} },
  moreLinks: {},
  recorded: true,
  sponsored: false,
};

const lateData: Session = {
  ...nothingMore,
  id: 'late-data' as SessionId,
  title: { en: 'Late data', zh: '迟到的数据' },
  start: Date.UTC(2027, 4, 5, 2) as Instant,
  end: Date.UTC(2027, 4, 5, 3) as Instant,
  endEstimated: true,
  day: '2027-05-05' as DayKey,
  track: 'streams' as TrackId,
  room: 'hall' as RoomId,
  language: 'zh',
  format: 'panel',
  status: 'cancelled',
  presenters: { en: ['Mei Tan'], zh: ['谭梅'] },
  speakers: ['mei-tan' as SpeakerId],
  abstract: {},
  video: { en: 'https://videos.example/1' },
  slides: {},
  tags: [],
  facets: {},
};

const untranslated: Session = {
  ...nothingMore,
  ...lateData,
  id: 'untranslated' as SessionId,
  title: { en: 'Only in English' },
  start: null,
  end: null,
  endEstimated: false,
  day: null,
  track: null,
  room: null,
  speakers: [],
  video: {},
};

const programme: Programme = {
  conference,
  tracks: [
    { id: 'empty' as TrackId, name: { en: 'Empty' }, chairs: {}, introduction: {}, hue: 0 },
    { id: 'streams' as TrackId, name: { en: 'Streams', zh: '流' }, chairs: {}, introduction: {}, hue: 137 },
  ],
  rooms: [{ id: 'hall' as RoomId, name: { en: 'Hall', zh: '大厅' } }],
  speakers: [
    {
      id: 'mei-tan' as SpeakerId,
      name: { en: 'Mei Tan', zh: '谭梅' },
      photo: null,
      photos: [],
      role: {},
      bio: {},
      links: [],
      sessions: [lateData.id],
    },
  ],
  sessions: [lateData, untranslated],
  pages: [],
};

describe('agendaOf', () => {
  const agenda = agendaOf(programme, 'zh');

  test('has the start of each track introduction as text', () => {
    const [empty, streams] = programme.tracks;
    if (!empty || !streams) throw new Error('The programme has two tracks');
    const introduction = { en: `<p>Data &amp; <em>flow</em></p><p>${'on '.repeat(60)}</p>` as Html };
    const { introductions } = agendaOf({ ...programme, tracks: [empty, { ...streams, introduction }] }, 'zh');
    expect(Object.keys(introductions ?? {})).toEqual(['streams']);
    expect(introductions?.['streams']?.locale).toBe('en');
    expect(introductions?.['streams']?.text).toMatch(/^Data & flow on on .*…$/);
    expect(introductions?.['streams']?.text).toHaveLength(120);
    expect(agenda).not.toHaveProperty('introductions');
  });

  test('uses the locale for all texts', () => {
    expect(agenda.conference).toMatchObject({
      name: '安静数据大会',
      links: [{ label: '会场', href: '/venue/' }],
    });
    expect(agenda.sessions[0]).toEqual({
      id: 'late-data',
      title: { text: '迟到的数据', locale: 'zh' },
      start: lateData.start,
      end: lateData.end,
      endEstimated: true,
      day: '2027-05-05',
      track: { id: 'streams', name: { text: '流', locale: 'zh' }, hue: 137, sessions: 1 },
      room: { id: 'hall', name: { text: '大厅', locale: 'zh' } },
      language: 'zh',
      format: 'panel',
      status: 'cancelled',
      speakers: [{ id: 'mei-tan', name: { text: '谭梅', locale: 'zh' }, photo: null }],
      hasRecording: true,
    });
  });

  test('has the initials of the name if there is no logo', () => {
    const named = { ...programme, conference: { ...conference, name: { en: 'Harbour Days' } } };
    expect(agendaOf(named, 'en').conference.tile).toBe('HD');
  });

  test('falls back to the existing language, and marks it', () => {
    expect(agenda.sessions[1]).toMatchObject({
      title: { text: 'Only in English', locale: 'en' },
      hasRecording: false,
    });
    expect(agenda.tracks[0]).toEqual({
      id: 'empty',
      name: { text: 'Empty', locale: 'en' },
      hue: 0,
      sessions: 0,
    });
  });

  test('sorts simultaneous sessions like the grid columns: rooms, then tracks, parts of a block after the block', () => {
    const at = (id: string, room: string | null, track: string | null, within: string | null = null) => ({
      ...lateData,
      id: id as SessionId,
      room: room as RoomId | null,
      track: track as TrackId | null,
      within: within as SessionId | null,
    });
    const sessions = [
      at('part', 'annex', 'empty', 'block'),
      at('nowhere', null, null),
      at('track 2', null, 'streams'),
      at('track 1', null, 'empty'),
      at('annex', 'annex', 'empty'),
      at('block', 'hall', 'streams'),
      untranslated,
      { ...at('early', null, null), start: Date.UTC(2027, 4, 5, 1) as Instant },
    ];
    const rooms = [...programme.rooms, { id: 'annex' as RoomId, name: { en: 'Annex' } }];
    expect(agendaOf({ ...programme, rooms, sessions }, 'en').sessions.map(({ id }) => id)).toEqual([
      'early',
      'block',
      'part',
      'annex',
      'track 1',
      'track 2',
      'nowhere',
      'untranslated',
    ]);
  });

  test('marks a session in all rooms with one flag, through JSON too', () => {
    const rooms = ['hall', 'annex', 'attic'].map((id) => ({ id: id as RoomId, name: { en: id } }));
    const inRooms = (...ids: string[]) => ({
      ...lateData,
      room: ids[0] as RoomId,
      rooms: ids as readonly string[] as readonly RoomId[],
    });
    const everywhere = (count: number, session: Session) => {
      const made = agendaOf({ ...programme, rooms: rooms.slice(0, count), sessions: [session] }, 'en');
      return decodeAgenda(encodeAgenda(made)).sessions[0]?.everywhere;
    };
    expect(everywhere(3, inRooms('hall', 'annex', 'attic'))).toBe(true);
    expect(everywhere(3, inRooms('hall', 'annex'))).toBeUndefined();
    expect(everywhere(2, inRooms('hall', 'annex')), 'two names are as short').toBeUndefined();
  });

  test('shares the objects that sessions refer to', () => {
    expect(agenda.tracks.map(({ id }) => id)).toEqual(['empty', 'streams']);
    expect(agenda.sessions[0]?.track).toBe(agenda.tracks[1]);
  });
});
