import type { Agenda, AgendaSession, AgendaSpeaker, AgendaTrack } from '../../../src/model/agenda/agenda.ts';
import type { RoomId } from '../../../src/model/room.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { SpeakerId } from '../../../src/model/speaker.ts';
import type { TrackId } from '../../../src/model/track.ts';
import { instantFrom } from '../../../src/model/zonedTime.ts';
import type { DayKey, Zone } from '../../../src/model/zonedTime.ts';

const ada: AgendaSpeaker = { id: 'ada' as SpeakerId, name: { text: 'Ada King', locale: 'en' }, photo: null };
const track: AgendaTrack = {
  id: 'lace' as TrackId,
  name: { text: 'Lace', locale: 'en' },
  hue: 137,
  sessions: 1,
};

export const session: AgendaSession = {
  id: '1' as SessionId,
  title: { text: 'Weaving with numbers', locale: 'en' },
  start: instantFrom(Date.parse('2027-08-06T15:30:00+08:00')),
  end: instantFrom(Date.parse('2027-08-06T16:10:00+08:00')),
  endEstimated: false,
  day: '2027-08-06' as DayKey,
  track,
  room: { id: 'loft' as RoomId, name: { text: 'The loft', locale: 'en' } },
  language: 'en',
  format: 'talk',
  status: 'confirmed',
  speakers: [ada],
  hasRecording: false,
};

/** An agenda of these sessions, in English unless said otherwise. */
export function agendaWith(sessions: readonly AgendaSession[], locale = 'en'): Agenda {
  return {
    locale,
    conference: {
      key: 'looms',
      name: 'Looms 2027',
      timezone: 'Asia/Shanghai' as Zone,
      locales: ['en', 'zh'],
      days: ['2027-08-06', '2027-08-08'] as DayKey[],
      sessionMinutes: 40,
      url: 'https://looms.example.org/2027/',
      links: [],
    },
    tracks: [track],
    rooms: [],
    speakers: [ada],
    sessions,
  };
}
