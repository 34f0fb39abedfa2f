import { nearestName } from '../../model/text/nearest.ts';
import type { Track, TrackId } from '../../model/track.ts';
import { trackHue } from '../../model/track.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import { localized } from './joinLocales.ts';
import type { Joined } from './joinLocales.ts';
import type { ParsedSession, ParsedTrack } from './parsedContent.ts';

/** Every track that has a page or a session, by id; one without a page is called by its id, with a warning. */
export function resolveTracks(
  sessions: readonly Joined<ParsedSession>[],
  pages: readonly Joined<ParsedTrack>[],
): { readonly tracks: readonly Track[]; readonly problems: readonly Problem[] } {
  const known = new Map(pages.map((page) => [page.id, page]));
  const used = sessions.flatMap(({ original }) => original.record.track ?? []);
  const ids = [...new Set([...known.keys(), ...used])].sort();

  const tracks = ids.map((id, index): Track => {
    const page = known.get(id);
    const locale = sessions.find(({ original }) => original.record.track === id)?.original.locale;
    return {
      id: id as TrackId,
      name: page ? localized(page.files, ({ record }) => record.title) : { [locale ?? '']: id },
      chairs: localized(page?.files ?? [], ({ record }) => record.chairs),
      introduction: localized(page?.files ?? [], ({ introduction }) => introduction),
      hue: trackHue(index),
    };
  });
  const problems = sessions.flatMap(({ original }) => unknown(original, known));
  return { tracks, problems };
}

function unknown(file: ParsedSession, known: ReadonlyMap<string, unknown>): Problem[] {
  const { track } = file.record;
  if (track === null || known.has(track)) return [];
  const nearest = nearestName(track, [...known.keys()]);
  return [
    {
      file: file.path,
      ...placeOf(file.record.places, 'track'),
      severity: 'warning',
      message: `Track "${track}" has no page.`,
      hint: `${nearest === null ? 'Write' : `Did you mean "${nearest}"? Otherwise write`} tracks/${track}.md with a title; until then the track is called "${track}".`,
    },
  ];
}
