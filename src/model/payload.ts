import type { Html } from './text/html.ts';
import type { Words } from './agenda/agenda.ts';
import type { DescribedChange } from './changes/describeChange.ts';
import { inLocale, type Locale } from './locale.ts';
import type { OwnPageId } from './ownPage.ts';
import type { RoomId } from './room.ts';
import { linkKinds, type LinkKind, type Session, type SessionId } from './session.ts';
import type { SpeakerId } from './speaker.ts';
import type { TrackId } from './track.ts';
import type { Instant } from './zonedTime.ts';

/** HTML with the locale it is written in. */
export interface Prose {
  readonly html: Html;
  readonly locale: Locale;
}

/** The data that a session's page adds to its row in the agenda; one file per session and locale. */
export interface SessionPayload extends OwnFields {
  readonly abstract: Prose | null;
  /** The speakers as this session introduces them. */
  readonly people: readonly SpeakerIntroduction[];
  /** Its changes since the announcement, the newest first; absent if there are none. */
  readonly changes?: readonly ChangesEntry[];
}

type OwnFields = Readonly<ReturnType<typeof ownFieldsOf>>;

/**
 * The fields of the payload that the session's own files give, without markup.
 *
 * @param locale the requested locale
 * @param locales the conference's, the default one first
 */
export function ownFieldsOf(session: Session, locale: Locale, locales: readonly Locale[]) {
  const subtitle = inLocale(session.subtitle, locale, locales);
  const known = linkKinds.flatMap((kind): readonly PayloadLink[] => {
    const href = inLocale(session.links[kind], locale, locales)?.value;
    return href === undefined ? [] : [{ kind, href }];
  });
  const links = [...known, ...(inLocale(session.moreLinks, locale, locales)?.value ?? [])];
  return {
    id: session.id,
    /** The requested locale. */
    locale,
    /** The locales in which the session has a file, in the conference's order. */
    translations: locales.filter((each) => session.title[each] !== undefined) as readonly Locale[],
    video: inLocale(session.video, locale, locales)?.value ?? null,
    slides: inLocale(session.slides, locale, locales)?.value ?? null,
    /** Empty if the conference declares tags as a facet: then the agenda has them, with their names. */
    tags: session.facets['tags'] === undefined ? session.tags : [],
    ...(subtitle && { subtitle: { text: subtitle.value, locale: subtitle.locale } }),
    ...(links.length > 0 && { links: links as readonly PayloadLink[] }),
    ...(!session.recorded && { isNotRecorded: true }),
  };
}

/** A link of a known kind, which the page has words for, or one with words of its own. */
export type PayloadLink = { readonly href: string } & (
  | { readonly kind: LinkKind; readonly label?: never }
  | { readonly label: string; readonly kind?: never }
);

export interface SpeakerIntroduction {
  readonly id: SpeakerId;
  /** The text after the colon in `Name: role, employer`. */
  readonly role: { readonly text: string; readonly locale: Locale } | null;
  readonly bio: Prose | null;
  /** All sessions of this speaker, including this one. */
  readonly sessions: readonly SessionId[];
}

/** The data that a speaker's page adds to the agenda. */
export interface SpeakerPayload extends SpeakerIntroduction {
  readonly links: readonly string[];
}

/** The changes of a session at one time, as text. */
export interface ChangesEntry {
  readonly at: Instant;
  readonly session: SessionId;
  readonly title: Words;
  /** With times at the venue. */
  readonly changes: readonly DescribedChange[];
  /** The reason, if the organiser gives one. */
  readonly reason: Words | null;
}

/** An announced session that is no longer in the programme. */
export interface WithdrawnPayload {
  readonly id: SessionId;
  readonly title: Words;
  readonly at: Instant;
  readonly people: readonly Words[];
  /** Its former start; null if it had none. */
  readonly start: Instant | null;
  readonly track: TrackId | null;
  readonly room: RoomId | null;
  readonly language: Locale | null;
  /** Sessions at that time, those of its track first. */
  readonly others: readonly SessionId[];
}

/** The data that the page of all changes, or of a withdrawn session, adds to the agenda. */
export interface ChangesPayload {
  readonly locale: Locale;
  /** The newest first. */
  readonly entries: readonly ChangesEntry[];
  /** Only the session itself on the page of one. */
  readonly withdrawn: readonly WithdrawnPayload[];
}

/** The data that one of the organiser's own pages adds to the agenda. */
export interface OwnPagePayload {
  readonly id: OwnPageId;
  readonly text: Prose | null;
  /** On the page of the sponsors alone. */
  readonly sponsors?: Html;
}

/** The data that a track's page adds to the agenda. */
export interface TrackPayload {
  readonly id: TrackId;
  readonly chairs: readonly string[];
  readonly introduction: Prose | null;
}
