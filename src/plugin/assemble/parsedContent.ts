import type { Html } from '../../model/text/html.ts';
import type { Locale } from '../../model/locale.ts';
import type { ConferenceRecord, PageRecord, RoomFacts, RoomLists, SessionBody, SpeakerRecord, TrackRecord } from '../records.ts';
import type { SessionRecord } from '../sessionSchema.ts';

/** A parsed content file with its front matter. */
export interface Parsed<Record> {
  /** As shown in problems. */
  readonly path: string;
  readonly id: string;
  readonly locale: Locale;
  readonly record: Record;
}

/** The hosts of images in a Markdown body that are not on the site. */
interface WithImages {
  readonly imageHosts: readonly string[];
}

export interface ParsedSession extends Parsed<SessionRecord> {
  readonly body: SessionBody;
}

export interface ParsedTrack extends Parsed<TrackRecord>, WithImages {
  readonly introduction: Html | null;
}

export interface ParsedSpeaker extends Parsed<SpeakerRecord>, WithImages {
  readonly bio: Html | null;
}

export interface ParsedPage extends Parsed<PageRecord>, WithImages {
  readonly text: Html | null;
}

/** All parsed files of the content folder, before they are joined. */
export interface ParsedContent {
  readonly conference: ConferenceRecord;
  readonly rooms: RoomLists | null;
  /** What is said of the rooms of the lists, in their order; absent: no more than names. */
  readonly roomFacts?: readonly RoomFacts[];
  readonly sessions: readonly ParsedSession[];
  readonly tracks: readonly ParsedTrack[];
  readonly speakers: readonly ParsedSpeaker[];
  readonly pages: readonly ParsedPage[];
  /** Paths below the public folder, with forward slashes. */
  readonly publicFiles: ReadonlySet<string>;
}
