import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import { nameOnStage } from '../../model/speaker.ts';
import { plainSpaces } from '../../model/text/plainSpaces.ts';
import { dayOf, type DayKey, type Instant, type Zone } from '../../model/zonedTime.ts';
import { agendaWordsFor } from '../interfaceWords.ts';

/** The content of a preview picture, which depends on nothing else. */
export interface PreviewCard {
  /** BCP 47; the page's. */
  readonly locale: string;
  /** The text above the title; null on the conference's own picture. */
  readonly conference: string | null;
  readonly track: { readonly name: string; readonly hue: number } | null;
  readonly title: string;
  readonly people: readonly string[];
  readonly when: string | null;
  readonly where: string | null;
  readonly cancelled: boolean;
  /** The hues of all tracks, on the conference's own picture. */
  readonly hues: readonly number[];
}

/** The picture of one session, in the agenda's locale and at the venue's time. */
export function sessionCard({ locale, conference }: Agenda, session: AgendaSession): PreviewCard {
  const { title, speakers, track, room, start, end, endEstimated, status } = session;
  return {
    locale,
    conference: conference.name,
    track: track && { name: track.name.text, hue: track.hue },
    title: title.text,
    people: speakers.map(
      (speaker) => nameOnStage(session, speaker, agendaWordsFor(locale).agenda.moderator).text,
    ),
    // Estimated ends are not shown on pictures.
    when:
      start === null
        ? null
        : whenOf(conference.format ?? locale, conference.timezone, start, endEstimated ? null : end),
    where: room?.name.text ?? null,
    cancelled: status === 'cancelled',
    hues: [],
  };
}

/** The picture of the conference, for all pages except those of sessions. */
export function conferenceCard({ locale, conference, tracks }: Agenda): PreviewCard {
  const [first, last] = [conference.days[0], conference.days.at(-1)];
  return {
    locale,
    conference: null,
    track: null,
    title: conference.name,
    people: [],
    when: first !== undefined && last !== undefined ? daysOf(conference.format ?? locale, first, last) : null,
    where: conference.url === null ? null : new URL(conference.url).host,
    cancelled: false,
    hues: tracks.map(({ hue }) => hue),
  };
}

/** `Friday, August 6, 2021, 3:30 – 4:10 PM GMT+8` */
function whenOf(locale: string, timeZone: Zone, start: Instant, end: Instant | null): string {
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone,
  });
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(start)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const oneDay = end !== null && dayOf(start, timeZone) === dayOf(end, timeZone);
  const times = oneDay ? time.formatRange(start, end) : time.format(start);
  return plainSpaces(`${day.format(start)} · ${times} ${zone ?? ''}`).trim();
}

function daysOf(locale: string, first: DayKey, last: DayKey): string {
  const days = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return plainSpaces(days.formatRange(Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)));
}
