import type { PublishedChange } from '../../model/changes/sessionTimeline.ts';
import type { OwnPage } from '../../model/ownPage.ts';
import type { Programme } from '../../model/programme.ts';
import type { Room } from '../../model/room.ts';
import type { Session } from '../../model/session.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Track } from '../../model/track.ts';
import type { Instant } from '../../model/zonedTime.ts';
import type { Page } from './pages.ts';

/** The subject of a page, for its head: a session, speaker, track or page of the organiser, if any. */
export interface HeadSubject {
  readonly session: Session | null;
  /** When the session was to begin before it was moved, the first time first. */
  readonly formerStarts: readonly Instant[];
  /** Of the session. */
  readonly room: Room | null;
  /** Of the session. */
  readonly people: readonly Speaker[];
  readonly speaker: Speaker | null;
  readonly track: Track | null;
  readonly ownPage: OwnPage | null;
}

const nothing: HeadSubject = {
  session: null,
  formerStarts: [],
  room: null,
  people: [],
  speaker: null,
  track: null,
  ownPage: null,
};

/** Finds the subjects of pages. Indexes the programme by id, because there may be ten thousand pages. */
export function subjectFinder(
  { sessions, speakers, rooms, tracks, pages }: Programme,
  published: readonly PublishedChange[] = [],
): (page: Page) => HeadSubject {
  const starts = new Map<string, Instant[]>();
  for (const { session: id, changes } of published) {
    for (const change of changes) {
      if (change.kind === 'moved') starts.set(id, [...(starts.get(id) ?? []), change.from]);
    }
  }
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    new Map<string, Item>(items.map((item) => [item.id, item]));
  const session = byId(sessions);
  const speaker = byId(speakers);
  const room = byId(rooms);
  const track = byId(tracks);
  const ownPage = byId(pages);
  return ({ kind, id }) => {
    if (kind === 'speaker') return { ...nothing, speaker: speaker.get(id) ?? null };
    if (kind === 'track') return { ...nothing, track: track.get(id) ?? null };
    if (kind === 'page') return { ...nothing, ownPage: ownPage.get(id) ?? null };
    const found = kind === 'session' ? session.get(id) : undefined;
    if (found === undefined) return nothing;
    return {
      ...nothing,
      session: found,
      formerStarts: starts.get(found.id) ?? [],
      room: room.get(found.room ?? '') ?? null,
      people: found.speakers.flatMap((one) => speaker.get(one) ?? []),
    };
  };
}
