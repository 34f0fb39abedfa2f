import { inLocale } from '../model/locale.ts';
import type { Locale, Localized } from '../model/locale.ts';
import type { Html } from '../model/html.ts';
import type {
  Prose,
  SessionPayload,
  SpeakerIntroduction,
  SpeakerPayload,
  TrackPayload,
} from '../model/payload.ts';
import type { Session } from '../model/session.ts';
import type { Speaker, SpeakerId } from '../model/speaker.ts';
import type { Track } from '../model/track.ts';
import type { Introduction } from './assemble/describeSpeakers.ts';
import type { Assembly } from './assemble/assemble.ts';

/** Makes what single pages add to the agenda, for readers of any locale. */
export interface Payloads {
  session(session: Session, locale: Locale): SessionPayload;
  speaker(speaker: Speaker, locale: Locale): SpeakerPayload;
  track(track: Track, locale: Locale): TrackPayload;
}

export function payloadsOf({ programme, introductions }: Assembly): Payloads {
  const { locales } = programme.conference;
  const speakers = new Map(programme.speakers.map((speaker) => [speaker.id, speaker]));

  return {
    session: (session, locale) => ({
      id: session.id,
      locale,
      translations: locales.filter((each) => session.title[each] !== undefined),
      abstract: prose(session.abstract, locale, locales),
      people: (introductions.get(session.id) ?? []).map((person) => introduce(person, locale)),
      video: inLocale(session.video, locale, locales)?.value ?? null,
      slides: inLocale(session.slides, locale, locales)?.value ?? null,
      tags: session.tags,
    }),
    speaker: (speaker, locale) => ({
      ...introduce({ speaker: speaker.id, role: {}, bio: {} }, locale),
      links: speaker.links,
    }),
    track: (track, locale) => ({
      id: track.id,
      chairs: inLocale(track.chairs, locale, locales)?.value ?? [],
      introduction: prose(track.introduction, locale, locales),
    }),
  };

  /** What the session says of a person in the reader's locale, else what is known of them there, else elsewhere. */
  function introduce({ speaker: id, role, bio }: Introduction, locale: Locale): SpeakerIntroduction {
    const speaker = speakers.get(id);
    const roles = { ...speaker?.role, ...role };
    const bios = { ...speaker?.bio, ...bio };
    const words = inLocale(roles, locale, locales);
    return {
      id: id satisfies SpeakerId,
      role: words && { text: words.value, locale: words.locale },
      bio: prose(bios, locale, locales),
      sessions: speaker?.sessions ?? [],
    };
  }
}

function prose(values: Localized<Html>, locale: Locale, locales: readonly Locale[]): Prose | null {
  const found = inLocale(values, locale, locales);
  return found && { html: found.value, locale: found.locale };
}
