import { expect, test } from 'vitest';
import type { Programme } from '../../src/model/programme.ts';
import type { Session, SessionId } from '../../src/model/session.ts';
import type { SpeakerId } from '../../src/model/speaker.ts';
import type { TrackId } from '../../src/model/track.ts';
import type { DayKey, Zone } from '../../src/model/zonedTime.ts';
import { currentPathOf, hrefsFor } from '../../src/app/routes.ts';
import { pageFiles } from '../../src/plugin/addresses.ts';

const sessionId = '开幕 v1.2' as SessionId;
const speakerId = 'ada-quay' as SpeakerId;
const trackId = 'c++' as TrackId;

const session: Session = {
  id: sessionId,
  title: { en: 'Opening' },
  start: null,
  end: null,
  endEstimated: false,
  day: '2031-05-12' as DayKey,
  track: trackId,
  room: null,
  language: null,
  format: 'talk',
  status: 'confirmed',
  presenters: {},
  speakers: [speakerId],
  abstract: {},
  video: {},
  slides: {},
  tags: [],
};

const programme: Programme = {
  conference: {
    name: { en: 'Tidewater' },
    timezone: 'Asia/Shanghai' as Zone,
    locales: ['en', 'zh'],
    sessionMinutes: 40,
    url: null,
    days: ['2031-05-10' as DayKey],
    links: [],
  },
  tracks: [{ id: trackId, name: {}, hue: 0, chairs: {}, introduction: {} }],
  rooms: [],
  speakers: [
    { id: speakerId, name: {}, photo: null, photos: [], role: {}, bio: {}, links: [], sessions: [sessionId] },
  ],
  sessions: [session],
};

const files = pageFiles(programme);

/** The address a plain host serves a file at. */
function addressOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

test.each(['en', 'zh'])('every address the app links to in %s is a file', (locale) => {
  const hrefs = hrefsFor(locale, 'en');
  const addresses = files.filter((file) => file.locale === locale).map(({ file }) => addressOf(file));
  expect(addresses).toEqual(
    expect.arrayContaining([
      hrefs.agenda,
      hrefs.speakers,
      hrefs.tracks,
      hrefs.mySchedule,
      hrefs.day('2031-05-10' as DayKey),
      hrefs.day('2031-05-12' as DayKey),
      hrefs.session(sessionId),
      hrefs.speaker(speakerId),
      hrefs.track(trackId),
    ]),
  );
});

test('every address of the former site leads to a file of today', () => {
  const today = new Set(files.map(({ file }) => addressOf(file)));
  const former = files.filter(({ file }) => file.endsWith('.html') && !/(?:index|404)\.html$/.test(file));
  expect(former.length).toBe(8);
  for (const { file } of former) expect(today).toContain(currentPathOf(addressOf(file)));
});

test('no file is written twice, and there is one for what is not found', () => {
  const names = files.map(({ file }) => file);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('404.html');
});
