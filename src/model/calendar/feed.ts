import type { AgendaSession } from '../agenda/agenda.ts';
import { roomsOf } from '../agenda/agendaLookup.ts';
import type { Locale } from '../locale.ts';
import type { RoomId } from '../room.ts';
import { isPause } from '../session.ts';
import type { SpeakerId } from '../speaker.ts';
import type { TrackId } from '../track.ts';
import { encodedPath } from '../text/percentEncoding.ts';

/** The subject of a calendar feed: the whole programme, or a part of it. */
export type FeedTopic =
  | { readonly kind: 'programme' }
  | { readonly kind: 'track'; readonly id: TrackId }
  | { readonly kind: 'room'; readonly id: RoomId }
  | { readonly kind: 'speaker'; readonly id: SpeakerId }
  /** Spoken on stage. */
  | { readonly kind: 'language'; readonly id: Locale };

/** The minutes after which calendar programs update a feed. */
export const feedRefreshMinutes = 60;

const folders = { track: 'tracks', room: 'rooms', speaker: 'speakers', language: 'languages' } as const;

/**
 * The file of a feed below the site's root, not percent-encoded: a host decodes an address before it looks for it.
 *
 * @example 'calendar/programme.ics', 'zh/calendar/tracks/iot.ics'
 */
export function feedFile(topic: FeedTopic, locale: Locale, defaultLocale: Locale): string {
  const root = locale === defaultLocale ? 'calendar' : `${locale}/calendar`;
  return topic.kind === 'programme'
    ? `${root}/programme.ics`
    : `${root}/${folders[topic.kind]}/${topic.id}.ics`;
}

/** The path of a feed below the base, percent-encoded (RFC 3986). */
export function feedPath(topic: FeedTopic, locale: Locale, defaultLocale: Locale): string {
  return `/${encodedPath(feedFile(topic, locale, defaultLocale))}`;
}

/** Whether a feed has a session. Breaks are only in the feed of the whole programme. */
export function isInFeed(session: AgendaSession, topic: FeedTopic): boolean {
  if (topic.kind === 'programme') return true;
  if (isPause(session.format)) return false;
  switch (topic.kind) {
    case 'track':
      return session.track?.id === topic.id;
    case 'room':
      return roomsOf(session).some(({ id }) => id === topic.id);
    case 'language':
      return session.language === topic.id;
    case 'speaker':
      return session.speakers.some(({ id }) => id === topic.id);
  }
}
