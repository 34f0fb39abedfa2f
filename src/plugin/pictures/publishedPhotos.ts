import type { Programme } from '../../model/programme.ts';
import type { Assembly } from '../assemble/assemble.ts';

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
