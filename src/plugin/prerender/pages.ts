import type { Agenda, AgendaSession, AgendaSpeaker } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { continuingInto } from '../../model/daySpan.ts';
import { agendaOpenings, type OpeningPosition } from '../../model/now/agendaOpenings.ts';
import { roomList } from '../../model/now/board.ts';
import type { Locale } from '../../model/locale.ts';
import type { Instant } from '../../model/zonedTime.ts';
import {
  maxConcurrentShown,
  adjacentInTrack,
  partsOf,
  concurrentSessions,
  sessionsOfSpeaker,
  sessionsOfTrack,
} from '../../model/relatedSessions.ts';
import { speakersByName } from '../../model/speakerList.ts';
import { sessionsInstead } from '../changesPayload.ts';
import { emptyHistory, type ProgrammeHistory } from '../history/readHistory.ts';
import type { DataPath } from '../virtualModules.ts';
import { openingFile } from './openingAtNow.ts';

/** The kind of a page: one thing of the programme, or a list. */
export type PageKind =
  | 'agenda'
  | 'day'
  | 'session'
  | 'speakers'
  | 'speaker'
  | 'tracks'
  | 'track'
  | 'rooms'
  | 'room'
  | 'mySchedule'
  | 'changes'
  | 'page'
  | 'notFound';

/** Whether pages of a kind are the agenda, or a day of it. */
export function isAgendaKind(kind: PageKind): boolean {
  return kind === 'agenda' || kind === 'day';
}

/** One page of the built site in one locale. */
export interface Page {
  readonly kind: PageKind;
  readonly locale: Locale;
  /** The id of the page's subject; empty for lists. */
  readonly id: string;
  /** Below the base, percent-encoded: `/zh/sessions/2014/`. */
  readonly path: string;
  /** Below the site's folder, as a host looks for it: `zh/sessions/2014/index.html`. */
  readonly file: string;
  /** The sessions it shows. */
  readonly sessions: readonly AgendaSession[];
  /** The people it shows in addition to those of its sessions. */
  readonly speakers: readonly AgendaSpeaker[];
  /** It lists all tracks and rooms, as filters do. */
  readonly allLists: boolean;
  /** It shows the first words of the tracks' introductions. */
  readonly introducesTracks: boolean;
  /** It is the agenda or a day of it: it has the logos of sponsors below its sessions. */
  readonly isAgenda: boolean;
  /** It says how many people there are. */
  readonly countsPeople: boolean;
  /** Its payload, if any. */
  readonly payload: DataPath | null;
  /** Whether it is about a withdrawn session, which no list links to. */
  readonly isWithdrawn: boolean;
}

/** The agenda as it opens at some time of the conference: see openingAtNow.ts. */
export interface OpeningPage extends Page {
  readonly from: Instant;
  readonly isOpening: true;
  readonly positions: readonly OpeningPosition[];
}

/**
 * The pages that the agenda opens with, one per period.
 *
 * @param agendaPage the page of the agenda
 * @param version changes with what it is rendered with
 */
export function openingPagesOf(agenda: Agenda, agendaPage: Page, version: string): readonly OpeningPage[] {
  return agendaOpenings(agenda).openings.map((opening) => ({
    ...agendaPage,
    ...opening,
    isOpening: true,
    file: openingFile(agenda.locale, version, opening.from),
  }));
}

/** The rows in the prerendered agenda: more than two screens of a phone. */
const firstRows = 40;

/** The speakers in the HTML of a long list. */
const firstSpeakers = 400;

