import type { SessionFormat } from '../../model/session.ts';
import type { Track } from '../../model/track.ts';

const byTrack: readonly (readonly [SessionFormat, RegExp])[] = [
  ['keynote', /\bkeynotes?\b|主题演讲|主旨演讲/iu],
  ['lightning', /\blightning\b|闪电/iu],
];

/**
 * The format of a session: as its files say, but a talk in the track of the keynotes is a keynote, and one in that of
 * the lightning talks a lightning talk: `stype` only tells talks from panels there.
 */
export function formatOf(said: SessionFormat | null, track: Track | undefined): SessionFormat {
  if (said !== null && said !== 'talk') return said;
  const names = track ? [track.id, ...Object.values(track.name)] : [];
  const found = byTrack.find(([, pattern]) => names.some((name) => name !== undefined && pattern.test(name)));
  return found?.[0] ?? 'talk';
}
