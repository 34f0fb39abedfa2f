import { nearestName } from '../../model/text/nearest.ts';
import { slugOf } from '../../model/text/slug.ts';
import type { Speaker } from '../../model/speaker.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import { photoPath } from './appearances.ts';
import type { Joined } from './joinLocales.ts';
import type { ParsedSession, ParsedSpeaker } from './parsedContent.ts';

/** Warns of photos that are not in the public folder, and of speakers' files that no session names. */
export function checkSpeakers(
  sessions: readonly Joined<ParsedSession>[],
  byHand: readonly Joined<ParsedSpeaker>[],
  speakers: readonly Speaker[],
  publicFiles: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const { path, body } of sessions.flatMap(({ files }) => files)) {
    for (const { photo, photoPosition, position } of body.people) {
      if (photo !== null && isMissing(photo, publicFiles)) {
        problems.push({ file: path, ...(photoPosition ?? position), ...missing(photo, publicFiles) });
      }
    }
  }
  const known = new Set<string>(speakers.map(({ id }) => id));
  for (const { id, files } of byHand) {
    for (const { path, record } of files) {
      if (record.photo !== null && isMissing(record.photo, publicFiles)) {
        problems.push({
          file: path,
          ...placeOf(record.places, 'photo'),
          ...missing(record.photo, publicFiles),
        });
      }
    }
    if (!known.has(slugOf(id))) problems.push(nobody(id, files[0].path, known));
  }
  return problems;
}

/** Whether a photo of this site is not there; what another host has is not asked. */
export function isMissing(photo: string, publicFiles: ReadonlySet<string>): boolean {
  const path = photoPath(photo);
  return !path.includes('://') && !publicFiles.has(decodedPath(path));
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function missing(
  photo: string,
  publicFiles: ReadonlySet<string>,
): Pick<Problem, 'severity' | 'message' | 'hint'> {
  const nearest = nearestFile(photoPath(photo), publicFiles);
  return {
    severity: 'warning',
    message: `Photo "${photo}" is not in the public folder.`,
    hint:
      nearest === null ? 'Put the file there; until then initials are shown.' : `Did you mean "${nearest}"?`,
  };
}

/** The file of the same folder with the nearest name: all those of one folder begin alike. */
function nearestFile(path: string, files: ReadonlySet<string>): string | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const names = [...files].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  const nearest = nearestName(path.slice(folder.length), names);
  return nearest === null ? null : folder + nearest;
}

function nobody(id: string, file: string, known: ReadonlySet<string>): Problem {
  const nearest = nearestName(id, [...known]);
  return {
    file,
    line: 1,
    column: 1,
    severity: 'warning',
    message: `No session has a speaker "${id}".`,
    hint:
      nearest === null
        ? 'Give the file the name that ends the address of the speaker’s page, or say "name" as the sessions spell it.'
        : `Did you mean "${nearest}"? Rename the file, or say "name" as the sessions spell it.`,
  };
}
