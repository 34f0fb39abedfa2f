import type { Html } from '../../model/text/html.ts';
import type { Locale } from '../../model/locale.ts';
import type {
  ConferenceRecord,
  RoomLists,
  SessionBody,
  SessionRecord,
  SpeakerRecord,
  TrackRecord,
} from '../records.ts';

/** A content file that could be read: which file it is, and what its front matter says. */
export interface Parsed<Record> {
  /** As problems name it. */
  readonly path: string;
  readonly id: string;
  readonly locale: Locale;
  readonly record: Record;
}

export interface ParsedSession extends Parsed<SessionRecord> {
  readonly body: SessionBody;
}

export interface ParsedTrack extends Parsed<TrackRecord> {
  readonly introduction: Html | null;
}

export interface ParsedSpeaker extends Parsed<SpeakerRecord> {
  readonly bio: Html | null;
}

/** Everything the content folder says, file by file, before the files know of each other. */
export interface ParsedContent {
  readonly conference: ConferenceRecord;
  readonly rooms: RoomLists | null;
  readonly sessions: readonly ParsedSession[];
  readonly tracks: readonly ParsedTrack[];
  readonly speakers: readonly ParsedSpeaker[];
  /** Paths below the public folder, with forward slashes. */
  readonly publicFiles: ReadonlySet<string>;
}
