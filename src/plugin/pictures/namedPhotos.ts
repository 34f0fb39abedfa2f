import type { Speaker } from '../../model/speaker.ts';
import { photoPath } from '../assemble/appearances.ts';
import type { ParsedContent } from '../assemble/parsedContent.ts';
import { positionOf, type Position } from '../problem.ts';
import type { Programme } from '../../model/programme.ts';
import type { Assembly } from '../assemble/assemble.ts';

/** A photo in the public folder, and the first place in the content that names it. */
export interface NamedPhoto extends Position {
  /** Below the public folder, as the programme has it; it may be percent-encoded. */
  readonly path: string;
  /** As shown in problems. */
  readonly file: string;
}

/** Every photo the pages show that is not on another host, once each, in the order of the speakers. */
export function namedPhotos(
  { sessions, speakers: byHand }: Pick<ParsedContent, 'sessions' | 'speakers'>,
  speakers: readonly Speaker[],
): NamedPhoto[] {
  const photos = new Map<string, NamedPhoto>();
  const note = (photo: string | null, file: string, position: Position): void => {
    if (photo === null) return;
    const path = photoPath(photo);
    if (!photos.has(path)) photos.set(path, { path, file, line: position.line, column: position.column });
  };
  for (const { path, record } of byHand) note(record.photo, path, positionOf(record.positions, 'photo'));
  for (const { path, body } of sessions) {
    for (const { photo, photoPosition, position } of body.people)
      note(photo, path, photoPosition ?? position);
  }
  const shown = new Set(
    speakers.flatMap(({ photo }) => (photo === null || photo.includes('://') ? [] : photo)),
  );
  return [...shown].flatMap((path) => photos.get(path) ?? []);
}

/**
 * The assembly as the app shows it: each photo as its page finds it, or none, where initials replace it. What
 * other programs read keeps the photos as the content names them.
 *
 * @param photoOf the photo to show for one the programme names: a path, an https address, or null
 */
export function withPublishedPhotos(assembly: Assembly, photoOf: (photo: string) => string | null): Assembly {
  const programme: Programme = {
    ...assembly.programme,
    speakers: assembly.programme.speakers.map((speaker) =>
      speaker.photo === null ? speaker : { ...speaker, photo: photoOf(speaker.photo) },
    ),
  };
  return { ...assembly, programme };
}
