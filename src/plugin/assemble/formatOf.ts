import type { SessionFormat } from '../../model/session.ts';
import type { Track } from '../../model/track.ts';
import { readFormat } from '../fields/stype.ts';

const byTrack: readonly (readonly [SessionFormat, RegExp])[] = [
  ['keynote', /\bkeynotes?\b|主题演讲|主旨演讲/iu],
  ['lightning', /\blightning\b|闪电/iu],
];

export interface SaidOfFormat {
  /** By `format` or `stype`; null where they say nothing. */
  readonly said: SessionFormat | null;
  readonly title: string;
  /** Whether anybody presents it, or is introduced in it. */
  readonly hasPeople: boolean;
}

/**
 * The format of a session: as its files say, but a talk in the track of the keynotes is a keynote, and one in that of
 * the lightning talks a lightning talk: `stype` only tells talks from panels there. Where nobody speaks and nothing is
 * said, the title tells, as of `Lunch`; else it is a break.
 */
export function formatOf({ said, title, hasPeople }: SaidOfFormat, track: Track | undefined): SessionFormat {
  if (said !== null && said !== 'talk') return said;
  if (said === null && !hasPeople) return readFormat(title) ?? 'break';
  const names = track ? [track.id, ...Object.values(track.name)] : [];
  const found = byTrack.find(([, pattern]) => names.some((name) => name !== undefined && pattern.test(name)));
  return found?.[0] ?? 'talk';
}