/** Every page of one locale, in a fixed order. Only the default locale has the 404 page. */
export function pagesOf(
  agenda: Agenda,
  defaultLocale: Locale,
  history: ProgrammeHistory = emptyHistory,
): readonly Page[] {
  const { locale, conference, rooms, sessions, speakers, tracks } = agenda;
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  const page = (
    kind: PageKind,
    folder: string,
    shown: Partial<Pick<Page, 'sessions' | 'speakers' | 'payload' | 'isWithdrawn'>> = {},
    id = '',
  ): Page => ({
    kind,
    locale,
    id,
    path: `${prefix}/${folder}${id && `${encodeURIComponent(id)}/`}`,
    file: `${prefix.slice(1)}${prefix && '/'}${folder}${id && `${id}/`}index.html`,
    sessions: [],
    speakers: [],
    allLists: ['agenda', 'day', 'tracks', 'track', 'rooms', 'changes'].includes(kind),
    introducesTracks: kind === 'tracks',
    isAgenda: isAgendaKind(kind),
    countsPeople: kind === 'speakers',
    payload: null,
    isWithdrawn: false,
    ...shown,
  });
  return [
    page('agenda', '', { sessions: firstSlots(sessions, firstRows) }),
    ...agenda.conference.days.map((day) => {
      const ofDay = sessions.filter((session) => session.day === day);
      return page('day', 'days/', { sessions: [...continuingInto(agenda, day, sessions), ...ofDay] }, day);
    }),
    ...sessions
      .filter(({ slot }) => !slot)
      .map((session) =>
        page(
          'session',
          'sessions/',
          { sessions: sessionAndLinked(agenda, session), payload: `session/${locale}/${session.id}` },
          session.id,
        ),
      ),
    page('speakers', 'speakers/', listedSpeakers(agenda)),
    ...speakers.map((speaker) =>
      page(
        'speaker',
        'speakers/',
        {
          sessions: sessionsOfSpeaker(agenda, speaker.id),
          speakers: [speaker],
          payload: `speaker/${locale}/${speaker.id}`,
        },
        speaker.id,
      ),
    ),
    page('tracks', 'tracks/'),
    ...tracks.map((track) =>
      page(
        'track',
        'tracks/',
        { sessions: sessionsOfTrack(agenda, track.id), payload: `track/${locale}/${track.id}` },
        track.id,
      ),
    ),
    page('rooms', 'rooms/'),
    ...rooms.map(({ id }) => page('room', 'rooms/', { sessions: roomList(agenda, id) }, id)),
    ...(conference.pages ?? []).map(({ id }) =>
      page('page', 'pages/', { payload: `page/${locale}/${id}` }, id),
    ),
    page('mySchedule', 'my-schedule/'),
    ...(history.isTold ? [page('changes', 'changes/', { payload: `changes/${locale}` })] : []),
    ...history.changes.withdrawn
      .filter(({ id }) => !agendaLookup(agenda).sessions.has(id))
      .map(({ id, facts }) =>
        page(
          'session',
          'sessions/',
          {
            sessions: sessionsInstead(
              sessions,
              facts,
              conference.sessionMinutes,
              (session) => session.track?.id ?? null,
            ),
            payload: `changes/${locale}/${id}`,
            isWithdrawn: true,
          },
          id,
        ),
      ),
    ...(prefix === '' ? [{ ...page('notFound', ''), path: '/404.html', file: '404.html' }] : []),
  ];
}

/** The first sessions, at least `least` of them, to the end of the time they begin at. */
function firstSlots(sessions: readonly AgendaSession[], least: number): readonly AgendaSession[] {
  const last = sessions[least - 1]?.start;
  if (last === undefined) return sessions;
  return sessions.filter(({ start }, index) => index < least || (start !== null && start === last));
}

/**
 * A session, and the sessions that its page links to: at the same time, before and after it in its track, and of its
 * people.
 */
function sessionAndLinked(agenda: Agenda, session: AgendaSession): readonly AgendaSession[] {
  const { earlier, later } = adjacentInTrack(agenda, session);
  return [
    session,
    ...(partsOf(agenda).get(session.id) ?? []),
    ...(session.within
      ? [agendaLookup(agenda).sessions.get(session.within)].filter((one) => one !== undefined)
      : []),
    // One more than the page lists, so that it can say that there are more.
    ...concurrentSessions(agenda, session).slice(0, maxConcurrentShown + 1),
    ...[earlier, later].filter((one) => one !== null),
    ...session.speakers.flatMap(({ id }) => sessionsOfSpeaker(agenda, id)),
  ];
}

/** All speakers, or the first of many, by name, and their sessions, which the page counts. */
function listedSpeakers(agenda: Agenda): Pick<Page, 'sessions' | 'speakers'> {
  const { compare } = new Intl.Collator(agenda.locale);
  const speakers = speakersByName(agenda, compare).slice(
    0,
    agenda.speakers.length > firstSpeakers * 2 ? firstSpeakers : undefined,
  );
  const everyone = agendaLookup(agenda).speakers;
  return {
    speakers,
    sessions: speakers.flatMap(({ id }) => (everyone.has(id) ? sessionsOfSpeaker(agenda, id) : [])),
  };
}
