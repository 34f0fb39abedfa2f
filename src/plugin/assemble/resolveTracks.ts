import { nearestName } from '../../model/text/nearest.ts';
import { type Track, type TrackId, trackHue } from '../../model/track.ts';
import { invalid, positionOf, warning, type Problem } from '../problem.ts';
import { foldedId } from '../files/fileNames.ts';
import { localized, type Joined, type ParsedSession, type ParsedTrack } from './parsedContent.ts';

/** All tracks with a file or a session, by their `order`, then id. A track without a file has its id as name, with a warning. */
export function resolveTracks(
  sessions: readonly Joined<ParsedSession>[],
  pages: readonly Joined<ParsedTrack>[],
): { readonly tracks: readonly Track[]; readonly problems: readonly Problem[] } {
  const known = new Map(pages.map((page) => [page.id, page]));
  const used = sessions.flatMap(({ original }) => original.record.track ?? []);
  const ids = [...new Set([...known.keys(), ...used])].sort();

  const chosenHue = (id: string) =>
    known.get(id)?.files.find(({ record }) => record.hue !== null)?.record.hue ?? null;
  const chosen = ids.flatMap((id) => chosenHue(id) ?? []);
  const made = ids.map((id, index): Track => {
    const page = known.get(id);
    const user = page ? undefined : sessions.find(({ original }) => original.record.track === id)?.original;
    return {
      id: id as TrackId,
      name: page
        ? localized(page.files, ({ record }) => record.title)
        : { [user?.locale ?? '']: user?.record.trackName ?? id },
      chairs: localized(page?.files ?? [], ({ record }) => record.chairs),
      introduction: localized(page?.files ?? [], ({ introduction }) => introduction),
      hue: chosenHue(id) ?? hueAwayFrom(chosen, index, ids.length),
    };
  });
  const orderOf = ({ id }: Track) =>
    known.get(id)?.files.find(({ record }) => record.order !== null)?.record.order ?? Infinity;
  const tracks = made.toSorted((a, b) => (orderOf(a) === orderOf(b) ? 0 : orderOf(a) - orderOf(b)));
  const others = sameOnDisks(ids);
  const problems = sessions.flatMap(({ original }) => [
    ...unknown(original, known),
    ...overwritten(original, others),
  ]);
  return { tracks, problems };
}

/** Hues closer than this, in degrees, look alike on a badge. */
const leastApart = 25;

/**
 * The hue of the track at `index` of `count`. If it looks like the chosen colour of another track, the next free hue
 * after those of all tracks.
 */
function hueAwayFrom(chosen: readonly number[], index: number, count: number): number {
  const isLike = (hue: number) =>
    chosen.some((other) => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other)) < leastApart);
  const usual = trackHue(index);
  if (!isLike(usual)) return usual;
  const others = Array.from({ length: 24 }, (_, round) => trackHue(count + index + round * count));
  return others.find((hue) => !isLike(hue)) ?? usual;
}

/** For each track the first one, in code-unit order, that differs from it only in case and comes before it. */
function sameOnDisks(ids: readonly string[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  const others = new Map<string, string>();
  for (const id of ids) {
    const first = firsts.get(foldedId(id));
    if (first === undefined) firsts.set(foldedId(id), id);
    else others.set(id, first);
  }
  return others;
}

/** Warns of tracks that differ only in case, once for each pair: their pages would overwrite each other. */
function overwritten({ path, record }: ParsedSession, others: ReadonlyMap<string, string>): Problem[] {
  const { track } = record;
  const other = others.get(track ?? '');
  if (track === null || other === undefined) return [];
  return [
    invalid(
      path,
      `Track "${track}" and track "${other}" differ only in upper and lower case, or in Unicode normalization.`,
      'Write the same name in all sessions: the pages of two tracks would overwrite each other.',
      positionOf(record.positions, 'track'),
    ),
  ];
}

function unknown(file: ParsedSession, known: ReadonlyMap<string, unknown>): Problem[] {
  const { track } = file.record;
  if (track === null || known.has(track)) return [];
  // Sites of other generators may have tracks without pages.
  if (file.record.trackName !== null && known.size === 0) return [];
  const nearest = nearestName(track, [...known.keys()]);
  return [
    warning(
      'track-unknown',
      file.path,
      `Track "${track}" has no file.`,
      `${nearest === null ? 'Write' : `Did you mean "${nearest}"? Otherwise write`} tracks/${track}.md with a title; until then the track is called "${track}".`,
      positionOf(file.record.positions, 'track'),
    ),
  ];
}
