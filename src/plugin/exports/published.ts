import { localeFolder, inLocale, type Locale, type Localized } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import type { RoomId } from '../../model/room.ts';
import type { Session, SessionId } from '../../model/session.ts';
import type { Speaker, SpeakerId } from '../../model/speaker.ts';

/** The parts of a programme that formats need: texts in one locale, and absolute addresses. */
export interface Published {
  /** The value in the locale, else in another one; null if there is none. */
  readonly localize: <Value>(values: Localized<Value>) => Value | null;
  readonly trackOf: (session: Session) => string;
  readonly roomName: (id: RoomId) => string;
  readonly speaker: (id: SpeakerId) => Speaker | undefined;
  /** The absolute address of a page or a file of the site; null if the conference has no address. */
  readonly address: (path: string) => string | null;
  readonly sessionAddress: (id: SessionId) => string | null;
  readonly speakerAddress: (id: SpeakerId) => string | null;
  readonly photoAddress: (speaker: Speaker) => string | null;
}

export function publishedIn({ conference, tracks, rooms, speakers }: Programme, locale: Locale): Published {
  const { locales, url } = conference;
  const localize: Published['localize'] = (values) => inLocale(values, locale, locales)?.value ?? null;
  const trackNames = new Map(tracks.map(({ id, name }) => [id, localize(name) ?? id]));
  const roomNames = new Map(rooms.map(({ id, name }) => [id, localize(name) ?? id]));
  const people = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const root = localeFolder(locale, locales);
  const address = (path: string) => (url === null ? null : url + path);
  return {
    localize,
    trackOf: ({ track }) => (track === null ? '' : (trackNames.get(track) ?? track)),
    roomName: (id) => roomNames.get(id) ?? id,
    speaker: (id) => people.get(id),
    address: (path) => address(root + path),
    sessionAddress: (id) => address(`${root}sessions/${encodeURIComponent(id)}/`),
    speakerAddress: (id) => address(`${root}speakers/${encodeURIComponent(id)}/`),
    photoAddress: ({ photo }) =>
      photo === null || /^https?:/.test(photo) ? photo : address(encodeURI(photo)),
  };
}
